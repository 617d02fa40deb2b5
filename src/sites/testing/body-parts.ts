/** Bodies taken apart and put together again, for tests. */
import { extract, place, type DecodedBody } from "../body";
import { endpointName } from "../notes";
import type { Endpoint, Site } from "../types";

export const json = (value: unknown): DecodedBody => ({
  kind: "json",
  text: JSON.stringify(value),
});

export function endpoint(site: Site, id: string): Endpoint {
  const found = site.endpoints.find((candidate) => endpointName(site, candidate) === id);
  if (!found) throw new Error(`no endpoint ${id}`);
  return found;
}

export function partsOf(body: DecodedBody, where: Endpoint): [string, string][] {
  const found = extract(body, where);
  if (!found.ok) throw new Error(found.reason);
  return found.value.map(({ role, text }) => [role, text]);
}

/** The body with its texts replaced, as it would be sent. */
export function placed(text: string, where: Endpoint, texts: readonly string[]): string {
  const found = extract({ kind: "json", text }, where);
  if (!found.ok) throw new Error(found.reason);
  const changed = place({ kind: "json", text }, found.value, texts);
  if (!changed.ok || changed.value.kind !== "json") throw new Error("not placed");
  return changed.value.text;
}
