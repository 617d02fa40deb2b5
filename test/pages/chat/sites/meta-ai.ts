import { answerTo, piecesOf } from "../answer";
import { inside, textInside, type LookAlike } from "../look-alike";

export const metaAi: LookAlike = {
  id: "meta-ai",
  name: "Meta AI",
  host: "www.meta.ai",
  otherHosts: ["gateway.meta.ai", "rupload.meta.ai"],
  path: "/",
  composer: 'div[contenteditable="true"][role="textbox"]',
  upload: "at-once",
  promptIn: ({ method, url, body }) => {
    if (method === "WS") return promptOf(body);
    const variables = new URLSearchParams(body).get("variables") ?? "";
    return url === "/api/graphql"
      ? textInside(variables, "message", "sensitive_string_value")
      : null;
  },
  socketAnswer(message) {
    const prompt = promptOf(message);
    if (prompt === null) return message.includes("PROTO_INSIDE_JSON") ? ['{"code":200}'] : [];
    let soFar = "";
    const updates = piecesOf(answerTo(prompt)).map((piece, seq) => {
      soFar += piece;
      const primitive = { __typename: "GenAIMarkdownTextUXPrimitive", text: soFar };
      const response = { sections: [{ view_model: { primitive } }], is_complete: false };
      return JSON.stringify({ seq, type: "full", response });
    });
    return [...updates, JSON.stringify({ type: "full", response: { is_complete: true } })];
  },
};

/** The words in a frame of data; the head in front of the JSON is not looked at. */
function promptOf(message: string): string | null {
  const start = message.lastIndexOf('{"req-id"');
  const payload = start < 0 ? null : textInside(message.slice(start), "payload");
  if (payload === null || typeof inside(message.slice(start), "req-id") !== "string") return null;
  const words = fieldOf(fieldOf(Buffer.from(payload, "base64"), 2), 2);
  return words?.toString("utf8") ?? null;
}

/** First field of this number; all fields of these messages have a length. */
function fieldOf(message: Buffer | null, wanted: number): Buffer | null {
  for (let at = 0; message && at < message.length;) {
    const number = (message[at++] ?? 0) >> 3;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++] ?? 0;
      length += (byte & 127) << shift;
      if (byte < 128) break;
    }
    if (number === wanted) return message.subarray(at, at + length);
    at += length;
  }
  return null;
}
