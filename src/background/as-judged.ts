/** Are all texts of a body that leaves among those that were judged? */
import { textSeal } from "../lib/text-seal";
import { extract } from "../sites/body";
import type { Endpoint } from "../sites/types";
import { readsAsProse } from "../sites/words";
import type { Approved } from "./approvals";
import { readFields } from "./read-fields";
import { asForm, type ReadBody } from "./wire-body";

/** The guard that names them lives in the page, which may have broken the language it is written in. */
export async function isAsJudged(
  { decoded }: ReadBody,
  endpoint: Endpoint,
  { judged }: Approved,
): Promise<boolean> {
  if (judged === null || !decoded.ok) return true;
  const found = extract(decoded.value, endpoint);
  if (!found.ok) return false;
  const texts = found.value.map(({ text }) => text);
  const known = new Set(judged);
  const all = async (some: readonly string[]) =>
    (await Promise.all(some.map(textSeal))).every((seal) => known.has(seal));
  // The browser shows a file by its name, whose text nobody judged.
  if (decoded.value.kind === "fields") return all(texts.filter((text) => readsAsProse(text)));
  if (await all(texts)) return true;
  const fields = decoded.value.kind === "text" ? textsOfForm(decoded.value.text, endpoint) : null;
  return fields !== null && all(fields);
}

/** Of a form that is shown as text: sent as plain text, or under a type that is none of a form. Null when it is none. */
function textsOfForm(text: string, endpoint: Endpoint): string[] | null {
  const entries = readFields(text);
  if (!entries) return null;
  const told = entries.filter(([name, value]) => name !== "" || readsAsProse(value));
  const found = extract(asForm(told, true), endpoint);
  return found.ok ? found.value.map((part) => part.text) : null;
}
