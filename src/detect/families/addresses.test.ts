import { describe, expect, it } from "vitest";
import { createRuleScanner } from "../rule-scanner";
import { readMarked } from "../testing/detector-table";
import { addressFamily } from "./address";
import { ADDRESSES } from "./data/addresses";

const scanner = createRuleScanner(addressFamily("addresses", "", ADDRESSES).detectors, {});
const spansOf = (text: string) =>
  scanner.scan(text).findings.map(({ start, end }) => `${text.slice(start, end)} @${start}`);

const FINDS: readonly string[] = [
  "Ship it to «1482 Oak Hollow Road, Apt 7, Dayton, OH 45402».",
  "She lives at «27 Kestrel Avenue» now.",
  "«310 W 45th Street, New York, NY 10036-1234»",
  "«918 Maple Grove Lane\nGuelph, ON N1H 6T2»",
  "Billing: «55 Rockport Blvd, Salem, MA 01970»",
  "Home: «14 Harrow Lane, Leeds, LS6 2QW»",
  "«Flat 3 82 Copper Street, Bristol BS1 4ND»",
  "«9 Willow Close\nNorthampton\nNN4 8RT»",
  "«22 Quarry Hill, Galway, H91 X2K4»",
  "«7 Priory Gardens, York YO31 8TZ»",
  "wohnhaft «Lindenstraße 14a, 50674 Köln»",
  "Lieferung an «Am Alten Graben 5, 79098 Freiburg im Breisgau»",
  "«Bahnhofstrasse 21, CH-8001 Zürich»",
  "«Mariahilfer Straße 88, 1070 Wien»",
  "Adresse: «Goethestr. 3»",
  "habite «12 bis, rue des Lilas, 69003 Lyon»",
  "«48 avenue Victor Hugo, 75116 Paris»",
  "«3 impasse du Moulin»",
  "«27, boulevard de la République\n13001 Marseille»",
  "«5 allée des Tilleuls, 44000 Nantes»",
  "vive en «Calle de la Luna, 14, 3º B, 28004 Madrid»",
  "«C/ Mayor 27, 50001 Zaragoza»",
  "«Avda. de América 8»",
  "«Paseo de Gracia 92, 08008 Barcelona»",
  "«Plaza Nueva 3, 41001 Sevilla»",
  "abita in «Via Garibaldi 12, 20121 Milano (MI)»",
  "«Corso Vittorio Emanuele 45»",
  "«Piazza della Repubblica, 7, 50123 Firenze»",
  "«Viale dei Mille 3/B, 40121 Bologna BO»",
  "«Largo Augusto 8, 20122 Milano»",
  "mora na «Rua das Flores, 120, apto 42, São Paulo, CEP 01310-100»",
  "«Rua Augusta 27, 1100-053 Lisboa»",
  "«Avenida da Liberdade 180»",
  "«Travessa do Carmo, 11, 1200-095 Lisboa»",
  "«Alameda Santos 745»",
  "woont «Prinsengracht 263, 1016 GV Amsterdam»",
  "«Kerkstraat 14a»",
  "«Beeklaan 20»",
  "«Stationsplein 5, 3511 ED Utrecht»",
  "«Oude Singel 72, 2312 RC Leiden»",
  "zamieszkały «ul. Lipowa 12/4, 30-001 Kraków»",
  "«al. Jana Pawła 27»",
  "«os. Kolorowe 8/15, 31-938 Kraków»",
  "«ul. Nowy Świat 44 m. 3»",
  "«pl. Wolności 6, 50-071 Wrocław»",
  "bor på «Storgatan 12, 111 29 Stockholm»",
  "«Nørrebrogade 44, 2200 København»",
  "«Kirkeveien 18 B»",
  "«Björkvägen 7»",
  "«Vesterbrogade 101»",
  "住所は«東京都千代田区丸の内1-2-3»です",
  "«〒150-0002 東京都渋谷区渋谷2丁目21番1号»",
  "«大阪府大阪市北区梅田3-1-3»",
  "«神奈川県横浜市中区本町6丁目50-10»",
  "«北海道札幌市中央区大通西2丁目»",
];

const IGNORES: readonly (readonly [text: string, reason: string])[] = [
  ["The 2026 Annual Drive raised 40,000 EUR", "a campaign"],
  ["12 Angry Men, 3 Idiots and 8 Mile", "titles"],
  ["see section 4 in Court records", "a court"],
  ["There are 3 Simple Way points", "words"],
  ["Arbeitsplatz 12 und Sitzplatz 14 sind frei", "places to sit"],
  ["Monitoring 24 Stunden am Tag, Engineering 4.0", "a suffix of other words"],
  ["Supermarkt 12, Bahnhof 4, Heidelberg 2024", "no street"],
  ["place 3 au classement", "a rank"],
  ["la route 66 est longue", "a road without a house"],
  ["La plaza 14 quedó libre", "a parking lot"],
  ["via 3 canali diversi", "a preposition"],
  ["Via Mail 24 Stunden erreichbar", "a preposition"],
  ["Rua 5 foi fechada", "a street without a house"],
  ["Op weg 12 kilometer verder", "on the way"],
  ["al. 3 ust. 2", "a paragraph"],
  ["京都府の人口は250万人", "a statistic"],
  ["東京都2024年度予算", "a budget"],
  ["I drove 120 miles in 2 hours on the Highway", "a distance"],
  ["Release 12 Close the books, Step 4 Square the ledger", "steps"],
  ["St 14, Dr 3, Pl 2 are columns", "columns"],
];

describe("addresses", () => {
  it("finds at least five of each country", () => {
    const rows = FINDS.map(readMarked);
    expect(rows.map(({ text }) => ({ text, spans: spansOf(text) }))).toEqual(rows);
    const counts = new Map<string, number>();
    for (const { text } of rows)
      for (const { subtype = "" } of scanner.scan(text).findings)
        counts.set(subtype, (counts.get(subtype) ?? 0) + 1);
    expect(ADDRESSES.filter(({ subtype }) => (counts.get(subtype) ?? 0) < 4)).toEqual([]);
  });

  it("ignores", () => {
    const rows = IGNORES.map(([text, reason]) => ({ text, reason, spans: spansOf(text) }));
    expect(rows.filter(({ spans }) => spans.length > 0)).toEqual([]);
  });
});
