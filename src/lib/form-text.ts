/** A form's fields as one text, the same for the page that sends them and for the browser that shows them. */

export type FormEntry = readonly [name: string, value: string];

/**
 * Sorted by name, lengths first, so that no two forms share a text; line ends count as one, since a browser
 * makes them CRLF on the way. Uses no method that a page could have replaced.
 */
export function formText(entries: readonly FormEntry[]): string {
  const sorted: FormEntry[] = [];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (!entry) continue;
    let place = sorted.length;
    for (; place > 0; place--) {
      const before = sorted[place - 1];
      if (!before || before[0] <= entry[0]) break;
      sorted[place] = before;
    }
    sorted[place] = entry;
  }
  let text = "";
  for (let at = 0; at < sorted.length; at++) {
    const [name, value] = sorted[at] ?? ["", ""];
    const [left, right] = [withLineFeeds(name), withLineFeeds(value)];
    text += `${left.length}:${left}=${right.length}:${right};`;
  }
  return text;
}

function withLineFeeds(text: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== "\r") continue;
    // Pieces are put together by template, as `slice` is a method of the page's.
    for (; from < at; from++) out += text[from] ?? "";
    if (text[at + 1] !== "\n") out += "\n";
    from = at + 1;
  }
  if (from === 0) return text;
  for (; from < text.length; from++) out += text[from] ?? "";
  return out;
}
