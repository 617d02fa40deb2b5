import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { postByXhr } from "../stream";

const GENERATE =
  "https://alkalimakersuite-pa.clients6.google.com/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService/GenerateContent";

type Turn = readonly [parts: readonly (readonly [null, string])[], role: "user" | "model"];
type Chunk = [[[[[[null, string]], string]]]];
const turns: Turn[] = [];

startSitePage({
  mount: (into, events) => {
    const around = document.createElement("ms-autosize-textarea");
    into.append(around);
    return mountReactTextarea({ "aria-label": "Type something" })(around, events);
  },
  sendButton: { "aria-label": "Run" },
  async ask(text, show) {
    const turn: Turn = [[[null, text]], "user"];
    const body = ["models/gemini-pro", [...turns, turn], [[null, null, 7, 5]], [null, 65536], "!t"];
    const headers = { "content-type": "application/json+protobuf" };
    let reply = "";
    await postByXhr(GENERATE, JSON.stringify(body), headers, (soFar) => {
      if (!soFar.endsWith('"model"]]]]]]')) return;
      const [chunks] = JSON.parse(soFar) as [Chunk[]];
      reply = chunks.map((chunk) => chunk[0][0][0][0][0][1]).join("");
      show(reply);
    });
    // Only what was answered is part of the conversation.
    turns.push(turn, [[[null, reply]], "model"]);
  },
});
