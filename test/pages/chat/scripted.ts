/** Answers that a test writes: what is sent, in which pieces, how long after one another. */
import type { WebSocket } from "ws";
import type { Exchange } from "./exchange";

export interface ScriptedAnswer {
  readonly type: string;
  /** Text, or bytes that need not be text. */
  readonly pieces: readonly (string | Uint8Array)[];
  readonly pauseMs?: number;
  readonly status?: number;
  /** The connection breaks instead of ending. */
  readonly breaks?: boolean;
}

export interface Scripts {
  set(name: string, answer: ScriptedAnswer): void;
  get(url: string): ScriptedAnswer | null;
}

/** Answers are asked for by `?script=NAME`. */
export function createScripts(): Scripts {
  const answers = new Map<string, ScriptedAnswer>();
  return {
    set: (name, answer) => void answers.set(name, answer),
    get(url) {
      const name = new URL(url, "https://unknown.invalid").searchParams.get("script");
      return name === null ? null : (answers.get(name) ?? null);
    },
  };
}

export async function playAnswer({ response }: Exchange, answer: ScriptedAnswer): Promise<void> {
  let closed = false;
  response.on("close", () => {
    closed = true;
  });
  response.writeHead(answer.status ?? 200, {
    "content-type": answer.type,
    "cache-control": "no-store",
  });
  for (const piece of answer.pieces) {
    if (closed) return;
    response.write(piece);
    await pause(answer.pauseMs ?? 1);
  }
  if (answer.breaks) response.destroy();
  else response.end();
}

export async function playMessages(socket: WebSocket, answer: ScriptedAnswer): Promise<void> {
  for (const piece of answer.pieces) {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(piece);
    await pause(answer.pauseMs ?? 1);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
