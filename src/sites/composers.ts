/** Where the user writes on every site, by its id; for the content script, and not part of what runs in pages. */
import { aiStudioComposer } from "./aistudio";
import { anthropicComposer } from "./anthropic";
import { chatgptComposer } from "./chatgpt";
import { claudeComposer } from "./claude";
import { copilotComposer } from "./copilot";
import { deepseekComposer } from "./deepseek";
import { geminiComposer } from "./gemini";
import { geminiApiComposer } from "./gemini-api";
import { grokComposer } from "./grok";
import { huggingchatComposer } from "./huggingchat";
import { librechatComposer } from "./librechat";
import { m365CopilotComposer } from "./m365-copilot";
import { mistralComposer } from "./mistral";
import { openWebuiComposer } from "./open-webui";
import { openaiComposer } from "./openai";
import { perplexityComposer } from "./perplexity";
import { poeComposer } from "./poe";
import { metaAiComposer } from "./meta-ai";
import { SHAPE_IDS } from "./index";
import type { ComposerFacts } from "./types";

export const COMPOSERS: Readonly<Record<string, ComposerFacts>> = {
  chatgpt: chatgptComposer,
  claude: claudeComposer,
  gemini: geminiComposer,
  aistudio: aiStudioComposer,
  copilot: copilotComposer,
  "m365-copilot": m365CopilotComposer,
  perplexity: perplexityComposer,
  deepseek: deepseekComposer,
  mistral: mistralComposer,
  grok: grokComposer,
  poe: poeComposer,
  huggingchat: huggingchatComposer,
  "meta-ai": metaAiComposer,
  "open-webui": openWebuiComposer,
  librechat: librechatComposer,
  openai: openaiComposer,
  anthropic: anthropicComposer,
  "gemini-api": geminiApiComposer,
};

export const NO_COMPOSER: ComposerFacts = { composer: [], sendButton: [] };

/**
 * Where the user writes on this site, by the pack that stands in for it or as built in. On a host that policy named
 * anything may run: there it is what is known of all shapes.
 */
export function composerOf(
  siteId: string,
  packs: readonly (ComposerFacts & { readonly id: string })[],
): ComposerFacts {
  const one = (id: string) => packs.find((pack) => pack.id === id) ?? COMPOSERS[id] ?? NO_COMPOSER;
  if (!SHAPE_IDS.includes(siteId)) return one(siteId);
  const all = SHAPE_IDS.map(one);
  return {
    composer: all.flatMap(({ composer }) => composer),
    sendButton: all.flatMap(({ sendButton }) => sendButton),
  };
}
