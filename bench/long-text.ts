/** 50 MB of text, in chunks and as a whole: speed, whether it stays linear, and the memory its process takes. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { atLeast, plain, type Row } from "./rows";

interface Measured {
  readonly speed: number;
  readonly megabytes: number;
}

/** Speed at 50 MB over that at 5 MB; below it the time grows faster than the text. */
const LINEAR = 0.8;

export function benchLongText(): Row[] {
  const streamed = { short: measure("stream", 5), long: measure("stream", 50) };
  const whole = { short: measure("whole", 5), long: measure("whole", 50) };
  return [
    plain("in chunks, mixed, 5 MB", streamed.short.speed, "MB/s"),
    plain("in chunks, mixed, 50 MB", streamed.long.speed, "MB/s"),
    atLeast("… over 5 MB: linear", streamed.long.speed / streamed.short.speed, "×", LINEAR),
    plain("… peak memory of the process, 50 MB", streamed.long.megabytes, "MB"),
    plain("as a whole, mixed, 5 MB", whole.short.speed, "MB/s"),
    plain("as a whole, mixed, 50 MB", whole.long.speed, "MB/s"),
    atLeast("… over 5 MB: linear", whole.long.speed / whole.short.speed, "×", LINEAR),
    plain("… peak memory of the process, 50 MB", whole.long.megabytes, "MB"),
  ];
}

/** In a process of its own, whose peak nothing else raises. */
function measure(way: "stream" | "whole", megabytes: number): Measured {
  const script = fileURLToPath(new URL("./long-text-run.ts", import.meta.url));
  const { stdout, status } = spawnSync("npx", ["tsx", script, way, String(megabytes)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`the run of ${megabytes} MB ended with ${status}`);
  return JSON.parse(stdout) as Measured;
}
