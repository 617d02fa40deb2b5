import { streamReply, textInside, type LookAlike } from "../look-alike";

export const deepseek: LookAlike = {
  id: "deepseek",
  name: "DeepSeek",
  host: "chat.deepseek.com",
  path: "/",
  composer: "textarea#chat-input",
  upload: "at-once",
  promptIn: ({ url, body }) =>
    /^\/api\/v0\/chat\/(?:completion|edit_message)$/u.test(url) ? textInside(body, "prompt") : null,
  async answer({ response }, prompt) {
    if (prompt === null) return false;
    return streamReply(
      response,
      prompt,
      "text/event-stream; charset=utf-8",
      (v) => `data: ${JSON.stringify({ p: "response/content", o: "APPEND", v })}\n\n`,
      "event: close\ndata: {}\n\n",
    );
  },
};
