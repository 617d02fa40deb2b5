import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

/** SignalR: several JSON texts in one message, each ended by a record separator. */
const hub: Endpoint = {
  methods: ["WS"],
  paths: ["/m365Copilot/Chathub/**"],
  channel: "prompt",
  separator: "\u001e",
  texts: [
    { path: ["arguments", "*", "message"], role: "prompt" },
    { path: ["arguments", "*", "previousMessages", "*", "**"], role: "attachment" },
  ],
  carries: { path: ["target"], is: "chat" },
  refusal: ['{"type":3,"invocationId":"<invocationId>","error":"held back on this device"}\u001e'],
};

/** The work Copilot, also in its frames inside Teams and Office on the web; measured in July 2026. */
export const m365Copilot: Site = {
  id: "m365-copilot",
  hosts: ["m365.cloud.microsoft", "copilot.cloud.microsoft"],
  requestHosts: ["substrate.office.com"],
  imageHosts: ["*.office.com", "*.office.net", "*.mm.bing.net"],
  endpoints: [hub],
  uploads: ["substrate.office.com", "substrate.svc.cloud.microsoft"].map((host) => ({
    host,
    path: "/m365Copilot/UploadFile",
  })),
  conversationInPath: ["/chat/conversation/{}"],
};

export const m365CopilotComposer: ComposerFacts = {
  composer: [
    '#m365-chat-editor-target-element[contenteditable="true"]',
    '[data-lexical-editor="true"][contenteditable="true"]',
  ],
  sendButton: ["button.fai-SendButton", 'button[type="submit"]'],
};

export const m365CopilotNotes: SiteNotes = {
  endpoints: ["chathub"],
  checked: "2026-11-25",
  live: null,
  source: "a public client's measurements, July 2026",
  unverified: [
    "binary hub protocols: their messages count as unreadable",
    "which files go to Substrate, and which to OneDrive: what is put there is read as any file is",
    "the path of a conversation",
  ],
};
