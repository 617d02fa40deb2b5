import { mountLexical } from "../editors/lexical";
import { make } from "../element";
import { startSitePage } from "../site-page";
import { post } from "../stream";

const DATA = 0x0d;
const OPEN = 0x0f;
const CONVERSATION = "5607f4c0-b9cf-4f6e-bea6-e767a58ba28e";
const utf8 = new TextEncoder();

const socket = new WebSocket("wss://gateway.meta.ai/ws/clippy?x-dgw-appid=1522763855472543");
socket.binaryType = "arraybuffer";
const open = new Promise((resolve) => socket.addEventListener("open", resolve));
void post("/api/graphql", { doc_id: "e7f8", variables: { conversationId: CONVERSATION } });
setInterval(() => {
  if (socket.readyState === socket.OPEN) socket.send(new Uint8Array([0x09]));
}, 500);

startSitePage({
  upload: (file) =>
    fetch("https://rupload.meta.ai/gen_ai_document_gen_ai_tenant/1", {
      method: "POST",
      body: file,
    }),
  mount: mountLexical(make("div", {})),
  sendButton: { "aria-label": "Send" },
  ask: (text, show) =>
    new Promise((resolve, reject) => {
      socket.onmessage = ({ data }) => {
        // The stream was ended before it answered.
        if (typeof data !== "string") return reject(new Error("refused"));
        const { response } = JSON.parse(data) as { response?: Answer };
        const reply = response?.sections?.[0].view_model.primitive.text;
        if (reply !== undefined) show(reply);
        if (response?.is_complete) resolve();
      };
      void open.then(() => socket.send(joined(opening(), prompt(text))));
    }),
});

interface Answer {
  readonly sections?: [{ view_model: { primitive: { text: string } } }];
  readonly is_complete: boolean;
}

function opening(): Uint8Array<ArrayBuffer> {
  const parameters = {
    "x-dgw-app-x-ecto-conversation-id": CONVERSATION,
    "x-dgw-app-client-payload-type": "PROTO_INSIDE_JSON",
  };
  return frame(OPEN, utf8.encode(JSON.stringify(parameters)));
}

function prompt(text: string): Uint8Array<ArrayBuffer> {
  const request = crypto.randomUUID();
  const origin = joined(
    field(1, "KADABRA__HOME__UNIFIED_INPUT_BAR"),
    field(15, navigator.userAgent),
  );
  const about = joined(field(1, crypto.randomUUID()), field(2, field(1, CONVERSATION)));
  const message = joined(
    field(1, joined(field(1, origin), field(6, request))),
    field(2, joined(field(1, about), field(2, text))),
  );
  const payload = btoa(String.fromCharCode(...message));
  const body = utf8.encode(JSON.stringify({ "req-id": request, payload }));
  return frame(DATA, joined(new Uint8Array([0, 0x80]), body));
}

function field(number: number, content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = typeof content === "string" ? utf8.encode(content) : content;
  const head = [number * 8 + 2];
  let rest = bytes.length;
  for (; rest > 127; rest >>= 7) head.push((rest & 127) | 128);
  return joined(new Uint8Array([...head, rest]), bytes);
}

function frame(type: number, body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { length } = body;
  return joined(
    new Uint8Array([type, 0, 0, length & 255, (length >> 8) & 255, length >> 16]),
    body,
  );
}

function joined(...parts: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
