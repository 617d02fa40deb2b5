/** A held message that did not leave must not be lost: what the site has cleared from the composer comes back. */
import { isTextArea } from "./composer-text";

/** Time for a site to bring the text back by itself, as some do when a request is refused. */
const OWN_WAY_MS = 300;

export interface TextKeeper {
  /** What stood in the composer when the user sent it. */
  sent(text: string): void;
  /** The message was held back. */
  refused(): void;
}

export function createTextKeeper(
  composer: { element(): HTMLElement | null; text(): string },
  signal: AbortSignal,
): TextKeeper {
  let last: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    sent(text) {
      last = text;
    },
    refused() {
      const text = last;
      last = null;
      if (text === null) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const element = composer.element();
        if (element && composer.text().trim() === "") write(element, text);
      }, OWN_WAY_MS);
    },
  };
}

/** Writes a text into an empty composer; line feeds become the editor's own line breaks. */
export function write(element: HTMLElement, text: string): void {
  element.focus();
  if (isTextArea(element)) {
    element.value = text;
    element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    return;
  }
  const page = element.ownerDocument;
  page.getSelection()?.selectAllChildren(element);
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) page.execCommand("insertParagraph");
    if (line !== "") page.execCommand("insertText", false, line);
  }
}
