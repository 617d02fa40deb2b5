/** What was let go may be approved once, so that nothing else passes the last look in its place. */
import { keepNewest } from "../lib/newest";
import { textSeal } from "../lib/text-seal";
import type { PageClaim } from "../protocol/page";
import type { BackgroundPort } from "./background-port";

/** A background that is not there now is not waited for long: without it nobody looks at the wire either. */
const APPROVE_MS = 1_500;
const MOST_RELEASED = 200;

export interface Releases {
  /** These texts may leave by the claim of this id; null: nobody could read them. */
  add(id: number, texts: readonly string[] | null): void;
  forget(id: number): void;
  /** One body for each claim that was let go. Resolves in any case: who is not approved is stopped. */
  approve(claim: Extract<PageClaim, { type: "approve" }>): Promise<void>;
}

export function createReleases(background: Pick<BackgroundPort, "ask">): Releases {
  const released = new Map<number, readonly string[] | null>();
  return {
    add(id, texts) {
      released.set(id, texts);
      keepNewest(released, MOST_RELEASED); // sockets and uploads never ask for an approval
    },
    forget: (id) => void released.delete(id),
    async approve({ of, url, seals }) {
      const texts = released.get(of);
      if (texts === undefined) return;
      released.delete(of);
      const sealed = texts === null ? Promise.resolve(null) : Promise.all(texts.map(textSeal));
      const judged = await sealed.catch(() => []); // then nothing passes the last look
      await background.ask({ type: "approve", url, seals, judged }, APPROVE_MS);
    },
  };
}
