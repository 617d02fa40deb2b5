import { describeDetector } from "../testing/detector-table";
import { githubToken } from "./github-token";

describeDetector(githubToken, {
  finds: [
    "token «" + "ghp_" + "x7Kq2mWv4Tn8Rb1Yc6Pd9Lf3Hg5Js0AaZe2U»",
    "«" + "github_pat_" + "11AB2CD3E0fGh4iJk5LmN6_oPq7RsT8uVw9XyZ»",
    "> " + "token «" + "ghp_" + "x7Kq2mWv4Tn8Rb1Yc6Pd9Lf3Hg5Js0AaZe2U»",
    "* " + "«" + "github_pat_" + "11AB2CD3E0fGh4iJk5LmN6_oPq7RsT8uVw9XyZ»" + " (checked twice)",
    "Note: " + "token «" + "ghp_" + "x7Kq2mWv4Tn8Rb1Yc6Pd9Lf3Hg5Js0AaZe2U»" + ", as agreed",
  ],
  ignores: [
    ["GITHUB_TOKEN=${{ secrets.GITHUB_TOKEN }}", "a variable"],
    ["ghp_ is the prefix of a token", "the prefix alone"],
    ["github_pat_short", "a stump"],
    ["ghp_ is the prefix of classic tokens", "a prefix without a token"],
    ["ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a placeholder"],
  ],
});
