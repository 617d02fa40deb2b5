import { extract } from "../sites/body";
import { ANYWHERE, type Match } from "../sites/match";
import { refusalOf } from "../sites/refusal";
import { SHORTEST } from "../sites/words";
import type { Addresses } from "./address";
import type { Hold } from "./hold";
import { intactly } from "./intact";
import {
  dispatch,
  isView,
  NativeMessageEvent,
  NativeWeakMap,
  reflectApply,
  settled,
  socketPrototype,
  socketState,
  socketUrl,
  weakGet,
  weakSet,
} from "./natives";
import { bytesFor, readFramed } from "./read-frames";
import { readAtOnce, readText, type Reading } from "./read-body";
import { snapshotOf, type Snapshot } from "./snapshot";
import type { Wrapping } from "./wrap";

const OPEN = 1;

/** Holds WebSocket messages that carry text; order is kept, a refused message is left out and the page told. */
export function hookWebSocket(wrapping: Wrapping, addresses: Addresses, hold: Hold): void {
  const queues = new NativeWeakMap<object, { tail: Promise<unknown>; length: number }>();

  wrapping.wrap(socketPrototype, "send", (native, self, args) => {
    const socket = self as WebSocket;
    if (args.length === 0 || socketState(socket) !== OPEN) return reflectApply(native, self, args);
    const match = addresses.find(socketUrl(socket), "WS");
    if (!match) return reflectApply(native, self, args);
    const { frames } = match.endpoint;
    // By what it is: what all objects of the page have by now must not make it so.
    const skim = match.endpoint === ANYWHERE;
    const given = args[0];
    if (skim && typeof given === "string" && given.length < SHORTEST)
      return reflectApply(native, self, [given]);
    const snapshot = snapshotOf(given);
    const queue = weakGet(queues, socket) ?? { tail: settled(undefined), length: 0 };
    const reading = queue.length === 0 ? readNow(snapshot, skim) : null;
    if (reading) {
      const body = reading.ok ? reading.value.body : reading.words;
      const found = body && intactly(() => extract(body, match.endpoint));
      if (found?.ok && found.value.length === 0)
        return reflectApply(native, self, [snapshot.original]);
    }
    const held = hold(
      match,
      "websocket",
      () => (frames ? readFramed(snapshot, frames) : snapshot.read(null)),
      null,
    );
    queue.length++;
    const before = queue.tail;
    queue.tail = (async () => {
      await before;
      const decision = await held.decision;
      queue.length--;
      if (decision.action === "pass") reflectApply(native, self, [snapshot.original]);
      if (decision.action === "rewrite") reflectApply(native, self, [snapshot.like(decision.body)]);
      if (decision.action === "refuse") tellRefused(socket, match, snapshot);
    })();
    weakSet(queues, socket, queue);
    return undefined;
  });
}

/** What a message says, where that takes no reading; of bytes only where no more than words count. */
function readNow({ now, original }: Snapshot, skim: boolean): Reading | null {
  if (now !== null) return readText(now, null);
  return skim && isView(original) ? readAtOnce(original as Uint8Array<ArrayBuffer>) : null;
}

/** The page waits for an answer; it gets the one that the site's own server would refuse with. */
function tellRefused(socket: WebSocket, { endpoint }: Match, { now }: Snapshot): void {
  const reading = now === null ? null : readText(now, null);
  const answers = intactly(() => refusalOf(endpoint, reading?.ok ? reading.value.body : null));
  for (let at = 0; at < answers.length; at++) {
    const text = answers[at] ?? "";
    const data = endpoint.frames ? bytesFor(socket, text) : text;
    dispatch(socket, new NativeMessageEvent("message", { data }));
  }
}
