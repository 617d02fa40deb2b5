import type { Detector } from "../detector";

/**
 * IPv4 (RFC 791) and IPv6 (RFC 4291) addresses. Loopback, 0.0.0.0 and documentation ranges stay silent;
 * a dotted quad after `v` or `version` is a version.
 */
export const ipAddress: Detector = {
  id: "ip-address",
  type: "IP_ADDRESS",
  pattern:
    /(?<![\w.:-])(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?!\.?\d)(?![-\w])|(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\w:])|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?![\w:]))/giu,
  score: 0.85,
  shape: "digit",
  validate: (value, match) => {
    const before = (match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 12), match.index);
    if (/(?:\bv|version|release|ver\.?|section|§)\s?$/iu.test(before)) return false;
    if (value.includes(":"))
      return (value.match(/:/gu)?.length ?? 0) >= 3 && /\d/u.test(value) ? undefined : false;
    return /^(?:\d\.){3}\d$/u.test(value) ? 0.5 : undefined;
  },
};
