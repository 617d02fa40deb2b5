/** The content script's hands on a composer, for pages that run without the extension. */
import { watchComposer } from "../../../src/content/composer";
import { readComposer } from "../../../src/content/composer-text";
import { replaceInComposer } from "../../../src/content/fix";
import { createHighlights } from "../../../src/content/highlights";
import { write } from "../../../src/content/keep-text";
import { composerOf } from "../../../src/sites/composers";
import { BUILT_IN_SITES } from "../../../src/sites/match";

declare global {
  interface Window {
    hands: {
      readonly changes: [string, string][];
      readonly sent: string[];
      text(): string;
      replace(value: string, replacement: string): boolean;
      underline(value: string): string;
      write(text: string): void;
    };
  }
}

const changes: [string, string][] = [];
const sent: string[] = [];
const facts = composerOf(BUILT_IN_SITES.siteOfPage(location.host).id, []);
const composer = watchComposer(
  document,
  () => facts,
  {
    changed: (text, source) => void changes.push([source, text]),
    sendGesture: (text) => void sent.push(text),
  },
  new AbortController().signal,
);
const highlights = createHighlights(document);

function element(): HTMLElement {
  const found = composer.element();
  if (!found) throw new Error("no composer here");
  return found;
}

window.hands = {
  changes,
  sent,
  text: () => composer.text(),
  replace(value, replacement) {
    const text = composer.text();
    const start = text.indexOf(value);
    return replaceInComposer(element(), text, start, start + value.length, replacement);
  },
  underline(value) {
    const read = readComposer(element());
    const start = read.text.indexOf(value);
    const end = start + value.length;
    const shown = { start, end, type: "IBAN", subtype: null, part: 0, certain: true } as const;
    const rest = { masked: "", action: "block", ruleId: "r", replacement: null } as const;
    highlights.show(read, [{ ...shown, ...rest, mayKeep: false }]);
    const drawn = CSS.highlights.get("sluice-found");
    return drawn ? [...drawn].map(String).join("|") : "";
  },
  write: (text) => write(element(), text),
};
