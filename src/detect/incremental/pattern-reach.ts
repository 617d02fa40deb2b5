/** How far from where it starts a regular expression may look, read off its source. */
import { ATOM, GROUP, QUANTIFIER } from "../pattern-tokens";

export interface PatternReach {
  /** Code units before the start of a match that may count. */
  readonly behind: number;
  /** Code units from the start on that may count, runs without end left out. */
  readonly ahead: number;
  /** Runs without end of characters other than blanks that one try may take; Infinity: others as well. */
  readonly runs: number;
  /** May the start of a match and its end have a blank between them? If not, nothing beyond the first blank counts. */
  readonly blanks: boolean;
}

/** What a part of an expression takes at most, and how far it looks around it. */
interface Part extends PatternReach {
  readonly length: number;
}

const NOTHING: Part = { length: 0, behind: 0, ahead: 0, runs: 0, blanks: false };
const EDGE: Part = { ...NOTHING, behind: 2, ahead: 2 };
const BLANK = /[ \t\n\r]/u;
const BLANKS = [" ", "\t", "\n", "\r"];
/** Characters that stand for themselves; one before a quantifier is left to `ATOM`. */
const LITERALS = /[^\\[\](){}|*+?^$.]+(?![*+?{])/uy;
/** May take a character of two code units. */
const MAY_BE_LONG = /\\[pPDSW]|^\[\^|^\.$|[^\0-\uffff]|\\u\{/u;

/** Upper bounds for a pattern with the flag `u`; nothing is matched. */
export function patternReach({ source, flags }: RegExp): PatternReach {
  const groups = new Map<string, Part>();
  const classes = new Map<string, boolean>();
  let at = 0;
  let opened = 0;

  function read(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = at;
    const match = sticky.exec(source);
    if (match) at = sticky.lastIndex;
    return match;
  }

  function alternatives(): Part {
    let all = sequence();
    while (source[at] === "|") {
      at++;
      all = either(all, sequence());
    }
    return all;
  }

  function sequence(): Part {
    let whole = NOTHING;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const literals = read(LITERALS)?.[0];
      if (literals !== undefined) {
        whole = after(whole, taking(literals.length, BLANK.test(literals)));
        continue;
      }
      const from = at;
      const one = item();
      const raw = source.slice(from, at);
      whole = after(whole, repeated(one, raw));
    }
    return whole;
  }

  function item(): Part {
    const group = read(GROUP);
    if (group) return inGroup(group[0], group[1]);
    const atom = read(ATOM)?.[0] ?? "";
    if (atom === "^" || atom === "$" || atom === "\\b" || atom === "\\B") return EDGE;
    const back = /^\\(?:k<(.+)>|([1-9]\d*))$/u.exec(atom);
    if (back) return groups.get(back[1] ?? back[2] ?? "") ?? { ...NOTHING, runs: Infinity };
    return taking(MAY_BE_LONG.test(atom) ? 2 : 1, takesBlank(atom));
  }

  function inGroup(opening: string, name: string | undefined): Part {
    const number = opening === "(" || name !== undefined ? ++opened : 0;
    const inner = alternatives();
    at++;
    if (number > 0) groups.set(String(number), inner);
    if (name !== undefined) groups.set(name, inner);
    if (opening === "(?=" || opening === "(?!")
      return { ...inner, length: 0, blanks: inner.blanks && inner.ahead > 1 };
    if (opening === "(?<=" || opening === "(?<!") {
      const { length, behind, ahead, runs } = inner;
      return {
        length: 0,
        behind: length + behind,
        ahead: Math.max(0, ahead - length),
        runs: runs > 0 ? Infinity : 0,
        blanks: false,
      };
    }
    return inner;
  }

  function repeated(one: Part, raw: string): Part {
    const quantifier = read(QUANTIFIER);
    if (!quantifier) return one;
    const [, sign, least, comma, most] = quantifier;
    if (sign === "?") return one;
    if (sign === undefined && !(comma === "," && most === ""))
      return times(one, Number(comma === undefined ? least : most));
    const isRun = one.length > 0 && !raw.startsWith("(") && !one.blanks;
    return { ...one, runs: isRun ? 1 : Infinity };
  }

  function takesBlank(atom: string): boolean {
    if (atom.length === 1 && atom !== ".") return BLANK.test(atom);
    const known = classes.get(atom);
    if (known !== undefined) return known;
    const own = new RegExp(`^${atom}$`, flags.replace(/[gy]/gu, ""));
    const takes = BLANKS.some((blank) => own.test(blank));
    classes.set(atom, takes);
    return takes;
  }

  const { behind, ahead, runs, blanks } = alternatives();
  return { behind, ahead, runs, blanks };
}

function taking(length: number, blanks: boolean): Part {
  return { length, behind: 0, ahead: length, runs: 0, blanks };
}

function either(a: Part, b: Part): Part {
  return {
    length: Math.max(a.length, b.length),
    behind: Math.max(a.behind, b.behind),
    ahead: Math.max(a.ahead, b.ahead),
    runs: Math.max(a.runs, b.runs),
    blanks: a.blanks || b.blanks,
  };
}

function after(a: Part, b: Part): Part {
  return {
    length: a.length + b.length,
    behind: Math.max(a.behind, b.behind),
    ahead: Math.max(a.ahead, a.length + b.ahead),
    runs: a.runs + b.runs,
    blanks: a.blanks || b.blanks,
  };
}

function times(one: Part, count: number): Part {
  if (count === 0) return NOTHING;
  return {
    length: one.length * count,
    behind: one.behind,
    ahead: one.length * (count - 1) + one.ahead,
    runs: one.runs === 0 ? 0 : one.runs * count,
    blanks: one.blanks,
  };
}
