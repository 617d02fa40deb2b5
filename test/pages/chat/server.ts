/** The look-alike chat sites on one TLS port, and their record on a plain loopback port. */
import {
  createServer as createPlain,
  type IncomingMessage,
  type Server as PlainServer,
} from "node:http";
import { createSecureServer, type Http2SecureServer } from "node:http2";
import type { AddressInfo, Server, Socket } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { buildPages } from "./build-pages";
import { certificateFor, keyHashOf } from "./certificate";
import { CHATGPT_HOST, UPLOAD_HOST, createChatgpt, createUploadHost } from "./chatgpt";
import {
  readBody,
  send,
  sendJson,
  type Exchange,
  type Request,
  type Response,
  type Site,
} from "./exchange";
import { createLookAlike } from "./look-alike";
import { OPENWEBUI_HOST, createOpenwebui } from "./openwebui";
import { createRecorder, type Received, type Recorder } from "./received";
import {
  createScripts,
  playAnswer,
  playMessages,
  type ScriptedAnswer,
  type Scripts,
} from "./scripted";
import { LOOK_ALIKES } from "./sites";
import { API_HOSTS, createHostileSite, ELSEWHERE_HOST, HOSTILE } from "../hostile/site";
import { createInnocentSite, INNOCENT } from "../innocent/site";
import { createWitness, watchPieces, type Witness } from "../hostile/witness";

export const LOOK_ALIKE_HOSTS = [
  CHATGPT_HOST,
  `ws.${CHATGPT_HOST}`,
  UPLOAD_HOST,
  OPENWEBUI_HOST,
  ELSEWHERE_HOST,
  ...API_HOSTS,
  ...LOOK_ALIKES.flatMap(({ host, otherHosts = [] }) => [host, ...otherHosts]),
] as const;

/** A reply over a socket comes piece by piece. */
const FRAME_PAUSE_MS = 4;

export interface ChatServer {
  /** TLS port on 127.0.0.1 that all look-alike hosts are mapped to. */
  readonly port: number;
  /** `http://127.0.0.1:PORT`: GET `/__sluice/received`, POST `/__sluice/clear`. */
  readonly controlUrl: string;
  /** Value of Chromium's `--host-resolver-rules`. */
  readonly resolverRules: string;
  /** Base64 of the SHA-256 of the certificate's key, for browsers that are to trust this one alone. */
  readonly certificateHash: string;
  received(): readonly Received[];
  /** What the hostile pages' secrets are looked for by. */
  readonly witness: Witness;
  clear(): void;
  /** What any address answers when it is asked with `?script=NAME`. */
  script(name: string, answer: ScriptedAnswer): void;
  close(): Promise<void>;
}

