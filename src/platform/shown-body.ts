/** What a browser's view of a request says about its body. Pure. */
import type { WebRequest } from "webextension-polyfill";
import { joined } from "../lib/joined";

export type WireBody =
  /** `gaps`: what stands between its pieces, which are a form's files, is not shown. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer>; readonly gaps?: boolean }
  /** `gaps`: one of them may be a file without a name, of which nothing is shown. */
  | {
      readonly kind: "fields";
      readonly fields: readonly [name: string, values: string[]][];
      readonly gaps?: boolean;
    }
  /** There is a body that the browser does not show, or not all of it. */
  | { readonly kind: "opaque" }
  /** The browser shows none of a request of this kind, be there one or not. */
  | { readonly kind: "unseen" };

type Shown = WebRequest.OnBeforeRequestDetailsType["requestBody"] | null;

/** Chromium shows bodies of these alone. */
const SHOWN = /^(?:GET|HEAD|OPTIONS|POST|PUT)$/u;
/** By which a form may go. */
const FORMS = /^(?:main|sub)_frame$/u;

/**
 * Chromium says of an empty body what it says of a Blob or a stream: that it hides it. A form has no such body, and is
 * shown as soon as there is a byte in it, but for files that a script has made: they are left out without a word.
 */
export function bodyInChromium(details: {
  readonly method: string;
  readonly type: string;
  readonly requestBody?: Shown | undefined;
}): WireBody | null {
  const { method, type, requestBody } = details;
  if (!SHOWN.test(method)) return { kind: "unseen" };
  const body = bodyOf(requestBody);
  if (body?.kind === "bytes") return { ...body, gaps: (requestBody?.raw?.length ?? 0) > 1 };
  return body?.kind === "opaque" && !requestBody?.raw && !requestBody?.formData && FORMS.test(type)
    ? null
    : body;
}

/** Firefox shows files by their names, as if these were the words of a field. */
export function bodyInFirefox(shown: Shown | undefined): WireBody | null {
  const body = bodyOf(shown);
  if (body?.kind !== "fields") return body;
  return { ...body, gaps: body.fields.some(([, values]) => values.includes("")) };
}

export function bodyOf(shown: Shown | undefined): WireBody | null {
  if (!shown) return null;
  const { error, formData, raw } = shown;
  if (error) return { kind: "opaque" };
  if (formData) {
    const fields = Object.entries(formData as unknown as Record<string, unknown[]>);
    if (fields.some(([, values]) => values.some((value) => typeof value !== "string")))
      return { kind: "opaque" };
    return { kind: "fields", fields: fields as [string, string[]][] };
  }
  const pieces = raw ?? [];
  if (pieces.length === 0) return null;
  if (pieces.some(({ bytes }) => bytes === undefined)) return { kind: "opaque" };
  const parts = pieces.map(({ bytes }) => new Uint8Array(bytes as ArrayBuffer));
  const [only] = parts;
  return { kind: "bytes", bytes: only && parts.length === 1 ? only : joined(parts) };
}
