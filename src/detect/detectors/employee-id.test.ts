import { describeDetector } from "../testing/detector-table";
import { employeeId } from "./employee-id";

describeDetector(employeeId, {
  finds: ["Employee ID: «E40817»", "Personalnummer: «0048213»", "staff no. «77120»"],
  ignores: [
    ["employee number 5 of 12", "a count"],
    ["personal id is required", "no number"],
  ],
});
