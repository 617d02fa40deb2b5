/** Runs every probe, one after another, and shows what it observed. */
import { PROBES } from "../probes";
import type { Kit, Place } from "../probe";
import { tellError } from "../tell";

export interface InnocentState {
  /** Name of the probe that runs now; null: all have ended. */
  running: string | null;
  readonly observations: Record<string, unknown>;
}

declare global {
  interface Window {
    innocent: InnocentState;
  }
}

const LONGEST_MS = 30_000;

const place = (name: Place["name"], folder: string): Place => ({
  name,
  at: (answer) => `/innocent/${folder}/${answer}`,
});

const kit: Kit = {
  run: Math.random().toString(36).slice(2),
  places: [place("plain", "plain"), place("guarded", "conversation")],
  element<T extends HTMLElement>(id: string): T {
    const found = document.getElementById(id);
    if (!found) throw new Error(`this page has no #${id}`);
    return found as T;
  },
};

/** `?only=NAME` runs one of them. */
const only = new URLSearchParams(location.search).get("only");

void (async () => {
  // Defined by the document, so that a window with and one without the guard list the same names.
  const { innocent } = window;
  for (const { name, about, observe, byHand } of PROBES) {
    if (only !== null && only !== name) continue;
    innocent.running = name;
    const line = document.createElement("li");
    line.textContent = `${name}: ${about}${byHand ? ` By hand: ${byHand}` : ""}`;
    kit.element("probes").append(line);
    const started = performance.now();
    const late = new Promise((resolve) =>
      setTimeout(() => resolve({ failed: "took too long" }), LONGEST_MS),
    );
    innocent.observations[name] = await Promise.race([
      late,
      Promise.resolve()
        .then(() => observe(kit))
        .catch((error: unknown) => ({ failed: tellError(error) })),
    ]);
    line.append(` (${Math.round(performance.now() - started)} ms)`);
  }
  innocent.running = null;
  kit.element("seen").textContent = JSON.stringify(innocent.observations, null, 1);
})();
