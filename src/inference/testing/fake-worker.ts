import { attackScores } from "../../detect/testing/attack-scores";
import type { ModelWorker } from "../worker-client";
import type { WorkerReply, WorkerRequest } from "../worker-protocol";

export type Answer = (request: WorkerRequest) => WorkerReply | "die" | null;

export interface FakeWorkers {
  make(): ModelWorker;
  readonly made: number;
  readonly terminated: number;
  readonly requests: readonly WorkerRequest[];
}

/** Workers whose every answer is given by the test; the n-th worker takes the n-th answer, the last one for ever. */
export function fakeWorkers(...answers: readonly Answer[]): FakeWorkers {
  const requests: WorkerRequest[] = [];
  let made = 0;
  let terminated = 0;
  return {
    make() {
      const answer = answers[Math.min(made, answers.length - 1)];
      made += 1;
      let reply: (message: WorkerReply) => void = () => undefined;
      let die: () => void = () => undefined;
      let alive = true;
      return {
        postMessage(request) {
          requests.push(request);
          queueMicrotask(() => {
            const given = alive ? (answer?.(request) ?? null) : null;
            if (given === "die") die();
            else if (given !== null) reply(given);
          });
        },
        onReply(listener) {
          reply = listener;
        },
        onDeath(listener) {
          die = listener;
        },
        terminate() {
          alive = false;
          terminated += 1;
        },
      };
    },
    get made() {
      return made;
    },
    get terminated() {
      return terminated;
    },
    requests,
  };
}

/** Starts and answers every text with an empty scan. */
export function healthy(request: WorkerRequest): WorkerReply | null {
  const { id } = request;
  switch (request.type) {
    case "start":
      return { type: "started", id, model: { id: "toy", version: "1" } };
    case "analyse":
      return {
        type: "scan",
        id,
        scan: { findings: [], attacks: attackScores(request.text.length / 100) },
      };
    case "measure":
      return { type: "measured", id, windowMs: 40 };
    case "self-test":
      return { type: "passed", id };
    case "cancel":
      return null;
  }
}
