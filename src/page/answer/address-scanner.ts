/**
 * Finds the addresses of Markdown images, links and reference definitions and of HTML attributes in text that comes
 * character by character. Everything passes at once; only an address that may matter waits until it is complete.
 */

export type AddressKind = "image" | "link";
export type AddressPlace = "markdown" | "html";

export interface AddressJudge {
  /** Can an address that begins so still be one that must not be opened? */
  mayMatter(begin: string): boolean;
  /** What stands in place of a complete address; null when it may stay. */
  replacement(kind: AddressKind, place: AddressPlace, address: string): string | null;
}

export interface AddressScanner {
  /** What may go on now; `raw` is how `char` is written in the stream. */
  take(char: string, raw: string): string;
  /** The text is over: what still waited, judged as it is. */
  end(): string;
  /** Only `!`, `[`, `]`, `<` and line ends would change anything: all else may pass by without being taken. */
  skims(): boolean;
  /** Nothing has begun. */
  resting(): boolean;
  /** Does an address wait? */
  holding(): boolean;
}

/** UTF-16 code units of an address that is waited for; longer ones are judged as they are. */
export const LONGEST_ADDRESS = 4_096;
const MOST_BRACKETS = 16;
const MOST_BLANKS = 200;
const LONGEST_TAG = 4_000;
const LOADS = /(?:^|[\s"'/])(?:src|srcset|poster|background|data|lowsrc)\s*=$/iu;
const LEADS = /(?:^|[\s"'/])(?:href|xlink:href|action|formaction|ping)\s*=$/iu;
const STYLES = /url\($/iu;
const BLANK = /\s/u;

type State = "text" | "closed" | "lead" | "address" | "swallow";
type Form = "inline" | "reference" | "attribute" | "style";

export function createAddressScanner(judge: AddressJudge): AddressScanner {
  const brackets: boolean[] = [];
  let state: State = "text";
  let bang = false;
  let lastWasImage = false;
  let kind: AddressKind = "link";
  let form: Form = "inline";
  let quote = "";
  let depth = 0;
  let blanks = 0;
  let address = "";
  let held = "";
  /** Of an HTML tag that is open; Markdown goes on in it, since not all that looks like a tag is one. */
  let tag: string | null = null;

  function take(char: string, raw: string): string {
    switch (state) {
      case "text":
        return inText(char, raw);
      case "closed":
        return afterBracket(char, raw);
      case "lead":
        return inLead(char, raw);
      case "address":
      case "swallow":
        return inAddress(char, raw);
    }
  }

  function inText(char: string, raw: string): string {
    if (tag !== null && inTag(tag, char)) return raw;
    if (char === "[") {
      if (brackets.length >= MOST_BRACKETS) brackets.shift();
      brackets.push(bang);
    } else if (char === "]") {
      lastWasImage = brackets.pop() ?? false;
      state = "closed";
    } else if (char === "<") {
      tag = "";
    } else if (char === "\n" && brackets.length > 0 && !brackets.includes(true)) {
      brackets.length = 0;
    }
    bang = char === "!";
    return raw;
  }

  function afterBracket(char: string, raw: string): string {
    if (char === "(") begin(lastWasImage ? "image" : "link", "inline");
    else if (char === ":")
      begin("image", "reference"); // an image may refer to it, whatever else does
    else {
      state = "text";
      return inText(char, raw);
    }
    return raw;
  }

  function begin(next: AddressKind, where: Form): void {
    kind = next;
    form = where;
    state = "lead";
    quote = "";
    depth = 0;
    blanks = 0;
    address = "";
    held = "";
  }

  function inLead(char: string, raw: string): string {
    if (BLANK.test(char)) {
      if (++blanks > MOST_BLANKS) leave();
      return raw;
    }
    const written = form === "attribute" || form === "style";
    if (written && quote === "" && (char === '"' || char === "'")) {
      quote = char;
      return raw;
    }
    state = "address";
    if (!written && char === "<") {
      quote = ">";
      held = raw;
      return "";
    }
    return inAddress(char, raw);
  }

  function inAddress(char: string, raw: string): string {
    if (ends(char)) return finish() + continueWith(char, raw);
    if (state === "swallow") return "";
    if (char === "(") depth++;
    if (char === ")") depth--;
    address += char;
    held += raw;
    if (matters(char)) return address.length > LONGEST_ADDRESS ? judgeLong() : "";
    const passed = held;
    leave();
    return passed;
  }

  /** Only these characters can tell whose address it is. */
  function matters(char: string): boolean {
    if (address.length > 6 && !":/\\?#".includes(char)) return true;
    return judge.mayMatter(address);
  }

  function ends(char: string): boolean {
    if (quote !== "") return char === quote || (quote === ">" && char === "\n");
    if (BLANK.test(char)) return true;
    if (form === "inline") return char === ")" && depth <= 0;
    if (form === "style") return char === ")";
    return form === "attribute" && char === ">";
  }

  function judgeLong(): string {
    const instead = replacement();
    const passed = instead ?? held;
    if (instead === null) leave();
    else state = "swallow";
    return passed;
  }

  function replacement(): string | null {
    const place = form === "inline" || form === "reference" ? "markdown" : "html";
    return judge.replacement(kind, place, address);
  }

  /** The end of a bracketed address goes with the address. */
  function finish(): string {
    if (state === "swallow") return "";
    const instead = address === "" ? null : replacement();
    if (instead !== null && quote === ">") {
      state = "swallow";
      return instead;
    }
    return instead ?? held;
  }

  function continueWith(char: string, raw: string): string {
    const drop = state === "swallow" && quote === ">" && char === ">";
    leave();
    return drop ? "" : inText(char, raw);
  }

  function leave(): void {
    state = "text";
    address = "";
    held = "";
  }

  /** Follows the tag; true when a value begins that is an address. */
  function inTag(before: string, char: string): boolean {
    if (char === ">" || before.length > LONGEST_TAG || (before === "" && !/[a-z]/iu.test(char))) {
      tag = null;
      return false;
    }
    tag = before + char;
    if (char === "=" && LOADS.test(tag.slice(-24))) begin("image", "attribute");
    else if (char === "=" && LEADS.test(tag.slice(-24))) begin("link", "attribute");
    else if (char === "(" && STYLES.test(tag.slice(-8))) begin("image", "style");
    else return false;
    return true;
  }

  function skims(): boolean {
    return state === "text" && tag === null && !bang;
  }

  return {
    take,
    end() {
      const rest = state === "address" ? finish() : "";
      leave();
      tag = null;
      brackets.length = 0;
      bang = false;
      return rest;
    },
    skims,
    resting: () => skims() && brackets.length === 0,
    holding: () => state === "address" || state === "swallow",
  };
}
