/** Open WebUI's addresses: the OpenAI shape, the whole history in every turn. */
import { randomUUID } from "node:crypto";
import { answerTo, piecesOf } from "./answer";
import { jsonObject, send, sendJson, streamEvents, type Site } from "./exchange";

export const OPENWEBUI_HOST = "openwebui.example";
const PIECE_PAUSE_MS = 8;

interface PageFiles {
  readonly page: string;
  readonly script: string;
  readonly style: string;
  /** For hostile pages: a worker that sends by itself. */
  readonly relayWorker: string;
}

/** The Open WebUI look-alike. */
export function createOpenwebui(files: PageFiles): Site {
  return async (exchange) => {
    const { method, url, response, body } = exchange;
    const at = url.pathname;
    if (method === "GET" && at === "/") {
      send(response, files.page, "text/html; charset=utf-8");
    } else if (method === "GET" && at === "/look-alike/openwebui.js") {
      send(response, files.script, "text/javascript");
    } else if (method === "GET" && at === "/look-alike/style.css") {
      send(response, files.style, "text/css");
    } else if (method === "GET" && at === "/relay-worker.js") {
      send(response, files.relayWorker, "text/javascript");
    } else if (method === "GET" && at === "/api/config") {
      sendJson(response, {
        status: true,
        name: "Northgate Assistant",
        version: "0.0.0-look-alike",
        oauth: { providers: {} },
        features: { auth: true, enable_signup: false, enable_login_form: true },
      });
    } else if (method === "POST" && at === "/api/chat/completions") {
      exchange.record("prompt");
      await streamEvents(response, chunks(answerTo(lastTurn(jsonObject(body)))), PIECE_PAUSE_MS);
    } else if (method === "POST" && at === "/api/v1/files/") {
      exchange.record("upload");
      sendJson(response, { id: randomUUID() });
    } else if (method === "POST") {
      exchange.record("other");
      sendJson(response, { status: true });
    } else {
      return false;
    }
    return true;
  };
}

function chunks(reply: string): string[] {
  const id = `chatcmpl-${randomUUID()}`;
  const chunk = (delta: Record<string, string>, finish: string | null) =>
    `data: ${JSON.stringify({ id, object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason: finish }] })}`;
  return [
    chunk({ role: "assistant" }, null),
    ...piecesOf(reply).map((content) => chunk({ content }, null)),
    chunk({}, "stop"),
    "data: [DONE]",
  ];
}

function lastTurn(request: Record<string, unknown> | null): string {
  const messages = Array.isArray(request?.["messages"]) ? (request["messages"] as unknown[]) : [];
  const content = (messages.at(-1) as { content?: unknown } | undefined)?.content;
  return typeof content === "string" ? content : JSON.stringify(content ?? "");
}
