import { describeDetector } from "../testing/detector-table";
import { stripeKey } from "./stripe-key";

describeDetector(stripeKey, {
  finds: [
    "«" + "sk_" + "live_q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»",
    "webhook «" + "whsec_" + "q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0Ys»",
  ],
  ignores: [
    ["pk_" + "live_q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H", "a publishable key is public"],
    ["sk_live_ keys move money", "a prefix without a key"],
  ],
});
