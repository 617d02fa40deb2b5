import { describeDetector } from "../testing/detector-table";
import { gitlabToken } from "./gitlab-token";

describeDetector(gitlabToken, {
  finds: [
    "CI token «" + "glpat-" + "x7Kq2mWv4Tn8Rb1Yc6Pd»",
    "> " + "CI token «" + "glpat-" + "x7Kq2mWv4Tn8Rb1Yc6Pd»",
    "* " + "CI token «" + "glpat-" + "x7Kq2mWv4Tn8Rb1Yc6Pd»" + " (checked twice)",
    "Note: " + "CI token «" + "glpat-" + "x7Kq2mWv4Tn8Rb1Yc6Pd»" + ", as agreed",
    "\t" + "CI token «" + "glpat-" + "x7Kq2mWv4Tn8Rb1Yc6Pd»",
  ],
  ignores: [
    ["GITLAB_TOKEN=$CI_JOB_TOKEN", "a variable"],
    ["glpat-<token>", "a template slot"],
    ["glpat- is the prefix", "the prefix alone"],
    ["glpat-short", "too short"],
    ["glpat-xxxxxxxxxxxxxxxxxxxx", "a placeholder"],
  ],
});
