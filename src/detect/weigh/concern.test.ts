import { describe, expect, it } from "vitest";
import { costOf } from "../../lib/testing/cost";
import type { EntityType, Finding } from "../types";
import { weigh } from ".";
import { concernIn, concernOf } from "./concern";
import { withoutUnproved } from "./unproved";

const finding = (
  text: string,
  type: EntityType,
  value: string,
  score: number,
  more: Partial<Finding> = {},
): Finding => {
  const start = text.indexOf(value);
  const detector = "model:m";
  return { type, start, end: start + value.length, score, detector, reasons: [], ...more };
};

describe("what a text is about", () => {
  // The same words with and without somebody's private matter. Written for this test.
  const rows: readonly [lang: string, somebodys: string, nobodys: string][] = [
    [
      "en",
      "Can you draft a mail to my manager? My wife is in hospital since Monday and I need two weeks off.",
      "Write a short article for our blog: how hospitals plan their shifts, with an example table.",
    ],
    [
      "de",
      "Bitte antworte Frau Kessel: ihre Tochter ist krank und sie kommt erst am 3. wieder zur Arbeit.",
      "Fasse den Artikel über Krankenhäuser in drei Sätzen zusammen, für die Schule, mit Quelle.",
    ],
    [
      "fr",
      "Peux-tu répondre à ma voisine ? Son mari est malade et elle me demande de garder leurs enfants.",
      "Écris un article sur les hôpitaux de Lyon au XIXe siècle, avec trois exemples.",
    ],
    [
      "es",
      "Escribe a mi jefe que mi hijo está ingresado y que no puedo ir a trabajar esta semana.",
      "Haz un resumen de la novela para la clase de literatura, con un ejemplo de cada personaje.",
    ],
    [
      "it",
      "Scrivi alla signora Bellandi che mia sorella è malata e chiede un permesso fino a lunedì.",
      "Riassumi il romanzo per la scuola in dieci righe e spiega il finale: qual è la differenza tra il libro e il film?",
    ],
    [
      "pt",
      "Escreve à minha chefe: o meu filho está doente e hoje não posso ir trabalhar, fico em casa.",
      "Explica a diferença entre os dois romances para a aula de literatura, com um exemplo.",
    ],
    [
      "nl",
      "Schrijf een mail aan mijn baas: mijn man ligt in het ziekenhuis, ik blijf tot maandag thuis bij onze dochter en ben telefonisch bereikbaar.",
      "Leg het verschil tussen beide romans uit voor de klas, met een voorbeeld.",
    ],
    [
      "pl",
      "Napisz mail do szefowej, pani Wrony: mój syn jest w szpitalu, jutro ma operację i do poniedziałku nie przyjdę do pracy. Telefon mam przy sobie.",
      "Wyjaśnij różnicę między tymi powieściami na lekcję polskiego w klasie 7, z przykładem. Kto jest bohaterem i dlaczego?",
    ],
    [
      "ja",
      "上司に、妻が入院したので来週まで休みたいというメールを書いてください。電話でも連絡します。",
      "小説のあらすじを高校生向けに200字で説明して。例を二つ挙げて。",
    ],
  ];
  it.each(rows)("is told by its words (%s)", (_, somebodys, nobodys) => {
    expect(concernOf(somebodys)).toBeGreaterThan(0);
    expect(concernOf(nobodys)).toBeLessThan(0);
  });

  // Computed by `training/concern.py` with the weights that are shipped.
  it.each([
    ["My sister has asthma and asks what she may eat, can you help?", 0.9557],
    ["Grüße an Frau Köster – bitte überweisen Sie 1.250 € bis zum 3. Mai an mich!", 4.5128],
    ["佐藤さんの電話番号は090-1234-5678です。よろしくお願いします。", 2.88],
    ['def main():\n    print("hello")  # example code, see README.md', -2.0176],
    ["L'été, ma sœur garde l'ﬁls de İpek (10 ans) à Nîmes.", 0.7469],
  ] as const)("is read as the weights were learned (%#)", (text, wanted) => {
    expect(concernOf(text)).toBeCloseTo(wanted, 3);
  });

  it("is not told by few or foreign words", () => {
    expect(concernOf("Odilo?")).toBeNull();
    expect(
      concernOf("Η αδελφή μου λέει πως θα έρθει αύριο με το τρένο των οκτώ το πρωί"),
    ).toBeNull();
  });

  it("is private in a long text where a private part stands", () => {
    const [, , nobodys] = rows[0] ?? ["", "", ""];
    const [, somebodys] = rows[0] ?? ["", ""];
    const text = `${`${nobodys}\n`.repeat(60)}${somebodys}\n${`${nobodys}\n`.repeat(60)}`;
    const at = text.indexOf("my manager");
    const concern = concernIn(text);
    expect(concern(at, at + 5)).toBeGreaterThan(concern(10, 15) ?? 0);
    expect(concern(10, 15)).toBeLessThan(-0.5);
  });

  it("takes time in proportion to the text, however many places are asked for", () => {
    const timeOf = (count: number) => {
      const text = "write an article about my sister, 040 123, (see below) 東京の小説 ".repeat(
        count,
      );
      return costOf(() => {
        const concern = concernIn(text);
        for (let at = 0; at < text.length; at += 20) concern(at, at + 5);
      });
    };
    timeOf(100);
    expect(timeOf(1_600) / Math.max(timeOf(200), 1)).toBeLessThan(8 * 4);
  }, 60_000);
});

