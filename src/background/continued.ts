/** Pieces of a long file, which the guard sends as parts: each is looked at with what stands around it. */
import { surroundingsOf, type Surroundings } from "../detect/within";
import { FILE_PIECE, FILE_PIECE_LOOK_BACK, type PagePart } from "../protocol/page";

/** For each part what stands around it in its file; null for a part that is a text of its own. */
export function surroundingsOfParts(parts: readonly PagePart[]): (Surroundings | null)[] {
  const around: (Surroundings | null)[] = [];
  let group: string[] = [];
  for (const [at, { text, role }] of parts.entries()) {
    group.push(text);
    if (isCut(text) && parts[at + 1]?.role === role && role !== "history") continue;
    around.push(...(group.length > 1 ? surroundingsOf(group) : [null]));
    group = [];
  }
  return around;
}

/** A piece that was cut is about as long as one may be; another text hardly ever is. */
function isCut({ length }: string): boolean {
  return length > FILE_PIECE - FILE_PIECE_LOOK_BACK && length <= FILE_PIECE;
}
