import type { Detector } from "../detector";

/**
 * Google API key: `AIza` and 35 characters; OAuth client secrets with `GOCSPX-`.
 */
export const googleApiKey: Detector = {
  id: "google-api-key",
  type: "API_KEY",
  subtype: "GOOGLE_API_KEY",
  pattern: /(?<![\w-])(?:AIza[\w-]{35}|GOCSPX-[\w-]{28})(?![\w-])/gu,
  score: 0.97,
  keywords: ["aiza", "gocspx-"],
  anchored: true,
};
