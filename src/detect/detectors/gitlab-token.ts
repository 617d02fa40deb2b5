import type { Detector } from "../detector";

/**
 * GitLab personal, project, pipeline and runner tokens (GitLab token overview).
 */
export const gitlabToken: Detector = {
  id: "gitlab-token",
  type: "API_KEY",
  subtype: "GITLAB_TOKEN",
  pattern: /\bgl(?:pat|ptt|rt|dt|cbt|ft|soat)-[\w-]{20,64}(?![\w-])/gu,
  score: 0.97,
  keywords: ["glpat-", "glptt-", "glrt-", "gldt-", "glcbt-", "glft-", "glsoat-"],
  anchored: true,
};
