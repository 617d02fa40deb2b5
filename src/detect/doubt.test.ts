import { describe, expect, it } from "vitest";
import { isDoubtful } from "./doubt";
import { readMarked } from "./testing/detector-table";
import type { EntityType } from "./types";

const DOUBTFUL: readonly (readonly [type: EntityType, marked: string, reason: string])[] = [
  ["NATIONAL_ID", "for example «943 476 5919» as the NHS writes it", "said to be an example"],
  ["CREDIT_CARD", "Tarjeta de prueba: «4548 8120 4940 0004»", "a test card"],
  ["DATE_OF_BIRTH", "Sample birthday «01/01/1900»", "a sample"],
  ["STREET_ADDRESS", "un empleado ficticio, «C/ Falsa 123»", "fictional"],
  ["PHONE", "電話 例）«03-1234-5678»", "a form's example"],
  ["PHONE", "Info «051 482715» (segnaposto, da sostituire)", "said after it"],
  ["PHONE", "helpline «0303 123 1113»", "everyone's number"],
  ["PHONE", "Servicetelefon «030 1000 4800»", "everyone's number"],
  ["STREET_ADDRESS", "Rembrandt House Museum, «Jodenbreestraat 4, 1011 NK Amsterdam»", "a museum"],
  ["PHONE", "Ministère du Travail, tél. «01 44 38 38 38»", "an office of the state"],
  ["LOCATION", "Embassy, «Lisbon»", "an office of the state"],
  ["PHONE", "Tracking 1Z 999 AA1 «01 2345 6784»", "a parcel's number"],
  [
    "IBAN",
    "assertTrue(isValid('«FR76 3000 6000 0112 3456 7890 189»'))",
    "a check of form is tested",
  ],
  ["SALARY", "Salary: «£34,000»–£38,500 depending on experience", "a job is advertised"],
  [
    "DATE_OF_BIRTH",
    "Erika Mustermann, Ausweis L01, geb. «12.08.1964»",
    "said before an abbreviation",
  ],
  ["PHONE", "INPS 803 164, da mobile «06 164 164»", "an office of the state, from a mobile"],
  ["VEHICLE_ID", "for the van: brake disc «BD-447-KX»", "a part"],
  ["EMAIL", "Apply at «careers@northgate.com» until May", "a mailbox for everyone"],
  ["PHONE", "mobile guests call the hotel: «+49 30 9629318»", "the hotel stands nearer"],
];

const SERIOUS: readonly (readonly [type: EntityType, marked: string, reason: string])[] = [
  ["VEHICLE_ID", "Not the example plate this time: «YK23 OJV»", "denied"],
  ["IBAN", "Nicht die Muster-IBAN, sondern «DE25 3826 6459 2301 8469 42»", "denied"],
  ["PHONE", "mail kim@northgate.example, mobile «07700 900655»", "a host's name"],
  ["PHONE", "her mobile is «06 12 48 27 15»", "nothing speaks against it"],
  ["NATIONAL_ID", "This is no example. My number: «943 476 5919»", "another sentence"],
  ["PHONE", "call the mobile, not the switchboard: «06 12 48 27 15»", "denied"],
  ["PHONE", "tel. «603 111 229». Hasło do infolinii mam", "another sentence"],
  ["PHONE", "INFO kyc.svc id=4 tel=«+31623662157»", "the level of a log"],
  ["VEHICLE_ID", "brake disc for the van «BD-447-KX»", "the vehicle stands before it"],
  ["VEHICLE_ID", "spare part for chassis «WVWZZZ1KZBW123987»", "no plate"],
  ["SALARY", "Salary: «£34,000», paid monthly", "somebody's"],
  ["PHONE", "info@weir-pumps.de, Tel. «0221 4471862»", "a mailbox beside it"],
  ["PHONE", "電話はゼロ三の«四四七一の八二〇九»、info アットマーク minato", "a mailbox said aloud"],
  ["PASSWORD", "typed «Wisteria99!» on the fake page", "the page is false, the password real"],
  ["EMAIL", "«k.haas@northgate.com»", "a person's"],
  ["PHONE", "forward it to her hotel, mobile «+49 160 9629318»", "her own, whoever stays there"],
  ["PHONE", "im Hotel erreichbar, Handy «0171 5523 441»", "his own, wherever he is"],
  ["PHONE", "richiamare al «347 44 71 208» la mail è info trattino nord", "a mailbox said aloud"],
  ["CREDIT_CARD", "validateCard('«4539 1488 0343 6467»')", "real cards get into tests"],
  ["PASSWORD", 'JSON.parse(\'{"password": "«vK9-ulmgarten»"}\')', "read, not checked"],
  ["IBAN", "assertEquals(payer.iban, '«DE25 3826 6459 2301 8469 42»')", "whose it is, is tested"],
];

const verdicts = (rows: typeof DOUBTFUL) =>
  rows.map(([type, marked, reason]) => {
    const { text, spans } = readMarked(marked);
    const value = spans[0]?.replace(/ @\d+$/u, "") ?? "";
    const start = text.indexOf(value);
    return { reason, doubtful: isDoubtful(type, text, start, start + value.length) };
  });

describe("doubt", () => {
  it("takes examples and published values for what they are", () => {
    expect(verdicts(DOUBTFUL).filter(({ doubtful }) => !doubtful)).toEqual([]);
  });

  it("leaves the rest alone", () => {
    expect(verdicts(SERIOUS).filter(({ doubtful }) => doubtful)).toEqual([]);
  });
});
