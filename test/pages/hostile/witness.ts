/** Says of each run whether its secret has really arrived: looks at every byte that any look-alike host was sent. */
import { readingsOf } from "./decodings";
import { runsIn } from "./secret";

export interface Witness {
  /** Looks at bytes as they come; answers for which runs they brought the secret. */
  look(bytes: Buffer | string): void;
  /** Milliseconds since the epoch at which the secret of this run was first seen; null: never. */
  arrived(run: string): number | null;
  /** Something that counts as an arrival though its bytes cannot be read. */
  note(run: string): void;
}

export function createWitness(now: () => number = Date.now): Witness {
  const arrivals = new Map<string, number>();
  const note = (run: string) => void (arrivals.has(run) || arrivals.set(run, now()));
  return {
    look(bytes) {
      const all = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
      for (const reading of readingsOf(all)) for (const run of runsIn(reading)) note(run);
    },
    arrived: (run) => arrivals.get(run) ?? null,
    note,
  };
}

/** A body that comes piece by piece: looked at as far as it has come, also when it never ends. */
export function watchPieces(witness: Witness): { piece(chunk: Buffer): void; end(): void } {
  const EVERY = 200_000;
  const chunks: Buffer[] = [];
  let size = 0;
  let looked = 0;
  const look = () => {
    looked = size;
    witness.look(Buffer.concat(chunks));
  };
  return {
    piece(chunk) {
      chunks.push(chunk);
      size += chunk.length;
      if (size < EVERY || size - looked > 5_000_000) look();
    },
    end() {
      if (looked < size) look();
    },
  };
}
