import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** XMLHttpRequest; its proof of work names the address, not the text, so that a changed text still passes. */
const completion: Endpoint = {
  methods: ["POST"],
  paths: ["/api/v*/chat/completion", "/api/v*/chat/edit_message"],
  channel: "prompt",
  texts: [{ path: ["prompt"], role: "prompt" }],
  conversation: ["chat_session_id"],
};

/** Web app as of autumn 2026. */
export const deepseek: Site = {
  id: "deepseek",
  hosts: ["chat.deepseek.com"],
  endpoints: [completion],
  uploads: [{ path: "/api/v*/file/upload_file" }],
  conversationInPath: ["/a/chat/s/{}"],
};

export const deepseekComposer: ComposerFacts = {
  composer: ["textarea#chat-input", "textarea"],
  sendButton: ['textarea ~ * div[role="button"]', 'textarea ~ div[role="button"]'],
};

export const deepseekNotes: SiteNotes = {
  endpoints: ["completion"],
  checked: "2026-11-25",
  live: null,
  source: "public clients and extensions of autumn 2026",
  unverified: ["whether the proof of work binds the body", "the selector of the send button"],
};
