/** An engine that keeps the last text and looks at what an edit can have changed. */
import type { Engine, RuleScanner } from "../rule-scanner";
import type { Finding, RuleScan } from "../types";
import { editBetween, type Edit } from "./edit";
import { isQuiet, staysQuiet, type Codes } from "./quiet";
import { createIncrementalRules, type IncrementalRules, type KeptLook } from "./rules";

/** What the engine does with a text as a whole. */
export interface WholeScan {
  scan(text: string): RuleScan;
  readCodes(text: string): Codes;
  /** Everything besides the rules; `isQuiet`: nothing is hidden in the text or written in a code. */
  complete(
    text: string,
    found: readonly Finding[],
    codes: Codes & { readonly isQuiet: boolean },
  ): RuleScan;
}

/** Shorter texts are scanned faster than compared. */
const LEAST = 8_000;
/** Code units of the longer text that must be common to both for one to count as the other's next state. */
const SHARE = 0.5;
const NO_CODES: Codes = { view: null, runs: [] };

/**
 * The first of a run of texts is only remembered: what the next looks rest on is prepared when one comes that goes on
 * from it.
 */
export function createFollower(rules: RuleScanner, whole: WholeScan): Engine {
  let incremental: IncrementalRules | null | undefined;
  let last: string | null = null;
  let look: KeptLook | null = null;
  let wasQuiet = false;

  function follow(text: string, edit: Edit, by: IncrementalRules): RuleScan {
    const stays = look !== null && wasQuiet && staysQuiet(text, edit);
    const codes = stays ? NO_CODES : whole.readCodes(text);
    const quiet = stays || isQuiet(text, codes);
    const next = (look && by.lookAgain(look, text, edit)) ?? by.look(text);
    const scan = whole.complete(text, next.findings, { ...codes, isQuiet: quiet });
    look = next;
    wasQuiet = quiet;
    return scan;
  }

  function forget(): void {
    look = null;
    wasQuiet = false;
  }

  return {
    scan(text) {
      const former = last;
      last = text.length < LEAST ? null : text;
      if (former === null || last === null) {
        forget();
        return whole.scan(text);
      }
      const edit = editBetween(former, text) ?? {
        start: text.length,
        formerEnd: text.length,
        end: text.length,
      };
      const common = text.length - (edit.end - edit.start);
      if (incremental === undefined) incremental = createIncrementalRules(rules);
      if (!incremental || common < SHARE * Math.max(text.length, former.length)) {
        forget();
        return whole.scan(text);
      }
      try {
        return follow(text, edit, incremental);
      } catch (broken) {
        forget();
        throw broken;
      }
    },
  };
}
