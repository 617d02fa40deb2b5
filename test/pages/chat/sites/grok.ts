import { streamReply, textInside, type LookAlike } from "../look-alike";

const MESSAGE = /^\/rest\/app-chat\/conversations\/(?:new|[\w-]+\/responses)$/u;

export const grok: LookAlike = {
  id: "grok",
  name: "Grok",
  host: "grok.com",
  path: "/",
  composer: "div.tiptap.ProseMirror",
  upload: "at-once",
  promptIn: ({ url, body }) => (MESSAGE.test(url) ? textInside(body, "message") : null),
  async answer({ response }, prompt) {
    if (prompt === null) return false;
    return streamReply(
      response,
      prompt,
      "application/json",
      (token) => `${JSON.stringify({ result: { response: { token } } })}\n`,
    );
  },
};
