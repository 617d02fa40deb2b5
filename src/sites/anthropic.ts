import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** Content is a string or blocks; results of tools have blocks of their own. */
const messages: Endpoint = {
  methods: ["POST"],
  paths: ["/**/v1/messages", "/**/v1/messages/count_tokens"],
  channel: "prompt",
  texts: [
    { path: ["messages", "*", "content"], role: "prompt" },
    { path: ["messages", "*", "content", "*"], role: "prompt" },
    { path: ["messages", "*", "content", "*", "content"], role: "prompt" },
    { path: ["messages", "*", "content", "*", "content", "*"], role: "prompt" },
    { path: ["system"], role: "history" },
    { path: ["system", "*"], role: "history" },
  ],
  turns: [{ list: ["messages"], role: ["role"], user: "user" }],
};

/** The shape of Anthropic's API, on hosts that policy names. */
export const anthropic: Site = {
  id: "anthropic",
  hosts: [],
  endpoints: [messages],
};

export const anthropicComposer: ComposerFacts = {
  composer: [],
  sendButton: [],
};

export const anthropicNotes: SiteNotes = {
  endpoints: ["messages"],
  checked: "2026-11-25",
  live: null,
  source: "the public reference of the API",
  unverified: [],
};
