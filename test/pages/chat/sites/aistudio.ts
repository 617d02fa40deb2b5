import { inside, streamReply, type LookAlike } from "../look-alike";

export const aiStudio: LookAlike = {
  id: "aistudio",
  name: "Google AI Studio",
  host: "aistudio.google.com",
  otherHosts: ["alkalimakersuite-pa.clients6.google.com", "content.googleapis.com"],
  upload: "at-once",
  path: "/prompts/new_chat",
  composer: "ms-autosize-textarea textarea",
  promptIn: ({ url, body }) => {
    if (!url.endsWith("MakerSuiteService/GenerateContent")) return null;
    const turns = inside(body, 1);
    const last = Array.isArray(turns) ? turns.length - 1 : 0;
    const text = inside(body, 1, last, 0, 0, 1);
    return typeof text === "string" ? text : null;
  },
  async answer({ response }, prompt) {
    if (prompt === null) return false;
    let first = true;
    return streamReply(
      response,
      prompt,
      "application/json+protobuf; charset=utf-8",
      (piece) => {
        const start = first ? "[[" : ",";
        first = false;
        return start + JSON.stringify([[[[[[null, piece]], "model"]]]]);
      },
      "]]",
    );
  },
};
