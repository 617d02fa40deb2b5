import type { Detector } from "../detector";

/**
 * Slack bot, user, app and configuration tokens, and incoming webhooks (Slack's token types).
 */
export const slackToken: Detector = {
  id: "slack-token",
  type: "API_KEY",
  subtype: "SLACK_TOKEN",
  pattern:
    /\b(?:xox[abeoprs]-[\dA-Za-z-]{20,250}|xapp-\d-[\dA-Za-z-]{20,250}|hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,14}\/\w{18,32})(?!\w)/gu,
  score: 0.97,
  keywords: ["xox", "xapp-", "hooks.slack.com"],
  anchored: true,
};
