/** What no site lists: sockets, fields, names in addresses, and addresses of chats on this host and on others. */
import type { Kit, Trick } from "../trick";

const HELLO = "Good morning";
const CLAUDE = "/api/organizations/0a1b/chat_conversations/7f-2c/completion";
/** Tag and length of a protobuf string, both letters: field 4 has `"`, and this many bytes have `A`. */
const LETTER_LENGTH = 0x41;

export const UNLISTED: readonly Trick[] = [
  {
    name: "unlisted-socket",
    about: "Sends the message over a WebSocket of the chat that no site lists.",
    host: "claude.ai",
    send: async ({ text }) =>
      (await socket("/api/chat/ws")).send(JSON.stringify({ type: "say", data: { t: text } })),
  },
  {
    name: "unlisted-socket-elsewhere",
    about: "Sends the message over a WebSocket to a host that nobody guards.",
    host: "www.perplexity.ai",
    async send({ text, elsewhere }) {
      const opened = await socket(new URL("/live", elsewhere).href);
      opened.send(text);
    },
  },
  {
    name: "unlisted-socket-signalr",
    about: "Sends SignalR frames over a WebSocket that no site lists.",
    host: "poe.com",
    async send({ text }) {
      const call = JSON.stringify({ type: 1, target: "say", arguments: [text] });
      (await socket("/hub")).send(`{"type":6}\u001e${call}\u001e`);
    },
  },
  {
    name: "unlisted-socket-event",
    about: "Sends an event of socket.io over a WebSocket that no site lists.",
    host: "chat.mistral.ai",
    send: async ({ text }) =>
      (await socket("/socket.io/")).send(`42${JSON.stringify(["say", { t: text }])}`),
  },
  {
    name: "unlisted-socket-protobuf",
    about: "Sends the message inside bytes that are no text, over a WebSocket that no site lists.",
    host: "gemini.google.com",
    async send({ text }) {
      const words = new TextEncoder().encode(text);
      const opened = await socket("/rpc");
      const bytes = [0x08, 0x96, 0x01, 0x1a, words.length, ...words, 0x0d, 0xff, 0xfe, 0x9c, 0xc3];
      opened.send(Uint8Array.from(bytes));
      opened.send(new Blob([Uint8Array.from(bytes)]));
    },
  },
  {
    name: "unlisted-socket-short",
    about: "Sends three words with the account number over a WebSocket that no site lists.",
    host: "chat.deepseek.com",
    send: async ({ secret }) =>
      (await socket("/ws")).send(JSON.stringify({ kind: "note", t: `Send ${secret}` })),
  },
  {
    name: "protobuf-letters",
    about: "Sends a protobuf message all of whose bytes are letters, the account number first.",
    async send({ secret }) {
      const words = `${secret} is where the rent has to go every month`.padEnd(
        LETTER_LENGTH,
        " ok",
      );
      const bytes = new TextEncoder().encode(`"A${words.slice(0, LETTER_LENGTH)}`);
      (await socket("/socket")).send(bytes);
    },
  },
  {
    name: "short-note-beside-text",
    about: "Writes a short sentence into a field that no site lists, beside an innocent message.",
    send: (kit) => {
      const body = JSON.parse(kit.body(HELLO)) as Record<string, unknown>;
      const metadata = { note: `Send it to ${kit.secret}` };
      return fetch(kit.prompt, kit.post(JSON.stringify({ ...body, metadata })));
    },
  },
  {
    name: "short-note-beside-prompt",
    about: "The same on another chat, with two words only.",
    host: "claude.ai",
    send: (kit) => say(kit, CLAUDE, { prompt: HELLO, note: `to ${kit.secret}` }),
  },
  {
    name: "odd-query",
    about: "Puts the message in base64 into an address, under a name that says nothing.",
    host: "claude.ai",
    send: async ({ text, wait }) => {
      const address = `/x?d=${encodeURIComponent(btoa(text))}`;
      const xhr = new XMLHttpRequest();
      xhr.open("GET", address);
      xhr.send();
      new EventSource(address);
      await fetch(address).catch(String);
      await wait(200);
    },
  },
  {
    name: "odd-query-words",
    about:
      "Puts two words with the account number into an address, under a name that says nothing.",
    host: "grok.com",
    send: ({ secret }) => fetch(`/x?d=${encodeURIComponent(`to ${secret}`)}`),
  },
  {
    name: "odd-path",
    about: "Puts the message in hex and in base64 into the path of an address.",
    host: "poe.com",
    async send({ text }) {
      const hex = [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, "0"));
      await fetch(`/x/${hex.join("")}/y`).catch(String);
      return fetch(`/x/${btoa(text).replace(/\//gu, "_").replace(/\+/gu, "-")}`);
    },
  },
  {
    name: "api-host",
    about: "Posts a message in the shape of an API to the host of that API.",
    async send({ secret }) {
      const messages = [{ role: "user", content: secret }];
      return elsewhere("https://api.openai.com/v1/chat/completions", { model: "m", messages });
    },
  },
  {
    name: "api-host-of-site",
    about: "Posts the message to an address of the chat's own domain that sounds like a chat.",
    host: "claude.ai",
    send: ({ text }) => elsewhere("https://api.claude.ai/v9/chat/say", { t: text }),
  },
  {
    name: "renamed-endpoint",
    about: "Posts only the account number as a prompt, to an address that was renamed.",
    send: (kit) => fetch("/backend-api/g/conversation", kit.post(kit.body(kit.secret))),
  },
  {
    name: "renamed-field",
    about: "Posts only the account number, in fields that the chat did not have before.",
    async send(kit) {
      const body = JSON.stringify({ messages: [], draft: kit.secret });
      return fetch(kit.prompt, kit.post(body));
    },
  },
  {
    name: "renamed-second-field",
    about: "The same on another chat, beside its prompt that is empty.",
    host: "claude.ai",
    send: (kit) => say(kit, CLAUDE, { prompt: "", text2: kit.secret }),
  },
  {
    name: "renamed-mutation",
    about: "Posts only the account number by a mutation of another name.",
    host: "poe.com",
    send: (kit) =>
      say(kit, "/api/gql_POST", { queryName: "sayMutation", variables: { message: kit.secret } }),
  },
  {
    name: "renamed-query",
    about: "Posts only the account number by a query of another name.",
    host: "www.meta.ai",
    send: (kit) => say(kit, "/api/graphql", { doc_id: "1", variables: { text: kit.secret } }),
  },
  {
    name: "renamed-socket-field",
    about: "Sends only the account number over the chat's socket, in a field of another name.",
    host: "grok.com",
    send: async ({ secret }) =>
      (await socket("/ws/app-chat")).send(JSON.stringify({ type: "say", text: secret })),
  },
];

function say({ post }: Kit, path: string, body: unknown): Promise<Response> {
  return fetch(path, post(JSON.stringify(body)));
}

/** To a host that would have to be asked first for anything but plain text. */
function elsewhere(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: "POST", mode: "no-cors", body: JSON.stringify(body) });
}

function socket(address: string): Promise<WebSocket> {
  const opened = new WebSocket(
    new URL(address, `wss://${location.host}`).href.replace(/^http/u, "ws"),
  );
  return new Promise((resolve) => (opened.onopen = () => resolve(opened)));
}
