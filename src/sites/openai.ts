import type { ComposerFacts, Endpoint, Site, SiteNotes, TextRule, Turns } from "./types";

export const OPENAI_TEXTS: readonly TextRule[] = [
  { path: ["messages", "*", "content"], role: "prompt" },
  { path: ["messages", "*", "content", "*"], role: "prompt" },
];

/** The whole history travels with every turn; only the last turn of the user is new. */
export const OPENAI_TURNS: readonly Turns[] = [
  { list: ["messages"], role: ["role"], user: "user" },
];

const completions: Endpoint = {
  methods: ["POST"],
  paths: ["/**/chat/completions"],
  channel: "prompt",
  texts: OPENAI_TEXTS,
  turns: OPENAI_TURNS,
  conversation: ["chat_id"],
};

/** OpenAI's newer shape, which some self-hosted front ends pass on. */
const responses: Endpoint = {
  methods: ["POST"],
  paths: ["/**/responses"],
  channel: "prompt",
  texts: [
    { path: ["input"], role: "prompt" },
    { path: ["input", "*", "content"], role: "prompt" },
    { path: ["input", "*", "content", "*"], role: "prompt" },
    { path: ["instructions"], role: "history" },
  ],
  turns: [{ list: ["input"], role: ["role"], user: "user" }],
};

/** The shape that most self-hosted chats speak, on hosts that policy names. */
export const openai: Site = {
  id: "openai",
  hosts: [],
  endpoints: [completions, responses],
  conversationInPath: ["/c/{}"],
};

export const openaiComposer: ComposerFacts = {
  composer: ['[contenteditable="true"][role="textbox"]', "form textarea"],
  sendButton: ['form button[type="submit"]'],
};

export const openaiNotes: SiteNotes = {
  endpoints: ["completions", "responses"],
  checked: "2026-11-25",
  live: null,
  source: "the public reference of the API",
  unverified: ["selectors: any chat's may differ"],
};
