import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { base64Of, postByXhr } from "../stream";

const GENERATE =
  "https://alkalimakersuite-pa.clients6.google.com/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService/GenerateContent";

const DRIVE = "https://content.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id";
const BOUNDARY = "batch_foobarbaz";

type Turn = readonly [parts: readonly (readonly [null, string])[], role: "user" | "model"];
type Chunk = [[[[[[null, string]], string]]]];
const turns: Turn[] = [];

startSitePage({
  async upload(file) {
    const about = { name: file.name, mimeType: file.type };
    const body = [
      `--${BOUNDARY}`,
      "Content-Type: application/json; charset=UTF-8",
      "",
      JSON.stringify(about),
      `--${BOUNDARY}`,
      `Content-Type: ${file.type}`,
      "Content-Transfer-Encoding: base64",
      "",
      await base64Of(file),
      `--${BOUNDARY}--`,
    ].join("\r\n");
    const headers = { "content-type": `multipart/related; boundary=${BOUNDARY}` };
    await postByXhr(DRIVE, body, headers, () => undefined);
  },
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
