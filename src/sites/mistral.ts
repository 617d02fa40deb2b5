import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** tRPC batch: one entry a call, under its number. */
const newChat: Endpoint = {
  methods: ["POST"],
  paths: ["/api/trpc/*message.newChat*"],
  channel: "prompt",
  texts: [
    { path: ["*", "json", "content", "*"], role: "prompt" },
    { path: ["*", "json", "content"], role: "prompt" },
  ],
};

/** A new chat's first request only names it: its words went with the batch. */
const chat: Endpoint = {
  methods: ["POST"],
  paths: ["/api/chat"],
  channel: "prompt",
  texts: [
    { path: ["messageInput", "*"], role: "prompt" },
    { path: ["messageInput"], role: "prompt" },
  ],
  empty: [
    { path: ["mode"], is: "start" },
    { path: ["mode"], is: "retry" },
  ],
  conversation: ["chatId"],
};

/** Le Chat on the web, as of spring to autumn 2026. */
export const mistral: Site = {
  id: "mistral",
  hosts: ["chat.mistral.ai"],
  endpoints: [newChat, chat],
  conversationInPath: ["/chat/{}"],
};

export const mistralComposer: ComposerFacts = {
  composer: ['div.ProseMirror[contenteditable="true"]', "form textarea"],
  sendButton: ['button[aria-label="Send message"]', 'form button[type="submit"]'],
};

export const mistralNotes: SiteNotes = {
  endpoints: ["new-chat", "chat"],
  checked: "2026-11-25",
  live: null,
  source: "a public extension's handlers, spring to autumn 2026",
  unverified: [
    "deep links with `?q=`: the words are in the address and have left before the page runs",
    "the modes of retry and edit",
    "that files are put to signed addresses of a store, as public clients do",
  ],
};
