/** Hosts and patterns of hosts: `example.com` is itself only, `*.example.com` any host below it. */
import { lowerCase, textSlice } from "./captured";

/** In lower case, without a port and the dot that may end a host, as patterns are compared. */
export function bareHost(host: string): string {
  let end = host.length;
  while (end > 0 && isDigit(host[end - 1] ?? "")) end--;
  end = end < host.length && host[end - 1] === ":" ? end - 1 : host.length;
  if (host[end - 1] === ".") end--;
  return lowerCase(textSlice(host, 0, end));
}

/** Is this host one of the pattern's? Both as `bareHost` gives them; the host may be a pattern itself. */
export function coversHost(pattern: string, host: string): boolean {
  if (pattern[0] !== "*" || pattern[1] !== ".") return host === pattern;
  const below = pattern.length - 1;
  return host.length >= below && textSlice(host, host.length - below) === textSlice(pattern, 1);
}

export function isDigit(sign: string): boolean {
  return sign >= "0" && sign <= "9";
}
