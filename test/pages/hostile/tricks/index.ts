/** Every trick there is; the last ones leave the browser busy. */
import type { Trick } from "../trick";
import { ADDRESSES } from "./addresses";
import { BODIES } from "./bodies";
import { CHANNELS } from "./channels";
import { CODES } from "./codes";
import { DIALOG } from "./dialog";
import { FILES } from "./files";
import { FORMS } from "./forms";
import { GUISES } from "./guises";
import { LATE } from "./late";
import { LIFE } from "./life";
import { LOADS } from "./loads";
import { MESSAGES } from "./messages";
import { NEWER } from "./newer";
import { POISON } from "./poison";
import { PRESSES } from "./presses";
import { PROMISES } from "./promises";
import { REALMS } from "./realms";
import { REQUESTS } from "./requests";
import { STRANGERS } from "./strangers";
import { STREAMS } from "./streams";
import { UPLOADS } from "./uploads";
import { UNLISTED } from "./unlisted";
import { WORKERS } from "./workers";

export const TRICKS: readonly Trick[] = [
  ...CHANNELS,
  ...ADDRESSES,
  ...LOADS,
  ...FORMS,
  ...PRESSES,
  ...REALMS,
  ...WORKERS,
  ...UPLOADS,
  ...FILES,
  ...REQUESTS,
  ...STRANGERS,
  ...LATE,
  ...NEWER,
  ...BODIES,
  ...GUISES,
  ...STREAMS,
  ...CODES,
  ...UNLISTED,
  ...POISON,
  ...PROMISES,
  ...MESSAGES,
  ...DIALOG,
  ...LIFE,
];
