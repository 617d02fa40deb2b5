import type { EntityType } from "../detect/types";

/** Types whose values may end in any sign: only white space and quotes around them are cut. */
const LITERAL: ReadonlySet<EntityType> = new Set<EntityType>([
  "PASSWORD",
  "API_KEY",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
]);
const BEFORE = /^[\s"'`´‘’“”„‚«»‹›([{<,;:!?.…、。，：；！？「『（*_#|>=-]+/u;
const AFTER = /[\s"'`´‘’“”„‚«»‹›)\]}([{>,;:!?.…、。，：；！？」』）*_|<=-]+$/u;
const BEFORE_LITERAL = /^[\s"'`‘’“”„«»]+/u;
const AFTER_LITERAL = /[\s"'`‘’“”„«»,;]+$/u;
const TITLES =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|herrn?|frau|fr|hr|dipl|ing|monsieur|madame|mme|mlle|señora?|sra|sr|don|doña|dott|dottssa|signora?|sig|senhora?|pan|pani|mevrouw|meneer|dhr|mevr)(?:\.\s*|\s+))+/iu;
const HONORIFICS = /(?:[様殿氏]|さん|先生|女士|小姐)$/u;
const WORD_UNIT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{M}]/u;
const ABBREVIATED = /(?:^|[\s.\-])(?:Jr|Sr|\p{Lu})$/u;

/**
 * The boundary labels.md asks for: no white space, quotes or punctuation around a value, a title and `'s` outside,
 * placeholders cut off. Null when nothing with a letter or digit is left.
 */
export function trimSpan(
  text: string,
  start: number,
  end: number,
  type: EntityType,
  reserved: readonly { readonly start: number; readonly end: number }[] = [],
): [number, number] | null {
  for (const { start: from, end: to } of reserved) {
    if (to <= start || from >= end) continue;
    if (from - start >= end - to) end = Math.min(end, from);
    else start = Math.max(start, to);
    if (start >= end) return null;
  }
  [start, end] = wholeWords(text, start, end);
  const value = text.slice(start, end);
  const [cutBefore, cutAfter] = LITERAL.has(type) ? literalCuts(value) : cuts(value, type);
  if (cutBefore + cutAfter >= value.length) return null;
  const trimmed = value.slice(cutBefore, value.length - cutAfter);
  return /[\p{L}\p{N}]/u.test(trimmed) ? [start + cutBefore, end - cutAfter] : null;
}

/** Half a word would leave the other half behind: letters of alphabets with spaces, and digits, belong together. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  while (start > 0 && isWordUnit(text, start - 1) && isWordUnit(text, start)) start -= 1;
  while (end < text.length && isWordUnit(text, end - 1) && isWordUnit(text, end)) end += 1;
  return [start, end];
}

function isWordUnit(text: string, at: number): boolean {
  return WORD_UNIT.test(text.charAt(at));
}

function literalCuts(value: string): [number, number] {
  return [length(BEFORE_LITERAL.exec(value)), length(AFTER_LITERAL.exec(value))];
}

function cuts(value: string, type: EntityType): [number, number] {
  let before = length((type === "PHONE" ? /^[\s"'‘“„,;:]+/u : BEFORE).exec(value));
  let after = length(AFTER.exec(value));
  if (type === "USERNAME" || type === "SALARY")
    after = Math.min(after, length(/[\s"'.,;:!?)]+$/u.exec(value)));
  if (type === "PERSON") {
    before += length(TITLES.exec(value.slice(before)));
    let core = value.slice(before, value.length - after);
    after += length(/['’]s$/u.exec(core)) || length(HONORIFICS.exec(core));
    core = value.slice(before, value.length - after);
    if (value.charAt(value.length - after) === "." && ABBREVIATED.test(core)) after -= 1;
  }
  return [before, Math.max(0, after)];
}

function length(match: RegExpExecArray | null): number {
  return match?.[0].length ?? 0;
}
