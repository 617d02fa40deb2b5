import type { Detector } from "../detector";

/**
 * AWS secret access key: forty base-64 characters; only beside words that say so.
 */
export const awsSecretKey: Detector = {
  id: "aws-secret-key",
  type: "API_KEY",
  subtype: "AWS_SECRET_KEY",
  pattern: /(?<![\w/+=])[\w/+]{40}(?![\w/+=])/gu,
  score: 0.4,
  keywords: ["aws", "secret_access", "secretaccesskey", "secret access"],
  reach: 120,
  context: {
    words: [
      "aws",
      "aws_secret_access_key",
      "secret_access",
      "secretaccesskey",
      "secret access",
      "secret",
    ],
    boost: 0.5,
    required: true,
    window: 80,
  },
  validate: (value) =>
    /[a-z]/u.test(value) && /[A-Z]/u.test(value) && /\d/u.test(value) ? undefined : false,
};
