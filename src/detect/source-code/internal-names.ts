/** Names that only work inside an organisation: hosts that no public name server knows, packages of its own. */

export interface InternalName {
  readonly kind: "host" | "package";
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  /** The organisation named its domain or prefix; else the name's own form gives it away. */
  readonly told: boolean;
}

export interface InternalNames {
  /** Domains of which every host counts, e.g. `northgate.example`. */
  readonly hosts: readonly string[];
  /** What names of own packages begin with, e.g. `@northgate/`, `com.northgate.`. */
  readonly packages: readonly string[];
}

/** Words with dots, as hosts and packages are. */
const DOTTED = /[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,12}/gu;
const HOST = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/iu;
/** Top levels that are nobody's in public: ICANN's `.internal`, RFC 6762, and what companies have always used. */
const INSIDE = new Set(["internal", "corp", "local", "lan", "intranet", "intra"]);
/** Names that every machine knows. */
const EVERYBODYS =
  /^(?:host\.docker\.internal|gateway\.docker\.internal|metadata\.google\.internal|kubernetes(?:\.default)?(?:\.svc)?(?:\.cluster\.local)?|(?:svc\.)?cluster\.local|localhost\.local|(?:[\w-]+\.)*(?:example|test)\.(?:internal|corp|local|lan))$/iu;
const NAME_GOES_ON = /[\p{L}\p{N}_./@:\\-]/u;
const LONGEST = 120;

/** In the order of the text; linear in it. */
export function findInternalNames(
  text: string,
  { hosts, packages }: InternalNames,
): InternalName[] {
  const found = [...hostsIn(text, hosts), ...packagesIn(text, packages)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = 0;
  return found.filter(({ start, end }) => {
    if (start < reach) return false;
    reach = end;
    return true;
  });
}

function hostsIn(text: string, domains: readonly string[]): InternalName[] {
  const own = domains.map((domain) => domain.toLowerCase().replace(/^\*?\./u, ""));
  const found: InternalName[] = [];
  for (const { 0: name, index: start } of text.matchAll(DOTTED)) {
    const lower = name.toLowerCase();
    const end = start + name.length;
    if (own.some((domain) => lower === domain || lower.endsWith(`.${domain}`)))
      found.push({ kind: "host", start, end, told: true });
    else if (isInside(lower) && standsAsHost(text, start, end))
      found.push({ kind: "host", start, end, told: false });
  }
  return found;
}

function isInside(name: string): boolean {
  return (
    INSIDE.has(name.slice(name.lastIndexOf(".") + 1)) && HOST.test(name) && !EVERYBODYS.test(name)
  );
}

/** `jdk.internal` and `self.local` are names in programs: a host stands in an address, in quotes, or has a port. */
function standsAsHost(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 6);
  if (/^[\w(]|^\.\w/u.test(after)) return false;
  if (before.endsWith("//") || /[\w.-]@$/u.test(before)) return true;
  if (/^:\d{2,5}(?!\d)/u.test(after)) return true;
  return /["'`]$/u.test(before) && /^["'`/:]/u.test(after);
}

function packagesIn(text: string, prefixes: readonly string[]): InternalName[] {
  const lower = text.toLowerCase();
  return prefixes.flatMap((given) => {
    const prefix = given.toLowerCase();
    const found: InternalName[] = [];
    for (let at = lower.indexOf(prefix); at >= 0; at = lower.indexOf(prefix, at + prefix.length)) {
      const before = text[at - 1] ?? " ";
      if (/[\p{L}\p{N}_.@-]/u.test(before)) continue;
      const end = endOfName(text, at + prefix.length);
      // A prefix alone, such as `@northgate/`, is no name yet.
      if (end > at + prefix.length || /\w$/u.test(prefix))
        found.push({ kind: "package", start: at, end, told: true });
    }
    return found;
  });
}

function endOfName(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST && NAME_GOES_ON.test(text[end] ?? "")) end++;
  while (end > from && /[./@:\\-]/u.test(text[end - 1] ?? "")) end--;
  return end;
}
