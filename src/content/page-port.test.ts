import { afterEach, describe, expect, it, vi } from "vitest";
import type { PageClaim } from "../protocol/page";
import { OFFER_EVENT, ORPHANED_EVENT, READY_EVENT } from "../protocol/page";
import { MOST_HELD, openPagePort } from "./page-port";

/** Document and guard of a test: only events and a channel, which Node has too. */
function scene() {
  const target = new EventTarget() as unknown as Document;
  const { port1: guard, port2: offered } = new MessageChannel();
  const stop = new AbortController();
  const claims: PageClaim[] = [];
  const heard: unknown[] = [];
  const orphaned: string[] = [];
  guard.onmessage = ({ data }) => heard.push(data);
  const offer = () =>
    void target.dispatchEvent(new MessageEvent(OFFER_EVENT, { ports: [offered] }));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  return { target, guard, stop, claims, heard, orphaned, offer, settle };
}

const claim = (id: number) => ({
  type: "judge",
  id,
  siteId: "chatgpt",
  channel: "prompt",
  conversation: null,
  parts: [{ text: "a", role: "prompt" }],
});

describe("openPagePort", () => {
  const stops: AbortController[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop.abort();
  });
  const open = (given: ReturnType<typeof scene>) => {
    stops.push(given.stop);
    return openPagePort(
      given.target,
      (one) => given.claims.push(one),
      (text) => given.orphaned.push(text),
      given.stop.signal,
    );
  };

  it("takes the first offer and no other", async () => {
    const given = scene();
    const page = open(given);
    expect(page.met()).toBe(false);
    given.offer();
    expect(page.met()).toBe(true);
    const { port1: other, port2 } = new MessageChannel();
    const strayed: unknown[] = [];
    other.onmessage = ({ data }) => strayed.push(data);
    given.target.dispatchEvent(new MessageEvent(OFFER_EVENT, { ports: [port2] }));
    page.send({ type: "proved", id: 1, clean: true });
    await given.settle();
    expect(given.heard).toHaveLength(1);
    expect(strayed).toEqual([]);
    other.close();
  });

  it("calls for a guard that was there before", () => {
    const given = scene();
    given.target.addEventListener(READY_EVENT, () => given.offer(), { once: true });
    expect(open(given).met()).toBe(true);
  });

  it("says that it is there, however much waits", async () => {
    const given = scene();
    open(given);
    given.offer();
    for (let id = 0; id < MOST_HELD; id++) given.guard.postMessage(claim(id));
    given.guard.postMessage({ type: "knock" });
    await vi.waitFor(() => expect(given.heard).toEqual([{ type: "here" }]));
    expect(given.claims).toHaveLength(MOST_HELD);
  });

  it("hears of a guard that belongs to one that is gone, and misses none then", async () => {
    const given = scene();
    /** Was it taken? Node's own message events cannot be cancelled. */
    const tell = (data: unknown) => {
      const event = new MessageEvent(ORPHANED_EVENT, { data });
      const taken = vi.spyOn(event, "preventDefault");
      given.target.dispatchEvent(event);
      return taken.mock.calls.length > 0;
    };
    const ofOther = (event: Event) => {
      event.preventDefault();
      tell("what was lost");
    };
    given.target.addEventListener(READY_EVENT, ofOther, { once: true });
    const page = open(given);
    expect(given.orphaned).toEqual([]); // its caller has not begun yet
    expect(page.met()).toBe(true);
    expect(tell("and the next")).toBe(true);
    for (const odd of [{ text: "x" }, null, 7]) expect(tell(odd)).toBe(false);
    await given.settle();
    expect(given.orphaned).toEqual(["what was lost", "and the next"]);
  });

  it("listens to no such word beside a guard of its own", async () => {
    const given = scene();
    open(given);
    given.offer();
    given.target.dispatchEvent(new MessageEvent(ORPHANED_EVENT, { data: "forged" }));
    await given.settle();
    expect(given.orphaned).toEqual([]);
  });

  it("keeps verdicts for a guard that comes later", async () => {
    const given = scene();
    const standing = {
      type: "standing",
      unreachable: "pass",
      blind: "pass",
      realtime: "pass",
    } as const;
    open(given).send(standing);
    given.offer();
    await given.settle();
    expect(given.heard).toEqual([standing]);
  });

  it("refuses a malformed claim that waits for an answer and drops the rest", async () => {
    const given = scene();
    open(given);
    given.offer();
    for (const message of [{ ...claim(1), channel: "smoke" }, "noise", { id: "x" }])
      given.guard.postMessage(message);
    await given.settle();
    expect(given.claims).toEqual([]);
    expect(given.heard).toEqual([{ type: "verdict", id: 1, action: "refuse" }]);
  });

  it("refuses a flood beyond what a page can need, and an id that is already held", async () => {
    const given = scene();
    const page = open(given);
    given.offer();
    for (let id = 0; id < MOST_HELD + 10; id++) given.guard.postMessage(claim(id));
    given.guard.postMessage(claim(0));
    await vi.waitFor(() => expect(given.heard).toHaveLength(11));
    expect(given.claims).toHaveLength(MOST_HELD);
    page.send({ type: "verdict", id: 5, action: "pass" });
    given.guard.postMessage(claim(900));
    await vi.waitFor(() => expect(given.claims).toHaveLength(MOST_HELD + 1));
  });
});
