import { inside, streamReply, textInside, type LookAlike } from "../look-alike";

export const poe: LookAlike = {
  id: "poe",
  name: "Poe",
  host: "poe.com",
  path: "/",
  upload: "with-message",
  composer: "textarea.GrowingTextArea_textArea__x1",
  promptIn({ url, body }) {
    const form = url === "/api/gql_upload_POST";
    const query = form ? (/name="queryInfo"\r\n\r\n([^\r]*)\r\n/u.exec(body)?.[1] ?? "") : body;
    if (!form && url !== "/api/gql_POST") return null;
    return inside(query, "queryName") === "sendMessageMutation"
      ? textInside(query, "variables", "query")
      : null;
  },
  async answer({ response }, prompt) {
    if (prompt === null) return false;
    // The real site answers over a socket of its own; what is sent is the same.
    return streamReply(response, prompt, "text/plain; charset=utf-8", (piece) => piece);
  },
};
