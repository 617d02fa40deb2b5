import { fail, ok, type Result } from "../../src/lib/result";
import type { Place } from "../../test/pages/hostile/trick";

export interface GateArguments {
  /** Names of tricks; empty: all. */
  readonly only: readonly string[];
  readonly places: readonly Place[];
  /** Run without the extension too, to see that every trick really sends. */
  readonly control: boolean;
  /** Nothing but the run without the extension. */
  readonly controlOnly: boolean;
  /** Faults and load instead of tricks. */
  readonly faults: boolean;
}

export const USAGE = `Usage: npm run -s gate -- [options]

Runs the hostile pages and says what the server really received.

  --only NAME            this trick alone, or all that begin so: --only 'dialog-*'; may stand several times
  --browser NAME         chromium or firefox; default: both
  --mode NAME            forced or unpacked; default: both
  --control              only without the extension: does every trick really send?
  --no-control           leave that run out
  --faults               faults and load instead: the background killed at each point of a check, a model that is closed
                         or slow, a flood, fifty tabs, an hour of typing, a megabyte, offline, an update; with --only
                         and --browser
  --help                 this text

Writes .sluice/gate.json, where rows of tricks and of faults are kept apart. Exit status: 0 no leak and no broken trick, or every fault held;
1 otherwise; 2 wrong options.`;

export const PLACES: readonly Place[] = [
  "chromium forced",
  "chromium unpacked",
  "firefox unpacked",
];

/** Is this trick among those that were asked for? */
export function isChosen(name: string, only: readonly string[]): boolean {
  return (
    only.length === 0 ||
    only.some((wish) => (wish.endsWith("*") ? name.startsWith(wish.slice(0, -1)) : wish === name))
  );
}

/** `null`: help was asked for. */
export function parseArguments(
  args: readonly string[],
): Result<GateArguments | null, { reason: "usage"; detail: string }> {
  const only: string[] = [];
  let browser: string | null = null;
  let mode: string | null = null;
  let control = true;
  let controlOnly = false;
  let faults = false;
  for (let at = 0; at < args.length; at++) {
    const option = args[at] ?? "";
    if (option === "--help") return ok(null);
    if (option === "--control") controlOnly = true;
    else if (option === "--no-control") control = false;
    else if (option === "--faults") faults = true;
    else if (["--only", "--browser", "--mode"].includes(option)) {
      const value = args[++at];
      if (value === undefined) return usage(`${option} needs a value`);
      if (option === "--only") only.push(value);
      else if (option === "--browser") browser = value;
      else mode = value;
    } else return usage(`unknown option ${option}`);
  }
  const places = PLACES.filter((place) => {
    const [its, way] = place.split(" ");
    return (browser ?? its) === its && (mode ?? way) === way;
  });
  if (places.length === 0) return usage("there is no such browser or mode");
  return ok({ only, places, control: control || controlOnly, controlOnly, faults });
}

function usage(detail: string) {
  return fail({ reason: "usage", detail });
}
