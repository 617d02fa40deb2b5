/** Figures as JSON for people who compare two files: what holds only values stands on one line. */

const INNERMOST = /\{[^{}[\]]*\}|\[[^{}[\]]*\]/gu;

/** No name of a figure has brackets. */
export function written(figures: unknown): string {
  const spread = JSON.stringify(figures, null, 1);
  return `${spread.replace(INNERMOST, (part) => part.replace(/\s*\n\s*/gu, " "))}\n`;
}
