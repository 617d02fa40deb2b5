import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** Every query goes here; with files it is a form, one of whose fields is the same JSON. */
const graphql: Endpoint = {
  methods: ["POST"],
  paths: ["/api/gql_POST", "/api/gql_upload_POST"],
  channel: "prompt",
  fields: ["queryInfo", "query", "payload"],
  texts: [{ path: ["variables", "query"], role: "prompt" }],
  carries: { path: ["queryName"], is: "sendMessageMutation" },
};

/** Web app as of spring 2026. */
export const poe: Site = {
  id: "poe",
  hosts: ["poe.com"],
  imageHosts: ["*.poecdn.net"],
  endpoints: [graphql],
  conversationInPath: ["/chat/{}"],
};

export const poeComposer: ComposerFacts = {
  composer: ['textarea[class*="GrowingTextArea"]', "footer textarea", "main textarea"],
  sendButton: ['button[data-button-send="true"]'],
};

export const poeNotes: SiteNotes = {
  endpoints: ["graphql"],
  checked: "2026-11-25",
  live: null,
  source: "a public extension's handler, spring 2026",
  unverified: [
    "names of other mutations that send text: they are read by the names of their fields",
    "the form's field names when files are sent",
  ],
};
