/** Every site that is guarded, in the order they are matched. */
import { chatgpt } from "./chatgpt";
import { openai } from "./openai";
import type { Site } from "./types";

export const SITES: readonly Site[] = [chatgpt, openai];

/** The shape that policy attaches to hosts of its own (`sites.openai`). */
export const OPENAI_SITE: Site = openai;

/** Match patterns of the hosts guarded without any policy, for the manifest. */
export const BUILT_IN_MATCHES: readonly string[] = SITES.flatMap(({ hosts }) =>
  hosts.map(matchPatternFor),
);

/** Match pattern for a host of policy's kind: `example.com`, `*.example.com`, each with or without a port. */
export function matchPatternFor(host: string): string {
  return `*://${host.replace(/:\d+$/u, "")}/*`;
}
