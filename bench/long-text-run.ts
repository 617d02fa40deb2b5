/** Started by `long-text.ts`: scans so many megabytes one way and prints speed and peak memory as JSON. */
import { createEngine } from "../src/detect/engine";
import { createStreamScanner } from "../src/detect/stream";
import { milliseconds } from "./cpu-time";
import { textOfKind } from "./text-kinds";

const CHUNK = 65_536;
const SOURCE = 1_000_000;

const [way, size] = process.argv.slice(2);
const megabytes = Number(size);
const source = `${textOfKind("mixed", SOURCE - 1)}\n`;
const engine = createEngine();
engine.scan(source);
const took = milliseconds(way === "whole" ? whole : inChunks);
console.log(
  JSON.stringify({
    speed: megabytes / (took / 1_000),
    megabytes: process.resourceUsage().maxRSS / 1_000,
  }),
);

function whole(): void {
  // Joined, not repeated: a repeated string is held in parts until it is read.
  engine.scan(Buffer.from(source.repeat(megabytes), "utf8").toString("utf8"));
}

/** The source over and over, as a file that is read; its chunks are not kept. */
function inChunks(): void {
  const scanner = createStreamScanner(engine);
  for (let round = 0; round < megabytes; round++)
    for (let at = 0; at < source.length; at += CHUNK) scanner.push(source.slice(at, at + CHUNK));
  scanner.end();
}
