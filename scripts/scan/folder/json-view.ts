/** JSON and JSON lines: strings with their escapes undone; numbers, which get quotes when they become words. */
import { createViewBuilder, type View } from "./view";

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gisu;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/gsu;
const SHORT: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

/** Keys are places as well: people use addresses as keys. Replaced keys may coincide. */
export function jsonView(source: string): View {
  const builder = createViewBuilder(source);
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [token] = match;
    const start = match.index;
    const end = start + token.length;
    builder.plain(at, start);
    if (token.startsWith('"')) {
      builder.plain(start, start + 1);
      builder.unit({ encode: (text) => JSON.stringify(text).slice(1, -1) }, () =>
        unescaped(start + 1, end - 1),
      );
      builder.plain(end - 1, end);
    } else {
      const whole = (text: string) => (NUMBER.test(text) ? null : JSON.stringify(text));
      builder.unit({ encode: (text) => text, whole }, () => builder.plain(start, end));
    }
    at = end;
  }
  builder.plain(at, source.length);
  return builder.view();

  function unescaped(from: number, to: number): void {
    let plain = from;
    for (const match of source.slice(from, to).matchAll(ESCAPE)) {
      const start = from + match.index;
      builder.plain(plain, start);
      const [whole, code, short = ""] = match;
      const text =
        code === undefined ? (SHORT[short] ?? short) : String.fromCharCode(parseInt(code, 16));
      builder.escaped(text, start, start + whole.length);
      plain = start + whole.length;
    }
    builder.plain(plain, to);
  }
}
