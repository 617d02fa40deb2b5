import { describeDetector } from "../testing/detector-table";
import { anthropicKey } from "./anthropic-key";

describeDetector(anthropicKey, {
  finds: [
    "key: «" + "sk-ant-" + "api03-Zx8Kq2mWv4Tn7Rb1Yc6Pd9Lf3Hg5Js0Aa2Ee4Uu6-QwErTyAA»",
    "ANTHROPIC_API_KEY=«" +
      "sk-ant-" +
      "admin01-mN3bV7cX1zL9kJ5hG2fD8sA4pO6iU0yT-rEwQ_15AA» in .env",
    "> " + "key: «" + "sk-ant-" + "api03-Zx8Kq2mWv4Tn7Rb1Yc6Pd9Lf3Hg5Js0Aa2Ee4Uu6-QwErTyAA»",
    "* " +
      "ANTHROPIC_API_KEY=«" +
      "sk-ant-" +
      "admin01-mN3bV7cX1zL9kJ5hG2fD8sA4pO6iU0yT-rEwQ_15AA» in .env" +
      " (checked twice)",
    "Note: " +
      "key: «" +
      "sk-ant-" +
      "api03-Zx8Kq2mWv4Tn7Rb1Yc6Pd9Lf3Hg5Js0Aa2Ee4Uu6-QwErTyAA»" +
      ", as agreed",
  ],
  ignores: [
    ["const prefix = 'sk-ant-api03-';", "a constant"],
    ["sk-ant-api03-<key>", "a template slot"],
    ["sk-ant-api03-short", "a stump"],
    ["keys start with sk-ant-api03- and are long", "a prefix without a key"],
    [
      "export ANTHROPIC_API_KEY=sk-ant-api03-your-api-key-goes-in-here-without-quotes-x",
      "a template slot",
    ],
  ],
});
