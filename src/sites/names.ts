/** How people call every site, by its id; not part of what runs in pages. */
export const NAMES: Readonly<Record<string, string>> = {
  chatgpt: "ChatGPT",
  claude: "Claude",
  gemini: "Gemini",
  aistudio: "Google AI Studio",
  copilot: "Microsoft Copilot",
  "m365-copilot": "Microsoft 365 Copilot",
  perplexity: "Perplexity",
  deepseek: "DeepSeek",
  mistral: "Mistral Le Chat",
  grok: "Grok",
  poe: "Poe",
  huggingchat: "HuggingChat",
  "meta-ai": "Meta AI",
  "open-webui": "Open WebUI",
  librechat: "LibreChat",
  openai: "OpenAI-shaped chat",
  anthropic: "Anthropic-shaped chat",
  "gemini-api": "Gemini-shaped chat",
};

/** How people call a site; one that has no name goes by its id. */
export function siteName({ id }: { readonly id: string }): string {
  return NAMES[id] ?? id;
}
