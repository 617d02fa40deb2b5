/** Memory that a browser's processes really take (proportional set size, Linux). */
import { readdirSync, readFileSync } from "node:fs";

/** Megabytes of every process of the browser on this profile folder. */
export function browserMegabytes(profile: string): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        const parent = Number(
          /^PPid:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1],
        );
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return [{ pid: Number(pid), parent, command }];
      } catch (ended) {
        return ended === undefined ? [] : [];
      }
    });
  const own = new Set(
    processes.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid),
  );
  for (let grown = true; grown;) {
    const more = processes.filter(({ pid, parent }) => own.has(parent) && !own.has(pid));
    for (const { pid } of more) own.add(pid);
    grown = more.length > 0;
  }
  return [...own].reduce((total, pid) => total + proportional(pid), 0) / 1024;
}

function proportional(pid: number): number {
  try {
    return Number(
      /^Pss:\s*(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0,
    );
  } catch (ended) {
    return ended === undefined ? 0 : 0;
  }
}
