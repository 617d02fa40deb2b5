/** What happens to a request on a guarded endpoint: read it, ask, and prove that a change has landed. */
import { bare } from "./bare";
import type { Channel } from "../policy/schema";
import { extract, place, stringAt, type FoundPart } from "../sites/body";
import { ANYWHERE, type Match } from "../sites/match";
import type { Endpoint } from "../sites/types";
import { intactly } from "./intact";
import type { GuardPort, Ruling } from "./port";
import {
  readSendable,
  unchangeable,
  type Readable,
  type Reading,
  type Sendable,
} from "./read-body";
import { NO_BODY, sealsOf, type Outgoing } from "./seal";

export type Transport = "fetch" | "xhr" | "beacon" | "form" | "websocket";

export type Decision =
  | { readonly action: "pass" }
  | { readonly action: "refuse" }
  | { readonly action: "strip"; readonly answer: EmptyAnswer }
  | { readonly action: "rewrite"; readonly body: Sendable };

const PASSED: Decision = bare({ action: "pass" });
export const REFUSED: Decision = bare({ action: "refuse" });

export interface EmptyAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface Held {
  /** Never rejects; what cannot be judged is refused. */
  readonly decision: Promise<Decision>;
  /** Must be waited for before what was let go is sent; null is a body that nobody could read, none the address alone. */
  approve(url: string, outgoing?: Outgoing | null): Promise<void>;
  /** The page gave the request up. */
  cancel(): void;
}

export type Hold = (
  match: Match,
  transport: Transport,
  read: () => Promise<Reading>,
  contentType: string | null,
) => Held;

/** Requests held until there is a verdict. `conversation` names the page's conversation, if its address does. */
export function createHold(
  port: GuardPort,
  conversation: () => string | null,
  /** Hears each text that the page is about to send. */
  said: (text: string) => void,
): Hold {
  return (match, transport, read, contentType) => {
    let asked: number | null = null;
    let cancelled = false;
    const { site, endpoint } = match;
    const channel = channelFor(endpoint.channel, transport);

    async function decide(): Promise<Decision> {
      try {
        return await judged();
      } catch {
        // A guard that fails must not let anything through; the request ends as a refused one.
        if (asked !== null) port.tell({ type: "outcome", id: asked, outcome: "refused" });
        return REFUSED;
      }
    }

    async function judged(): Promise<Decision> {
      const reading = await read();
      if (cancelled) return REFUSED;
      const readable = readableOf(reading, endpoint);
      if (!readable) return unreadable(reading.ok ? "" : reading.reason);
      const { body, unread } = readable;
      if (unread) {
        const files = await unreadable("binary-file");
        if (files.action !== "pass") return files;
      }
      const found = intactly(() => extract(body, endpoint));
      if (!found.ok) return unreadable(found.reason);
      const parts = found.value;
      if (parts.length === 0) return PASSED;
      const { id, ruling } = intactly(() => {
        for (const { text, role } of parts) if (role !== "draft" && role !== "beside") said(text);
        return port.ask({
          type: "judge",
          siteId: site.id,
          channel,
          conversation: stringAt(body, endpoint.conversation) ?? conversation(),
          parts: claimed(parts),
          unlisted: endpoint.typed && true,
        });
      });
      asked = id;
      return finish(id, await apply(id, await ruling, readable, parts));
    }

    async function unreadable(why: string): Promise<Decision> {
      const { id, ruling } = port.ask({ type: "unreadable", siteId: site.id, channel, why });
      asked = id;
      return finish(id, plain(await ruling));
    }

    async function apply(
      id: number,
      ruling: Ruling,
      readable: Readable,
      found: readonly FoundPart[],
    ): Promise<Decision> {
      if (ruling.action !== "rewrite") return plain(ruling);
      const { parts } = ruling;
      const rebuilt = intactly(() => {
        const placed = place(readable.body, found, parts);
        return placed.ok ? readable.rebuild(placed.value) : null;
      });
      if (rebuilt === null) return REFUSED;
      const body = await rebuilt;
      const again = await (readable.reread?.(body) ?? readSendable(body, contentType));
      const left = again.ok ? intactly(() => extract(again.value.body, endpoint)) : again;
      if (!left.ok || left.value.length !== found.length) return REFUSED;
      return (await port.prove(
        id,
        intactly(() => claimed(left.value)),
      ))
        ? bare({ action: "rewrite", body })
        : REFUSED;
    }

    function plain(ruling: Ruling): Decision {
      if (ruling.action === "pass") return PASSED;
      const answer = endpoint.emptyAnswer;
      return ruling.action === "strip" && answer ? bare({ action: "strip", answer }) : REFUSED;
    }

    function finish(id: number, decision: Decision): Decision {
      if (!cancelled) port.tell({ type: "outcome", id, outcome: OUTCOMES[decision.action] });
      return decision;
    }

    return {
      decision: decide(),
      async approve(url, outgoing = NO_BODY) {
        if (asked !== null) await port.approve(asked, url, await sealsOf(outgoing));
      },
      cancel() {
        cancelled = true;
        if (asked !== null) port.tell({ type: "cancel", id: asked });
      },
    };
  };
}

function readableOf(reading: Reading, endpoint: Endpoint): Readable | null {
  if (reading.ok) return reading.value;
  return endpoint === ANYWHERE && reading.words
    ? { body: reading.words, rebuild: unchangeable }
    : null;
}

const OUTCOMES = {
  pass: "sent",
  refuse: "refused",
  strip: "stripped",
  rewrite: "sent-changed",
} as const;

function claimed(found: readonly FoundPart[]) {
  return found.map(({ text, role }) => ({ text, role }));
}

function channelFor(channel: Channel, transport: Transport): Channel {
  if (channel !== "prompt" || transport === "fetch" || transport === "xhr") return channel;
  return transport;
}
