/** What shared and service workers may not send, as patterns for a rule of the browser. */
import type { WorkerBan } from "../platform/worker-rule";
import type { SiteBook } from "../sites/match";
import { addedHosts } from "../sites/pack";
import { pathSource } from "../sites/path-pattern";

const ORIGIN = "^[a-z]+://[^/?#]+";
const METHODS: readonly string[] = ["POST", "PUT", "PATCH"];

/** Bans for the built-in sites, unless a listener looks after them, and for the hosts that policy adds. */
export function workerBans(
  book: SiteBook,
  policyHosts: readonly string[],
  builtIn: boolean,
): WorkerBan[] {
  const added = addedHosts(book);
  return book.sites.flatMap((site) => {
    const own = [...site.hosts, ...(site.requestHosts ?? [])].filter(
      (host) => builtIn || added.includes(host),
    );
    const hosts = book.shapes.includes(site) ? [...own, ...policyHosts] : own;
    const domains = [...new Set(hosts.map((host) => host.replace(/^\*\.|:\d+$/gu, "")))];
    if (domains.length === 0) return [];
    const paths = site.endpoints
      .filter(({ methods }) => methods.some((method) => METHODS.includes(method)))
      .flatMap(({ paths: patterns }) => patterns)
      .map((path) => ({ pattern: addressPattern(path), domains }));
    // Servers decode a path before they route it: one that is written in another way could be any of these.
    return [...paths, { pattern: `${ORIGIN}[^?#]*(?:%|//)`, domains }];
  });
}

/** From a pattern on the path alone to one on the whole address. */
export function addressPattern(path: string): string {
  return ORIGIN + pathSource(path);
}
