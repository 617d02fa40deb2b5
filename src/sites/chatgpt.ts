import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

const ROOTS = ["/backend-api", "/backend-anon", "/unauth-mweb"];
const CONVERSATIONS = ROOTS.flatMap((root) => [`${root}/conversation`, `${root}/f/conversation`]);

/** New turns, edits and retries have the same shape; a picture may come before the words. */
const conversation: Endpoint = {
  methods: ["POST"],
  paths: CONVERSATIONS,
  channel: "prompt",
  texts: [
    { path: ["messages", "*", "content", "parts", "*"], role: "prompt" },
    { path: ["messages", "*", "content", "text"], role: "prompt" },
    { path: ["messages", "*", "content"], role: "prompt" },
    {
      path: ["messages", "*", "metadata", "attachments", "*", "extracted_content"],
      role: "attachment",
    },
    { path: ["prompt"], role: "prompt" },
  ],
  conversation: ["conversation_id"],
};

/** Sent while the user types: the draft rides in `partial_query`, as text or as a message. */
const prepare: Endpoint = {
  methods: ["POST"],
  paths: CONVERSATIONS.map((path) => `${path}/prepare`),
  channel: "draft",
  texts: [
    { path: ["partial_query", "content", "parts", "*"], role: "draft" },
    { path: ["partial_query", "content"], role: "draft" },
    { path: ["partial_query"], role: "draft" },
  ],
  prose: 12,
  emptyAnswer: { status: 200, contentType: "application/json", body: '{"status":"ok"}' },
  conversation: ["conversation_id"],
};

/** Sent on nearly every key. */
const autocompletions: Endpoint = {
  methods: ["POST"],
  paths: ROOTS.map((root) => `${root}/conversation/experimental/generate_autocompletions`),
  channel: "draft",
  texts: [{ path: ["input_text"], role: "draft" }],
  emptyAnswer: { status: 200, contentType: "application/json", body: '{"completions":[]}' },
};

/** Carries replies; a turn sent here has the shape of a conversation request. */
const socket: Endpoint = {
  methods: ["WS"],
  paths: ["/**"],
  channel: "websocket",
  texts: conversation.texts,
  prose: 24,
  loose: true,
};

/** Web app as of autumn 2026, signed in and signed out; from public notes, not from the live site. */
export const chatgpt: Site = {
  id: "chatgpt",
  hosts: ["chatgpt.com", "chat.openai.com"],
  requestHosts: ["*.chatgpt.com", "*.chat.openai.com"],
  imageHosts: ["*.oaiusercontent.com", "*.oaistatic.com", "images.openai.com"],
  endpoints: [conversation, prepare, autocompletions, socket],
  uploads: [{ path: "/backend-api/files/**" }, { host: "*.oaiusercontent.com", path: "/**" }],
  conversationInPath: ["/c/{}", "/g/*/c/{}"],
};

export const chatgptComposer: ComposerFacts = {
  composer: ["#prompt-textarea", '[contenteditable="true"][role="textbox"]', "main form textarea"],
  sendButton: ['button[data-testid="send-button"]', "#composer-submit-button"],
};

export const chatgptNotes: SiteNotes = {
  endpoints: ["conversation", "prepare", "autocompletions", "socket"],
  checked: "2026-11-25",
  live: null,
  source: "public analyses and clients of August to November 2026",
  unverified: ["Voice, which has no request to hold", "whether its tokens bind the body"],
};
