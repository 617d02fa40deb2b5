import { describeDetector } from "../testing/detector-table";
import { customerId } from "./customer-id";

describeDetector(customerId, {
  finds: [
    "customer number: «NG-204817»",
    "Kundennummer: «K8840217»",
    "policy no. «7730-4418-22» lapsed",
    "> customer number: «NG-204817»",
    "* Kundennummer: «K8840217» (checked twice)",
  ],
  ignores: [
    ["customer of the year 2026", "a year"],
    ["customer no. pending", "no number"],
    ["customer number is required", "no number"],
    ["The customer ID field has id 12", "too short to be one"],
    ["policy 2024 update", "a year after a word"],
  ],
});
