/** Texts through rules and model, remembered for a while, so that a verdict at Enter was ready before. */
import { createEngine, type Engine } from "../detect/engine";
import { scanText, type TextModel, type TextScan } from "../detect/scan";
import type { Policy } from "../policy/schema";

export interface Scanner {
  /** Never rejects; what did not answer stands in `unavailable`. */
  scan(text: string): Promise<TextScan>;
  /** Rules only, at once. */
  rules(text: string): TextScan["findings"];
  /** Takes over another policy's detectors and deadline; forgets what was remembered. */
  configure(policy: Policy): void;
}

const REMEMBERED_CHARACTERS = 2_000_000;

export function createScanner(model: TextModel, policy: Policy): Scanner {
  let engine = engineFor(policy);
  let current = policy;
  let remembered = new Map<string, Promise<TextScan>>();
  let characters = 0;

  function remember(text: string, scan: Promise<TextScan>): void {
    remembered.set(text, scan);
    characters += text.length;
    for (const [oldest] of remembered) {
      if (characters <= REMEMBERED_CHARACTERS || oldest === text) break;
      remembered.delete(oldest);
      characters -= oldest.length;
    }
  }

  function forget(text: string): void {
    if (remembered.delete(text)) characters -= text.length;
  }

  return {
    scan(text) {
      const known = remembered.get(text);
      if (known) return known;
      const scan = scanText(text, {
        engine,
        model: current.model.enabled === false ? null : model,
        deadlineMs: current.deadlineMs,
        modelSettings: current.detectors["model"],
        preset: current.model.preset,
      });
      remember(text, scan);
      // An answer that a detector is missing from must not be kept: the next try may do better.
      void scan.then((done) => {
        if (done.unavailable.length > 0) forget(text);
      });
      return scan;
    },
    rules: (text) => engine.scan(text).findings,
    configure(next) {
      const sameDetectors = detectorsOf(next) === detectorsOf(current);
      if (!sameDetectors) engine = engineFor(next);
      const { enabled, preset } = current.model;
      if (!sameDetectors || next.model.enabled !== enabled || next.model.preset !== preset) {
        remembered = new Map();
        characters = 0;
      }
      current = next;
    },
  };
}

function engineFor({ detectors, customDetectors, canaries }: Policy): Engine {
  return createEngine({ settings: detectors, custom: customDetectors, canaries });
}

function detectorsOf({ detectors, customDetectors, canaries }: Policy): string {
  return JSON.stringify([detectors, customDetectors, canaries]);
}
