/** 50 MB of text, in chunks and as a whole: speed, whether it stays linear, and the memory its process takes. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { atLeast, atMost, plain, type Row } from "./rows";

interface Measured {
  readonly speed: number;
  readonly megabytes: number;
}

/** Speed at 50 MB over that at 5 MB; below it the time grows faster than the text. */
const LINEAR = 0.8;
/** Peak at 50 MB over that at 5 MB: streaming keeps the findings, but not the text. */
const BOUNDED = 2;

export function* benchLongText(): Generator<Row[]> {
  for (const way of ["stream", "whole"] as const) {
    const said = way === "stream" ? "in chunks" : "as a whole";
    const short = measure(way, 5);
    yield [plain(`${said}, mixed, 5 MB`, short.speed, "MB/s")];
    const long = measure(way, 50);
    yield [
      plain(`${said}, mixed, 50 MB`, long.speed, "MB/s"),
      atLeast("… over 5 MB: linear", long.speed / short.speed, "×", LINEAR),
      plain("… peak memory of the process, 5 MB", short.megabytes, "MB"),
      way === "stream"
        ? atMost(
            "… peak memory of the process, 50 MB",
            long.megabytes,
            "MB",
            Math.round(BOUNDED * short.megabytes),
          )
        : plain("… peak memory of the process, 50 MB", long.megabytes, "MB"),
    ];
  }
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
