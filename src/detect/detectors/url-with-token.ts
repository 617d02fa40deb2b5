import type { Detector } from "../detector";

/**
 * A web address that works as a key: credentials before the host, or a signature or token in its query
 * (AWS SigV4, Azure SAS, Google signed URLs, access tokens).
 */
export const urlWithToken: Detector = {
  id: "url-with-token",
  type: "URL_WITH_TOKEN",
  pattern:
    /(?<!\w)https?:\/\/(?:[^\s:@/"'<>?#]{1,100}:[^\s@/"'<>]{3,200}@[^\s"'<>]{3,500}|[^\s"'<>?#]{3,500}\?[^\s"'<>#]{0,1000}(?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token|access_token|auth_token|api_?key|access_key|token|tk|sas|secret|code|password|pwd)=[\w%.~+/=-]{12,1000}[^\s"'<>]{0,1000})/giu,
  score: 0.92,
  keywords: ["://"],
  reach: 3_000,
  validate: (value) =>
    /=(?:your|<|%3c|\{|\$|x{4,}|example|placeholder)/iu.test(value) ? false : undefined,
};
