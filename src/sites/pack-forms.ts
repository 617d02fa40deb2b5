/** What the strings and lists of a site pack may look like; both of its parsers hold to this. Pure. */

export const MOST_PACKS = 20;
/** UTF-16 code units of a pack as JSON. */
export const MOST_PACK_TEXT = 32_000;
/** Entries of any list in it. */
export const MOST_ENTRIES = 40;
/** UTF-16 code units of any string in it that has no other limit. */
export const LONGEST = 2_000;
/** Characters from which on prose may count as text. */
export const PROSE = { least: 4, most: 200 } as const;

export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/u;
export const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
/** `*.` for subdomains; no port. */
export const HOST = /^(?:\*\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/u;
export const METHODS = ["POST", "PUT", "PATCH", "WS"] as const;
export const PACK_CHANNELS = ["prompt", "draft", "attachment", "websocket"] as const;
/** HTTP status of an answer in place of a refusal: an error, or a stream that tells of one. */
export const BLOCKED_STATUS = { stream: 200, least: 400, most: 599 } as const;
export const ROLES = ["prompt", "attachment", "draft", "history"] as const;
export const CONTENT_TYPES = ["application/json", "text/plain", "text/event-stream"] as const;

/**
 * CSS of tags, ids, classes and attributes, with ` `, ` > ` and ` ~ ` between them. Nothing else, so that each is
 * valid and quick in every browser.
 */
export const SELECTOR =
  /^(?!.{201})(?:[a-z][\w-]*|\*)?(?:[#.][\w-]+|\[[\w-]+(?:[*^$|~]?="[^"\\]*")?\])*(?: (?:[>~] )?(?:[a-z][\w-]*|\*|[#.][\w-]+|\[[\w-]+(?:[*^$|~]?="[^"\\]*")?\])(?:[#.][\w-]+|\[[\w-]+(?:[*^$|~]?="[^"\\]*")?\])*)*$/u;

/** A step into a body. `**` stands for every string below, and so at the end alone. */
export function isBodyPath(path: readonly (string | number)[]): boolean {
  const rest = path.indexOf("**");
  return path.length > 0 && path.length <= 20 && (rest < 0 || rest === path.length - 1);
}
