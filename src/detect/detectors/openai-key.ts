import type { Detector } from "../detector";

/**
 * OpenAI user, project and service-account keys.
 */
export const openaiKey: Detector = {
  id: "openai-key",
  type: "API_KEY",
  subtype: "OPENAI_KEY",
  pattern:
    /(?<![\w-])sk-(?!ant-|or-v1-|lf-)(?:proj-|svcacct-|admin-|None-)?(?=[A-Za-z_-]{0,60}\d)[\w-]{32,200}(?![\w-])/gu,
  score: 0.96,
  keywords: ["sk-"],
  anchored: true,
};
