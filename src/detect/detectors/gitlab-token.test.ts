import { describeDetector } from "../testing/detector-table";
import { gitlabToken } from "./gitlab-token";

describeDetector(gitlabToken, {
  finds: ["CI token «" + "glpat-" + "x7Kq2mWv4Tn8Rb1Yc6Pd»"],
  ignores: [
    ["glpat-short", "too short"],
    ["glpat-xxxxxxxxxxxxxxxxxxxx", "a placeholder"],
  ],
});
