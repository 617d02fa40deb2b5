import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

const SERVICE = "/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService";

/** Nested arrays, as the service's protocol buffers are written in JSON: turns of parts with a role behind. */
const generate: Endpoint = {
  methods: ["POST"],
  paths: [`${SERVICE}/GenerateContent`],
  channel: "prompt",
  texts: [{ path: [1, "*", 0, "*", 1], role: "prompt" }],
  turns: [{ list: [1], role: [1], user: "user" }],
  prose: 12,
};

/** A prompt is kept on the server while it is worked on. */
const save: Endpoint = {
  methods: ["POST"],
  paths: [`${SERVICE}/CreatePrompt`, `${SERVICE}/UpdatePrompt`],
  channel: "prompt",
  texts: [],
  prose: 12,
  loose: true,
};

/** Web app as of spring 2026. */
export const aiStudio: Site = {
  id: "aistudio",
  hosts: ["aistudio.google.com"],
  requestHosts: ["alkalimakersuite-pa.clients6.google.com"],
  imageHosts: ["*.googleusercontent.com", "*.gstatic.com"],
  endpoints: [generate, save],
  uploads: [{ host: "content.googleapis.com", path: "/upload/drive/**" }],
  conversationInPath: ["/prompts/{}", "/u/#/prompts/{}"],
};

export const aiStudioComposer: ComposerFacts = {
  composer: ["ms-prompt-input-wrapper textarea", "ms-autosize-textarea textarea"],
  sendButton: ["ms-run-button button", 'button[aria-label="Run"]'],
};

export const aiStudioNotes: SiteNotes = {
  endpoints: ["generate-content", "save-prompt"],
  checked: "2026-11-25",
  live: null,
  source: "a public extension's handler, spring 2026",
  unverified: [
    "where the role of a turn stands",
    "how a prompt is saved",
    "selectors of the composer",
    "uploads, which go by Drive: from the page itself, or from a frame of Google's, where no guard stands",
  ],
};
