import type { ComposerFacts, Endpoint, Site, SiteNotes, TextRule } from "./types";

const CHATS = "/api/organizations/*/chat_conversations";

/** Large pastes and text files travel as `extracted_content`; a retry has an empty prompt. */
const TEXTS: readonly TextRule[] = [
  { path: ["prompt"], role: "prompt" },
  { path: ["text"], role: "prompt" },
  { path: ["completion", "prompt"], role: "prompt" },
  { path: ["attachments", "*", "extracted_content"], role: "attachment" },
  { path: ["personalized_styles", "**"], role: "history" },
  { path: ["tools", "**"], role: "history" },
];

const completion: Endpoint = {
  methods: ["POST"],
  paths: [`${CHATS}/*/completion`, `${CHATS}/*/retry_completion`, "/api/append_message"],
  channel: "prompt",
  texts: TEXTS,
};

/** A title is asked for with the words of the first message. */
const title: Endpoint = {
  methods: ["POST"],
  paths: [`${CHATS}/*/title`],
  channel: "prompt",
  texts: [
    { path: ["message_content"], role: "history" },
    { path: ["recent_titles", "*"], role: "history" },
  ],
  loose: true,
};

const create: Endpoint = {
  methods: ["POST"],
  paths: [CHATS],
  channel: "prompt",
  texts: [{ path: ["name"], role: "history" }],
  prose: 12,
  loose: true,
};

/** Web app as of autumn 2026. */
export const claude: Site = {
  id: "claude",
  hosts: ["claude.ai"],
  imageHosts: ["*.claudeusercontent.com"],
  endpoints: [completion, title, create],
  uploads: [
    { path: "/api/organizations/*/conversations/*/wiggle/upload-file" },
    ...["/api", "/api/organizations"].flatMap((root) => [
      { path: `${root}/*/upload` },
      { path: `${root}/*/convert_document` },
    ]),
    { path: "/**/files/prepare-upload" },
  ],
  conversationInPath: ["/chat/{}"],
};

export const claudeComposer: ComposerFacts = {
  composer: [
    '[data-testid="chat-input"][contenteditable="true"]',
    'div.ProseMirror[contenteditable="true"]',
  ],
  sendButton: ['button[aria-label="Send message"]', 'button[aria-label*="Send"]'],
};

export const claudeNotes: SiteNotes = {
  endpoints: ["completion", "title", "create"],
  checked: "2026-11-25",
  live: null,
  source: "public clients and issue threads of August to October 2026",
  unverified: [
    "the title request's body",
    "descriptions of tools and styles, which travel with every message and are judged like the user's words once",
    "whether a draft leaves while the user types: no sign of it was found",
  ],
};
