import { describe, expect, it } from "vitest";
import type { EntityType } from "../types";
import { weigh } from ".";
import { said, shown } from "./testing/said";

describe("what speaks for a finding", () => {
  const raised: readonly [
    why: string,
    text: string,
    type: EntityType,
    value: string,
    score: number,
  ][] = [
    ["a title", "Bitte Frau Lindqvist zurückrufen.", "PERSON", "Lindqvist", 0.2],
    ["an honorific", "担当は和久田さんです。", "PERSON", "和久田", 0.2],
    ["a greeting", "Cześć Bronek,\nprzesyłam plik", "PERSON", "Bronek", 0.15],
    ["a closing line", "See you.\n\nCheers\nTove", "PERSON", "Tove", 0.15],
    ["an e-mail address in the text", "ask odile, odile.marchetti@velo.fr", "PERSON", "odile", 0.2],
    ["a handle in the text", "warten auf Tove, siehe @tove_lind", "PERSON", "Tove", 0.35],
    [
      "a home directory",
      "scp /home/o.marchetti/a.csv, then Marchetti",
      "PERSON",
      "Marchetti",
      0.35,
    ],
    [
      "a profile with an initial",
      "C:\\Users\\omarchetti: Marchetti ist weg",
      "PERSON",
      "Marchetti",
      0.35,
    ],
    ["kin", "mein Bruder Thies holt es ab", "PERSON", "Thies", 0.4],
    ["an age behind it", "Marisol (34) keeps the keys", "PERSON", "Marisol", 0.4],
    ["pay before an amount", "she earns 2,950 now", "SALARY", "2,950", 0.55],
    ["pay after an amount", "per lui 2.310 lordi", "SALARY", "2.310", 0.55],
    ["a home", "hij woont in Zutphen bij zijn zus", "LOCATION", "Zutphen", 0.55],
    ["the unit of an age", "Patient, 61-jährige Frau", "AGE", "61-jährige", 0.4],
    ["a diagnosis label", "Dx: gout, pending", "MEDICAL_CONDITION", "gout", 0.15],
    ["the name of an illness", "elle parle de son asthme", "MEDICAL_CONDITION", "asthme", 0.4],
    [
      "the form of a firm",
      "the bid of Tarnfield Ltd was late",
      "ORGANIZATION",
      "Tarnfield Ltd",
      0.55,
    ],
  ];
  it.each(raised)("%s", (_, text, type, value, score) => {
    expect(shown(text, [said(text, type, value, score)])).toEqual([`${type} ${value}`]);
  });

  it("is not enough where the model saw nothing, or for a word that names no illness", () => {
    const name = "Bitte Frau Lindqvist zurückrufen.";
    expect(shown(name, [said(name, "PERSON", "Lindqvist", 0.05)])).toEqual([]);
    const word = "Dx: tomorrow";
    expect(shown(word, [said(word, "MEDICAL_CONDITION", "tomorrow", 0.4)])).toEqual([]);
  });

  it("must be there for a condition that is called by no known word, unless the model is sure", () => {
    const text = "Kemi rang about his widgets again";
    expect(shown(text, [said(text, "MEDICAL_CONDITION", "widgets", 0.83)])).toEqual([]);
    expect(shown(text, [said(text, "MEDICAL_CONDITION", "widgets", 0.83)], [], 0.5)).toHaveLength(
      1,
    );
    expect(shown(text, [said(text, "MEDICAL_CONDITION", "widgets", 0.97)])).toHaveLength(1);
  });

  it("carries a certain finding over the mark of quiet", () => {
    const text = "Hi Tove,\nthanks";
    expect(shown(text, [said(text, "PERSON", "Tove", 0.81)], [], 0.9)).toEqual(["PERSON Tove"]);
  });
});

