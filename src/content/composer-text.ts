/** The text of a composer with a way back from offsets to places in the page. Reads text only. */

export interface ComposerText {
  readonly text: string;
  /** Range in the page for UTF-16 offsets of `text`; null for text areas, which have none. */
  rangeOf(start: number, end: number): Range | null;
}

interface Piece {
  readonly node: Text;
  readonly start: number;
}

const BLOCKS = /^(?:P|DIV|LI|UL|OL|PRE|BLOCKQUOTE|H[1-6])$/u;

/** Text of a text area or an editor; blocks and breaks of an editor become line feeds, as sites send them. */
export function readComposer(element: HTMLElement): ComposerText {
  if (isTextArea(element)) return { text: element.value, rangeOf: () => null };
  const pieces: Piece[] = [];
  let text = "";
  walk(element);
  return {
    text: text.endsWith("\n") ? text.slice(0, -1) : text,
    rangeOf(start, end) {
      const from = pieceAt(pieces, start);
      const to = pieceAt(pieces, end - 1);
      if (!from || !to) return null;
      const range = element.ownerDocument.createRange();
      range.setStart(from.node, Math.min(start - from.start, from.node.length));
      range.setEnd(to.node, Math.min(end - to.start, to.node.length));
      return range;
    },
  };

  function walk(parent: Node): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        pieces.push({ node: node as Text, start: text.length });
        text += node.nodeValue ?? "";
      } else if (node.nodeName === "BR") {
        // An editor's trailing break only keeps an empty line open.
        if (node.nextSibling) text += "\n";
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        walk(node);
        if (BLOCKS.test(node.nodeName)) text += "\n";
      }
    }
  }
}

export function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.nodeName === "TEXTAREA";
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | null {
  let found: Piece | null = null;
  for (const piece of pieces) {
    if (piece.start > offset) break;
    found = piece;
  }
  return found;
}
