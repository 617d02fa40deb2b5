import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** Frames of Meta's gateway: the words are field 2 of field 2 of a protocol buffer. */
const socket: Endpoint = {
  methods: ["WS"],
  paths: ["/ws/clippy"],
  channel: "prompt",
  frames: { payload: "payload", text: [2, 2] },
  texts: [
    { path: ["*", "body", "payload", "2", "*", "2", "*"], role: "prompt" },
    { path: ["*", "body", "prompt_content"], role: "prompt" },
  ],
  carries: { path: ["*", "type"], is: 13 },
  conversation: ["*", "body", "payload", "2", "*", "1", "*", "2", "*", "1", "*"],
  refusal: ["\u000e\u0000\u0000"],
};

/** Every query goes here, as JSON or, in older builds, as a form whose `variables` are JSON. */
const graphql: Endpoint = {
  methods: ["POST"],
  paths: ["/graphql", "/api/graphql"],
  channel: "prompt",
  fields: ["variables"],
  texts: [
    { path: ["message", "sensitive_string_value"], role: "prompt" },
    { path: ["variables", "message", "sensitive_string_value"], role: "prompt" },
    { path: ["variables", "content"], role: "prompt" },
    {
      path: ["variables", "imagineOperationRequest", "textToImageParams", "prompt"],
      role: "prompt",
      echo: true,
    },
  ],
  prose: 24,
  loose: true,
  conversation: ["variables", "conversationId"],
};

/** meta.ai as of autumn 2026. The assistant inside Facebook, Instagram and WhatsApp is another app. */
export const metaAi: Site = {
  id: "meta-ai",
  hosts: ["www.meta.ai", "meta.ai"],
  requestHosts: ["gateway.meta.ai", "graph.meta.ai"],
  imageHosts: ["*.fbcdn.net"],
  endpoints: [socket, graphql],
  uploads: [{ host: "rupload.meta.ai", path: "/gen_ai_document_gen_ai_tenant/**" }],
  conversationInPath: ["/prompt/{}", "/c/{}"],
};

export const metaAiComposer: ComposerFacts = {
  composer: [
    'div[contenteditable="true"][role="textbox"]',
    'div[contenteditable="true"]',
    "form textarea",
    "textarea",
  ],
  sendButton: ['[aria-label*="Send"]'],
};

export const metaAiNotes: SiteNotes = {
  endpoints: ["socket", "graphql"],
  checked: "2026-11-26",
  live: null,
  source: "public clients of spring to autumn 2026, which agree on the frames",
  unverified: [
    "whether its server takes a message whose text was replaced: public clients disagree",
    "messages of the socket that carry no prompt, such as stopping an answer: they count as unreadable",
    "frames that follow a ping or an acknowledgement in the same message: they count as unreadable",
    "what the page does when its stream is ended, and streams other than the first",
    "names of other queries that send text: they are read by the names of their fields",
    "selectors, which are of 2025",
    "answers that come in binary messages: they are not looked through",
    "the assistant inside Facebook, Instagram and WhatsApp: not guarded",
  ],
};
