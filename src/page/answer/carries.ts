/**
 * Does an address carry data out? By its shape, and by what this page has sent itself. An address that means only
 * itself (a picture's name, a size, a page to read) does not.
 */
import { readableIn } from "./readable";

export interface AddressParts {
  readonly host: string;
  readonly path: string;
  /** With its question mark, as written. */
  readonly query: string;
  readonly fragment: string;
  /** User and password of the address. */
  readonly user: string;
}

/** Values that the user's messages had, as `Said` of this page knows them. */
export type Holds = (text: string) => boolean;

/** UTF-16 code units from which on a value is data by its length alone. */
const LONG_QUERY_VALUE = 32;
const LONG_QUERY = 200;
const LONG_SEGMENT = 48;
const LONG_PATH = 300;
const LONG_LINK_VALUE = 400;
const LONG_LABEL = 20;
const PLACEHOLDER = /\[[A-Z][A-Z_]*_\d{1,6}\]/u;
const PROSE = /\S\s+\S+\s+\S/u;
/** Width, quality, format: what picture services are asked for. */
const NAME_ONLY = /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/iu;

/** A picture is fetched by itself: anything that is not plainly its name or size counts. */
export function imageCarries(parts: AddressParts, holds: Holds): boolean {
  if (hostCarries(parts.host) || parts.user !== "") return true;
  if (parts.query.length > LONG_QUERY || parts.path.length > LONG_PATH) return true;
  const queries = queryValues(parts.query);
  const segments = parts.path.split("/").map(decoded);
  return (
    queries.some((value) => value.length >= LONG_QUERY_VALUE || PROSE.test(value)) ||
    segments.some((segment) => segmentCarries(segment)) ||
    [...queries, ...segments].some((value) => says(value, holds))
  );
}

/** A link waits for a click and may be long for good reasons: only values of the user and readable codes count. */
export function linkCarries(parts: AddressParts, holds: Holds): boolean {
  const values = [
    ...queryValues(parts.query),
    ...parts.path.split("/").map(decoded),
    ...queryValues(parts.fragment),
    parts.user,
  ];
  return values.some((value) => value.length >= LONG_LINK_VALUE || says(value, holds));
}

function says(value: string, holds: Holds): boolean {
  if (value === "") return false;
  return PLACEHOLDER.test(value) || holds(value) || readableIn(value) !== null;
}

function segmentCarries(segment: string): boolean {
  const bare = segment.replace(NAME_ONLY, "");
  if (bare.length >= LONG_SEGMENT && !/[-_.,\s]/u.test(bare)) return true;
  return PROSE.test(bare) && bare.length > LONG_SEGMENT;
}

/** Data in front of the domain leaves with the look-up of the name. */
function hostCarries(host: string): boolean {
  const labels = host.split(".").slice(0, -2);
  return (
    labels.some((label) => label.length >= LONG_LABEL && /\d/u.test(label)) || labels.length > 6
  );
}

function queryValues(query: string): string[] {
  const bare = query.replace(/^[?#]/u, "");
  if (bare === "") return [];
  return bare.split(/[&;]/u).flatMap((field) => {
    const at = field.indexOf("=");
    const value = at < 0 ? field : field.slice(at + 1);
    const name = at < 0 ? "" : field.slice(0, at);
    return [decoded(value.replace(/\+/gu, " ")), decoded(name)].filter((text) => text !== "");
  });
}

/** Without percent signs, also where they were written twice. */
function decoded(text: string): string {
  let plain = text;
  for (let turn = 0; turn < 2 && plain.includes("%"); turn++)
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain; // no percent-encoding: it means itself
    }
  return plain;
}