/** Starts the look-alike sites. `stateFolder` keeps the certificate between runs. */
export async function startChatServer(options: {
  readonly stateFolder: string;
  readonly port?: number;
  readonly controlPort?: number;
}): Promise<ChatServer> {
  const [pages, certificate] = await Promise.all([
    buildPages(),
    certificateFor(options.stateFolder, LOOK_ALIKE_HOSTS),
  ]);
  const recorder = createRecorder();
  const witness = createWitness();
  const hostile = createHostileSite(witness);
  const innocent = createInnocentSite();
  const scripts = createScripts();
  const sites = new Map<string, Site>([
    [CHATGPT_HOST, createChatgpt(pages.chatgpt)],
    [UPLOAD_HOST, createUploadHost()],
    [OPENWEBUI_HOST, createOpenwebui(pages.openwebui)],
    ...LOOK_ALIKES.flatMap((site) => {
      const answering = createLookAlike(site);
      return [site.host, ...(site.otherHosts ?? [])].map((host) => [host, answering] as const);
    }),
  ]);
  // HTTP/2, since browsers stream request bodies over nothing else; WebSockets come by HTTP/1.
  const secure = createSecureServer({
    key: certificate.key,
    cert: certificate.cert,
    allowHTTP1: true,
  });
  const closeSecure = closer(secure);
  secure.on("request", (request, response) => {
    void answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  recordSockets(secure, recorder, witness, scripts);
  const control = createControl(recorder);
  const closeControl = closer(control);
  const port = await listen(secure, options.port ?? 0);
  const controlPort = await listen(control, options.controlPort ?? 0);
  return {
    port,
    controlUrl: `http://127.0.0.1:${controlPort}`,
    resolverRules: LOOK_ALIKE_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(", "),
    certificateHash: keyHashOf(certificate),
    received: () => recorder.all(),
    witness,
    clear: () => recorder.clear(),
    script: (name, answer) => scripts.set(name, answer),
    close: async () => {
      await Promise.all([closeSecure(), closeControl()]);
    },
  };

  async function answer(request: Request, response: Response): Promise<void> {
    const authority = request.headers[":authority"] ?? request.headers.host ?? "";
    const host = String(authority).replace(/:\d+$/u, "");
    const url = new URL(request.url ?? "/", `https://${host || "unknown.invalid"}`);
    const contentType = request.headers["content-type"] ?? "";
    const method = request.method ?? "GET";
    witness.look(`${request.url ?? ""}\n${JSON.stringify(request.headers)}`);
    const pieces = watchPieces(witness);
    const body = await readBody(request, pieces.piece).finally(pieces.end);
    const entry = { host, method, url: url.pathname + url.search, contentType };
    let recorded = false;
    const exchange: Exchange = {
      host,
      method,
      url,
      body,
      contentType,
      headers: request.headers,
      response,
      record: (channel) => {
        recorded = true;
        return recorder.add({ ...entry, channel }, body);
      },
    };
    const scripted = scripts.get(url.href);
    if (scripted) {
      exchange.record("prompt");
      return playAnswer(exchange, scripted);
    }
    const site = url.pathname.startsWith(HOSTILE)
      ? hostile
      : url.pathname.startsWith(INNOCENT)
        ? innocent
        : sites.get(host);
    const known = await site?.(exchange);
    if (!recorded) recorder.add({ ...entry, channel: "page" }, body);
    if (!known && !response.headersSent) send(response, "Not found", "text/plain", 404);
  }
}

function recordSockets(
  server: Http2SecureServer,
  recorder: Recorder,
  witness: Witness,
  scripts: Scripts,
): void {
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit("connection", opened, request);
    });
  });
  sockets.on("connection", (socket, request) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/u, "");
    const url = request.url ?? "/";
    witness.look(`${url}\n${JSON.stringify(request.headers)}`);
    const site = LOOK_ALIKES.find((one) => one.host === host || one.otherHosts?.includes(host));
    socket.on("close", (_, reason) => witness.look(reason));
    socket.on("message", (data, isBinary) => {
      const body = Buffer.isBuffer(data) ? data : Buffer.from(data as ArrayBuffer);
      witness.look(body);
      const contentType = isBinary ? "binary" : "text";
      const entry = { host, url, contentType, method: "WS" };
      const draft = site?.isDraft?.({ ...entry, body: body.toString("utf8") });
      recorder.add({ ...entry, channel: draft ? "draft" : "websocket" }, body);
      const scripted = scripts.get(url);
      if (scripted) {
        void playMessages(socket, scripted);
        return;
      }
      if (url.startsWith(INNOCENT)) {
        socket.send(body, { binary: isBinary });
        return;
      }
      const answers = site?.socketAnswer?.(body.toString("utf8"));
      if (answers) void sendOneByOne(socket, answers);
      else socket.send(JSON.stringify({ event: "received", bytes: body.length }));
    });
  });
}

async function sendOneByOne(socket: WebSocket, messages: readonly string[]): Promise<void> {
  for (const message of messages) {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(message);
    await new Promise((resolve) => setTimeout(resolve, FRAME_PAUSE_MS));
  }
}

function createControl(recorder: Recorder): PlainServer {
  return createPlain((request, response) => {
    if (request.method === "GET" && request.url === "/__sluice/received") {
      sendJson(response, { received: recorder.all() });
    } else if (request.method === "POST" && request.url === "/__sluice/clear") {
      recorder.clear();
      sendJson(response, { cleared: true });
    } else {
      send(response, "Not found", "text/plain", 404);
    }
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Ends a server together with the connections it still holds. */
function closer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  };
  server.on("connection", track);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}
