/**
 * Names in a row: `Tunde, Ola, Grace`, `mit Ayla und Kai`. Where one of a row is surely a person, its half-seen
 * neighbours are, too, words that are also months or plain words (May, Grace, Wolf) among them.
 */
import type { Finding } from "../types";
import { scored } from "./scored";

const SCORE = 0.82;
const CERTAIN = 0.8;
const FAINTEST = 0.25;
const JOINT =
  /^(?: ?\([^()\n]{1,24}\))?(?:[,;] ?| ?[/&+] ?|,? (?:and|und|et|[yeiz]|en|with|mit|avec|con|com|met) |[、・と])$/iu;
const LONGEST = 36;
const BEGINS_HIGH = /^[\p{Lu}\p{Lo}]/u;

/** The findings, with those raised that stand in a row with a certain person. Linear. */
export function rowsOfPeople(text: string, findings: readonly Finding[]): Finding[] {
  const people = findings
    .filter(({ type, score }) => type === "PERSON" && score >= FAINTEST)
    .sort((a, b) => a.start - b.start || b.score - a.score);
  const raised = new Set<Finding>();
  let row: Finding[] = [];
  const close = () => {
    if (row.some(({ score }) => score >= CERTAIN)) for (const one of row) raised.add(one);
    row = [];
  };
  for (const person of people) {
    const last = row.at(-1);
    if (last && person.start < last.end) continue;
    if (last && !isJoined(text, last, person)) close();
    row.push(person);
  }
  close();
  return findings.map((one) => (raised.has(one) && one.score < CERTAIN ? scored(one, SCORE) : one));
}

function isJoined(text: string, one: Finding, next: Finding): boolean {
  return (
    next.start - one.end <= LONGEST &&
    JOINT.test(text.slice(one.end, next.start)) &&
    BEGINS_HIGH.test(text[one.start] ?? "") === BEGINS_HIGH.test(text[next.start] ?? "")
  );
}
