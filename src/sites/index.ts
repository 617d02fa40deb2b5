/** Every site that is guarded, in the order they are matched. */
import { aiStudio } from "./aistudio";
import { anthropic } from "./anthropic";
import { chatgpt } from "./chatgpt";
import { claude } from "./claude";
import { copilot } from "./copilot";
import { deepseek } from "./deepseek";
import { gemini } from "./gemini";
import { geminiApi } from "./gemini-api";
import { grok } from "./grok";
import { huggingchat } from "./huggingchat";
import { librechat } from "./librechat";
import { m365Copilot } from "./m365-copilot";
import { mistral } from "./mistral";
import { openWebui } from "./open-webui";
import { openai } from "./openai";
import { perplexity } from "./perplexity";
import { poe } from "./poe";
import { metaAi } from "./meta-ai";
import type { Site } from "./types";

/** Shapes that policy attaches to hosts of its own (`sites.openai`); the address of a request tells which. */
export const SHAPES: readonly Site[] = [openWebui, librechat, openai, anthropic, geminiApi];
export const SHAPE_IDS: readonly string[] = SHAPES.map(({ id }) => id);

export const SITES: readonly Site[] = [
  chatgpt,
  claude,
  gemini,
  aiStudio,
  copilot,
  m365Copilot,
  perplexity,
  deepseek,
  mistral,
  grok,
  poe,
  huggingchat,
  metaAi,
  ...SHAPES,
];

/** Match patterns of the pages guarded without any policy, for the manifest. */
export const BUILT_IN_MATCHES: readonly string[] = SITES.flatMap(({ hosts }) =>
  hosts.map(matchPatternFor),
);

/** Match pattern for a host of policy's kind: `example.com`, `*.example.com`, each with or without a port. */
export function matchPatternFor(host: string): string {
  return `*://${host.replace(/:\d+$/u, "")}/*`;
}
