/** 50 MB of text in chunks: speed, whether it stays linear, and the memory it takes. */
import { createEngine } from "../src/detect/engine";
import { createStreamScanner } from "../src/detect/stream";
import { mixedText } from "./corpus";
import { plain, type Row } from "./rows";

const CHUNK = 65_536;
const SOURCE = 1_000_000;

export function benchStreaming(): Row[] {
  const source = `${mixedText(SOURCE)}\n`;
  stream(source, 1);
  const short = stream(source, 5);
  const long = stream(source, 50);
  return [
    plain("streaming, 5 MB of mixed text", short.speed, "MB/s"),
    plain("streaming, 50 MB of mixed text", long.speed, "MB/s"),
    plain("… peak heap above the start", long.megabytes, "MB"),
  ];
}

/** The source over and over, as a file that is read; its chunks are not kept. */
function stream(source: string, times: number): { speed: number; megabytes: number } {
  const scanner = createStreamScanner(createEngine());
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const start = performance.now();
  for (let round = 0; round < times; round++)
    for (let at = 0; at < source.length; at += CHUNK) {
      scanner.push(source.slice(at, at + CHUNK));
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    }
  scanner.end();
  const seconds = (performance.now() - start) / 1e3;
  return { speed: (source.length * times) / 1e6 / seconds, megabytes: (peak - before) / 1e6 };
}
