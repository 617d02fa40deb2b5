/**
 * Tabs whose pages sent what nobody could check. Each page tells it again when its port is opened anew, so nothing
 * of it need outlive the worker.
 */
export type BlindReason = "unreadable" | "not-seen" | "guard-missing" | "escaped";

export interface BlindTabs {
  /** `why` is the code of the event. What went past the guard is not made less by what came later. */
  note(tabId: number, why: string): void;
  /** Another page stands in the tab, or none. True when it was blind. */
  clear(tabId: number): boolean;
  /** In the words of the popup; null when the tab can be seen. */
  why(tabId: number): BlindReason | null;
}

const TOLD: Readonly<Record<string, BlindReason>> = {
  "no-request-seen": "not-seen",
  "guard-missing": "guard-missing",
  escaped: "escaped",
};

export function createBlindTabs(): BlindTabs {
  const tabs = new Map<number, BlindReason>();
  return {
    note(tabId, why) {
      if (tabs.get(tabId) !== "escaped") tabs.set(tabId, TOLD[why] ?? "unreadable");
    },
    clear: (tabId) => tabs.delete(tabId),
    why: (tabId) => tabs.get(tabId) ?? null,
  };
}
