import { describe, expect, it } from "vitest";
import { costOf } from "../../lib/testing/cost";
import { weigh } from ".";
import { said, shown } from "./testing/said";

describe("what the order of a text gives away", () => {
  it("finds a speaker in front of all lines when the model half saw one", () => {
    const text = "bo: hi\ntilda: ja\nbo: done";
    expect(shown(text, [said(text, "PERSON", "bo", 0.2)])).toEqual(["PERSON bo", "PERSON bo"]);
  });

  it("takes no role for a speaker's name", () => {
    const text = "agent: hi\ncaller: ja\nagent: done";
    expect(shown(text, [said(text, "PERSON", "agent", 0.4)])).toEqual([]);
  });

  it("fills a column of which most cells are people, without its head", () => {
    const text = "wer;was\nOdilo;3\nRuth;4\nSören Pogge;5\nVogel;6";
    const model = ["Odilo", "Ruth", "Sören Pogge"].map((name) => said(text, "PERSON", name, 0.9));
    expect(shown(text, model)).toContain("PERSON Vogel");
    expect(shown(text, model)).not.toContain("PERSON wer");
  });

  it("leaves a column of few people alone", () => {
    const text = "was;n\nOdilo;3\nRost;4\nKies;5\nSand;6\nLehm;7";
    expect(shown(text, [said(text, "PERSON", "Odilo", 0.9)])).toEqual(["PERSON Odilo"]);
  });

  it("finds whom a letter greets, where people are spoken of", () => {
    const text = "Moin Fiete,\nRuth Abel kommt mit.\n> Hallo Zusammen,\n> Hola Equipo:";
    const model = [said(text, "PERSON", "Ruth Abel", 0.95)];
    expect(shown(text, model).sort()).toEqual(["PERSON Fiete", "PERSON Ruth Abel"]);
    expect(shown("Moin Fiete,", [])).toEqual([]);
  });

  it("fills a column under a word for names that the model half sees in most cells", () => {
    const text = "Cognome,Nome,Livello\nAndreoli,Serena,4\nHoxha,Dritan,5\nZanardi,Ugo,2";
    const names = ["Serena", "Dritan", "Ugo"];
    const half = (of: string) => names.map((name) => said(of, "PERSON", name, 0.2));
    expect(shown(text, half(text))).toEqual(names.map((name) => `PERSON ${name}`));
    const goods = text.replace("Nome", "Colore");
    expect(shown(goods, half(goods))).toEqual([]);
  });

  it("takes an amount beside sure pay for pay", () => {
    const text = "Sueldo de Odilo: 1.850 €, luego 1.990 €";
    const sure = said(text, "SALARY", "1.850 €", 0.97);
    const half = said(text, "SALARY", "1.990 €", 0.6);
    expect(shown(text, [sure, half])).toEqual(["SALARY 1.850 €", "SALARY 1.990 €"]);
    expect(shown(text, [half])).toEqual([]);
  });

  it("finds a surname that is a plain word behind a title, where people are spoken of", () => {
    const text = "Ruth Abel vertritt Herrn Montag; den Herrn Prokuristen grüßen";
    const model = [said(text, "PERSON", "Ruth Abel", 0.95)];
    expect(shown(text, model)).toEqual(["PERSON Ruth Abel", "PERSON Montag"]);
    expect(shown("Wer war Herr Montag?", [])).toEqual([]);
    const office = "Ruth Abel und Frau Bundeskanzlerin";
    expect(shown(office, [said(office, "PERSON", "Ruth Abel", 0.95)])).toHaveLength(1);
  });
});

describe("long texts", () => {
  it("takes time in proportion to their length", () => {
    const row = "Odilo,Ruth,31,Frau Vogel,ruth@hof.de\nbo: he earns 2,400 a month\n";
    const timeOf = (rows: number) => {
      const text = row.repeat(rows);
      const model = Array.from({ length: rows }, (_, at) => ({
        ...said(row, "PERSON", "Odilo", 0.9),
        start: at * row.length,
        end: at * row.length + 5,
      }));
      return costOf(() => weigh(text, model, []));
    };
    timeOf(200);
    expect(timeOf(1_600) / Math.max(timeOf(200), 1)).toBeLessThan(8 * 4);
  }, 60_000);
});
