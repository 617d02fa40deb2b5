/** The browser in which faults are brought about: managed by a made-up company, with the local chat server behind it. */
import { readFileSync } from "node:fs";
import type { ChatServer } from "../../../test/pages/chat/server";
import type { ManagedValues } from "../../setup/browser-policy";
import type { Place } from "./points";
import type { FaultTab } from "./tab";

export type BenchBrowser = "chromium" | "firefox";

/** What is done to the browser around the moment in which a message leaves. */
export interface Harm {
  before?(): Promise<void>;
  after?(): Promise<void>;
  /** Was it done? Asked at the end, where that is not sure. */
  happened?(): Promise<boolean>;
}

export type Heaps = Readonly<Record<string, number>>;

export interface Bench {
  readonly browser: BenchBrowser;
  readonly chat: ChatServer;
  /** Are pages that were open cut off for good when the extension crashes? */
  readonly orphans: boolean;
  open(): Promise<FaultTab>;
  /** Has a background that has just started stand still when it comes to this place. */
  freezeAt(place: Place): Promise<void>;
  untilFrozen(timeoutMs: number): Promise<void>;
  /** Kills the background, as hard as the browser lets anybody; false when it was not running. */
  kill(): Promise<boolean>;
  /** Puts the background to sleep, as the browser does when it has nothing to do. */
  suspend(): Promise<void>;
  /** What runs the model ends. */
  readonly modelEnds: Harm;
  /** The model answers `ms` later, which is longer than any deadline of the guard. */
  modelSlow(ms: number): Harm;
  /** All processes of the extension end. */
  readonly crash: Harm;
  /** Resolves when the extension runs again after a crash. */
  isBack(): Promise<void>;
  /** By what they belong to, in bytes, when all that can be thrown away was. */
  heaps(tab: FaultTab): Promise<Heaps>;
  close(): Promise<void>;
}

/** With an admin endpoint that nobody can reach. */
export const NORTHGATE: ManagedValues = {
  tenant: "northgate",
  endpoint: "http://127.0.0.1:9",
  enrolmentToken: "made-up",
  policy: readFileSync("scripts/tour/northgate.policy.json", "utf8"),
};
