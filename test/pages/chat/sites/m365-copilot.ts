import { answerTo, piecesOf } from "../answer";
import { inside, textInside, type LookAlike } from "../look-alike";

const RS = "\u001e";
const framesOf = (text: string) => text.split(RS).filter((frame) => frame !== "");

export const m365Copilot: LookAlike = {
  id: "m365-copilot",
  name: "Microsoft 365 Copilot",
  host: "m365.cloud.microsoft",
  otherHosts: ["substrate.office.com"],
  path: "/chat",
  upload: "at-once",
  composer: "#m365-chat-editor-target-element",
  promptIn: ({ method, body }) => (method === "WS" ? promptOf(body) : null),
  socketAnswer(message) {
    if (inside(framesOf(message)[0] ?? "", "protocol") === "json") return [`{}${RS}`];
    const prompt = promptOf(message);
    if (prompt === null) return [];
    let soFar = "";
    const updates = piecesOf(answerTo(prompt)).map((piece) => {
      soFar += piece;
      const messages = [{ author: "bot", text: soFar }];
      return JSON.stringify({ type: 1, target: "update", arguments: [{ messages }] }) + RS;
    });
    return [
      ...updates,
      `{"type":2,"invocationId":"0","item":{}}${RS}{"type":3,"invocationId":"0"}${RS}`,
    ];
  },
};

function promptOf(message: string): string | null {
  const call = framesOf(message).find((frame) => inside(frame, "target") === "chat");
  return call ? textInside(call, "arguments", 0, "message", "text") : null;
}
