/** Files on their way out of a guarded page, whatever host they go to: text in them is judged, the rest by policy. */
import { fail, ok } from "../lib/result";
import type { BodyField } from "../sites/body";
import type { Match } from "../sites/match";
import type { Endpoint } from "../sites/types";
import type { Addresses } from "./address";
import type { Decision, Hold, Transport } from "./hold";
import {
  appendField,
  baseUri,
  blobSize,
  blobType,
  fileName,
  forEachField,
  isBranded,
  isView,
  bufferLength,
  NativeFile,
  NativeFormData,
  NativePromise,
  NativeTypeError,
  NativeUint8Array,
  NativeUrl,
  readBlob,
  urlHost,
  viewBytes,
} from "./natives";
import { isForm, type Reading, type Sendable } from "./read-body";
import { piecesOf, textOfFile, type FileText } from "./file-text";

const MOST_BYTES = 20_000_000;

const UPLOAD: Endpoint = {
  id: "upload",
  methods: ["PUT", "POST", "PATCH"],
  paths: [],
  channel: "attachment",
  texts: [],
  loose: true,
};

interface Upload {
  readonly match: Match;
  readonly files: readonly (Blob | Uint8Array<ArrayBuffer> | string)[];
  /** The same upload with these files, in order. */
  readonly with: (files: readonly (Blob | string)[]) => Sendable;
}

export type { Upload };

/** An upload, if this body is one: a file or a form with files, or bytes put to a storage address. */
export function uploadOf(
  addresses: Addresses,
  method: string,
  address: string,
  body: unknown,
): Upload | null {
  const match = { site: addresses.site(), endpoint: UPLOAD };
  const upload = (files: Upload["files"]): Upload => ({
    match,
    files,
    with: ([file]) => (typeof file === "string" ? file : ""),
  });
  if (isBranded(blobType, body)) return blobSize(body) > 0 ? upload([body]) : null;
  if (isBranded<FormData>((form) => forEachField(form, () => undefined), body))
    return uploadOfForm(body, match);
  if (method !== "PUT" || typeof body === "undefined" || body === null) return null;
  if (typeof body === "string")
    return isElsewhere(addresses.pageHost, address) ? upload([body]) : null;
  if (typeof body !== "object") return null;
  if (isView(body)) return upload([viewBytes(body) as Uint8Array<ArrayBuffer>]);
  return isBranded(bufferLength, body) ? upload([new NativeUint8Array(body)]) : null;
}

/** Both questions an upload raises, one after the other: what its text says, and may go what nobody can read. */
export function judgeUpload(
  upload: Upload,
  transport: Transport,
  hold: Hold,
): { readonly decision: Promise<Decision>; cancel(): void } {
  let cancel = () => {};
  async function decide(): Promise<Decision> {
    const read = await readFiles(upload);
    const first = hold(upload.match, transport, () => settled(readingOf(upload, read)), null);
    cancel = first.cancel;
    const decision = await first.decision;
    const leaves = decision.action === "pass" || decision.action === "rewrite";
    if (!leaves || !hasUnread(read)) return decision;
    const unread = () => settled<Reading>(fail({ reason: "binary-file" }));
    const second = hold(upload.match, transport, unread, null);
    cancel = second.cancel;
    return (await second.decision).action === "pass" ? decision : { action: "refuse" };
  }
  return {
    decision: decide().catch((): Decision => ({ action: "refuse" })),
    cancel: () => cancel(),
  };
}

function uploadOfForm(form: FormData, match: Match): Upload | null {
  const entries: { name: string; value: string | File }[] = [];
  const files: File[] = [];
  forEachField(form, (value, name) => {
    entries[entries.length] = { name, value };
    if (typeof value !== "string" && blobSize(value) > 0) files[files.length] = value;
  });
  if (files.length === 0) return null;
  return {
    match,
    files,
    with(changed) {
      const again = new NativeFormData();
      let at = 0;
      for (const { name, value } of entries) {
        if (typeof value === "string") appendField(again, name, value);
        else {
          const now = blobSize(value) > 0 ? changed[at++] : value;
          const file =
            typeof now === "string"
              ? new NativeFile([now], fileName(value), { type: blobType(value) })
              : value;
          appendField(again, name, file, fileName(value));
        }
      }
      return again;
    },
  };
}

async function readFiles({ files }: Upload): Promise<(FileText | null)[]> {
  const texts: (FileText | null)[] = [];
  for (const file of files) texts[texts.length] = await readFile(file);
  return texts;
}

async function readFile(file: Upload["files"][number]): Promise<FileText | null> {
  if (typeof file === "string")
    return file.length > MOST_BYTES ? null : { text: file, rewritable: true };
  if (isView(file)) return file.byteLength > MOST_BYTES ? null : textOfFile(file, "", "");
  if (blobSize(file) > MOST_BYTES) return null;
  const name = isBranded(fileName, file) ? fileName(file) : "";
  return textOfFile(new NativeUint8Array(await readBlob(file)), name, blobType(file));
}

function hasUnread(read: readonly (FileText | null)[]): boolean {
  for (const file of read) if (file === null) return true;
  return false;
}

/** Pieces of all texts as fields; only a text of one piece can be changed, as pieces move when they change. */
function readingOf(upload: Upload, read: readonly (FileText | null)[]): Reading {
  const fields: BodyField[] = [];
  const counts: number[] = [];
  for (let at = 0; at < read.length; at++) {
    const pieces = piecesOf(read[at]?.text ?? "");
    counts[at] = pieces.length;
    for (const value of pieces) fields[fields.length] = { name: "", value, json: false };
  }
  return ok({
    body: { kind: "fields", fields },
    rebuild(changed) {
      if (changed.kind !== "fields") throw new NativeTypeError("not the pieces of a file");
      const files: (Blob | string)[] = [];
      let next = 0;
      for (let at = 0; at < upload.files.length; at++) {
        const before = next;
        next += counts[at] ?? 0;
        files[at] = "";
        let same = true;
        for (let piece = before; piece < next; piece++)
          if (changed.fields[piece]?.value !== fields[piece]?.value) same = false;
        const file = upload.files[at];
        if (same) files[at] = isBranded(blobType, file) ? file : (read[at]?.text ?? "");
        else if (read[at]?.rewritable && next - before === 1)
          files[at] = `${changed.fields[before]?.value as string}`;
        else throw new NativeTypeError("a file that cannot be changed");
      }
      return upload.with(files);
    },
    async reread(sent) {
      const again = isForm(sent) ? uploadOfForm(sent, upload.match) : null;
      const same = again ?? { ...upload, files: isForm(sent) ? [] : [sent] };
      return readingOf(same, await readFiles(same));
    },
  });
}

function settled<T>(value: T): Promise<T> {
  return new NativePromise((resolve) => resolve(value));
}

function isElsewhere(pageHost: string | null, address: string): boolean {
  return urlHost(new NativeUrl(address, baseUri(document))) !== pageHost;
}
