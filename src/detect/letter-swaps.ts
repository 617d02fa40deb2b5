/** Letters that stand for others: digits for letters, and the alphabet turned by half. */

/** Digits that are written for letters. */
export const LEET_DIGITS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
};

/** Each letter of the alphabet 13 places further, in its case; its own inverse. */
export function rot13(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const code = letter.charCodeAt(0);
    const base = code < 97 ? 65 : 97;
    return String.fromCharCode(((code - base + 13) % 26) + base);
  });
}
