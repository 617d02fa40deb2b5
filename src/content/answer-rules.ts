/** Policy's word on answers, as the page may know it: hosts only as digests under a salt of this page. */
import { sha256 } from "../lib/sha256";
import type { PageVerdict } from "../protocol/page";

export interface AnswerPolicy {
  readonly exfiltration: "allow" | "log" | "neutralise";
  readonly imageHosts: readonly string[];
}

/** `listens`: somebody looks for planted tokens in answers. */
export function answerRules(
  { exfiltration, imageHosts }: AnswerPolicy,
  listens: boolean,
): Extract<PageVerdict, { type: "answers" }> {
  const salt = crypto.getRandomValues(new Uint8Array(16)).join("");
  const digest = (host: string) => sha256(new TextEncoder().encode(salt + host.toLowerCase()));
  return {
    type: "answers",
    mode: exfiltration === "allow" ? "off" : exfiltration,
    listens,
    salt,
    trusted: imageHosts.map((host) => digest(host.replace(/:\d+$/u, ""))),
  };
}
