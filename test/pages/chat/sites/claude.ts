import { streamReply, textInside, type LookAlike } from "../look-alike";

const CHATS = "/api/organizations/0a1b2c/chat_conversations";

export const claude: LookAlike = {
  id: "claude",
  name: "Claude",
  host: "claude.ai",
  path: "/new",
  composer: '[data-testid="chat-input"]',
  upload: "at-once",
  promptIn: ({ url, body }) =>
    url.startsWith(CHATS) && /\/(?:retry_)?completion$/u.test(url)
      ? [textInside(body, "prompt"), textInside(body, "attachments", 0, "extracted_content")]
          .filter(Boolean)
          .join("\n")
      : null,
  async answer({ response }, prompt) {
    if (prompt === null) return false;
    const event = (type: string, more: object) =>
      `event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`;
    return streamReply(
      response,
      prompt,
      "text/event-stream; charset=utf-8",
      (text) => event("content_block_delta", { index: 0, delta: { type: "text_delta", text } }),
      event("message_stop", {}),
    );
  },
};
