import { anyCase } from "../any-case";
import type { Detector } from "../detector";
import { mayBeAddress } from "../number-starts";

/**
 * IPv4 (RFC 791) and IPv6 (RFC 4291) addresses. Loopback, 0.0.0.0 and documentation ranges stay silent;
 * a dotted quad after `v` or `version` is a version, and one of small numbers needs a word beside it.
 */
export const ipAddress: Detector = {
  id: "ip-address",
  type: "IP_ADDRESS",
  pattern:
    /(?<![\w.:-])(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?!\.?\d)(?![-\w])|(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\w:])|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?![\w:]))/giu,
  score: 0.85,
  shape: "joints",
  isStart: mayBeAddress,
  context: {
    words: [
      "ip",
      "server",
      "host",
      "ping",
      "dns",
      "gateway",
      "router",
      "subnet",
      "adresse",
      "resolver",
      "ban",
      "addr",
      "src",
      "dst",
    ],
    boost: 0.4,
  },
  validate: (value, match) => {
    const before = (match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 28), match.index);
    const end = (match.index ?? 0) + value.length;
    const after = (match.input ?? "").slice(end, end + 6);
    if (
      VERSION.test(before) ||
      STORED.test(before) ||
      value.startsWith("255.") ||
      MEASURED.test(after)
    )
      return false;
    if (value.includes(":"))
      return (value.match(/:/gu)?.length ?? 0) >= 3 && /\d/u.test(value) ? undefined : false;
    return LIKE_A_VERSION.test(value) ? 0.3 : undefined;
  },
};

/** What says that four numbers are a version; a mask of a network is nobody's address either. */
const VERSION = anyCase(
  /(?:\bv|version(?: (?:is|was|to|from))?|versione|versie|versión|versão|wersja|バージョン|release|\bbuild|firmware|\brev\.?|\bver\.?|section|§|\(was)["']?[:=]?["']?\s?$/iu,
);

/** A place in a store is numbered like a machine. */
const STORED = anyCase(
  /(?:(?<!\p{L})(?:shelf|regal|lagerplatz|scaffale|prateleira|estante|stelling|regał|półka|étagère)|棚)[:#]? ?$/iu,
);

/** A unit behind it: somebody meant points and commas. */
const MEASURED = /^ ?(?:[mcµk]?m|kg|ms|bar|°)(?![\p{L}\d])/u;

/** At least two octets of one digit and none of three, outside the private ranges. */
const LIKE_A_VERSION = /^(?!10\.)(?=(?:.*(?<!\d)\d(?!\d)){2})\d{1,2}(?:\.\d{1,2}){3}$/u;
