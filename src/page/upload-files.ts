/** The files of an upload, however they are wrapped: alone, in a form, or as base64 inside JSON; and back into it. */
import { bare } from "./bare";
import { enclosedIn, withEnclosed, type Enclosed } from "../sites/enclosed";
import type { BodyField } from "../sites/body";
import { base64OfBytes, bytesOfBase64 } from "./base64";
import { textOfFile, type FileText } from "./file-text";
import { intactly } from "./intact";
import { isBranded } from "./kinds";
import {
  append,
  appendField,
  blobSize,
  blobType,
  decodeUtf8,
  encodeUtf8,
  fileName,
  isView,
  NativeFile,
  NativeFormData,
  NativeUint8Array,
  readBlob,
} from "./natives";
import {
  entriesOf,
  fieldOf,
  isForm,
  readText,
  type Entry,
  type Readable,
  type Reading,
  type Sendable,
} from "./read-body";

const MOST_BYTES = 20_000_000;
/** Base64 of this many signs may be a few words that need no other letters. */
const MOST_WORDS = 1_000;
const SURELY_CODED = 64;

export interface Opened {
  /** One for each file, in order; null: nobody can read it. */
  readonly texts: readonly (FileText | null)[];
  /** It says that it is one of several pieces, or holds more than could be read of it. */
  readonly partial: boolean;
  /** The same upload with these texts; null leaves a file as it is. */
  readonly with: (texts: readonly (string | null)[]) => Sendable | Promise<Sendable>;
  /** What a changed upload holds. */
  readonly again: (sent: Sendable) => Promise<Opened>;
}

type File_ = Blob | Uint8Array<ArrayBuffer> | string;

/** A body that is the file itself. */
export async function openFile(file: File_): Promise<Opened> {
  return bare({
    texts: [await textOf(file)],
    partial: false,
    with: ([text]) => text ?? "",
    again: (sent) => openFile(isForm(sent) ? "" : sent),
  });
}

/** Files of a form; `wrapped`: also those inside its other fields. */
export async function openForm(form: FormData, wrapped: boolean): Promise<Opened> {
  const entries = entriesOf(form);
  const fields: BodyField[] = [];
  const texts: (FileText | null)[] = [];
  for (let at = 0; at < entries.length; at++) {
    const { name, value } = entries[at] as Entry;
    if (typeof value !== "string") {
      if (blobSize(value) > 0) append(texts, await textOf(value));
    } else if (wrapped) append(fields, fieldOf(name, value));
  }
  const own = texts.length;
  const { files, partial } = intactly(() => enclosedIn({ kind: "fields", fields }));
  const more = wordsOf(files);
  for (let at = 0; at < more.texts.length; at++) append(texts, more.texts[at] ?? null);
  return bare({
    texts,
    partial: partial || more.partial,
    with(changed) {
      const body = withEnclosed({ kind: "fields", fields }, files, payloads(files, changed, own));
      const again = new NativeFormData();
      let file = 0;
      let field = 0;
      for (const { name, value } of entries) {
        if (typeof value === "string") {
          const now = body.kind === "fields" ? body.fields[field++]?.value : undefined;
          appendField(again, name, now ?? value);
        } else {
          const text = blobSize(value) > 0 ? (changed[file++] ?? null) : null;
          const type = blobType(value);
          const now = text === null ? value : new NativeFile([text], fileName(value), { type });
          appendField(again, name, now, fileName(value));
        }
      }
      return again;
    },
    again: (sent) => (isForm(sent) ? openForm(sent, wrapped) : openFile(sent)),
  });
}

/** Files inside the text of a body; null when there are none. */
export function openWrapped(reading: Reading, contentType: string | null): Opened | null {
  if (!reading.ok) return bare({ ...NOTHING, texts: [null] });
  const { body, rebuild }: Readable = reading.value;
  const { files, partial } = intactly(() => enclosedIn(body));
  if (files.length === 0 && !partial) return null;
  const words = wordsOf(files);
  return bare({
    texts: words.texts,
    partial: partial || words.partial,
    with: (changed) => rebuild(withEnclosed(body, files, payloads(files, changed, 0))),
    // eslint-disable-next-line @typescript-eslint/require-await -- as the others
    async again(sent) {
      const text = typeof sent === "string" ? sent : isForm(sent) ? "" : decodeUtf8(sent);
      return openWrapped(readText(text, contentType), contentType) ?? NOTHING;
    },
  });
}

export const NOTHING: Opened = bare({
  texts: [],
  partial: false,
  with: () => "",
  again: () => openFile(""),
});

async function textOf(file: File_): Promise<FileText | null> {
  if (typeof file === "string")
    return file.length > MOST_BYTES ? null : bare({ text: file, rewritable: true });
  if (isView(file)) return file.byteLength > MOST_BYTES ? null : textOfFile(file, "", "");
  if (blobSize(file) > MOST_BYTES) return null;
  const name = isBranded(fileName, file) ? fileName(file) : "";
  return textOfFile(new NativeUint8Array(await readBlob(file)), name, blobType(file));
}

/** What the enclosed files say; something short that is no file after all is read as it is written. */
function wordsOf(files: readonly Enclosed[]): Pick<Opened, "texts" | "partial"> {
  const texts: (FileText | null)[] = [];
  let partial = false;
  for (let at = 0; at < files.length; at++) {
    const { payload, base64, head, name, type } = files[at] as Enclosed;
    let text: FileText | null = null;
    if (!base64) text = { text: payload, rewritable: head === "" };
    else if (payload.length < (MOST_BYTES * 4) / 3) text = decoded(payload, name, type);
    if (!text && payload.length < MOST_WORDS) {
      partial ||= payload.length > SURELY_CODED;
      text = { text: payload, rewritable: false };
    }
    append(texts, text);
  }
  return { texts, partial };
}

function decoded(payload: string, name: string, type: string): FileText | null {
  try {
    return textOfFile(bytesOfBase64(payload), name, type);
  } catch {
    return null; // looks like base64 and is not
  }
}

function payloads(
  files: readonly Enclosed[],
  changed: readonly (string | null)[],
  from: number,
): (string | null)[] {
  const now: (string | null)[] = [];
  for (let at = 0; at < files.length; at++) {
    const text = changed[from + at] ?? null;
    now[at] = text !== null && files[at]?.base64 ? base64OfBytes(encodeUtf8(text)) : text;
  }
  return now;
}
