import { streamReply, textInside, type LookAlike } from "../look-alike";
import { sendJson } from "../exchange";

/** The words of a new chat come by the batch, the answer to them by the request after it. */
let started = "";

export const mistral: LookAlike = {
  id: "mistral",
  name: "Mistral Le Chat",
  host: "chat.mistral.ai",
  path: "/chat",
  otherHosts: ["lechat-files.example"],
  composer: "div.ProseMirror",
  upload: "at-once",
  promptIn: ({ url, body }) => {
    if (url === "/api/trpc/message.newChat")
      return textInside(body, "0", "json", "content", 0, "text");
    return url === "/api/chat" ? textInside(body, "messageInput", 0, "text") : null;
  },
  async answer({ response, url }, prompt) {
    if (url.pathname === "/api/trpc/message.newChat") {
      started = prompt ?? "";
      sendJson(response, [{ result: { data: { json: { chatId: "6f1d" } } } }]);
      return true;
    }
    if (url.pathname === "/api/trpc/file.uploadFile") {
      const uploadURLs = ["https://lechat-files.example/uploads/1?sig=2"];
      sendJson(response, [{ result: { data: { json: { uploadURLs } } } }]);
      return true;
    }
    if (url.pathname !== "/api/chat") return false;
    return streamReply(
      response,
      prompt ?? started,
      "text/plain; charset=utf-8",
      (piece) => `0:${JSON.stringify(piece)}\n`,
      'd:{"finishReason":"stop"}\n',
    );
  },
};
