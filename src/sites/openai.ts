import type { Endpoint, Site, TextRule } from "./types";

const TURNS: readonly TextRule[] = [
  { path: ["messages", "*", "content"], role: "prompt" },
  { path: ["messages", "*", "content", "*"], role: "prompt" },
];

/** The whole history travels with every turn; only the last turn of the user is new. */
const completions: Endpoint = {
  id: "completions",
  methods: ["POST"],
  path: /^(?:\/[\w.-]+){0,3}\/chat\/completions\/?$/u,
  channel: "prompt",
  body: "json",
  texts: TURNS,
  lastTurn: true,
  conversation: ["chat_id"],
};

const ollama: Endpoint = {
  id: "ollama",
  methods: ["POST"],
  path: /^(?:\/ollama)?\/api\/(?:chat|generate)(?:\/\d+)?\/?$/u,
  channel: "prompt",
  body: "json",
  texts: [...TURNS, { path: ["prompt"], role: "prompt" }, { path: ["system"], role: "history" }],
  lastTurn: true,
  conversation: ["chat_id"],
};

/** OpenAI's newer shape, which some self-hosted front ends pass on. */
const responses: Endpoint = {
  id: "responses",
  methods: ["POST"],
  path: /^(?:\/[\w.-]+){0,2}\/responses\/?$/u,
  channel: "prompt",
  body: "json",
  texts: [
    { path: ["input"], role: "prompt" },
    { path: ["input", "*", "content"], role: "prompt" },
    { path: ["input", "*", "content", "*"], role: "prompt" },
    { path: ["instructions"], role: "history" },
  ],
};

/** LibreChat: two-phase since 2026, the older `ask` and the assistants' address beside it. */
const librechat: Endpoint = {
  id: "librechat",
  methods: ["POST"],
  path: /^\/api\/(?:agents\/chat(?:\/[\w.-]+)?|ask\/[\w./-]+|edit\/[\w./-]+|assistants\/v\d+\/chat)\/?$/u,
  channel: "prompt",
  body: "json",
  texts: [
    { path: ["text"], role: "prompt" },
    { path: ["promptPrefix"], role: "history" },
    ...TURNS,
  ],
  lastTurn: true,
  conversation: ["conversationId"],
};

/** Open WebUI keeps conversations on its server and asks for titles and tags: the same words, again. */
const openWebuiRecord: Endpoint = {
  id: "open-webui-record",
  methods: ["POST"],
  path: /^\/api\/(?:v1\/chats\/[\w-]+|chat\/completed|v1\/tasks\/[\w-]+\/completions)\/?$/u,
  channel: "prompt",
  body: "json",
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

/** Open WebUI and LibreChat on hosts that policy names, as of autumn 2026; from their public sources. */
export const openai: Site = {
  id: "openai",
  name: "OpenAI-shaped chat",
  hosts: [],
  endpoints: [completions, ollama, responses, librechat, openWebuiRecord],
  conversationInPath: /^\/c\/([\w-]{1,64})/u,
  composer: [
    "#chat-input",
    'textarea#prompt-textarea[data-testid="text-input"]',
    '[contenteditable="true"][role="textbox"]',
    "form textarea",
  ],
  sendButton: [
    "#send-message-button",
    '#send-button[data-testid="send-button"]',
    'form button[type="submit"]',
  ],
  checked: "2026-11-24",
};
