import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runRules } from "./run";

it("rates rules alone and shows no text", async () => {
  const folder = mkdtempSync(join(tmpdir(), "marked-"));
  try {
    writeFileSync(
      join(folder, "personal-a.txt"),
      "=== en | mail | typed\nmail ⟦EMAIL:noor.haddad@karwei-noord.nl⟧ and ⟦PERSON:Noor⟧\n\n=== de | chat | typed\nnichts\n",
    );
    const lines: string[] = [];
    await runRules((line) => lines.push(line), folder);
    expect(lines.join("\n")).toMatch(/rules alone: clean prompts flagged 0 of 1/u);
    expect(lines.find((line) => line.startsWith("EMAIL"))).toMatch(/ 1 +1\.000/u);
    expect(lines.join("\n")).not.toMatch(/Noor|noor/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
