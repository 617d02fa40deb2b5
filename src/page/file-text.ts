/** Text of a file, by its bytes first: names and types are what the page says. */
import { bare } from "./bare";
import { FILE_PIECE, FILE_PIECE_LOOK_BACK } from "../protocol/page";
import { append, decodeAs, decodeUtf8, finds, textSlice } from "./natives";

export interface FileText {
  readonly text: string;
  /** Can a changed text go in its place? Only where the encoding stays. */
  readonly rewritable: boolean;
}

const TEXT_NAME =
  /\.(?:txt|md|csv|tsv|json|jsonl|xml|html?|log|eml|ics|vcf|sql|ya?ml|toml|ini|env|conf|tex|rst|[cm]?[jt]sx?|py|rb|go|rs|java|kt|cs?|h|cpp|hpp|php|sh|ps1|css|swift|pl|r)$/iu;
const TEXT_TYPE = /^(?:text\/|message\/rfc822|application\/(?:json|xml|csv|x-yaml|sql))/iu;

/** Null for what is no text that could be read. */
export function textOfFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  type: string,
): FileText | null {
  const [first, second] = [bytes[0], bytes[1]];
  if (first === 0xff && second === 0xfe)
    return bare({ text: decodeAs("utf-16le", bytes), rewritable: false });
  if (first === 0xfe && second === 0xff)
    return bare({ text: decodeAs("utf-16be", bytes), rewritable: false });
  // No text has these; archives, pictures and documents do.
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) return null;
  try {
    return bare({ text: decodeUtf8(bytes), rewritable: true });
  } catch {
    // Not UTF-8: an old text in a one-byte encoding, if its name or type says that it is one.
    const old = finds(TEXT_NAME, name) || finds(TEXT_TYPE, type);
    return old ? bare({ text: decodeAs("windows-1252", bytes), rewritable: false }) : null;
  }
}

/** A long text in pieces that end with a line or a word; together they are the text. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > FILE_PIECE) {
    let cut = from + FILE_PIECE;
    for (let at = cut; at > cut - FILE_PIECE_LOOK_BACK; at--)
      if (text[at - 1] === "\n") {
        cut = at;
        break;
      }
    if (text[cut - 1] !== "\n")
      for (let at = cut; at > cut - FILE_PIECE_LOOK_BACK; at--)
        if (text[at - 1] === " ") {
          cut = at;
          break;
        }
    append(pieces, textSlice(text, from, cut));
    from = cut;
  }
  if (from < text.length) append(pieces, textSlice(text, from));
  return pieces;
}
