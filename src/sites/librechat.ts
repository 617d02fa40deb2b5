import { OPENAI_TEXTS, OPENAI_TURNS } from "./openai";
import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** Two-phase since 2026; the older `ask` and `edit` and the assistants' address beside it. */
const chat: Endpoint = {
  methods: ["POST"],
  paths: [
    "/api/agents/chat",
    "/api/agents/chat/*",
    "/api/ask/*/**",
    "/api/edit/*/**",
    "/api/assistants/v*/chat",
  ],
  channel: "prompt",
  texts: [
    { path: ["text"], role: "prompt" },
    { path: ["promptPrefix"], role: "history" },
    ...OPENAI_TEXTS,
  ],
  turns: OPENAI_TURNS,
  conversation: ["conversationId"],
};

/** LibreChat on hosts that policy names, from its public source of autumn 2026. */
export const librechat: Site = {
  id: "librechat",
  hosts: [],
  endpoints: [chat],
  uploads: [{ path: "/api/files" }, { path: "/api/files/images" }],
  conversationInPath: ["/c/{}"],
};

export const librechatComposer: ComposerFacts = {
  composer: ['textarea#prompt-textarea[data-testid="text-input"]'],
  sendButton: ['#send-button[data-testid="send-button"]'],
};

export const librechatNotes: SiteNotes = {
  endpoints: ["chat"],
  checked: "2026-11-25",
  live: null,
  source: "its public source, autumn 2026",
  unverified: ["text of attached files, which the server adds itself"],
};