describe("what speaks against a finding", () => {
  const lowered: readonly [why: string, text: string, type: EntityType, value: string][] = [
    ["a price", "the deposit is 1,180 €", "SALARY", "1,180 €"],
    ["a debt", "zalega 2 310 zł od maja", "SALARY", "2 310 zł"],
    ["a journey", "she is on a train to Utrecht today", "LOCATION", "Utrecht"],
    ["a network's name", "SSID: Ostwind-Gast", "PASSWORD", "Ostwind-Gast"],
    ["a network before its key", "wifi: Ostwind7, pass torf-88", "PASSWORD", "Ostwind7"],
    ["a network's name as a login", "WLAN Ostwind / hasło torf-88", "USERNAME", "Ostwind"],
    ["a meter", "the meter reading is 50933 since May", "PASSWORD", "50933"],
    ["how a payment stands", "card ok status=refused at noon", "USERNAME", "refused"],
    ["a package", "image: mariadb:11", "USERNAME", "mariadb"],
    ["an account of every system", "cron: (www-data) CMD run", "USERNAME", "www-data"],
    ["an extension", "Durchwahl 417", "EMPLOYEE_ID", "417"],
    ["a booking", "localizador 9K2TQX", "VEHICLE_ID", "9K2TQX"],
    ["a key of software", "license key ABCD-1234-EFGH", "DRIVER_LICENSE", "ABCD-1234-EFGH"],
    ["a contract of software", "Softwarelizenz Nr. 40418812", "DRIVER_LICENSE", "40418812"],
    ["a firm's code", "LEI of the bank: 5299AB12CD", "VEHICLE_ID", "5299AB12CD"],
    ["a treatment", "Plan gleich. Therapie: Kompresse kalt", "MEDICAL_CONDITION", "Kompresse kalt"],
    ["a persona", "You are a pirate named Redbeak. Talk.", "PERSON", "Redbeak"],
    ["a story", "Write a fairy tale: Odilo finds a door.", "PERSON", "Odilo"],
    ["an exercise", "Odilo is twice as old as Ruth. How old is Ruth?", "PERSON", "Odilo"],
    ["a recipe", "Recipe of Odilo: flour, then the oven", "PERSON", "Odilo"],
    ["an abbreviation's rest", "i. A. gesendet", "PERSON", "A"],
    ["a settlement", "they took 18,500 in full and final settlement", "SALARY", "18,500"],
    ["a price a night", "das Zimmer, 94 € pro Nacht, mit Bad", "SALARY", "94 €"],
    ["pay in an advertisement", "Vacature monteur, 3.100 bruto", "SALARY", "3.100"],
    ["a machine's log", "Nov 14 07:02:19 fw-aa sshd: up", "USERNAME", "fw-aa"],
    ["a class", "client = Odilo.new(1)", "USERNAME", "Odilo"],
    ["a container", "restart container odilo-api please", "USERNAME", "odilo-api"],
    ["years of a post", "seit 2019 Einkäuferin", "CUSTOMER_ID", "2019"],
    ["years in a trade", "com 12 anos de tesouraria na firma", "AGE", "12"],
    [
      "a hospital",
      "appointment at Tarnfield Hospital on Friday",
      "ORGANIZATION",
      "Tarnfield Hospital",
    ],
    ["a bank", "überwiesen von der Sparkasse Tarnfeld", "ORGANIZATION", "Sparkasse Tarnfeld"],
    ["the name that forms use", "Name: Erika Mustermann", "PERSON", "Erika Mustermann"],
  ];
  it.each(lowered)("%s", (_, text, type, value) => {
    const judged = weigh(text, [said(text, type, value, 0.97)], []);
    expect(judged.every(({ score }) => score < 0.8)).toBe(true);
    // `strict` still shows it.
    expect(judged.some(({ score }) => score >= 0.5)).toBe(true);
  });

  it.each([
    ["a first name", "Roman is late, ask Odilo"],
    ["a verb", "como conto isso ao Odilo?"],
    ["a bill", "il conto di Odilo è in rosso"],
    ["an idea", "Odilo has a novel idea"],
    ["a bankruptcy", "Odilo filed for chapter 11"],
  ])("is no story for the sake of %s", (_, text) => {
    expect(shown(text, [said(text, "PERSON", "Odilo", 0.95)])).toEqual(["PERSON Odilo"]);
  });

  it("leaves a wireless network's key without its name", () => {
    const text = "wifi: torf-88, password of the safe 4410";
    expect(shown(text, [said(text, "PASSWORD", "4410", 0.95)])).toEqual(["PASSWORD 4410"]);
    const key = "wifi: torf-88, the gate is open";
    expect(shown(key, [said(key, "PASSWORD", "torf-88", 0.95)])).toEqual(["PASSWORD torf-88"]);
  });

  it("is an age all the same where the word for it follows", () => {
    const text = "paciente de 52 años de edad, vive sola";
    expect(shown(text, [said(text, "AGE", "52 años", 0.9)])).toEqual(["AGE 52 años"]);
  });

  it("is outweighed in a story by a number that only a real person has", () => {
    const text = "fairy tale for Odilo, odilo@brandt-hof.de";
    const mail = said(text, "EMAIL", "odilo@brandt-hof.de", 0.95);
    expect(shown(text, [said(text, "PERSON", "Odilo", 0.9)], [mail])).toEqual(["PERSON Odilo"]);
  });

  it("is outweighed for an account of every system by its password", () => {
    const text = "postgres pw Kestrel-44";
    expect(shown(text, [said(text, "USERNAME", "postgres", 0.9)])).toEqual(["USERNAME postgres"]);
  });

  it("does not take a driver's paper for a key of software", () => {
    const text = "he uses our software. Licence no. 40418812";
    const paper = said(text, "DRIVER_LICENSE", "40418812", 0.9);
    expect(shown(text, [paper])).toEqual(["DRIVER_LICENSE 40418812"]);
  });

  it("does not take pay for a price because a price stands in the next sentence", () => {
    const text = "The rent is due. He earns 2,400 gross";
    expect(shown(text, [said(text, "SALARY", "2,400", 0.9)])).toEqual(["SALARY 2,400"]);
  });
});

