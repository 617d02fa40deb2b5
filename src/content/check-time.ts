const MARGIN_MS = 3_000;
/** What the rules take for a character of a long file where the device is slow and busy. */
const READING_MS = 0.003;

/** How long the background may take over these texts, in milliseconds: the model's deadline, and time to read them. */
export function checkMs(deadlineMs: number, parts: readonly { readonly text: string }[]): number {
  const characters = parts.reduce((sum, { text }) => sum + text.length, 0);
  return deadlineMs + MARGIN_MS + Math.ceil(characters * READING_MS);
}
