/** Puts a placeholder where a found value stands in the composer, as if it had been typed. */
import { isTextArea, readComposer } from "./composer-text";

/** False when the text is not the expected one any more, or the editor did not take the change. */
export function replaceInComposer(
  composer: HTMLElement,
  expected: string,
  start: number,
  end: number,
  replacement: string,
): boolean {
  const before = readComposer(composer);
  if (before.text !== expected) return false;
  const wanted = expected.slice(0, start) + replacement + expected.slice(end);
  composer.focus();
  if (isTextArea(composer)) {
    composer.setRangeText(replacement, start, end, "end");
    composer.dispatchEvent(
      new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }),
    );
    return composer.value === wanted;
  }
  const selection = composer.ownerDocument.getSelection();
  const range = before.rangeOf(start, end);
  if (!selection || !range) return false;
  selection.removeAllRanges();
  selection.addRange(range);
  // Editors keep a model of their own: only a real editing command reaches it and its undo history.
  return composer.ownerDocument.execCommand("insertText", false, replacement);
}

/** Puts the caret before a value, so that the user can change it. */
export function selectInComposer(composer: HTMLElement, start: number, end: number): void {
  composer.focus();
  if (isTextArea(composer)) {
    composer.setSelectionRange(start, end);
    return;
  }
  const range = readComposer(composer).rangeOf(start, end);
  const selection = composer.ownerDocument.getSelection();
  if (!range || !selection) return;
  selection.removeAllRanges();
  selection.addRange(range);
}
