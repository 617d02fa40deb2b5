import { createKnownSites } from "./known-sites";
import { builtInState, type PolicyState } from "./policy-state";

/** The policy in force as far as it is known: the built-in one until the loader stands. */
export function currentPolicy(now: () => number) {
  const known = createKnownSites(now);
  let read: () => PolicyState = builtInState;
  return {
    follow(source: () => PolicyState): void {
      read = source;
    },
    policy: () => read().policy,
    /** The sites as that policy knows them. */
    sites: () => known(read().policy),
    group: () => read().managed?.group ?? null,
    version: () => (read().source === "built-in" ? null : read().policy.version),
  };
}
