import type { Detector } from "../detector";

/**
 * Anthropic API, admin and session keys.
 */
export const anthropicKey: Detector = {
  id: "anthropic-key",
  type: "API_KEY",
  subtype: "ANTHROPIC_KEY",
  pattern: /(?<![\w-])sk-ant-(?:api|admin|sid|oat)\d{2}-[\w-]{40,140}(?![\w-])/gu,
  score: 0.98,
  keywords: ["sk-ant-"],
  anchored: true,
};
