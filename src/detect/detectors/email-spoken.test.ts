import { describeDetector } from "../testing/detector-table";
import { emailSpoken } from "./email-spoken";

describeDetector(emailSpoken, {
  finds: [
    "write to «jane.howell at northgate dot com» today",
    "«m.okafor [at] brightwell [dot] co [dot] uk»",
  ],
  ignores: [
    ["we met at noon dot the i's", "no address"],
    ["look at the dot product", "mathematics"],
    ["arrive at 5 dot", "no domain"],
  ],
});
