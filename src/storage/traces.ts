import type { TraceStep } from "../policy/trace";
import type { SluiceDatabase } from "./database";

/** How each rule looked at a message: for this device's own explain view, never delivered. */
export interface TraceStore {
  save(eventId: string, steps: readonly TraceStep[]): Promise<void>;
  /** Null when none was kept. */
  load(eventId: string): Promise<readonly TraceStep[] | null>;
}

export function createTraceStore(database: SluiceDatabase): TraceStore {
  return {
    async save(eventId, steps) {
      await database.put("traces", { eventId, steps });
    },
    load: async (eventId) => (await database.get("traces", eventId))?.steps ?? null,
  };
}
