import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

const generate: Endpoint = {
  methods: ["POST"],
  paths: [
    "/**/models/*:generateContent",
    "/**/models/*:streamGenerateContent",
    "/**/models/*:countTokens",
  ],
  channel: "prompt",
  texts: [
    { path: ["contents", "*", "parts", "*"], role: "prompt" },
    { path: ["contents", "parts", "*"], role: "prompt" },
    { path: ["systemInstruction", "parts", "*"], role: "history" },
    { path: ["system_instruction", "parts", "*"], role: "history" },
  ],
  turns: [{ list: ["contents"], role: ["role"], user: "user" }],
};

/** The shape of Google's API, on hosts that policy names. */
export const geminiApi: Site = {
  id: "gemini-api",
  hosts: [],
  endpoints: [generate],
};

export const geminiApiComposer: ComposerFacts = {
  composer: [],
  sendButton: [],
};

export const geminiApiNotes: SiteNotes = {
  endpoints: ["generate-content"],
  checked: "2026-11-25",
  live: null,
  source: "the public reference of the API",
  unverified: [],
};
