/** Builds and packs before any worker of the browser tests starts: they may not do so at the same time. */
import { ensureBuilt, ensurePacked } from "../../scripts/setup/build";

export default async function buildOnce(): Promise<void> {
  await ensureBuilt();
  await ensurePacked();
}
