/** Who speaks in a pasted chat: short labels at the starts of lines, each more than once. */
const LABEL =
  /(?:^|\n)[ \t>*-]*(?:[[(]?\d{1,2}[:.]\d{2}(?::\d{2})?[\])]?[ ,–-]*)?([\p{L}\p{M}][\p{L}\p{M}.'’ -]{0,28}?)(?: [[(]?\d{1,2}[:.]\d{2}[\])]?)? ?[:：](?=[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（])/gu;
const MOST_WORDS = 3;

/** Places of each label that occurs at least twice, by the label as it is written. */
export function speakersOf(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  LABEL.lastIndex = 0;
  for (let match = LABEL.exec(text); match; match = LABEL.exec(text)) {
    const label = match[1] ?? "";
    if (label.split(" ").length > MOST_WORDS) continue;
    const start = match.index + match[0].indexOf(label, match[0].search(/\p{L}/u));
    const known = places.get(label);
    if (known) known.push(start);
    else places.set(label, [start]);
  }
  return new Map([...places].filter(([, starts]) => starts.length > 1));
}
