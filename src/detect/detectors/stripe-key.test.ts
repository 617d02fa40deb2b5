import { describeDetector } from "../testing/detector-table";
import { stripeKey } from "./stripe-key";

describeDetector(stripeKey, {
  finds: [
    "«" + "sk_" + "live_q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»",
    "webhook «" + "whsec_" + "q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0Ys»",
    "> " + "«" + "sk_" + "live_q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»",
    "* " + "webhook «" + "whsec_" + "q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0Ys»" + " (checked twice)",
    "Note: " + "«" + "sk_" + "live_q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»" + ", as agreed",
  ],
  ignores: [
    ["STRIPE_KEY=${STRIPE_KEY}", "a variable"],
    ["sk_live_ is the prefix", "the prefix alone"],
    ["pk_live_q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H", "a publishable key"],
    ["pk_" + "live_q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H", "a publishable key is public"],
    ["sk_live_ keys move money", "a prefix without a key"],
  ],
});
