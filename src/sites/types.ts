/** A site is data: where it lives, which requests carry text, where in the body the text is. Pure. */
import type { Channel } from "../policy/schema";

/**
 * Path into a body: keys; `*` for any element of an array or value of an object; `{}` for a string that is JSON
 * itself, whose inside the rest of the path walks; `**` at the end for every string below.
 * Leads to a string, or to an object whose `text` is one. In a form, each field that is JSON is walked alone.
 */
export type BodyPath = readonly (string | number)[];

export interface TextRule {
  /** Where text is; objects on the way are walked, `*` walks arrays. */
  readonly path: BodyPath;
  readonly role: "prompt" | "attachment" | "draft" | "history";
  /** The site sends the words of another rule here again: equal words are judged once and change together. */
  readonly echo?: true;
}

/** The list of a conversation's turns that travels with every message; only the user's last turn is new. */
export interface Turns {
  readonly list: BodyPath;
  /** Inside a turn: whose it is. */
  readonly role: BodyPath;
  /** What stands there when it is the user's. */
  readonly user: string;
}

/** A value at a place of a body. */
export interface Mark {
  readonly path: BodyPath;
  readonly is: string | number | boolean;
}

/** Binary messages of a socket: frames whose JSON holds a protocol buffer in base64, as `frames.ts` opens them. */
export interface Frames {
  /** Name of the JSON's member that holds it. */
  readonly payload: string;
  /** Field numbers from its outside to the text. */
  readonly text: readonly number[];
}

/** An answer that was made here, given in place of the server's. */
export interface OwnAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface Endpoint {
  /** HTTP methods, or `WS` for the messages of a WebSocket. */
  readonly methods: readonly string[];
  /** What the URL's path (no query) looks like; see `path-pattern.ts`. */
  readonly paths: readonly string[];
  readonly channel: Channel;
  readonly texts: readonly TextRule[];
  /** Form fields that carry text. Others count only if they read as prose; left out: every field carries text. */
  readonly fields?: readonly string[];
  /** What stands between several JSON texts in one message. */
  readonly separator?: string;
  /** Binary messages are read as the JSON that `openFrames` makes of them; the rules lead into that. */
  readonly frames?: Frames;
  readonly turns?: readonly Turns[];
  /** Endpoints that carry other things as well: what a message with text says of itself. Others may be empty. */
  readonly carries?: Mark;
  /** What a message says of itself that needs no text, such as a retry. */
  readonly empty?: readonly Mark[];
  /** Draft endpoints: the well-formed empty answer given under `drafts: strip`. */
  readonly emptyAnswer?: OwnAnswer;
  /**
   * Sockets: what the page is told when its message was held back, so that it does not wait for ever.
   * `<name>` stands for the string that the message has under that name. Sent as bytes where `frames` is set.
   */
  readonly refusal?: readonly string[];
  /**
   * Requests: what the page is given when its own was held back, if the usual refusal (403, and an error as JSON) would
   * leave it waiting.
   */
  readonly blockedAnswer?: OwnAnswer;
  /** Where the body names its conversation. */
  readonly conversation?: BodyPath;
  /** Strings of at least this many characters that read as prose are text wherever they stand. Default 40. */
  readonly prose?: number;
  /** Not known to carry text always: a body without any passes instead of being unreadable. */
  readonly loose?: boolean;
  /** May carry anything, and mostly no text: only words that are seen in it are text, and what is no text passes. */
  readonly skim?: boolean;
  /** What the user has just written: a string that holds one of these is text, whatever its name. Never in a site's data. */
  readonly typed?: readonly string[];
}

/** Where a site takes files. Named so that they are not taken for messages; files are read wherever they go. */
export interface Upload {
  /** Left out: the page's own host. */
  readonly host?: string;
  /** As in `Endpoint.paths`. */
  readonly path: string;
}

export interface Site {
  /** File name and id in policy and events. */
  readonly id: string;
  /** Hosts, `*.` for subdomains. Empty for shapes that policy attaches to hosts. */
  readonly hosts: readonly string[];
  /** Only pages whose path begins so are the chat; left out: every page of the hosts. */
  readonly pages?: string;
  /** Further hosts the site's requests go to, e.g. for WebSockets; the page itself is never there. */
  readonly requestHosts?: readonly string[];
  /** Hosts of its own from which answers show pictures: they may be sent any address. */
  readonly imageHosts?: readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly uploads?: readonly Upload[];
  /** Where the page's path names the conversation. */
  readonly conversationInPath?: readonly string[];
}

/** Where the user writes, as CSS; beside the site, since only the content script needs it. */
export interface ComposerFacts {
  readonly composer: readonly string[];
  readonly sendButton: readonly string[];
}

/** What people are told of a site's facts; beside the site, so that it does not travel into pages. */
export interface SiteNotes {
  /** How its endpoints are called, in their order; each name once. */
  readonly endpoints: readonly string[];
  /** Day on which the facts were last compared with what is publicly known of the site (ISO date). */
  readonly checked: string;
  /** Day on which a recorded session of the live site was last run through the adapter; null: never. */
  readonly live: string | null;
  /** Where the facts come from. */
  readonly source: string;
  readonly unverified: readonly string[];
}
