import type { Detector } from "../detector";

/**
 * An e-mail address written so that it is read aloud or hidden from harvesters: `jane at acme dot com`, `jane [at] acme [dot] com`.
 */
export const emailSpoken: Detector = {
  id: "email-spoken",
  type: "EMAIL",
  subtype: "SPOKEN",
  pattern:
    /(?<![\w@])[a-z0-9][\w.-]{1,40}(?: at |\s?[[({]\s?at\s?[\])}]\s?)[a-z0-9-]{2,40}(?:(?: dot |\s?[[({]\s?dot\s?[\])}]\s?)[a-z0-9-]{2,20}){0,2}(?: dot |\s?[[({]\s?dot\s?[\])}]\s?)(?:com|org|net|edu|gov|info|biz|io|ai|dev|app|eu|uk|us|de|at|ch|fr|es|it|nl|be|pl|pt|br|se|dk|no|fi|ie|in|jp|ca|au|co|me)(?![\w-])/giu,
  score: 0.85,
  keywords: [" dot ", "[dot]", "(dot)", "{dot}", "[ dot ]"],
  reach: 110,
};
