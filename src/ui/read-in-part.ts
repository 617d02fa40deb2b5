import type { ScanPart } from "../detect/types";

const REST: ScanPart = "model-rest";

/** Was a message read in part, by what a judgement or an event says was unavailable? */
export function isReadInPart(what: string | undefined): boolean {
  return what?.split("+").includes(REST) ?? false;
}
