import { describeDetector } from "../testing/detector-table";
import { webhookUrl } from "./webhook-url";

const WORD = "kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aPxEuIoW2rVtBnM4qKjHgFdSaZ9l8Yc7Qw2e4r";
const UUID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

describeDetector(webhookUrl, {
  finds: [
    `post to «https://discord.com/api/webhooks/912345678901234567/${WORD}»`,
    `«https://northgate.webhook.office.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/9f8e7d6c5b4a39281706f5e4d3c2b1a0/${UUID}»`,
    `url = "«https://outlook.office.com/webhook/${UUID}@${UUID}/IncomingWebhook/9f8e7d6c5b4a39281706f5e4d3c2b1a0/${UUID}»"`,
    "«https://hooks.zapier.com/hooks/catch/4811223/b7x2k9q/»".replace("/»", "»/"),
    "«https://maker.ifttt.com/trigger/door_open/with/key/dK8s3mQx7vRt2LpZ9wYc4N»",
    "curl «https://api.telegram.org/bot4839574813:AAFkT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0ab/sendMessage» -d x",
    "«https://chat.northgate.internal/hooks/x8k2p9m4n7v1c6b3z5q0w2e4r6»",
    "«https://prod-12.westeurope.logic.azure.com:443/workflows/9f8e7d6c5b4a39281706f5e4d3c2b1a0/triggers/manual/paths/invoke?api-version=2016-06-01&sig=kT9vQ2mX7cR4»",
    "«https://hook.eu1.make.com/x8k2p9m4n7v1c6b3z5q0w2e4r6t8»",
  ],
  ignores: [
    ["https://discord.com/api/webhooks/{id}/{token}", "a template"],
    ["https://discord.com/channels/912345678901234567/912345678901234568", "a channel"],
    ["https://docs.northgate-works.com/webhooks/overview", "documentation"],
    ["https://github.com/northgate/ledger/settings/hooks/48112233", "a settings page"],
    ["https://api.telegram.org/bot<token>/sendMessage", "a template slot"],
    ["https://outlook.office.com/mail/inbox", "a mailbox"],
  ],
});