describe("what it does to a finding", () => {
  const school =
    "Write an article for the school magazine about three novels, with an example of each: who is Odilo Brant?";
  const letter =
    "Please answer my neighbour: her husband is in hospital, she asks me to call Odilo Brant tomorrow.";
  const scoreIn = (text: string, score: number) =>
    weigh(text, [finding(text, "PERSON", "Odilo Brant", score)], [])[0]?.score ?? 0;

  it("lowers a weak name in a text about nobody", () => {
    expect(scoreIn("Odilo Brant", 0.82)).toBe(0.82);
    expect(scoreIn(school, 0.82)).toBeLessThan(0.8);
  });

  it("leaves a name that the model is sure of", () => {
    expect(scoreIn(school, 0.9999)).toBeGreaterThan(0.9);
  });

  it("raises a name a little in a private text", () => {
    expect(scoreIn(letter, 0.82)).toBeGreaterThanOrEqual(0.82);
  });

  it("never lowers a key", () => {
    const text = `${school} key 7Hq2vLx9`;
    const [key] = weigh(text, [finding(text, "API_KEY", "7Hq2vLx9", 0.82)], []);
    expect(key?.score).toBe(0.82);
  });
});

describe("values that rules found by their form", () => {
  const school =
    "Write an article for the school magazine about three novels, with an example: who lives at 12 Elm Road?";
  const letter =
    "Please answer my neighbour: her husband is in hospital and I am to call at 12 Elm Road tomorrow.";
  const address = (text: string, more: Partial<Finding> = {}) =>
    finding(text, "STREET_ADDRESS", "12 Elm Road", 0.7, { detector: "uk-address", ...more });
  const left = (text: string, one: Finding) => withoutUnproved(text, [one]).length;

  it("are left out of a text about nobody", () => {
    expect(left(school, address(school))).toBe(0);
  });

  it.each([
    ["in a private text", letter, {}],
    ["when they are sure", school, { score: 0.95 }],
    ["when a check digit proves them", school, { reasons: [{ step: "checksum", delta: 0.5 }] }],
    ["when an admin asked for them", school, { detector: "custom:houses" }],
    ["when they are secret", school, { type: "PASSWORD" }],
  ] as const)("stay %s", (_, text, more) => {
    expect(left(text, address(text, more as Partial<Finding>))).toBe(1);
  });
});
