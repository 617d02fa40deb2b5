import { rm } from "node:fs/promises";
import { pause } from "./wait-for";

const TRIES = 40;
const PAUSE_MS = 250;

/** Removes a profile, however long a browser that was closed goes on writing into it; at last leaves it where it is. */
export async function removeFolder(folder: string): Promise<void> {
  for (let tried = 0; tried < TRIES; tried++) {
    const removed = await rm(folder, { recursive: true, force: true }).then(
      () => true,
      () => false,
    );
    if (removed) return;
    await pause(PAUSE_MS);
  }
  console.warn(`${folder} could not be removed`);
}
