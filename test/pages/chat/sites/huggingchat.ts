import { sendJson } from "../exchange";
import { streamReply, textInside, type LookAlike } from "../look-alike";

export const huggingchat: LookAlike = {
  id: "huggingchat",
  name: "HuggingChat",
  host: "huggingface.co",
  path: "/chat/",
  composer: "form textarea",
  upload: "with-message",
  promptIn: ({ url, body }) => {
    const data = /name="data"\r\n\r\n([^\r]*)\r\n/u.exec(body)?.[1];
    return url.startsWith("/chat/conversation/") && data ? textInside(data, "inputs") : null;
  },
  async answer({ response, url }, prompt) {
    if (url.pathname === "/chat/conversation") {
      sendJson(response, { conversationId: "65f0c1" });
      return true;
    }
    if (prompt === null) return false;
    return streamReply(
      response,
      prompt,
      "application/jsonl",
      (token) => `${JSON.stringify({ type: "stream", token })}\n`,
    );
  },
};
