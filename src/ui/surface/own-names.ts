/**
 * Custom properties under names that no page can guess. A page may register a name with a value of its own, for all of the
 * document's trees, and hands its own values down into ours: both would let it draw our colours and choose our places.
 */

const MARK = `--s${[...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("")}-`;

/** A name, or all names in a style sheet. */
export function ownNames(css: string): string {
  return css.replace(/--(?=[a-z])/gu, MARK);
}
