import type { Detector } from "../detector";
import { provesBase62Crc } from "../token-checksum";

/**
 * GitHub tokens: classic, fine-grained, OAuth, app (GitHub's token formats, 2021 on). The last six characters are a
 * CRC-32 in base 62; one that does not fit lowers no score, since people shorten and invent tokens.
 */
export const githubToken: Detector = {
  id: "github-token",
  about: { owner: "", evidence: "checksum" },
  type: "API_KEY",
  subtype: "GITHUB_TOKEN",
  pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})\b/gu,
  score: 0.98,
  keywords: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
  anchored: true,
  validate: (value) => (provesBase62Crc(value) ? true : undefined),
};