describe("what cannot be", () => {
  const dropped: readonly [why: string, type: EntityType, value: string][] = [
    ["pay without a number", "SALARY", "less"],
    ["an age without a number", "AGE", "young"],
    ["a shift as an age", "AGE", "14 hr"],
    ["how long it took", "PASSWORD", "237s"],
    ["a year as an illness", "MEDICAL_CONDITION", "2022"],
    ["a date of two letters", "DATE_OF_BIRTH", "am"],
    ["a plate without a digit", "VEHICLE_ID", "Ducato"],
    ["a number of one digit", "EMPLOYEE_ID", "2"],
    ["an extension as a telephone", "PHONE", "x3"],
    ["half an address", "IP_ADDRESS", "91.240.17"],
    ["a country and a bank as an account", "IBAN", "DE83 2005"],
    ["a word left over from a dictated card", "CREDIT_CARD", "ventotto"],
    ["a parcel's number", "TAX_ID", "RR482910377PT"],
    ["a country", "LOCATION", "Norway"],
    ["a country in Polish, declined", "LOCATION", "Norwegii"],
    ["a role in a talk", "PERSON", "Helpdesk"],
    ["a greeting", "PERSON", "servus"],
    ["a lady in a novel", "PERSON", "御嬢"],
    ["a word as an address", "EMAIL", "meeting"],
    ["a host as an address", "EMAIL", "tarnfeld-druck.de"],
    ["a medicine as a login", "USERNAME", "bisoprolol"],
    ["a medicine", "MEDICAL_CONDITION", "bisoprolol"],
    ["a procedure", "MEDICAL_CONDITION", "Gastroskopie"],
    ["a ward", "MEDICAL_CONDITION", "Neurologie"],
  ];
  it.each(dropped)("%s is dropped, however sure the model is", (_, type, value) => {
    const text = `… ${value} …`;
    expect(weigh(text, [said(text, type, value, 0.99)], [])).toEqual([]);
  });

  const kept: readonly [why: string, type: EntityType, value: string][] = [
    ["an address in words", "EMAIL", "odile at velo dot fr"],
    ["an address with a sign in words", "EMAIL", "odile(arroba)velo.fr"],
    ["pay in words", "SALARY", "three thousand"],
    ["an age in words", "AGE", "vierundsiebzig"],
    ["a month", "DATE_OF_BIRTH", "7. IX. 1984"],
    ["a plate, spelled", "VEHICLE_ID", "echo alpha one six"],
    ["a telephone, dictated", "PHONE", "sześćset trzy sto jedenaście"],
    ["an account without its end", "IBAN", "BE71 0961 2345"],
    ["the end of a card", "CREDIT_CARD", "4471"],
    ["a tax number between letters", "TAX_ID", "CHE-109.322.551 MWST"],
    ["a town named like a country", "LOCATION", "Luxembourg"],
    ["a name with a role in it", "PERSON", "Mama Odilia"],
    ["an illness that ends like a procedure", "MEDICAL_CONDITION", "dysgraphie"],
  ];
  it.each(kept)("%s stays", (_, type, value) => {
    const text = `… ${value} …`;
    expect(weigh(text, [said(text, type, value, 0.9)], [])).toHaveLength(1);
  });
});
