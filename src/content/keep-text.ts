/** A held message that did not leave must not be lost: what the site has cleared from the composer comes back. */
import { isTextArea } from "./composer-text";

/** Time for a site to bring the text back by itself, as some do when a request is refused. */
const OWN_WAY_MS = 100;

/** Editors look at the whole document after every line, which takes minutes for some thousands of them. */
const LONG = 20_000;

const MOST_GONE = 5;
const SPACE = /\s+/gu;

export interface TextKeeper {
  /** What stood in the composer when the user sent it. */
  sent(text: string): void;
  /** A request with these texts left: if what was sent is among them, it is not lost, whatever is refused later. */
  left(texts: readonly string[]): void;
  /**
   * A message was held back; `late`: the texts of one that had been let go before, so that what left comes back.
   * `afterwards` runs when its text stands in the composer again, and only then: what else stands there is the user's.
   */
  refused(late: readonly string[] | null, afterwards?: () => void): void;
  /** The guard lets nothing leave any more; `text` is of a message that was sent before anybody watched here. */
  orphaned(text: string): void;
}

export function createTextKeeper(
  composer: { element(): HTMLElement | null; text(): string },
  signal: AbortSignal,
): TextKeeper {
  let last: string | null = null;
  /** Left, as far as anybody knows; newest first. */
  let gone: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));

  function bringBack(text: string, afterwards?: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const element = composer.element();
      if (element && composer.text().trim() === "") write(element, text);
      if (saysTheSame(composer.text(), text)) afterwards?.();
    }, OWN_WAY_MS);
  }

  return {
    sent(text) {
      last = text;
    },
    left(texts) {
      if (last === null || !isAmong(texts, last)) return;
      gone = [last, ...gone].slice(0, MOST_GONE);
      last = null;
    },
    refused(late, afterwards) {
      const text = late ? (gone.find((one) => isAmong(late, one)) ?? null) : last;
      if (late) gone = gone.filter((one) => one !== text);
      else last = null;
      if (text !== null) bringBack(text, afterwards);
    },
    orphaned(text) {
      const kept = last ?? text;
      last = null;
      if (kept !== "") bringBack(kept);
    },
  };
}

function isAmong(texts: readonly string[], text: string): boolean {
  return texts.some((one) => one.trim() === text.trim());
}

/** Editors have their own ways of breaking lines. */
function saysTheSame(one: string, other: string): boolean {
  return one.replace(SPACE, "") === other.replace(SPACE, "");
}

/** Editors take a long text at once by their own way of pasting; false when this one did not. */
function pasted(element: HTMLElement, text: string): boolean {
  const paste = pasteOf(text);
  return paste !== null && !element.dispatchEvent(paste);
}

interface FirefoxPaste extends ClipboardEventInit {
  data?: string;
  dataType?: string;
}

/** Firefox takes the text where others take a transfer, and shows a page only what was made on the page's own side. */
function pasteOf(text: string): ClipboardEvent | null {
  const own = (window as { readonly wrappedJSObject?: typeof globalThis }).wrappedJSObject;
  if (!own) {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    return new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  }
  try {
    const init = new own.Object() as FirefoxPaste;
    init.data = text;
    init.dataType = "text/plain";
    init.bubbles = init.cancelable = true;
    return new own.ClipboardEvent("paste", init);
  } catch {
    return null; // the page has spoilt its class
  }
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
  if (text.length > LONG && pasted(element, text)) return;
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) page.execCommand("insertParagraph");
    if (line !== "") page.execCommand("insertText", false, line);
  }
}
