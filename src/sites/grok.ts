import type { Endpoint, Site, SiteNotes } from "./types";

const message: Endpoint = {
  id: "message",
  methods: ["POST"],
  path: /^\/rest\/app-chat\/conversations\/(?:new|[\w-]+\/responses)\/?$/u,
  channel: "prompt",
  texts: [
    { path: ["message"], role: "prompt" },
    { path: ["customPersonality"], role: "history" },
    { path: ["customInstructions"], role: "history" },
  ],
};

/** Some builds speak over a socket. */
const socket: Endpoint = {
  id: "socket",
  methods: ["WS"],
  path: /^\/ws\//u,
  channel: "websocket",
  texts: [
    { path: ["item", "content", "*"], role: "prompt" },
    { path: ["message"], role: "prompt" },
  ],
  prose: 24,
  loose: true,
};

/** grok.com as of autumn 2026. Grok inside x.com is another app and is not guarded. */
export const grok: Site = {
  id: "grok",
  name: "Grok",
  hosts: ["grok.com"],
  imageHosts: ["assets.grok.com"],
  endpoints: [message, socket],
  uploads: [{ path: /^\/rest\/app-chat\/upload-file\/?$/u }],
  conversationInPath: /^\/(?:c|chat)\/([\w-]{1,64})/u,
  composer: ['div.tiptap.ProseMirror[contenteditable="true"]', "form textarea"],
  sendButton: ['button[aria-label="Submit"]', 'form button[type="submit"]'],
  checked: "2026-11-25",
};

export const grokNotes: SiteNotes = {
  live: null,
  source: "public clients of autumn 2026",
  unverified: ["Grok inside x.com: not guarded", "messages of the socket"],
};
