import type { CodeLanguage } from "../facts";

export interface Program {
  /** What must be said of it. */
  readonly language: CodeLanguage;
  /** Why this one: what is hard about it. */
  readonly because: string;
  readonly text: string;
}
