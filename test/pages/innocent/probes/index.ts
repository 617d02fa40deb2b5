import type { Probe } from "../probe";
import { BODY_PROBES } from "./bodies";
import { CHANNEL_PROBES } from "./channels";
import { FORM_PROBES } from "./forms";
import { PAGE_PROBES } from "./page";
import { RESPONSE_PROBES } from "./responses";
import { WRITTEN_PROBES } from "./written";
import { XHR_PROBES } from "./xhr";

/** In the order in which the page runs them: what looks at a page that nothing was done to comes first. */
export const PROBES: readonly Probe[] = [
  ...PAGE_PROBES,
  ...BODY_PROBES,
  ...RESPONSE_PROBES,
  ...XHR_PROBES,
  ...CHANNEL_PROBES,
  ...FORM_PROBES,
  ...WRITTEN_PROBES,
];
