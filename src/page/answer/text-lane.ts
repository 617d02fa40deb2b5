/**
 * One text of a stream, which may come in several strings: of deltas, each going on where the last ended, or of
 * whole texts, each saying again what the last said.
 */
import { createAddressScanner, type AddressJudge } from "./address-scanner";
import { nextOf, TELLING } from "./skim";

export interface TextLane {
  /** A further string begins. */
  open(): void;
  /** What may go on now. */
  take(char: string, raw: string): string;
  /** Characters that went by untaken, while `skims`. */
  skim(text: string): void;
  /** The string is over. `joined`: the next one may go on with what waits; else it is judged now. */
  close(joined: boolean): string;
  /** Nothing waits, and all but `!`, `[`, `]`, `<` and line ends may pass by. */
  skims(): boolean;
  /** Did the last string end in the middle of something? */
  unfinished(): boolean;
}

/** Characters by which a string is known as the last one again. */
const HEAD = 24;

export function createTextLane(judge: AddressJudge): TextLane {
  let scanner = createAddressScanner(judge);
  let head = "";
  /** Of the string that left something waiting; empty when nothing waits. */
  let before = "";
  let compared: { char: string; raw: string }[] = [];

  function take(char: string, raw: string): string {
    if (head.length < HEAD) head += char;
    if (before === "") return scanner.take(char, raw);
    compared.push({ char, raw });
    if (before[compared.length - 1] === char) {
      if (compared.length < before.length) return "";
      scanner = createAddressScanner(judge); // a whole text again: what waited comes once more
    }
    return release();
  }

  function release(): string {
    const waiting = compared;
    compared = [];
    before = "";
    return waiting.map(({ char, raw }) => scanner.take(char, raw)).join("");
  }

  return {
    open() {
      before = scanner.holding() && head.length >= HEAD ? head : "";
      head = "";
      compared = [];
    },
    take,
    skim(text) {
      if (head.length < HEAD) head += text.slice(0, HEAD - head.length);
    },
    close(joined) {
      const rest = release();
      return joined ? rest : rest + scanner.end();
    },
    skims: () => before === "" && scanner.skims(),
    unfinished: () => !scanner.resting(),
  };
}

/** What the page may have of this part of a text that comes as it is; null for all of it as it stands. */
export function passText(lane: TextLane, text: string, from: number, to: number): string | null {
  let out = "";
  let told = from;
  for (let at = from; at < to;) {
    if (lane.skims()) {
      const next = nextOf(TELLING, text, at, to);
      if (next > at) lane.skim(text.slice(at, next));
      at = next;
      if (at >= to) break;
    }
    const char = text.charAt(at++);
    const passed = lane.take(char, char);
    if (passed === char) continue;
    out += text.slice(told, at - 1) + passed;
    told = at;
  }
  return told === from ? null : out + text.slice(told, to);
}
