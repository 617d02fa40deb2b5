import { describe, expect, it } from "vitest";
import type { EntityType, Finding } from "../types";
import { wholes } from "./pieces";

/** Findings of one type on marked pieces: `«49» lat` with a score behind the mark, `«svc»0.3_ledger`. */
function read(marked: string, type: EntityType): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  let text = "";
  let last = 0;
  for (const mark of marked.matchAll(/«([^»]+)»(0\.\d+)?/gu)) {
    text += marked.slice(last, mark.index);
    const [all, value = "", score = "0.9"] = mark;
    findings.push({
      type,
      start: text.length,
      end: text.length + value.length,
      score: Number(score),
      detector: "model:m",
      reasons: [],
    });
    text += value;
    last = mark.index + all.length;
  }
  return { text: text + marked.slice(last), findings };
}

function wholesOf(marked: string, type: EntityType): string[] {
  const { text, findings } = read(marked, type);
  return wholes(text, findings).map(
    (one) => `${one.type === type ? "" : `${one.type} `}${text.slice(one.start, one.end)}`,
  );
}

describe("values in pieces", () => {
  const wholeValues: readonly [why: string, type: EntityType, marked: string, whole: string][] = [
    ["an amount and its currency", "SALARY", "RAL «29»0.32.«850»0.82 euro lordi", "29.850 euro"],
    [
      "a finding and its grade",
      "MEDICAL_CONDITION",
      "IMA: «IMA»0.83 «inferiore»0.5",
      "IMA inferiore",
    ],
    ["a name in lower case", "PERSON", "met «nguyễn thị»0.31 «hạnh»0.66 erbij", "nguyễn thị hạnh"],
    [
      "a password with strokes",
      "PASSWORD",
      "pw «Marzipan»0.75/«Tuba»0.85/«44»0.95",
      "Marzipan/Tuba/44",
    ],
    ["a login", "USERNAME", "user «svc»_ledger is locked", "svc_ledger"],
    ["a login with its domain", "USERNAME", "as YARD\\«wgarside» today", "YARD\\wgarside"],
    ["a number with hyphens", "BANK_ACCOUNT", "sort code «60-63»-60", "60-63-60"],
    ["an age and its word", "AGE", "Kobieta, lat «49», po", "lat 49"],
    ["an age and its unit", "AGE", "er ist «83»-jährige Frau", "83-jährige"],
    ["a word that was cut", "PERSON", "«ミッチ»ーです", "ミッチー"],
    ["a name within a login", "PERSON", "le compte «Sandrine»_compta", "USERNAME Sandrine_compta"],
  ];
  it.each(wholeValues)("are whole: %s", (_, type, marked, whole) => {
    expect(wholesOf(marked, type)).toEqual([whole]);
  });

  const apart: readonly [why: string, type: EntityType, marked: string, values: string[]][] = [
    ["two sure people", "PERSON", "mit «Ayla» «Kai» hier", ["Ayla", "Kai"]],
    ["a name and a plain word", "PERSON", "«Felice» «targata»0.4 oggi", ["Felice", "targata"]],
    ["a faint word", "MEDICAL_CONDITION", "«gout» «pending»0.2", ["gout", "pending"]],
    ["over a line", "PERSON", "«Brest»0.6\n«Weiss»", ["Brest", "Weiss"]],
    ["two dates", "DATE_OF_BIRTH", "«11»0.6/«0417»", ["11", "0417"]],
    ["a call", "USERNAME", "«Zaiko».new(1)", ["Zaiko"]],
    ["a Japanese sentence", "PERSON", "担当は«岩瀬»さんです", ["岩瀬"]],
  ];
  it.each(apart)("stay as they are: %s", (_, type, marked, values) => {
    expect(wholesOf(marked, type)).toEqual(values);
  });
});

describe("what is outside of a value", () => {
  const trimmed: readonly [why: string, type: EntityType, marked: string, value: string][] = [
    ["kin", "PERSON", "contacto: «sobrina Charo».", "Charo"],
    ["a title", "PERSON", "an «Frau Beck» schicken", "Beck"],
    ["how often it is paid", "SALARY", "für «2.980 EUR monatlich» tätig", "2.980 EUR"],
    ["how often it is paid, in Dutch", "SALARY", "voor «€ 2.875 per maand»", "€ 2.875"],
    ["before tax", "SALARY", "à «2 450 € bruts mensuels»", "2 450 €"],
    ["a note's word", "MEDICAL_CONDITION", "«dx w T2DM» last year", "T2DM"],
    ["when it was", "MEDICAL_CONDITION", "«IAM hace 6 a» y HTA", "IAM"],
    ["an article", "MEDICAL_CONDITION", "le duele «la ciática»", "ciática"],
    ["what is said of it", "MEDICAL_CONDITION", "«適応障害は回復傾向»です", "適応障害"],
    ["the sign that assigns", "PASSWORD", "pw«=Otter-19»", "Otter-19"],
    ["a Japanese clause", "PASSWORD", "パスワード«をTsubame#204に変えた»", "Tsubame#204"],
  ];
  it.each(trimmed)("%s", (_, type, marked, value) => {
    expect(wholesOf(marked, type)).toEqual([value]);
  });
});

it("takes time in proportion to the number of pieces", () => {
  const timeOf = (rows: number) => {
    const { text, findings } = read(
      "«Ayla»0.6 «Kai»0.6 «svc»_ledger 29.850 ".repeat(rows),
      "PERSON",
    );
    const from = process.cpuUsage().user;
    wholes(text, findings);
    return process.cpuUsage().user - from;
  };
  timeOf(200);
  const short = Math.min(timeOf(500), timeOf(500), timeOf(500));
  const long = Math.min(timeOf(4_000), timeOf(4_000), timeOf(4_000));
  expect(long / Math.max(short, 1_000)).toBeLessThan(8 * 4);
}, 60_000);
