/** `*.example.com` matches subdomains only, `example.com` itself only; a port must match when it is given. */
export function hostMatches(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  const given = host.toLowerCase();
  const candidate = /:\d+$/u.test(wanted) ? given : given.replace(/:\d+$/u, "");
  if (wanted.startsWith("*.")) return candidate.endsWith(wanted.slice(1));
  return candidate === wanted;
}
