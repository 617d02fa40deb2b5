import type { Detector } from "../detector";

/**
 * An address that lets anyone who has it post or act: incoming webhooks of Discord, Teams, Power Automate, Google
 * Chat, Zapier, Make, IFTTT, Mattermost, Rocket.Chat, PagerDuty, Telegram's bot API, Feishu, DingTalk, WeCom,
 * Opsgenie, Healthchecks, Jotform, Workato. Slack's are found as Slack tokens.
 */
export const webhookUrl: Detector = {
  id: "webhook-url",
  type: "URL_WITH_TOKEN",
  subtype: "WEBHOOK",
  pattern:
    /\bhttps?:\/\/(?:(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{15,21}\/[\w-]{40,90}|outlook\.office(?:365)?\.com\/webhook\/[\w@/-]{60,260}|[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@/-]{60,260}|(?:prod-\d{1,3}\.)?[\w.-]{2,60}\.logic\.azure\.com(?::443)?\/workflows\/[^\s"'<>]{40,400}|chat\.googleapis\.com\/v1\/spaces\/[\w-]{6,20}\/messages\?[^\s"'<>]{30,300}|hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/[\w-]{5,20}|hook\.(?:[a-z]{2}\d\.)?make\.com\/[\da-z]{24,40}|maker\.ifttt\.com\/trigger\/[\w{}-]{1,60}\/(?:json\/)?with\/key\/[\w-]{20,50}|[\w.-]{3,80}\/hooks\/[\da-z]{26}(?![\da-z])|[\w.-]{3,80}\/hooks\/[\da-z]{17}\/[\da-z]{40,50}|events\.pagerduty\.com\/integration\/[\da-f]{32}\/enqueue|api\.telegram\.org\/bot\d{8,10}:[\w-]{35}(?:\/\w{1,40})?|open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/[\da-f-]{36}|oapi\.dingtalk\.com\/robot\/send\?access_token=[\da-f]{64}|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[\da-f-]{36}|api\.opsgenie\.com\/v1\/json\/\w{1,40}\?apiKey=[\da-f-]{36}|hc-ping\.com\/[\da-f-]{36}|wh\.jotform\.com\/[\w/-]{20,80}|(?:\w{2,20}\.)?hooks\.workato\.com\/webhooks\/rest\/[\w/-]{20,120})/giu,
  score: 0.96,
  keywords: [
    "/webhooks/",
    "/webhook",
    ".logic.azure.com",
    "chat.googleapis.com",
    "hooks.zapier.com",
    "make.com/",
    "maker.ifttt.com",
    "/hooks/",
    "events.pagerduty.com",
    "api.telegram.org/bot",
    "/bot/v2/hook/",
    "oapi.dingtalk.com",
    "/integration/",
    "api.opsgenie.com",
    "hc-ping.com",
    "wh.jotform.com",
    "hooks.workato.com",
  ],
  reach: 460,
};
