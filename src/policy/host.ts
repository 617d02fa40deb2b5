import { bareHost, coversHost } from "../lib/host-pattern";

/** `*.example.com` matches subdomains only, `example.com` itself only; a port must match when it is given. */
export function hostMatches(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  return coversHost(wanted, /:\d+$/u.test(wanted) ? host.toLowerCase() : bareHost(host));
}
