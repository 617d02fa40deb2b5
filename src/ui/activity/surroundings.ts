/** What a page of the extension is given: words, the way to the background, language and clock. */
import type { AskBackground } from "../../protocol/surface";
import type { Translate } from "../text";

export interface Surroundings {
  readonly text: Translate;
  readonly ask: AskBackground;
  /** BCP 47. */
  readonly language: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
