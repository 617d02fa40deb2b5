/**
 * One text of a stream, which may come in several strings: of deltas, each going on where the last ended, or of
 * whole texts, each saying again what the last said.
 */
import { createAddressScanner, type AddressJudge } from "./address-scanner";

export interface TextLane {
  /** A further string begins. */
  open(): void;
  /** What may go on now. */
  take(char: string, raw: string): string;
  /** The string is over. `joined`: the next one may go on with what waits; else it is judged now. */
  close(joined: boolean): string;
  /** Nothing has begun and nothing waits: characters that begin nothing may pass by. */
  resting(): boolean;
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
    close(joined) {
      const rest = release();
      return joined ? rest : rest + scanner.end();
    },
    resting: () => before === "" && head.length >= HEAD && scanner.resting(),
    unfinished: () => !scanner.resting(),
  };
}
