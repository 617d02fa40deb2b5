/** What shared and service workers may not send, as patterns for a rule of the browser. */
import type { WorkerBan } from "../platform/worker-rule";
import { SHAPES, SITES } from "../sites/index";

const ORIGIN = "^[a-z]+://[^/?#]+";
const METHODS: readonly string[] = ["POST", "PUT", "PATCH"];

/** Bans for the built-in sites, unless a listener looks after them, and for the hosts that policy adds. */
export function workerBans(policyHosts: readonly string[], builtIn: boolean): WorkerBan[] {
  return SITES.flatMap((site) => {
    const own = builtIn ? [...site.hosts, ...(site.requestHosts ?? [])] : [];
    const hosts = SHAPES.includes(site) ? [...own, ...policyHosts] : own;
    const domains = [...new Set(hosts.map((host) => host.replace(/^\*\.|:\d+$/gu, "")))];
    if (domains.length === 0) return [];
    const paths = site.endpoints
      .filter(({ methods }) => methods.some((method) => METHODS.includes(method)))
      .map(({ path }) => ({ pattern: addressPattern(path), domains }));
    // Servers decode a path before they route it: one that is written in another way could be any of these.
    return [...paths, { pattern: `${ORIGIN}[^?#]*(?:%|//)`, domains }];
  });
}

/** From a pattern on the path alone to one on the whole address. */
export function addressPattern({ source }: RegExp): string {
  const anchored = /^(?:\(\?:)?\^/u.test(source);
  const body = source
    .replace(/(^|\(\?:|\|)\^/gu, "$1")
    .replace(/\$(?=\)|\||$)/gu, () => "(?:[?#]|$)");
  return anchored ? ORIGIN + body : `${ORIGIN}[^?#]*(?:${body})`;
}
