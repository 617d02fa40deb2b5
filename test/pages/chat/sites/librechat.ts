import { sendJson } from "../exchange";
import { streamReply, textInside, type LookAlike } from "../look-alike";

/** The words come by one request, the answer to them by another. */
let asked = "";

export const librechat: LookAlike = {
  id: "librechat",
  name: "LibreChat",
  host: "librechat.example",
  path: "/c/new",
  composer: "textarea#prompt-textarea",
  upload: "at-once",
  promptIn: ({ url, body }) =>
    url === "/api/agents/chat/openAI" ? textInside(body, "text") : null,
  async answer({ response, url }, prompt) {
    if (prompt !== null) {
      asked = prompt;
      sendJson(response, { streamId: "s1", conversationId: "c1" });
      return true;
    }
    if (url.pathname === "/api/config") {
      sendJson(response, {
        appTitle: "Northgate Chat",
        serverDomain: "https://librechat.example",
        emailLoginEnabled: true,
        registrationEnabled: false,
        socialLoginEnabled: false,
      });
      return true;
    }
    if (url.pathname !== "/api/agents/chat/stream/s1") return false;
    return streamReply(
      response,
      asked,
      "text/event-stream; charset=utf-8",
      (_, text) => `event: message\ndata: ${JSON.stringify({ text, final: false })}\n\n`,
    );
  },
};
