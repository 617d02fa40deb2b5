/** Files on their way out of a guarded page, whatever host they go to: text in them is judged, the rest by policy. */
import { bare } from "./bare";
import { fail, ok } from "../lib/result";
import { enclosedIn } from "../sites/enclosed";
import type { BodyField } from "../sites/body";
import type { Match } from "../sites/match";
import type { Endpoint } from "../sites/types";
import type { Addresses } from "./address";
import { REFUSED, type Decision, type Hold, type Transport } from "./hold";
import { intactly } from "./intact";
import { isBranded, isFormData, isParams, viewBytes } from "./kinds";
import {
  append,
  blobSize,
  blobType,
  bufferLength,
  decodeUtf8,
  fileName,
  finds,
  forEachField,
  isView,
  NativeSearchParams,
  NativeTypeError,
  NativeUint8Array,
  paramsText,
  readBlob,
  settled,
  targetOf,
  urlHost,
  urlSearch,
} from "./natives";
import { piecesOf } from "./file-text";
import { readParams, readText, type Reading } from "./read-body";
import { NOTHING, openFile, openForm, openWrapped, type Opened } from "./upload-files";

const FORM = "application/x-www-form-urlencoded";
/** A name and its value, as forms are written; the padding of base64 is none. */
const LIKE_FORM = /^[\w.%[\]-]{1,60}=[^=\s]/u;

const UPLOAD: Endpoint = {
  methods: ["PUT", "POST", "PATCH"],
  paths: [],
  channel: "attachment",
  texts: [],
  loose: true,
};

export interface Upload {
  readonly match: Match;
  /** Called once. */
  readonly open: () => Promise<Opened>;
}

/**
 * An upload, if this body is one: a file or a form with files, bytes put to a storage address, and whatever has a
 * file in it on its way to an address that takes files. `contentType` is the one that the request has, if it is known.
 * The page must not be able to change the body any more.
 */
export function uploadOf(
  addresses: Addresses,
  method: string,
  address: string,
  body: unknown,
  contentType: string | null,
): Upload | null {
  if (body === undefined || body === null || method === "GET") return null;
  const upload = (open: Upload["open"]): Upload => ({
    match: { site: addresses.site(), endpoint: UPLOAD },
    open: pieceOf(address) ? async () => bare({ ...(await open()), partial: true }) : open,
  });
  const listed = addresses.takesFiles(address);
  const wrapped = listed && method !== "PUT";
  if (isBranded(blobType, body)) {
    const blob: Blob = body;
    if (blobSize(blob) === 0) return null;
    if (!wrapped || isBranded(fileName, blob)) return upload(() => openFile(blob));
    return upload(async () =>
      openBytes(new NativeUint8Array(await readBlob(blob)), contentType ?? blobType(blob)),
    );
  }
  if (isFormData(body)) {
    const form: FormData = body;
    return wrapped || holdsFile(form) ? upload(() => openForm(form, wrapped)) : null;
  }
  if (!wrapped && method !== "PUT") return null;
  const params = isParams(body);
  if (typeof body === "string" || params) {
    const text = params ? paramsText(body) : body;
    if (!wrapped) return isElsewhere(addresses, address) ? upload(() => openFile(text)) : null;
    const type = params || finds(LIKE_FORM, text) ? FORM : contentType;
    const opened = openWrapped(readText(text, type), type);
    return opened && upload(() => settled(opened));
  }
  if (typeof body !== "object" || (!isView(body) && !isBranded(bufferLength, body))) return null;
  const bytes = (
    isView(body) ? viewBytes(body) : new NativeUint8Array(body)
  ) as Uint8Array<ArrayBuffer>;
  return upload(() => (wrapped ? openBytes(bytes, contentType) : openFile(bytes)));
}

/** A file that nobody can read. */
export function unreadUpload(addresses: Addresses): Upload {
  return {
    match: { site: addresses.site(), endpoint: UPLOAD },
    open: () => settled(bare({ ...NOTHING, texts: [null] })),
  };
}

/** Bytes are a file, if they are not text with a file in it. */
async function openBytes(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null,
): Promise<Opened> {
  let opened: Opened | null = null;
  try {
    const reading = readText(decodeUtf8(bytes), contentType);
    if (reading.ok && reading.value.body.kind !== "text")
      opened = openWrapped(reading, contentType);
  } catch {
    // Not UTF-8: the file itself.
  }
  return opened ?? openFile(bytes);
}

/** Both questions an upload raises, one after the other: what its text says, and may go what nobody can read. */
export function judgeUpload(
  { match, open }: Upload,
  transport: Transport,
  hold: Hold,
): { readonly decision: Promise<Decision>; cancel(): void } {
  let cancel = () => {};
  async function decide(): Promise<Decision> {
    try {
      return await judged();
    } catch {
      return REFUSED;
    }
  }
  async function judged(): Promise<Decision> {
    const opened = await open();
    const first = hold(match, transport, () => settled(intactly(() => readingOf(opened))), null);
    cancel = first.cancel;
    const decision = await first.decision;
    const leaves = decision.action === "pass" || decision.action === "rewrite";
    if (!leaves || !hasUnread(opened)) return decision;
    const unread = () => settled<Reading>(fail({ reason: "binary-file" }));
    const second = hold(match, transport, unread, null);
    cancel = second.cancel;
    return (await second.decision).action === "pass" ? decision : REFUSED;
  }
  return {
    decision: decide(),
    cancel: () => cancel(),
  };
}

function hasUnread({ texts, partial }: Opened): boolean {
  for (let at = 0; at < texts.length; at++) if (texts[at] === null) return true;
  return partial;
}

/** Pieces of all texts as fields; only a text of one piece can be changed, as pieces move when they change. */
function readingOf(opened: Opened): Reading {
  const { texts } = opened;
  const fields: BodyField[] = [];
  const counts: number[] = [];
  for (let at = 0; at < texts.length; at++) {
    const pieces = piecesOf(texts[at]?.text ?? "");
    counts[at] = pieces.length;
    for (const value of pieces) append(fields, { name: "", value, json: false });
  }
  return ok({
    body: { kind: "fields", fields },
    rebuild(changed) {
      if (changed.kind !== "fields") throw new NativeTypeError(); // not the pieces of a file
      const now: (string | null)[] = [];
      let next = 0;
      for (let at = 0; at < texts.length; at++) {
        const before = next;
        next += counts[at] ?? 0;
        now[at] = null;
        let same = true;
        for (let piece = before; piece < next; piece++)
          if (changed.fields[piece]?.value !== fields[piece]?.value) same = false;
        if (same) continue;
        if (!texts[at]?.rewritable || next - before !== 1) throw new NativeTypeError(); // a file that cannot be changed
        now[at] = `${changed.fields[before]?.value as string}`;
      }
      return opened.with(now);
    },
    async reread(sent) {
      const again = await opened.again(sent);
      return intactly(() => readingOf(again));
    },
  });
}

function holdsFile(form: FormData): boolean {
  let holds = false;
  forEachField(form, (value) => {
    holds ||= typeof value !== "string" && blobSize(value) > 0;
  });
  return holds;
}

/** Does the address call what goes there one piece of several? */
function pieceOf(address: string): boolean {
  try {
    const reading = readParams(new NativeSearchParams(urlSearch(targetOf(address))));
    return reading.ok && intactly(() => enclosedIn(reading.value.body).partial);
  } catch {
    return false; // the native call will refuse it itself
  }
}

function isElsewhere({ pageHost }: Addresses, address: string): boolean {
  return urlHost(targetOf(address)) !== pageHost;
}
