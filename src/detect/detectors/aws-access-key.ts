import type { Detector } from "../detector";

/**
 * AWS access key id: four-letter prefix and sixteen base-32 characters (IAM identifiers).
 */
export const awsAccessKey: Detector = {
  id: "aws-access-key",
  type: "API_KEY",
  subtype: "AWS_ACCESS_KEY",
  pattern: /(?<![A-Z0-9])(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Z0-9])/gu,
  score: 0.97,
  keywords: ["akia", "asia", "aroa", "aida", "agpa", "anpa", "abia", "acca"],
  anchored: true,
};
