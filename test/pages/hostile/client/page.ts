/** Runs the trick that the page is about and shows what the server says of it. */
import { freshRun, isRun } from "../secret";
import { TRICKS } from "../tricks";
import { kitFor } from "./kit";

declare global {
  interface Window {
    /** For whoever drives the page. */
    hostile: { state: "running" | "done" };
  }
}

const POLL_MS = 400;
const POLLS = 15;

// Taken before the trick runs: some tricks break what they leave behind.
const nativeFetch = window.fetch.bind(window);
const later = window.setTimeout.bind(window);
const readJson = Function.prototype.call.bind(Response.prototype.json) as (
  response: Response,
) => Promise<{ arrived: boolean }>;

const name = document.currentScript?.dataset["trick"];
const trick = TRICKS.find((one) => one.name === name);
const query = new URLSearchParams(location.search);
const run = query.get("run");
if (!isRun(run)) location.search = `?run=${freshRun()}`;
else if (trick) {
  const log = element("log");
  window.hostile = { state: "running" };
  element("about").append(trick.about, trick.byHand ? ` By hand: ${trick.byHand}` : "");
  void (async () => {
    try {
      log.append(String(await trick.send(kitFor(run, query.has("fair")))));
    } catch (error) {
      log.append(String(error));
    }
    window.hostile.state = "done";
  })();
  void poll(0);

  async function poll(times: number): Promise<void> {
    const answer = await nativeFetch(`/hostile/arrived?run=${run ?? ""}`).then(readJson);
    const verdict = answer.arrived ? "sent" : times < POLLS ? "not arrived yet" : "stopped";
    element("verdict").textContent = verdict;
    if (verdict === "not arrived yet") later(() => void poll(times + 1), POLL_MS);
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`this page has no #${id}`);
  return found;
}
