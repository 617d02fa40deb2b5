import type { GuardState } from "./guard";

/** Sent by the background without being asked. */
export type GuardPush =
  | { readonly type: "state-changed"; readonly state: GuardState }
  /** Something tried to leave past the guard. `held`: the browser stopped it; else it went out. */
  | { readonly type: "tripped"; readonly held: boolean; readonly what: TrippedKind };

/** A body, which may be a message; what a page or a worker loads; or where a tab or a frame was to go. */
export type TrippedKind = "message" | "part" | "link";
