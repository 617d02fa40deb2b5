/** The look-alikes that share one page; ChatGPT and Open WebUI have pages of their own beside them. */
import { metaAi } from "./meta-ai";
import type { LookAlike } from "../look-alike";
import { aiStudio } from "./aistudio";
import { huggingchat } from "./huggingchat";
import { librechat } from "./librechat";
import { poe } from "./poe";
import { claude } from "./claude";
import { copilot } from "./copilot";
import { deepseek } from "./deepseek";
import { gemini } from "./gemini";
import { grok } from "./grok";
import { m365Copilot } from "./m365-copilot";
import { mistral } from "./mistral";
import { perplexity } from "./perplexity";

export const LOOK_ALIKES: readonly LookAlike[] = [
  claude,
  gemini,
  copilot,
  m365Copilot,
  perplexity,
  deepseek,
  mistral,
  grok,
  aiStudio,
  poe,
  huggingchat,
  librechat,
  metaAi,
];
