/** Columns whose values somebody could simply try: few different ones, or short numbers. Counts, never values. */

const FEW = 5_000;
const SHORT_DIGITS = 7;

export interface ColumnWatch {
  see(value: string): void;
  /** A warning for the admin, or null. */
  warning(): string | null;
}

export function watchColumn(name: string): ColumnWatch {
  const some = new Set<string>();
  let values = 0;
  let shortNumbers = 0;
  return {
    see(value) {
      if (value.trim() === "") return;
      values++;
      if (some.size <= FEW) some.add(value.trim().toLowerCase());
      const digits = value.replace(/[\s./-]/gu, "");
      if (digits.length <= SHORT_DIGITS && /^\d+$/u.test(digits)) shortNumbers++;
    },
    warning() {
      if (values === 0) return `column ${name} is empty`;
      if (shortNumbers > values / 2)
        return `column ${name}: short numbers; who has the pack can try them all`;
      if (some.size <= FEW && some.size < values / 2)
        return `column ${name}: few different values; who has the pack can try them all`;
      return null;
    },
  };
}
