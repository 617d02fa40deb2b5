/** Rows of WebSocket messages. A row keeps its socket: what comes after a refused message comes by the same one. */
import { bytesOf, jsonOf, UNHEARD, type Row, type Sent } from "./row";

const SITE = "wss://ws.chatgpt.com/p/ws/user";
const HUB = "wss://substrate.office.com/m365Copilot/Chathub/user@tenant";
const UNLISTED = "wss://elsewhere.example/live";
const RS = "\u001e";

const sockets = new Map<string, Promise<WebSocket>>();

function socketAt(address: string): Promise<WebSocket> {
  const open = () =>
    new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(address);
      socket.onopen = () => resolve(socket);
      socket.onerror = () => reject(new Error("the socket did not open"));
    });
  const known = sockets.get(address) ?? open();
  sockets.set(address, known);
  return known;
}

async function say(address: string, message: string | BufferSource | Blob): Promise<Sent> {
  (await socketAt(address)).send(message);
  return UNHEARD;
}

/** SignalR: the call that carries the text, and a ping, in one message. */
const hubCall = (text: string) =>
  `{"arguments":[{"source":"officeweb","n":1.50,"message":{"author":"user","text":${JSON.stringify(text)}}}],"invocationId":"0","target":"chat","type":4}${RS}{"type":6}${RS}`;

/** A protocol buffer: string 1 has these words. */
const buffer = (text: string) => {
  const words = bytesOf(text);
  return bytesOf(Uint8Array.of(0x0a, words.length), words);
};

const noText = (text: string) => bytesOf(buffer(text), Uint8Array.of(0xff, 0xfe));

export const BY_SOCKET: readonly Row[] = [
  {
    name: "WebSocket text",
    to: SITE,
    send: (text, address) => say(address, jsonOf(text)),
    arrives: jsonOf,
    type: "text",
  },
  {
    name: "WebSocket typed array",
    to: SITE,
    send: (text, address) => say(address, bytesOf(jsonOf(text))),
    arrives: jsonOf,
    type: "binary",
  },
  {
    name: "WebSocket ArrayBuffer",
    to: SITE,
    send: (text, address) => say(address, bytesOf(jsonOf(text)).buffer),
    arrives: jsonOf,
    type: "binary",
  },
  {
    name: "WebSocket Blob",
    to: SITE,
    send: (text, address) => say(address, new Blob([jsonOf(text)])),
    arrives: jsonOf,
    type: "binary",
  },
  {
    name: "WebSocket protocol buffer",
    to: SITE,
    send: (text, address) => say(address, buffer(text)),
    arrives: buffer,
    type: "binary",
    unchangeable: true,
  },
  {
    name: "WebSocket that no site lists, bytes that are no text",
    to: UNLISTED,
    send: (text, address) => say(address, noText(text)),
    arrives: noText,
    type: "binary",
    unchangeable: true,
  },
  {
    name: "WebSocket SignalR",
    to: HUB,
    send: (text, address) => say(address, hubCall(text)),
    arrives: hubCall,
    type: "text",
  },
  {
    name: "WebSocket that no site lists, text",
    to: UNLISTED,
    send: (text, address) => say(address, jsonOf(text)),
    arrives: jsonOf,
    type: "text",
  },
  {
    name: "WebSocket that no site lists, SignalR",
    to: UNLISTED,
    send: (text, address) => say(address, hubCall(text)),
    arrives: hubCall,
    type: "text",
  },
];
