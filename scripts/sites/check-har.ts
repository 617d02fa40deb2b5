/** What the adapters make of a recorded session: which matcher fired, which path was empty. Never what was said. */
import { extract, type FoundPart } from "../../src/sites/body";
import { leadsTo, readDocument } from "../../src/sites/document";
import type { Match, SiteBook } from "../../src/sites/match";
import { endpointName } from "../../src/sites/notes";
import type { BodyPath, Endpoint, Site } from "../../src/sites/types";
import type { Recorded } from "./har";

export interface HarReport {
  readonly lines: readonly string[];
  /** Something that a person must look at; none: the adapter still fits. */
  readonly problems: readonly string[];
}

/** Short words elsewhere are names and settings; four or more in a row are somebody's. */
const PROSE = 12;

export function checkRecorded(
  recorded: readonly Recorded[],
  known: SiteBook,
  only: string | null,
): HarReport {
  const lines: string[] = [];
  const problems: string[] = [];
  const fired = new Set<Endpoint>();
  const sites = new Set<Site>();
  for (const request of recorded) {
    const match = known.matchRequest(request.pageHost, request);
    const site = match?.site ?? known.siteOfPage(request.pageHost);
    if (site.hosts.length === 0 && !match) continue;
    if (only !== null && site.id !== only) continue;
    const where = `${request.method} ${request.host}${masked(request.path)}`;
    const name = match && endpointName(site, match.endpoint);
    if (!match || name === null) {
      if (hasProse(request)) {
        lines.push(`${site.id}: ${where} → no endpoint of its own`);
        problems.push(`${where} carries prose and no endpoint of ${site.id} knows it`);
      }
      continue;
    }
    sites.add(site);
    fired.add(match.endpoint);
    lines.push(`${site.id}: ${where} → ${name} (${match.endpoint.channel})`);
    const found = request.body && extract(request.body, match.endpoint);
    if (!found || !found.ok) {
      const why = found ? found.reason : "its bytes are not in the recording, or of no known kind";
      lines.push(`  unreadable: ${why}`);
      problems.push(`${where} is unreadable: ${why}`);
      continue;
    }
    lines.push(...pathLines(match, found.value));
  }
  for (const site of sites)
    for (const endpoint of site.endpoints)
      if (!fired.has(endpoint)) {
        const name = endpointName(site, endpoint);
        lines.push(`${site.id}: ${name} (${endpoint.channel}) never fired`);
        if (isForMessages(endpoint) && site.hosts.length > 0 && !hasPrompt(site, fired))
          problems.push(`no message of ${site.id} was seen at ${name}`);
      }
  if (sites.size === 0)
    problems.push(
      only === null
        ? "no request of any guarded site is in this recording"
        : `no request of ${only} is in this recording`,
    );
  return { lines, problems };
}

function pathLines({ endpoint }: Match, found: readonly FoundPart[]): string[] {
  const rest = [...found];
  const rows = endpoint.texts.map(({ path, role }) => {
    let count = 0;
    for (let index = rest.length - 1; index >= 0; index--) {
      const part = rest[index];
      if (!part || !isAt(path, part)) continue;
      rest.splice(index, 1);
      count += part.places.length;
    }
    return `  ${path.join(".")} (${role}): ${count === 0 ? "empty" : `${count} found`}`;
  });
  return rest.length === 0 ? rows : [...rows, `  beside these: ${rest.length} found`];
}

function isAt(path: BodyPath, { at, places }: FoundPart): boolean {
  return leadsTo(path, places[0]?.field === null ? at : at.slice(1));
}

function hasPrompt(site: Site, fired: ReadonlySet<Endpoint>): boolean {
  return site.endpoints.some((endpoint) => isForMessages(endpoint) && fired.has(endpoint));
}

function isForMessages({ channel, loose }: Endpoint): boolean {
  return channel === "prompt" && !loose;
}

function hasProse({ body }: Recorded): boolean {
  if (!body) return false;
  const texts = body.kind === "fields" ? body.fields.map(({ value }) => value) : [body.text];
  const seek = {
    methods: [],
    paths: [],
    channel: "prompt",
    texts: [],
    prose: PROSE,
  } as const;
  return texts.some((text) => {
    const read = readDocument(text, seek, "prompt");
    return read.ok && read.value.leaves.some(({ at }) => at.length > 0);
  });
}

/** An address can hold ids and the words of a title: only what reads as a program's own word stays. */
function masked(path: string): string {
  return path
    .split("/")
    .map((segment) =>
      /^(?:[a-z_.$]*|[a-z_.$]+-[a-z_.$]+|v\d\w{0,8})$/iu.test(segment) ? segment : "…",
    )
    .join("/");
}
