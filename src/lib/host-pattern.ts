/** Hosts and patterns of hosts: `example.com` is itself only, `*.example.com` any host below it. */

/** In lower case and without a port, as patterns are compared. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/:\d+$/u, "");
}

/** Is this host one of the pattern's? Both as `bareHost` gives them; the host may be a pattern itself. */
export function coversHost(pattern: string, host: string): boolean {
  return pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern;
}
