import { describe, expect, it } from "vitest";
import { buildCells } from "./build-cells";
import { createCompanyScanner } from "./company";

function found(phrases: readonly string[], languages: readonly string[], text: string): string[] {
  const { pack } = buildCells(
    phrases.map((phrase) => [phrase]),
    { kind: "dictionary", key: [3, 4], columns: 1, require: 1, within: 50, stem: languages },
  );
  return createCompanyScanner([{ id: "names", pack }])
    .scan(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe("a dictionary of the company's words", () => {
  it.each([
    [
      "en",
      "Blue Falcon",
      "both Blue Falcons and the BLUE-FALCON plan",
      ["Blue Falcons", "BLUE-FALCON"],
    ],
    ["de", "Seeadler", "des Seeadlers, den Seeadlern", ["Seeadlers", "Seeadlern"]],
    ["de", "Grüner Turm", "im grünen Turm, am Grünen Turme", ["grünen Turm", "Grünen Turme"]],
    ["fr", "Faucon bleu", "les faucons bleus", ["faucons bleus"]],
    ["es", "Halcón rojo", "los halcones rojos", ["halcones rojos"]],
    ["it", "Falco rosso", "i falchi e i falco rossi", ["falco rossi"]],
    ["pt", "Falcão azul", "os falcões azuis; o Falcao Azul", ["falcões azuis", "Falcao Azul"]],
    ["nl", "Zeearend", "de zeearenden", ["zeearenden"]],
    ["pl", "Projekt Bielik", "o projekcie Bielik; projektem Bielika", ["projektem Bielika"]],
    ["ja", "青鷹計画", "次の青鷹計画について", ["青鷹計画"]],
    ["en", "Silver Eagle", "two silver eagles", ["silver eagles"]],
    ["en", "Amber Policy", "our amber policies", ["amber policies"]],
    ["en", "Grey Wolf", "the grey wolves", ["grey wolves"]],
    ["en", "Moon Children", "one moon child", ["moon child"]],
    ["de", "Blaues Haus", "die blauen Häuser", ["blauen Häuser"]],
    ["de", "Stiller Wald", "stille Wälder", ["stille Wälder"]],
    ["fr", "Cheval blanc", "les chevaux blancs", ["chevaux blancs"]],
    ["fr", "Bateau ivre", "des bateaux ivres", ["bateaux ivres"]],
    ["it", "Falco rosso", "i falchi rossi", ["falchi rossi"]],
    ["es", "Lápiz negro", "los lápices negros", ["lápices negros"]],
    ["nl", "Zwarte huis", "de zwarte huizen", ["zwarte huizen"]],
    ["pl", "Dziecko Słońca", "dzieci słońca", ["dzieci słońca"]],
  ])("finds forms in %s: %s", (language, phrase, text, expected) => {
    expect(found([phrase], [language], text)).toEqual(expected);
  });

  it.each([
    ["en", "Blue Falcon", "a blue sky and a falcon"],
    ["en", "Blue Falcon", "the blue falconer"],
    ["de", "Seeadler", "ein Seebad und ein Adler"],
    ["en", "Silver Eagle", "silver eagled and silver eager"],
    ["en", "Story Line", "the store lines"],
    ["ja", "青鷹計画", "青い計画と鷹"],
  ])("ignores other words in %s: %s", (language, phrase, text) => {
    expect(found([phrase], [language], text)).toEqual([]);
  });

  it("takes words as they are without a language", () => {
    expect(found(["Northwind"], [], "northwind, Northwinds")).toEqual(["northwind"]);
  });
});
