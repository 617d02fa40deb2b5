/**
 * The page guard with a fake content script beside it, for pages that run without the extension. What the fake
 * answers hangs on marks in the text, so that a test says in its text what should happen to it.
 */
import { startGuard } from "../../../src/page/start-guard";
import { intactly } from "../../../src/page/intact";
import { answerRules } from "../../../src/content/answer-rules";
import {
  OFFER_EVENT,
  ORPHANED_EVENT,
  READY_EVENT,
  type PageClaim,
  type PageVerdict,
} from "../../../src/protocol/page";
import { parsePageClaim } from "../../../src/protocol/parse-page";

declare const GUARD_FIRST: boolean;

declare global {
  interface Window {
    guardLog: { claims: PageClaim[]; startMs: number; portsSeen: number };
    restoreGuard: () => void;
    /** Ends the content script as Firefox does: it hears nothing any more, and nobody is told. */
    endContent: () => void;
    /** The browser brings the scripts of the next version; texts of which the guard tells the new content script. */
    nextVersion: () => string[];
    /** Says policy's word for what cannot be asked about. */
    sayStanding: (way: "pass" | "refuse") => void;
    /** Says policy's word for answers. */
    sayAnswers: (mode: "off" | "log" | "neutralise", hosts: string[]) => void;
  }
}

const log: Window["guardLog"] = { claims: [], startMs: 0, portsSeen: 0 };
window.guardLog = log;

// The real content script lives in a world of its own; this one must not be hurt by what pages do either.
const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")?.get;
const postTo = MessagePort.prototype.postMessage;
const apply = Reflect.apply;

const start = () => {
  const before = performance.now();
  window.restoreGuard = startGuard("test");
  log.startMs = performance.now() - before;
};
if (GUARD_FIRST) start();
meetGuard();
if (!GUARD_FIRST) start();

function meetGuard(): void {
  const take = (event: Event) => {
    const port = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (!port) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    document.removeEventListener(OFFER_EVENT, take, true);
    log.portsSeen++;
    port.onmessage = (event) => {
      const data: unknown = dataOf && apply(dataOf, event, []);
      intactly(() => answer((message) => void apply(postTo, port, [message]), data));
    };
    window.sayStanding = (way) =>
      apply(postTo, port, [{ type: "standing", unreachable: way, blind: way, realtime: way }]);
    window.sayAnswers = (mode, hosts) =>
      apply(postTo, port, [
        answerRules({ exfiltration: mode === "off" ? "allow" : mode, imageHosts: hosts }, false),
      ]);
    window.endContent = () => (port.onmessage = null);
    port.start();
  };
  document.addEventListener(OFFER_EVENT, take, true);
  document.dispatchEvent(new Event(READY_EVENT));
}

window.nextVersion = () => {
  const told: string[] = [];
  const hear = (event: Event) => {
    event.preventDefault();
    told.push(String((event as MessageEvent).data));
  };
  document.addEventListener(ORPHANED_EVENT, hear, true);
  meetGuard();
  startGuard("next");
  return told;
};

function answer(post: (message: PageVerdict) => void, data: unknown): void {
  const claim = parsePageClaim(data);
  if (!claim) return;
  if (claim.type === "knock") return post({ type: "here" });
  log.claims.push(claim);
  if (claim.type === "approve") {
    post({ type: "approved", id: claim.id });
  } else if (claim.type === "unreadable") {
    post({ type: "verdict", id: claim.id, action: "refuse" });
  } else if (claim.type === "prove") {
    const clean = !claim.parts.some(({ text }) => /SWAP|CLING/u.test(text));
    post({ type: "proved", id: claim.id, clean });
  } else if (claim.type === "judge") {
    const text = claim.parts.map((part) => part.text).join("\n");
    if (claim.channel === "draft") post({ type: "verdict", id: claim.id, action: "strip" });
    else if (/SWAP|CLING/u.test(text))
      post({
        type: "verdict",
        id: claim.id,
        action: "rewrite",
        parts: claim.parts.map((part) => part.text.replaceAll("SWAP", "[SAFE_1]")),
      });
    else if (!text.includes("FOREVER"))
      post({
        type: "verdict",
        id: claim.id,
        action: text.includes("STOP") ? "refuse" : "pass",
      });
  }
}
