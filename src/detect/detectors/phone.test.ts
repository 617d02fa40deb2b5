import { expect, it } from "vitest";
import { costOf } from "../../lib/testing/cost";
import { describeDetector } from "../testing/detector-table";
import { phone } from "./phone";

describeDetector(phone, {
  finds: [
    "01,341,18800-9,«+5511982600325»",
    "Phone: «( 206 ) 555-0196»",
    "cel. «+52 1 33 3615 2940»",
    "sekretariat | «22 615 29 40» wew. 12",
    "Mme Roy «04 72 61 52 94» poste 12",
    "call «+49 30 23125014»",
    "Tel. «030 23125014»",
    "mobile: «07911 123456»".replace("07911 123456", "07412 583906"),
    "reach me on «(415) 555-2671»".replace("(415) 555-2671", "(415) 734-2671"),
    "tél. «06 12 48 73 95»",
    "WhatsApp «+34 612 48 73 95»",
    "«+1 415-734-2671» ext. 12",
    "mój numer «501 400 603», po szóstej",
    "cualquier cosa al «612 407 588»",
    "«0044 7700 900123» works too",
    "«1 (415) 734-2671»",
    "«01713920048» oder später",
    "携帯は«090ー4471ー7651»です",
    "contacto: «(+34) 612 345 015»",
    "Telef.: «21 447 18 86» / «96 447 18 78»",
    "idraulico «347/44 71 902», sempre",
    "mi trovi al «347 44 71 824»",
    "mój nr «501 44 71 86»",
    "kom «501447184»",
  ],
  ignores: [
    ["drawing 03 0944 1187 rev C", "a drawing"],
    ["0044 7182", "too short for a country's code"],
    ["order 4408-2231-77", "an order number"],
    ["2024-08-15 12:30", "a date"],
    ["version 10.14.6.221", "a version"],
    ["3f2504e0-4f89-41d3-9a0c-0305e82c3301", "a UUID"],
    ["ISBN 978-3-16-148410-0", "a book"],
    ["1 000 000 users", "a quantity"],
    ["20-44-71 / 20-44-72 / 20-44-73", "shelves"],
    ["12.345.678,90 EUR", "an amount"],
    ["rows 100-200-300", "ranges"],
  ],
});

it("says of a long run of digits at once that it is none", () => {
  const text = `${"8".repeat(44)}=: `.repeat(40);
  const look = () => expect([...text.matchAll(phone.pattern)]).toEqual([]);
  expect(costOf(look)).toBeLessThan(60);
});
