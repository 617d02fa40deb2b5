import { describeDetector } from "../testing/detector-table";
import { slackToken } from "./slack-token";

describeDetector(slackToken, {
  finds: [
    "«" + "xox" + "b-204817726415-q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»",
    "post to https://«" +
      "hooks.slack" +
      ".com/services/T04KQ2MWV/B07RB1YC6PD/q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»",
    "> " + "«" + "xox" + "b-204817726415-q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»",
    "* " +
      "post to https://«" +
      "hooks.slack" +
      ".com/services/T04KQ2MWV/B07RB1YC6PD/q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»" +
      " (checked twice)",
    "Note: " + "«" + "xox" + "b-204817726415-q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»" + ", as agreed",
  ],
  ignores: [
    ["SLACK_TOKEN=${SLACK_TOKEN}", "a variable"],
    ["xoxb-your-token", "a template slot"],
    ["hooks.slack.com is down", "a host"],
    ["xoxb- tokens belong to bots", "a prefix without a token"],
    ["xoxo, Gossip", "a greeting"],
  ],
});
