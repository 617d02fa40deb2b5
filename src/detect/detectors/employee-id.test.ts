import { describeDetector } from "../testing/detector-table";
import { employeeId } from "./employee-id";

describeDetector(employeeId, {
  finds: [
    "Employee ID: «E40817»",
    "Personalnummer: «0048213»",
    "staff no. «77120»",
    "> Employee ID: «E40817»",
    "* Personalnummer: «0048213» (checked twice)",
  ],
  ignores: [
    ["employee no. <number>", "a template slot"],
    ["employee no. pending", "no number"],
    ["staff of 1204 people", "a head count"],
    ["employee number 5 of 12", "a count"],
    ["personal id is required", "no number"],
  ],
});
