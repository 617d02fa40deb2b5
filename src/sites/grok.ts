import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

const message: Endpoint = {
  methods: ["POST"],
  paths: ["/rest/app-chat/conversations/new", "/rest/app-chat/conversations/*/responses"],
  channel: "prompt",
  texts: [
    { path: ["message"], role: "prompt" },
    { path: ["customPersonality"], role: "history" },
    { path: ["customInstructions"], role: "history" },
  ],
};

/** Some builds speak over a socket. */
const socket: Endpoint = {
  methods: ["WS"],
  paths: ["/ws/**"],
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
  hosts: ["grok.com"],
  imageHosts: ["assets.grok.com"],
  endpoints: [message, socket],
  uploads: [{ path: "/rest/app-chat/upload-file" }],
  conversationInPath: ["/c/{}", "/chat/{}"],
};

export const grokComposer: ComposerFacts = {
  composer: ['div.tiptap.ProseMirror[contenteditable="true"]', "form textarea"],
  sendButton: ['button[aria-label="Submit"]', 'form button[type="submit"]'],
};

export const grokNotes: SiteNotes = {
  endpoints: ["message", "socket"],
  checked: "2026-11-25",
  live: null,
  source: "public clients of autumn 2026",
  unverified: ["Grok inside x.com: not guarded", "messages of the socket"],
};
