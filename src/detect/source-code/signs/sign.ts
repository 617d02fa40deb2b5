import type { CodeLanguage } from "../facts";

/** A form of line that is program code. Tried on a line without its indent, at most 200 characters of it. */
export interface Sign {
  /** Languages that write so; none: many do. */
  readonly languages: readonly CodeLanguage[];
  /** 3: hardly anything but this language; 2: this language; 1: this one among others. */
  readonly weight: 1 | 2 | 3;
  /**
   * Words that such a line begins with, in lower case; left out: any. Only lines that do so are tried, which makes a
   * hundred signs as cheap as ten.
   */
  readonly heads?: readonly string[];
  readonly pattern: RegExp;
}

/** One row of a table: languages and heads as words in one text. */
export function sign(
  languages: string,
  weight: Sign["weight"],
  heads: string | null,
  pattern: RegExp,
): Sign {
  return {
    languages: words(languages) as CodeLanguage[],
    weight,
    ...(heads === null ? {} : { heads: words(heads) }),
    pattern,
  };
}

function words(text: string): string[] {
  return text.split(" ").filter(Boolean);
}
