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
import type { SiteNotes } from "./types";

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
