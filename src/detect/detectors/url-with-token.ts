import type { Detector } from "../detector";

const SECRET_PARAMETER =
  /(?:^|[-_.])(?:sig|signature|token|tk|sas|secret|code|password|pwd|api_?key|access_?key)$|token$/u;
const SECRET_VALUE = /^[\w%.~+/=-]{12,}$/u;
const SAMPLE_VALUE = /^(?:your|[<{$]|x{4,}|example|placeholder)/iu;

/**
 * A web address that works as a key: credentials before the host, or a signature or token in its query
 * (AWS SigV4, Azure SAS, Google signed URLs, access tokens).
 */
export const urlWithToken: Detector = {
  id: "url-with-token",
  type: "URL_WITH_TOKEN",
  pattern: /\bhttps?:\/\/[^\s"'<>]{6,3000}/giu,
  score: 0.92,
  keywords: ["http://", "https://"],
  anchored: true,
  validate: (value) => (worksAsKey(value) ? undefined : false),
};

function worksAsKey(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url) return false;
  if (url.username !== "" && url.password.length >= 3) return !SAMPLE_VALUE.test(url.password);
  return [...url.searchParams].some(
    ([name, content]) =>
      SECRET_PARAMETER.test(name.toLowerCase()) &&
      SECRET_VALUE.test(content.replace(/ /gu, "+")) &&
      !SAMPLE_VALUE.test(content),
  );
}
