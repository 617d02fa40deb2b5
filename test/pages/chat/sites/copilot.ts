import { answerTo, piecesOf } from "../answer";
import { inside, textInside, type LookAlike } from "../look-alike";

export const copilot: LookAlike = {
  id: "copilot",
  name: "Microsoft Copilot",
  host: "copilot.microsoft.com",
  path: "/",
  composer: '[data-testid="composer-input"]',
  upload: "at-once",
  promptIn: ({ method, body }) =>
    method === "WS" && inside(body, "event") === "send"
      ? textInside(body, "content", 0, "text")
      : null,
  socketAnswer(message) {
    const prompt = textInside(message, "content", 0, "text");
    if (inside(message, "event") !== "send" || prompt === null) return [];
    const event = (name: string, more: object = {}) => JSON.stringify({ event: name, ...more });
    return [
      event("received"),
      ...piecesOf(answerTo(prompt)).map((text) => event("appendText", { partId: "p", text })),
      event("partCompleted", { partId: "p" }),
      event("done"),
    ];
  },
};
