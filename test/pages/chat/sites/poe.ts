import { inside, streamReply, textInside, type LookAlike } from "../look-alike";

export const poe: LookAlike = {
  id: "poe",
  name: "Poe",
  host: "poe.com",
  path: "/",
  composer: "textarea.GrowingTextArea_textArea__x1",
  promptIn: ({ url, body }) =>
    url === "/api/gql_POST" && inside(body, "queryName") === "sendMessageMutation"
      ? textInside(body, "variables", "query")
      : null,
  async answer({ response }, prompt) {
    if (prompt === null) return false;
    // The real site answers over a socket of its own; what is sent is the same.
    return streamReply(response, prompt, "text/plain; charset=utf-8", (piece) => piece);
  },
};
