/** Notes of every site by its id, for the documentation and the checks; not part of what runs in pages. */
import { aiStudioNotes } from "./aistudio";
import { anthropicNotes } from "./anthropic";
import { chatgptNotes } from "./chatgpt";
import { claudeNotes } from "./claude";
import { copilotNotes } from "./copilot";
import { deepseekNotes } from "./deepseek";
import { geminiNotes } from "./gemini";
import { geminiApiNotes } from "./gemini-api";
import { grokNotes } from "./grok";
import { huggingchatNotes } from "./huggingchat";
import { librechatNotes } from "./librechat";
import { m365CopilotNotes } from "./m365-copilot";
import { mistralNotes } from "./mistral";
import { openWebuiNotes } from "./open-webui";
import { openaiNotes } from "./openai";
import { perplexityNotes } from "./perplexity";
import { poeNotes } from "./poe";
import { metaAiNotes } from "./meta-ai";
import type { PackEndpoint } from "./pack";
import type { Endpoint, Site, SiteNotes } from "./types";

export const NOTES: Readonly<Record<string, SiteNotes>> = {
  chatgpt: chatgptNotes,
  claude: claudeNotes,
  gemini: geminiNotes,
  aistudio: aiStudioNotes,
  copilot: copilotNotes,
  "m365-copilot": m365CopilotNotes,
  perplexity: perplexityNotes,
  deepseek: deepseekNotes,
  mistral: mistralNotes,
  grok: grokNotes,
  poe: poeNotes,
  huggingchat: huggingchatNotes,
  "meta-ai": metaAiNotes,
  "open-webui": openWebuiNotes,
  librechat: librechatNotes,
  openai: openaiNotes,
  anthropic: anthropicNotes,
  "gemini-api": geminiApiNotes,
};

/** How people call an endpoint of a site, be it built in or of a pack; null for one that no site lists. */
export function endpointName(site: Site, endpoint: Endpoint | PackEndpoint): string | null {
  if ("id" in endpoint) return endpoint.id;
  return NOTES[site.id]?.endpoints[site.endpoints.indexOf(endpoint)] ?? null;
}
