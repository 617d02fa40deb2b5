import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** Messages of one WebSocket; only `send` carries the user's words. */
const socket: Endpoint = {
  methods: ["WS"],
  paths: ["/c/api/chat"],
  channel: "prompt",
  texts: [{ path: ["content", "*"], role: "prompt" }],
  carries: { path: ["event"], is: "send" },
  refusal: ['{"event":"error","id":"0","errorCode":"held-back"}'],
  conversation: ["conversationId"],
};

const start: Endpoint = {
  methods: ["POST"],
  paths: ["/c/api/conversations", "/c/api/start"],
  channel: "prompt",
  texts: [{ path: ["content", "*"], role: "prompt" }],
  loose: true,
};

/** The consumer's Copilot on the web, as of autumn 2026. */
export const copilot: Site = {
  id: "copilot",
  hosts: ["copilot.microsoft.com"],
  imageHosts: ["th.bing.com", "*.mm.bing.net"],
  endpoints: [socket, start],
  uploads: [{ path: "/c/api/attachments" }],
  conversationInPath: ["/chats/{}"],
};

export const copilotComposer: ComposerFacts = {
  composer: ['[data-testid="composer-input"]', "textarea#userInput"],
  sendButton: ['[data-testid="submit-button"]', 'button[aria-label*="Submit"]'],
};

export const copilotNotes: SiteNotes = {
  endpoints: ["socket", "start"],
  checked: "2026-11-25",
  live: null,
  source: "public clients and extensions of spring to autumn 2026",
  unverified: [
    "what the page does with an error event that carries this code",
    "the sidebar of Edge, into which no extension can look",
  ],
};
