/** The content script's end of the private port to the page guard. What comes in is parsed; floods are refused. */
import type { PageClaim, PageVerdict } from "../protocol/page";
import { OFFER_EVENT, ORPHANED_EVENT, READY_EVENT } from "../protocol/page";
import { MAX_CLAIM_TEXT, parsePageClaim } from "../protocol/parse-page";

/** Requests of one frame that may wait for a verdict at the same time. */
export const MOST_HELD = 64;

export interface PagePort {
  send(verdict: PageVerdict): void;
  /** Has the guard of this frame shown itself, or is there one that speaks to another content script? */
  met(): boolean;
}

/** Meets the guard, whichever of both scripts runs first; must be called before page scripts run. */
export function openPagePort(
  target: Document,
  onClaim: (claim: PageClaim) => void,
  /**
   * The guard of this frame belongs to a content script that is gone, and refuses everything; told again for each
   * message, with its text. Never before this function has returned.
   */
  onOrphaned: (text: string) => void,
  signal: AbortSignal,
): PagePort {
  const held = new Set<number>();
  let port: MessagePort | null = null;
  const unsent: PageVerdict[] = [];

  target.addEventListener(OFFER_EVENT, take, { capture: true, signal });
  target.addEventListener(ORPHANED_EVENT, hear, { capture: true, signal });
  const other = !target.dispatchEvent(new Event(READY_EVENT, { cancelable: true }));
  signal.addEventListener("abort", () => port?.close());

  function take(event: Event): void {
    const offered = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (!offered) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    target.removeEventListener(OFFER_EVENT, take, { capture: true });
    port = offered;
    port.onmessage = (message: MessageEvent<unknown>) => receive(message.data);
    port.start();
    for (const verdict of unsent.splice(0)) port.postMessage(verdict);
  }

  /** A page can say so as well: it then has its own words put back, and nothing of it is sent. */
  function hear(event: Event): void {
    const text: unknown = event instanceof MessageEvent ? event.data : null;
    if (port || typeof text !== "string" || text.length > MAX_CLAIM_TEXT) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    queueMicrotask(() => onOrphaned(text));
  }

  function receive(data: unknown): void {
    const claim = parsePageClaim(data);
    if (!claim) {
      const id = identifierOf(data);
      if (id !== null) send({ type: "verdict", id, action: "refuse" });
      return;
    }
    if (claim.type === "knock") return send({ type: "here" });
    if (claim.type === "judge" || claim.type === "unreadable") {
      if (held.size >= MOST_HELD || held.has(claim.id)) {
        send({ type: "verdict", id: claim.id, action: "refuse" });
        return;
      }
      held.add(claim.id);
    }
    if (claim.type === "cancel") held.delete(claim.id);
    onClaim(claim);
  }

  function send(verdict: PageVerdict): void {
    if (verdict.type === "verdict") held.delete(verdict.id);
    if (port) port.postMessage(verdict);
    else unsent.push(verdict);
  }

  return { send, met: () => other || port !== null };
}

/** Something in a message that may be waited for, so that nothing waits for ever. */
function identifierOf(data: unknown): number | null {
  if (typeof data !== "object" || data === null) return null;
  const id: unknown = Reflect.get(data, "id");
  return typeof id === "number" && Number.isSafeInteger(id) ? id : null;
}
