/** What a tab shows when the page that it was to open was stopped: the page before, or a page that says why. */
import type { StoppedView } from "../protocol/surface";
import type { Trip } from "./tripwire";

export interface StoppedPagesDeps {
  /** Is a guarded page in this tab, which can tell its user itself? */
  readonly hasGuard: (tabId: number) => boolean;
  /** False: there is no page yet that could stay. */
  readonly stay: (tabId: number) => Promise<boolean>;
  readonly showInstead: (tabId: number, path: string) => Promise<void>;
}

export interface StoppedPages {
  /** Resolves when the tab is on its way; the request must not be let fail before. Never rejects. */
  stopped(trip: Trip): Promise<void>;
  /** What was stopped in this tab; null: nothing that is known. */
  view(tabId: number): StoppedView | null;
  forget(tabId: number): void;
}

const PAGE = "stopped.html";
const MOST = 20;

export function createStoppedPages(deps: StoppedPagesDeps): StoppedPages {
  /** In memory alone: the page asks at once. */
  const views = new Map<number, StoppedView>();
  return {
    async stopped({ tabId, opening, event }) {
      if (tabId === null || !opening) return;
      try {
        const mayStay = opening.initiator !== null && deps.hasGuard(tabId);
        if (mayStay && (await deps.stay(tabId))) return;
        views.set(tabId, {
          host: event.site?.host ?? "",
          types: Object.entries(event.findings).flatMap(([type, count = 0]) =>
            Array<string>(count).fill(type),
          ),
          text: opening.text,
        });
        for (const oldest of views.keys()) if (views.size > MOST) views.delete(oldest);
        await deps.showInstead(tabId, PAGE);
      } catch (gone) {
        void gone; // the tab was closed, or its page takes no scripts: then the browser's own page says it
      }
    },
    view: (tabId) => views.get(tabId) ?? null,
    forget: (tabId) => void views.delete(tabId),
  };
}
