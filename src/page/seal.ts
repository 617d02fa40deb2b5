/** A body in a form that the browser shows to the extension, and its seals: what is approved, and nothing else. */
import { bare } from "./bare";
import { formText, type FormEntry } from "../lib/form-text";
import { hexOf, sha256 } from "../lib/sha256";
import { OPAQUE_SEAL } from "../protocol/page";
import type { Decision } from "./hold";
import type { Snapshot } from "./snapshot";
import {
  append,
  decodeUtf8,
  digestSha256,
  encodeUtf8,
  fileName,
  forEachField,
  forEachParam,
  getHeader,
  NativeResponse,
  NativeSearchParams,
  NativeUint8Array,
  readResponse,
  responseForm,
  responseHeaders,
} from "./natives";

export interface Outgoing {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Content type the request will have. */
  readonly contentType: string | null;
}

/** Of a request whose words stand in its address. */
export const NO_BODY: Outgoing = bare({ bytes: new NativeUint8Array(0), contentType: null });

/** Bytes of a body, with the content type that it would bring by itself. Blobs and streams show to nobody. */
export async function outgoing(
  body: BodyInit | null,
  contentType: string | null = null,
): Promise<Outgoing> {
  const response = new NativeResponse(body);
  const own = getHeader(responseHeaders(response), "content-type");
  return bare({
    bytes: new NativeUint8Array(await readResponse(response)),
    contentType: contentType ?? own,
  });
}

/** What a decision lets go of a snapshot, as it is sent and as the browser will show it: an empty body as none. */
export async function sentOf(
  snapshot: Pick<Snapshot, "original" | "shows" | "like">,
  decision: Extract<Decision, { action: "pass" | "rewrite" }>,
  contentType: string | null,
): Promise<{ readonly body: unknown; readonly sent: Outgoing }> {
  const body = decision.action === "pass" ? snapshot.original : snapshot.like(decision.body);
  const sent = await outgoing(body as BodyInit | null, contentType);
  return bare({ body: sent.bytes.length ? (snapshot.shows ? body : sent.bytes) : null, sent });
}

/** By its bytes and, if it is a form, by its fields: forms are shown in pieces. */
export async function sealsOf(sent: Outgoing | null): Promise<string[]> {
  if (!sent) return [OPAQUE_SEAL];
  const seals = [await seal(sent.bytes)];
  const entries = await entriesOf(sent);
  if (entries) seals[1] = await seal(encodeUtf8(formText(entries)));
  return seals;
}

async function entriesOf({ bytes, contentType }: Outgoing): Promise<FormEntry[] | null> {
  const entries: FormEntry[] = [];
  const type = contentType ?? "";
  try {
    if (/^multipart\/form-data/iu.test(type)) {
      const form = new NativeResponse(bytes, { headers: { "content-type": type } });
      forEachField(await responseForm(form), (value, name) => {
        append(entries, [name, typeof value === "string" ? value : fileName(value)]);
      });
      return entries;
    }
    if (!/^application\/x-www-form-urlencoded/iu.test(type)) return null;
    forEachParam(new NativeSearchParams(decodeUtf8(bytes)), (value, name) => {
      append(entries, [name, value]);
    });
    return entries;
  } catch {
    return null; // not the form it says it is: the browser shows its bytes
  }
}

async function seal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!digestSha256) return sha256(bytes);
  return hexOf(new NativeUint8Array(await digestSha256(bytes)), 2);
}
