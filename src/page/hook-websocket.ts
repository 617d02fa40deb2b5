import { extract } from "../sites/body";
import type { Match } from "../sites/match";
import { refusalOf } from "../sites/refusal";
import type { Addresses } from "./address";
import type { Hold } from "./hold";
import { intactly } from "./intact";
import {
  dispatch,
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
import { readText } from "./read-body";
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
    const snapshot = snapshotOf(args[0]);
    const { frames } = match.endpoint;
    const queue = weakGet(queues, socket) ?? { tail: settled(undefined), length: 0 };
    if (queue.length === 0 && snapshot.now !== null) {
      const reading = readText(snapshot.now, null);
      const found = reading.ok
        ? intactly(() => extract(reading.value.body, match.endpoint))
        : reading;
      if (found.ok && found.value.length === 0)
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
