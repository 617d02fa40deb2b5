import { OPENAI_TEXTS, OPENAI_TURNS } from "./openai";
import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** The OpenAI shape with the text of attached files beside it. */
const chat: Endpoint = {
  methods: ["POST"],
  paths: ["/api/chat/completions"],
  channel: "prompt",
  texts: [
    ...OPENAI_TEXTS,
    { path: ["files", "*", "file", "data", "content"], role: "attachment" },
    { path: ["files", "*", "docs", "*", "content"], role: "attachment" },
  ],
  turns: OPENAI_TURNS,
  conversation: ["chat_id"],
};

const ollama: Endpoint = {
  methods: ["POST"],
  paths: ["", "/ollama"].flatMap((root) =>
    ["chat", "chat/#", "generate", "generate/#"].map((end) => `${root}/api/${end}`),
  ),
  channel: "prompt",
  texts: [
    ...OPENAI_TEXTS,
    { path: ["prompt"], role: "prompt" },
    { path: ["system"], role: "history" },
  ],
  turns: OPENAI_TURNS,
  conversation: ["chat_id"],
};

/** Conversations are kept on the server, and titles and tags asked for: the same words, again. */
const record: Endpoint = {
  methods: ["POST"],
  paths: ["/api/v1/chats/*", "/api/chat/completed", "/api/v1/tasks/*/completions"],
  channel: "prompt",
  texts: [
    { path: ["chat", "messages", "*", "content"], role: "history" },
    { path: ["chat", "messages", "*", "content", "*"], role: "history" },
    { path: ["chat", "history", "messages", "*", "content"], role: "history" },
    { path: ["messages", "*", "content"], role: "history" },
    { path: ["messages", "*", "content", "*"], role: "history" },
    { path: ["chat", "title"], role: "history" },
    { path: ["prompt"], role: "draft" },
  ],
  loose: true,
};

/** Open WebUI on hosts that policy names, from its public source. */
export const openWebui: Site = {
  id: "open-webui",
  hosts: [],
  endpoints: [chat, ollama, record],
  uploads: [{ path: "/api/v1/files" }],
  conversationInPath: ["/c/{}"],
};

export const openWebuiComposer: ComposerFacts = {
  composer: ["#chat-input"],
  sendButton: ["#send-message-button"],
};

export const openWebuiNotes: SiteNotes = {
  endpoints: ["chat", "ollama", "record"],
  checked: "2026-11-25",
  live: null,
  source: "its public source, an older version",
  unverified: ["ids of composer and send button", "where the text of attached files stands"],
};
