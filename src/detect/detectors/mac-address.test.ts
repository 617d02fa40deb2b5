import { describeDetector } from "../testing/detector-table";
import { macAddress } from "./mac-address";

describeDetector(macAddress, {
  finds: [
    "laptop «3c:22:fb:71:0e:a4»",
    "«3C-22-FB-71-0E-A4» on port 7",
    "switch «3c22.fb71.0ea4»",
    "> laptop «3c:22:fb:71:0e:a4»",
    "* «3C-22-FB-71-0E-A4» on port 7 (checked twice)",
  ],
  ignores: [
    ["00:00:5e:00:53:01", "a documentation address"],
    ["00:00:00:00:00:00", "the zero address"],
    ["00:00:00:00:00:00 and ff:ff:ff:ff:ff:ff", "null and broadcast"],
    ["12:30:45", "a time"],
    ["SHA 3c:22:fb:71:0e:a4:99:10", "a longer fingerprint"],
  ],
});
