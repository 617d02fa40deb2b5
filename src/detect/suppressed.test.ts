import { describe, expect, it } from "vitest";
import { createEngine } from "./engine";
import { scanText } from "./scan";
import { suppressedIn, type SuppressedOptions } from "./suppressed";

const engine = createEngine();

async function told(text: string, options: SuppressedOptions = {}) {
  const { settings = {}, preset } = options;
  const own = options.settings ? createEngine({ settings }) : engine;
  const { findings } = await scanText(text, {
    engine: own,
    model: null,
    deadlineMs: 1_000,
    preset,
  });
  return suppressedIn(text, findings, options).map(
    ({ by, type, start, end, detail, score, reasons, detector }) => ({
      by,
      type,
      value: text.slice(start, end),
      detail,
      score,
      sum: Math.round(reasons.reduce((total, { delta }) => total + delta, 0) * 100) / 100,
      detector,
    }),
  );
}

describe("why something is not reported", () => {
  it("is a textbook number", async () => {
    expect(await told("pay with 4111 1111 1111 1111 today")).toContainEqual(
      expect.objectContaining({
        by: "placeholder",
        type: "CREDIT_CARD",
        value: "4111 1111 1111 1111",
        detail: "textbook",
      }),
    );
  });

  it("is a wrong check digit", async () => {
    expect(await told("pay with 4929 7731 5602 9012 today")).toContainEqual(
      expect.objectContaining({ by: "checksum", value: "4929 7731 5602 9012", score: null }),
    );
  });

  it("is a word that makes it an example, with what it would have scored", async () => {
    const [one] = await told("a sample plate is LD19 HJE for all");
    expect(one).toMatchObject({ by: "example", type: "VEHICLE_ID", value: "LD19 HJE" });
    expect(one?.score).toBeGreaterThan(0.5);
    expect(one?.sum).toBe(one?.score);
  });

  it("is a score below what policy asks, and which", async () => {
    const settings = { email: { minScore: 0.99 } };
    expect(await told("ask k.haas@northgate-pumps.com", { settings })).toEqual([
      expect.objectContaining({ by: "threshold", score: 0.95, sum: 0.95, detail: "0.99" }),
    ]);
  });

  it("is a detector that policy switched off", async () => {
    const settings = { email: { enabled: false } };
    expect(await told("ask k.haas@northgate-pumps.com", { settings })).toEqual([
      expect.objectContaining({ by: "off", detector: "email", score: 0.95 }),
    ]);
  });

  it("is another finding in its place, and which", async () => {
    const lost = await told("postgres://app:Kx8s9Qp2@db.northgate.com:5432/app");
    expect(lost).toContainEqual(
      expect.objectContaining({
        by: "overlap",
        type: "EMAIL",
        detail: "CONNECTION_STRING by connection-string",
      }),
    );
  });

  it("is a column of goods", async () => {
    const table = "order no;qty\n0221 4471862;4\n0221 4471863;9\n0221 4471864;2";
    expect(await told(table)).toContainEqual(
      expect.objectContaining({ by: "column", type: "PHONE", value: "0221 4471863" }),
    );
  });

  it("is a text about nobody", async () => {
    const text = "hij rijdt in een Up, K-880-DT";
    const lost = await told(text);
    expect(lost.map(({ by, value }) => `${by} ${value}`)).toContain("unproved K-880-DT");
    expect((await told(text, { preset: "strict" })).map(({ by }) => by)).not.toContain("unproved");
  });

  it("is told once for each place and never where something is reported", async () => {
    const text = "mail k.haas@northgate-pumps.com, IBAN DE83 2005 0550 1093 8472 65";
    const { findings } = await scanText(text, { engine, model: null, deadlineMs: 1_000 });
    expect(findings).toHaveLength(2);
    const lost = suppressedIn(text, findings, {}).filter(({ by }) => by !== "overlap");
    for (const { start, end } of lost)
      expect(findings.some((one) => one.start < end && start < one.end)).toBe(false);
  });

  it("is nothing in ordinary words, and at most so much", async () => {
    expect(await told("Thanks for the table, see you on Tuesday.")).toEqual([]);
    const many = Array.from({ length: 30 }, () => "4929 7731 5602 9012").join("\n");
    const { findings } = engine.scan(many);
    expect(suppressedIn(many, findings, {}).length).toBeGreaterThan(20);
    expect(suppressedIn(many, findings, { most: 5 })).toHaveLength(5);
  });

  it("reads the places of a text with invisible characters", async () => {
    const [one] = await told("pay with 4111\u200b 1111 1111 1111 today");
    expect(one).toMatchObject({ by: "placeholder", value: "4111\u200b 1111 1111 1111" });
  });
});
