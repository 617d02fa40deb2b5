/** ChatGPT's addresses as the wire notes describe them (autumn 2026); the answers are ours. */
import { randomUUID } from "node:crypto";
import { answerTo, piecesOf } from "./answer";
import { jsonObject, send, sendJson, streamEvents, type Exchange, type Site } from "./exchange";

export const CHATGPT_HOST = "chatgpt.com";
export const UPLOAD_HOST = "files.oaiusercontent.com";

const CONVERSATION = /^\/(?:backend-api|backend-anon)\/(?:f\/)?conversation$/u;
const PREPARE = /^\/(?:backend-api|backend-anon)\/f\/conversation\/prepare$/u;
const AUTOCOMPLETE =
  /^\/(?:backend-api|backend-anon)\/conversation\/experimental\/generate_autocompletions$/u;
const FILE_DONE = /^\/backend-api\/files\/[\w-]+\/uploaded$/u;
const PIECE_PAUSE_MS = 8;

interface PageFiles {
  readonly chat: string;
  readonly lab: string;
  readonly chatScript: string;
  readonly labScript: string;
  readonly style: string;
  /** For hostile pages: a worker that sends by itself. */
  readonly relayWorker: string;
}

/** The ChatGPT look-alike: page, drafts, conversation, files, and a lab page for odd ways of sending. */
export function createChatgpt(files: PageFiles): Site {
  return async (exchange) => {
    const { method, url, response } = exchange;
    const at = url.pathname;
    if (method === "GET" && (at === "/" || /^\/c\/[\w-]+$/u.test(at))) {
      send(response, files.chat, "text/html; charset=utf-8");
    } else if (method === "GET" && at === "/lab") {
      send(response, files.lab, "text/html; charset=utf-8");
    } else if (method === "GET" && at === "/look-alike/chat.js") {
      send(response, files.chatScript, "text/javascript");
    } else if (method === "GET" && at === "/look-alike/lab.js") {
      send(response, files.labScript, "text/javascript");
    } else if (method === "GET" && at === "/look-alike/style.css") {
      send(response, files.style, "text/css");
    } else if (method === "GET" && at === "/relay-worker.js") {
      send(response, files.relayWorker, "text/javascript");
    } else if (method === "POST" && PREPARE.test(at)) {
      exchange.record("draft");
      sendJson(response, { status: "ok", conduit_token: randomUUID() });
    } else if (method === "POST" && AUTOCOMPLETE.test(at)) {
      exchange.record("autocomplete");
      sendJson(response, { completions: completionsFor(exchange) });
    } else if (method === "POST" && CONVERSATION.test(at)) {
      exchange.record(channelOf(exchange));
      await converse(exchange);
    } else if (method === "POST" && at === "/backend-api/files") {
      exchange.record("upload");
      const id = `file-${randomUUID()}`;
      const upload_url = `https://${UPLOAD_HOST}/${id}?sig=${randomUUID()}`;
      sendJson(response, { status: "success", file_id: id, upload_url });
    } else if (method === "POST" && FILE_DONE.test(at)) {
      exchange.record("upload");
      sendJson(response, { status: "success" });
    } else if (method === "POST") {
      exchange.record("other");
      sendJson(response, { status: "ok" });
    } else {
      return false;
    }
    return true;
  };
}

/** The storage host that signed upload addresses point to. */
export function createUploadHost(): Site {
  return (exchange) => {
    const { method, response } = exchange;
    response.setHeader("access-control-allow-origin", `https://${CHATGPT_HOST}`);
    response.setHeader("access-control-allow-methods", "PUT, OPTIONS");
    response.setHeader("access-control-allow-headers", "content-type, x-ms-blob-type");
    if (method === "PUT") exchange.record("upload");
    send(response, "", "text/plain", method === "PUT" ? 201 : 204);
    return Promise.resolve(method === "PUT" || method === "OPTIONS");
  };
}

async function converse({ url, body, response, contentType }: Exchange): Promise<void> {
  const request = jsonObject(body);
  const text = request ? textOf(request) : body.toString("utf8");
  if (!request && contentType.includes("application/json")) {
    sendJson(response, { detail: "Unprocessable" }, 422);
    return;
  }
  const given = request?.["conversation_id"];
  const conversation = typeof given === "string" ? given : randomUUID();
  const pause = url.searchParams.has("bench") ? 0 : PIECE_PAUSE_MS; // a bench waits for no typing
  await streamEvents(response, deltaEvents(conversation, answerTo(text)), pause);
}

/** Delta encoding `v1`: an `add` of the message, `append` patches, a closing `patch`. */
function deltaEvents(conversation: string, reply: string): string[] {
  const [first = "", ...rest] = piecesOf(reply);
  const message = {
    id: randomUUID(),
    author: { role: "assistant" },
    content: { content_type: "text", parts: [""] },
    status: "in_progress",
  };
  const delta = (value: unknown) => `event: delta\ndata: ${JSON.stringify(value)}`;
  return [
    'event: delta_encoding\ndata: "v1"',
    delta({ p: "", o: "add", v: { message, conversation_id: conversation }, c: 0 }),
    delta({ p: "/message/content/parts/0", o: "append", v: first }),
    ...rest.map((piece) => delta({ v: piece })),
    delta({
      p: "",
      o: "patch",
      v: [
        { p: "/message/status", o: "replace", v: "finished_successfully" },
        { p: "/message/end_turn", o: "replace", v: true },
      ],
    }),
    `data: ${JSON.stringify({ type: "message_stream_complete", conversation_id: conversation })}`,
    "data: [DONE]",
  ];
}

function textOf(request: Record<string, unknown>): string {
  const messages = Array.isArray(request["messages"]) ? (request["messages"] as unknown[]) : [];
  return messages.flatMap(partsOf).join("\n");
}

function partsOf(message: unknown): string[] {
  const parts = (message as { content?: { parts?: unknown } } | null)?.content?.parts;
  return Array.isArray(parts)
    ? parts.filter((part): part is string => typeof part === "string")
    : [];
}

function completionsFor({ body }: Exchange): string[] {
  const input = jsonObject(body)?.["input_text"];
  return typeof input === "string" && /^how\b/iu.test(input) ? [`${input} step by step`] : [];
}

function channelOf({ url, contentType }: Exchange): "beacon" | "form" | "prompt" {
  if (url.searchParams.get("by") === "beacon") return "beacon";
  if (contentType.includes("form")) return "form";
  return "prompt";
}
