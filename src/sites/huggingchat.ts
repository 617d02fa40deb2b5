import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** A form whose field `data` is JSON; older versions sent the JSON alone. A retry names a message instead. */
const message: Endpoint = {
  methods: ["POST"],
  paths: ["/chat/conversation/*"],
  channel: "prompt",
  fields: ["data"],
  texts: [{ path: ["inputs"], role: "prompt" }],
  empty: [
    { path: ["is_retry"], is: true },
    { path: ["is_continue"], is: true },
  ],
};

const create: Endpoint = {
  methods: ["POST"],
  paths: ["/chat/conversation"],
  channel: "prompt",
  texts: [
    { path: ["preprompt"], role: "history" },
    { path: ["inputs"], role: "prompt" },
  ],
  loose: true,
};

/** HuggingChat, from its public source of 2025. Only `/chat` of the host is the chat. */
export const huggingchat: Site = {
  id: "huggingchat",
  hosts: ["huggingface.co"],
  pages: "/chat",
  endpoints: [message, create],
  conversationInPath: ["/chat/conversation/{}"],
};

export const huggingchatComposer: ComposerFacts = {
  composer: ["form textarea", "textarea"],
  sendButton: ['form button[type="submit"]'],
};

export const huggingchatNotes: SiteNotes = {
  endpoints: ["message", "create"],
  checked: "2026-11-25",
  live: null,
  source: "public clients of 2024 and 2025",
  unverified: ["the current form's fields, files in base64 among them", "selectors"],
};
