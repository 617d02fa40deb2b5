import { describeDetector } from "../testing/detector-table";
import { plPesel } from "./pl-pesel";

describeDetector(plPesel, {
  finds: ["PESEL: «85071472981»", "pesel «85071463453»,"],
  ignores: [
    ["PESEL: 85071472982", "wrong check digit"],
    ["85991472981", "no such month"],
  ],
});
