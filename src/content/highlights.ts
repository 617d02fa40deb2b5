/** Dotted lines under what was found, drawn by the browser: the editor's own elements stay untouched. */
import type { ShownFinding } from "../protocol/guard";
import type { ComposerText } from "./composer-text";

const NAME = "sluice-found";
const STYLE = `::highlight(${NAME}) { text-decoration: underline dotted #b45309 2px; text-underline-offset: 3px; }
@media (prefers-color-scheme: dark) { ::highlight(${NAME}) { text-decoration-color: #fbbf24; } }`;

export interface Highlights {
  show(composer: ComposerText, findings: readonly ShownFinding[]): void;
  clear(): void;
}

/** Does nothing where the browser or the page does not allow it: the indicator lists the findings as well. */
export function createHighlights(page: Document): Highlights {
  const registry = typeof Highlight === "undefined" ? null : CSS.highlights;
  let styled = false;

  function style(): void {
    if (styled) return;
    styled = true;
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    } catch {
      // Firefox keeps content scripts out of adoptedStyleSheets: no lines there, the list remains.
    }
  }

  return {
    show(composer, findings) {
      if (!registry) return;
      const ranges = findings.flatMap(({ start, end }) => composer.rangeOf(start, end) ?? []);
      if (ranges.length === 0) {
        registry.delete(NAME);
        return;
      }
      style();
      registry.set(NAME, new Highlight(...ranges));
    },
    clear: () => void registry?.delete(NAME),
  };
}
