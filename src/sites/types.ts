/** A site is data: where it lives, which requests carry text, where in the body the text is. Pure. */
import type { Channel } from "../policy/schema";

/**
 * Path into a JSON body: keys, `*` for every element of an array or value of an object, `**` at the end for every string below.
 * A string or object-with-text leaf is read.
 */
export type BodyPath = readonly (string | number)[];

export interface TextRule {
  /** Where text is; objects on the way are walked, `*` walks arrays. */
  readonly path: BodyPath;
  readonly role: "prompt" | "attachment" | "draft" | "history";
}

export interface Endpoint {
  readonly id: string;
  readonly methods: readonly string[];
  /** Regular expression on the URL's path (no query), anchored. */
  readonly path: RegExp;
  readonly channel: Channel;
  /** Body shapes that are read; anything else on this endpoint is "unreadable". */
  readonly body: "json" | "form-json" | "multipart" | "text";
  readonly texts: readonly TextRule[];
  /** Draft endpoints: the well-formed empty answer given under `drafts: strip`. */
  readonly emptyAnswer?: {
    readonly status: number;
    readonly contentType: string;
    readonly body: string;
  };
  /** Keep only the last user turn as `prompt`; earlier ones are `history`. */
  readonly lastTurn?: boolean;
  /** Where the body names its conversation. */
  readonly conversation?: BodyPath;
  /** Strings of at least this many characters that read as prose are text wherever they stand. Default 40. */
  readonly prose?: number;
  /** Not known to carry text always: a body without any passes instead of being unreadable. */
  readonly loose?: boolean;
}

export interface Site {
  /** File name and id in policy and events. */
  readonly id: string;
  readonly name: string;
  /** Hosts, `*.` for subdomains. Empty for shapes that policy attaches to hosts. */
  readonly hosts: readonly string[];
  /** Further hosts the site's requests go to, e.g. for WebSockets; the page itself is never there. */
  readonly requestHosts?: readonly string[];
  readonly endpoints: readonly Endpoint[];
  /** Conversation id out of the page's path, first group. */
  readonly conversationInPath?: RegExp;
  readonly composer: readonly string[];
  readonly sendButton: readonly string[];
  /** State of the site these facts describe, and when they were last checked (ISO date). */
  readonly checked: string;
}
