/** Mixed business text made from a seed: prose, tables, code, logs, and some values worth finding. */

const OPENINGS = [
  "Could you shorten this note for the steering group and keep the three decisions?",
  "Bitte fasse die Besprechung in fünf Sätzen zusammen und nenne offene Punkte.",
  "Please turn the following list into a table with one row per supplier.",
  "Réécris ce message sur un ton plus aimable, sans changer les dates.",
  "What does this stack trace mean, and which of the two services should we restart first?",
];
const PROSE = [
  "The second quarter closed four per cent above plan, mostly because the northern depot moved its stock earlier.",
  "We agreed to postpone the migration until the finance team has signed off the new cost centres.",
  "Die Lieferung kam am Dienstag an, zwei Paletten waren beschädigt, der Rest ist eingelagert.",
  "Nobody owns the retry logic at present, which is why the queue grew overnight.",
  "La réunion de jeudi est déplacée à quinze heures, salle Verdi, avec le même ordre du jour.",
  "Order 20481-77 was split into three parcels; version 4.12.0 of the packing list is the current one.",
];
const CODE = [
  "const password = await vault.read(settings.passwordPath);",
  "for (const row of rows) total += row.quantity * row.price;",
  "2026-03-14T09:12:44Z WARN pool exhausted after 30000 ms, request 8f14e45fceea167a",
  "SELECT region, sum(amount) FROM ledger WHERE booked >= '2026-01-01' GROUP BY region;",
];

/** About `bytes` characters; every `every`-th line holds a synthetic value that a detector should find. */
export function mixedText(bytes: number, seed = 7, every = 12): string {
  const random = seeded(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const lines: string[] = [];
  let length = 0;
  for (let at = 0; length < bytes; at++) {
    const line =
      at % every === every - 1
        ? sensitiveLine(random)
        : pick(at % 5 === 0 ? OPENINGS : at % 3 === 0 ? CODE : PROSE);
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join("\n").slice(0, bytes);
}

/** `count` short prompts of about `characters` each, all different. */
export function prompts(count: number, characters: number, seed = 0): string[] {
  return Array.from({ length: count }, (_, at) => mixedText(characters, seed + 1000 + at, 6));
}

function sensitiveLine(random: () => number): string {
  const digits = (n: number) => Array.from({ length: n }, () => Math.floor(random() * 10)).join("");
  const kind = Math.floor(random() * 4);
  if (kind === 0) return `Reach her at k.${digits(4)}@northgate-works.com before noon.`;
  if (kind === 1) return `Refund to card ${withLuhn(`4${digits(14)}`)}, please confirm.`;
  if (kind === 2) return `Transfer to ${germanIban(`5${digits(17)}`)} by Friday.`;
  return `Call +49 30 2${digits(7)} about the invoice.`;
}

function withLuhn(body: string): string {
  const sum = [...body].reverse().reduce((total, char, at) => {
    const doubled = Number(char) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

function germanIban(account: string): string {
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, "0")}${account}`;
}

/** Mulberry32: small, seeded, good enough to vary text. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
