/** Text of one kind after the other, made from a seed: what people paste into a chat. */
import { mixedText, seeded } from "./corpus";

export const TEXT_KINDS = [
  "prose",
  "mail",
  "log",
  "CSV",
  "JSON",
  "code",
  "secrets",
  "CJK",
  "base64",
] as const;

export type TextKind = (typeof TEXT_KINDS)[number];

/** Gives the next line, or paragraph, of a text. */
type Lines = (dice: Dice, at: number) => string;

interface Dice {
  readonly pick: (list: readonly string[]) => string;
  /** Below `end`. */
  readonly number: (end: number) => number;
  readonly digits: (count: number) => string;
  readonly letters: (count: number, of: string) => string;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const HEX = "0123456789abcdef";
const SENTENCES = [
  "The second quarter closed four per cent above plan, mostly because the northern depot moved its stock earlier.",
  "We agreed to postpone the migration until the finance team has signed off the new cost centres.",
  "Die Lieferung kam am Dienstag an, zwei Paletten waren beschädigt, der Rest ist eingelagert.",
  "Nobody owns the retry logic at present, which is why the queue grew overnight.",
  "La réunion de jeudi est déplacée à quinze heures, salle Verdi, avec le même ordre du jour.",
  "Por favor revisa el contrato antes del lunes y dime qué cláusulas faltan todavía.",
];
const NAMES = [
  "Dilys Pargeter",
  "Jonas Ackermann",
  "Aoife Brennan",
  "Mireille Lacombe",
  "Tadeusz Wilk",
];
const CJK = [
  "会議は木曜日の午後三時に延期されました。議題は前回と同じです。",
  "請確認附件中的合約條款,並於週五之前回覆法務部門。",
  "회의록을 정리해서 오늘 저녁까지 공유해 주시기 바랍니다.",
  "倉庫の在庫を確認し、不足している品番を一覧にしてください。",
];
const CODE = [
  "export async function readPassword(vault: Vault, path: string): Promise<string> {",
  "  const token = await vault.read(settings.tokenPath, { signal, retries: 3 });",
  "  for (const row of rows) total += row.quantity * row.price;",
  "  if (response.status !== 200) throw new Error(`unexpected status ${response.status}`);",
  "  return items.filter(({ id }) => !seen.has(id)).map(toView);",
  "}",
  "// The retry is bounded, so that a dead peer does not keep the queue busy.",
  "SELECT region, sum(amount) FROM ledger WHERE booked >= '2026-01-01' GROUP BY region;",
];

const LINES: Readonly<Record<TextKind, Lines>> = {
  prose: ({ pick }, at) => (at % 6 === 5 ? "" : `${pick(SENTENCES)} ${pick(SENTENCES)}`),
  mail: ({ pick, digits }, at) =>
    [
      `From: ${pick(NAMES)} <d.${digits(4)}@northgate-works.com>`,
      `Date: Tue, 1${digits(1)} Mar 2026 09:1${digits(1)}:44 +0100`,
      `> ${pick(SENTENCES)}`,
      pick(SENTENCES),
      `Kind regards, ${pick(NAMES)}, +49 30 2${digits(7)}`,
      "",
    ][at % 6] ?? "",
  log: ({ pick, digits, letters }) =>
    `2026-03-1${digits(1)}T09:1${digits(1)}:44.${digits(3)}Z ${pick(["INFO", "WARN", "ERROR"])} [10.${digits(2)}.3.1${digits(1)}] request ${letters(16, HEX)} took ${digits(3)} ms, user ${digits(5)}`,
  CSV: ({ pick, digits, number }, at) =>
    at === 0
      ? "name,email,date of birth,employee id,amount"
      : `${pick(NAMES)},p${digits(5)}@northgate-works.com,19${50 + number(40)}-0${1 + number(9)}-1${number(9)},E${digits(5)},${digits(4)}.${digits(2)}`,
  JSON: ({ pick, digits, letters }) =>
    `{"id":${digits(6)},"owner":{"name":"${pick(NAMES)}","mail":"m${digits(4)}@northgate-works.com"},"trace":"${letters(32, HEX)}","active":true,"score":0.${digits(3)}},`,
  code: ({ pick }) => pick(CODE),
  secrets: ({ digits, letters }, at) =>
    [
      `api_key = "${letters(40, BASE64.slice(0, 62))}"`,
      `Refund to card 4${digits(15)}, account DE${digits(20)}`,
      `postgres://app:${letters(14, BASE64.slice(0, 62))}@db.internal.northgate-works.com:5432/ledger`,
      `Authorization: Bearer ${letters(48, BASE64.slice(0, 62))}`,
      `passport C01X${digits(5)}, phone +49 30 2${digits(7)}, mail k.${digits(4)}@northgate-works.com`,
      `AWS_SECRET_ACCESS_KEY=${letters(40, BASE64)}`,
    ][at % 6] ?? "",
  CJK: ({ pick, digits }, at) => (at % 9 === 8 ? `電話 03-${digits(4)}-${digits(4)}` : pick(CJK)),
  base64: ({ letters, pick }, at) =>
    at % 40 === 39 ? `\n${pick(SENTENCES)}\n` : letters(76, BASE64),
};

/** About `characters` of a kind, or of all of them mixed. */
export function textOfKind(kind: TextKind | "mixed", characters: number, seed = 11): string {
  if (kind === "mixed") return mixedText(characters, seed);
  const random = seeded(seed);
  const number = (end: number) => Math.floor(random() * end);
  const letters = (count: number, of: string) =>
    Array.from({ length: count }, () => of.charAt(number(of.length))).join("");
  const dice: Dice = {
    pick: (list) => list[number(list.length)] ?? "",
    number,
    letters,
    digits: (count) => letters(count, "0123456789"),
  };
  const lines: string[] = [];
  let length = 0;
  for (let at = 0; length < characters; at++) {
    const line = LINES[kind](dice, at);
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join("\n").slice(0, characters);
}
