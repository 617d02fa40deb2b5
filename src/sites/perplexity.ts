import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** The question travels twice, and the second copy counts as well. */
const ask: Endpoint = {
  methods: ["POST"],
  paths: ["/rest/sse/perplexity_ask"],
  channel: "prompt",
  texts: [
    { path: ["query_str"], role: "prompt" },
    { path: ["params", "dsl_query"], role: "prompt", echo: true },
  ],
  // A refusal that says anything leaves the page waiting for ever, as another extension's users found.
  blockedAnswer: { status: 403, contentType: "text/plain", body: " " },
};

const autosuggest: Endpoint = {
  methods: ["POST"],
  paths: ["/rest/autosuggest/*"],
  channel: "draft",
  texts: [{ path: ["query"], role: "draft" }],
  emptyAnswer: { status: 200, contentType: "application/json", body: '{"results":[]}' },
};

/** Gets what stands in the composer on every key. */
const keystrokes: Endpoint = {
  methods: ["WS"],
  paths: ["/suggest/ws"],
  channel: "draft",
  texts: [{ path: ["q"], role: "draft" }],
};

/** Web app as of spring to autumn 2026. */
export const perplexity: Site = {
  id: "perplexity",
  hosts: ["www.perplexity.ai", "perplexity.ai"],
  requestHosts: ["suggest.perplexity.ai"],
  imageHosts: ["*.perplexity.ai"],
  endpoints: [ask, autosuggest, keystrokes],
  uploads: [
    { path: "/rest/uploads/batch_create_upload_urls" },
    { host: "ppl-ai-file-upload.s3.amazonaws.com", path: "/**" },
  ],
  conversationInPath: ["/search/{}"],
};

export const perplexityComposer: ComposerFacts = {
  composer: ['#ask-input[data-lexical-editor="true"]', "#ask-input"],
  sendButton: ['button[aria-label="Submit"]', 'button[data-testid="submit-button"]'],
};

export const perplexityNotes: SiteNotes = {
  endpoints: ["ask", "autosuggest", "keystrokes"],
  checked: "2026-11-25",
  live: null,
  source: "a recorded session of March 2026 and public handlers",
  unverified: [
    "the empty answer to a suggestion request",
    "that the page ends a request when the refusal is blank, as another extension's code has it",
    "the Comet browser's own sidebar, into which no extension can look",
  ],
};
