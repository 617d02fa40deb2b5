import { streamReply, textInside, type LookAlike } from "../look-alike";

export const gemini: LookAlike = {
  id: "gemini",
  name: "Gemini",
  host: "gemini.google.com",
  otherHosts: ["content-push.googleapis.com"],
  path: "/app",
  composer: "rich-textarea .ql-editor",
  upload: "at-once",
  promptIn: ({ url, body }) => {
    if (!url.endsWith("BardFrontendService/StreamGenerate")) return null;
    const inner = textInside(new URLSearchParams(body).get("f.req") ?? "", 1);
    return inner === null ? null : textInside(inner, 0, 0);
  },
  async answer({ response }, prompt) {
    if (prompt === null) return false;
    let first = true;
    return streamReply(response, prompt, "application/json; charset=utf-8", (_, soFar) => {
      const inner = [null, ["c_1", "r_1"], null, null, [["rc_1", [soFar]]]];
      const line = JSON.stringify([["wrb.fr", null, JSON.stringify(inner)]]);
      const start = first ? ")]}'\n\n" : "";
      first = false;
      return `${start}${line.length}\n${line}\n`;
    });
  },
};
