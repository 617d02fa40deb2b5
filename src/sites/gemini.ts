import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

const GENERATE = "_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate";

/** XMLHttpRequest with a form: `f.req` is JSON, and its second element is JSON again. */
const generate: Endpoint = {
  methods: ["POST"],
  paths: [`/${GENERATE}`, `/u/#/${GENERATE}`],
  channel: "prompt",
  fields: ["f.req"],
  texts: [{ path: [1, "{}", 0, 0], role: "prompt" }],
  prose: 12,
  conversation: [1, "{}", 2, 0],
  // A refusal that says anything leaves the page waiting for ever, as another extension's users found.
  blockedAnswer: { status: 403, contentType: "text/plain", body: " " },
};

/** Web app as of August 2026, also under `/u/1/` for further accounts. */
export const gemini: Site = {
  id: "gemini",
  hosts: ["gemini.google.com"],
  imageHosts: ["*.googleusercontent.com", "*.gstatic.com"],
  endpoints: [generate],
  uploads: [{ host: "content-push.googleapis.com", path: "/upload/**" }],
  conversationInPath: ["/app/{}", "/u/#/app/{}"],
};

export const geminiComposer: ComposerFacts = {
  composer: [
    'rich-textarea .ql-editor[contenteditable="true"]',
    '.ql-editor[contenteditable="true"][role="textbox"]',
  ],
  sendButton: ["button.send-button", 'button[aria-label="Send message"]'],
};

export const geminiNotes: SiteNotes = {
  endpoints: ["stream-generate"],
  checked: "2026-11-25",
  live: null,
  source: "a public map of the protocol, August 2026",
  unverified: [
    "side channels of Live and Canvas",
    "that the page ends a request when the refusal is blank, as another extension's code has it",
  ],
};
