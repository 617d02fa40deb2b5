import type { Detector } from "../detector";

/**
 * JSON Web Token (RFC 7519): header and payload are base64url of a JSON object, which starts with `eyJ`.
 */
export const jwt: Detector = {
  id: "jwt",
  type: "API_KEY",
  subtype: "JWT",
  pattern: /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{4,8000}\.[\w-]{0,2000}(?![\w-])/gu,
  score: 0.93,
  keywords: ["eyj"],
  anchored: true,
};
