/** Every trick there is. */
import type { Trick } from "../trick";
import { CHANNELS } from "./channels";
import { REALMS } from "./realms";
import { WORKERS } from "./workers";

export const TRICKS: readonly Trick[] = [...CHANNELS, ...REALMS, ...WORKERS];
