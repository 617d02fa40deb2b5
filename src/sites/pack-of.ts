/** A built-in site written as a pack, to be changed. Pure. */
import { COMPOSERS, NO_COMPOSER } from "./composers";
import { endpointName, NOTES } from "./notes";
import type { SitePack } from "./pack";
import type { Site } from "./types";

/** With the version and the last day that are given, and everything else as it is built in. */
export function packOf(site: Site, version: number, expires: string): SitePack {
  const { id, pages: _, endpoints, ...facts } = site;
  return {
    id,
    version,
    expires,
    ...facts,
    endpoints: endpoints.map((one) => ({ id: endpointName(site, one) ?? "", ...one })),
    checked: NOTES[id]?.checked ?? "",
    ...(COMPOSERS[id] ?? NO_COMPOSER),
  };
}
