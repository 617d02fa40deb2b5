import { describeDetector } from "../testing/detector-table";
import { vendorKey } from "./vendor-key";

describeDetector(vendorKey, {
  finds: [
    "«" + "npm_" + "q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0YsQ7Lw2»",
    "«" + "hf_" + "q7Lw2XrVtKpZnMbJcHdFgYsQaWsEdRfTg9»",
  ],
  ignores: [
    ["npm_config_registry", "a setting"],
    ["hf_transfer speeds up downloads", "a package"],
  ],
});
