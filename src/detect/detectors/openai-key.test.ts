import { describeDetector } from "../testing/detector-table";
import { openaiKey } from "./openai-key";

describeDetector(openaiKey, {
  finds: [
    "OPENAI_API_KEY=«" + "sk-" + "proj-x7Kq2mWv4Tn8Rb1Yc6Pd9Lf3Hg5Js0AaZe2U»",
    "old «" + "sk-" + "T3BlbkFJq7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0Ys4Qa»",
    "> " + "OPENAI_API_KEY=«" + "sk-" + "proj-x7Kq2mWv4Tn8Rb1Yc6Pd9Lf3Hg5Js0AaZe2U»",
    "* " + "old «" + "sk-" + "T3BlbkFJq7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0Ys4Qa»" + " (checked twice)",
    "Note: " +
      "OPENAI_API_KEY=«" +
      "sk-" +
      "proj-x7Kq2mWv4Tn8Rb1Yc6Pd9Lf3Hg5Js0AaZe2U»" +
      ", as agreed",
  ],
  ignores: [
    ["OPENAI_API_KEY=${OPENAI_API_KEY}", "a variable"],
    ["sk-your-key-here", "a template slot"],
    ["sk-proj- keys belong to one project", "a prefix without a key"],
    ['class="sk-loading-indicator-with-a-very-long-name-and-words"', "a CSS class"],
    ["sk-proj-your-api-key-1-goes-here-your-api-key", "a template slot"],
  ],
});
