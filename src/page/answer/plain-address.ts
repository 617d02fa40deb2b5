/** An address as a renderer of Markdown or HTML understands it: entities, backslashes and JSON escapes undone. */

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  colon: ":",
  sol: "/",
  bsol: "\\",
  period: ".",
  quest: "?",
  equals: "=",
  num: "#",
  percnt: "%",
  commat: "@",
  lowbar: "_",
  dash: "-",
  hyphen: "-",
  Tab: "",
  NewLine: "",
};

export function plainAddress(written: string): string {
  if (!/[\\&\t\n\r]/u.test(written)) return written;
  return written
    .replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\([^\w\s])/gu, "$1")
    .replace(/&#x([0-9a-f]{1,6});?/giu, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/gu, (_, digits: string) => fromCode(Number(digits)))
    .replace(/&([a-z]{2,10});/giu, (all, name: string) => NAMED[name] ?? all)
    .replace(/[\t\n\r]/gu, "");
}

function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
