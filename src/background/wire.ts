/** The browser's requests at the tripwire. Listeners stand at once, as a waking worker needs. */
import type { WireRequest } from "../platform/web-request";
import { matchPatternFor, SITES } from "../sites/index";
import type { CoverageKeeper } from "./coverage";
import type { Tripwire } from "./tripwire";

export interface WireDeps {
  readonly tripwire: Tripwire;
  readonly coverage: Pick<CoverageKeeper, "answered">;
  readonly hold: (
    matches: readonly string[],
    judge: (request: WireRequest) => Promise<boolean>,
  ) => () => void;
  readonly watch: (matches: readonly string[], tell: (request: WireRequest) => void) => () => void;
  readonly watchStopped: (
    matches: readonly string[],
    tell: (request: Omit<WireRequest, "body">) => void,
  ) => () => void;
}

const BUILT_IN: readonly string[] = SITES.flatMap(({ hosts, requestHosts = [] }) =>
  [...hosts, ...requestHosts].map(matchPatternFor),
);

/** Answers how to follow hosts beyond the built-in ones. */
export function watchWire(deps: WireDeps): (further: readonly string[]) => void {
  let hosts = "[]";
  let stop = () => {};
  listen(BUILT_IN);

  function listen(matches: readonly string[]): () => void {
    const ends = [
      deps.hold(matches, (request) => deps.tripwire.check(request, true)),
      deps.watch(matches, (request) => {
        void deps.coverage.answered.then((coverage) =>
          coverage === "full" ? true : deps.tripwire.check(request, false),
        );
      }),
      deps.watchStopped(matches, (request) => {
        deps.tripwire.stopped(request);
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  return (further) => {
    const matches = further.map(matchPatternFor);
    if (JSON.stringify(matches) === hosts) return;
    hosts = JSON.stringify(matches);
    stop();
    stop = matches.length > 0 ? listen(matches) : () => {};
  };
}
