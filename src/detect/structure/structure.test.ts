import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOf } from "../../lib/testing/cost";
import { createEngine } from "../engine";
import { normalise } from "../normalise";
import { readMarked } from "../testing/detector-table";
import { findStructured } from ".";

function scan(text: string) {
  const normalised = normalise(text);
  return findStructured(normalised, normalised.text.toLowerCase());
}

const spansOf = (text: string) =>
  [...scan(text).findings]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => `${text.slice(start, end)} @${start}`);

const FINDS: readonly string[] = [
  "emp_id,grade,dob\n«E20931»,L4,«1990-11-30»\n«E20877»,L5,«1988-02-14»",
  "Personalnr;Abteilung;Brutto\n«00417»;Lager;«4.812,00 €»\n«00533»;Büro;«3.960,50 €»",
  "| MRN | ward | DOB |\n|---|---|---|\n| «7700412» | 3A | «12.01.1956» |",
  "社員番号｜部署｜生年月日\n«A10432»｜経理｜«1985/07/12»",
  "legajo\tsector\tmóvil\n«1188»\tpuerto\t«622-118-940»",
  'badge,"note, long",pin\n«77120»,"late, often","«4471»"',
  "INSERT INTO staff (badge, site, dob) VALUES ('«HT-0021»', 'north', '«1984-09-30»'), ('«HT-0034»', 'O''Hare', NULL);",
  "   badge   site    dob\n0  «30771»   north   «1979-05-23»\n1  «30802»   south   «1984-12-09»",
  "kenteken;merk;bsn\n«GT-441-V»;Seat;«461016801»",
  "unit,vin,tag\n41,«2T3DFREVXDWB19964»,«KDV 4660»\n",
  "ref|ag|c/c\n1|«8436»|«210593-8»",
  "staff no\tNI\tpp no\tDL\n«221»\t«SH873501B»\t«511011111»\t«MORGA 623157 S99EY»",
  "車番;車台番号\n«足立 330 ぬ 12-44»;«ZVW30-4471820»",
  "asso,n.º cuenta,BIC\nx,«01820447182093»,«BBVAESMM»",
  "dev  mac  lan ip\na1  «D04C7E1A2B3C»  «10.5.0.21»",
  "id|nip|kom|rej.\n1|«7278899002»|«601 447 139»|«KR 7K447»\n2||«601 447 193»|«GD447KT»",
  '"Reg","Modem MAC","Driver mobile"\n"«KX30 VTB»","«a45d360bc19f»","«07700 900123»"',
  "paid with;last 4\nvisa;«9022»\nvisa;«1183»",
  "id;name;dob\n«LX200918»;x;«1979-12-01»",
  "<ssns><v>«514382917»</v><v>«528194736»</v></ssns>",
  "<employeeIds>\n  <id>«E44718»</id>\n  <id>«E44719»</id>\n</employeeIds>",
  '{"ssns": ["«514382917»", "«528194736»"], "ok": true}',
  "{passports: ['«C4J7LK2M9»','«C4J7LK2N1»']}",
  '"employee_ids":[«44718»,«44719», «44720»]',
  'ssns:\n  - «514382917»\n  - "«528194736»"\nother: 1',
];

const IGNORES: readonly (readonly [text: string, reason: string])[] = [
  ["sku;desc;qty\n440-119-2087;Hex bolt;1200", "goods"],
  ["emp_id,dob\n<id>,<date>", "slots"],
  ["employee_id, date_of_birth, phone", "headers without rows"],
  ["id;name;price\n4410;Lamp;12,50", "a product's id"],
  ["CREATE TABLE staff (badge int, dob date);", "a schema"],
  ["badge,dob\ntext,date\n", "types of columns"],
  ["We met Ana, Ben, and Cy.\nThey ate, drank, and left.", "prose"],
  ["<orders><v>514382917</v><v>528194736</v></orders>", "a list of goods"],
  ["<ssns><v>514382917</v></ssns>", "one value is no list"],
  ["<ssns><v>not known</v><v>none</v></ssns>", "no numbers"],
  ['{"phone": ["required", "max:20"]}', "rules about a field"],
  ["ssns:\n  - see page 4\n  - and page 7", "prose"],
  ["image;tag\nnginx;1A27\nredis;7B2", "versions"],
  ["room no;people\n4471;12", "a room"],
  ["part;sample mac\n1;lemon\n2;plain", "no address"],
  ["order;gross;net\n20251;1,488.00;1,240.00", "amounts of nobody"],
];

describe("structure", () => {
  it("finds cells by their header", () => {
    const rows = FINDS.map(readMarked);
    expect(rows.map(({ text }) => ({ text, spans: spansOf(text) }))).toEqual(rows);
  });

  it("ignores", () => {
    const rows = IGNORES.map(([text, reason]) => ({ text, reason, spans: spansOf(text) }));
    expect(rows.filter(({ spans }) => spans.length > 0)).toEqual([]);
  });

  it("says that the place of the value speaks for it", () => {
    const [finding] = scan("badge;dob\n77120;1984-09-30").findings;
    expect(finding).toMatchObject({
      type: "EMPLOYEE_ID",
      detector: "structure",
      reasons: [{ step: "pattern" }, { step: "structure" }, { step: "placeholder", delta: 0 }],
    });
  });

  it("silences a number that a column of goods holds, unless a checksum proves it", () => {
    const engine = createEngine();
    expect(engine.scan("SKU;desc;qty\n440-119-2087;Hex bolt;1200").findings).toEqual([]);
    const card = engine.scan("order;paid with\n4539578763621486;card").findings;
    expect(card.map(({ type }) => type)).toEqual(["CREDIT_CARD"]);
  });

  it("can be switched off", () => {
    const engine = createEngine({ settings: { structure: { enabled: false } } });
    const { findings } = engine.scan("badge;dob\n77120;1984-09-30");
    expect(findings.some(({ detector }) => detector === "structure")).toBe(false);
  });

  it("gives every row of a long table its own spans", () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, at) => `${10_000 + at};x;19${10 + (at % 89)}-03-14`,
    );
    const { findings } = scan(`badge;site;dob\n${rows.join("\n")}`);
    expect(findings).toHaveLength(10_000);
  });

  it("takes the short numbers of a column of ids as well", () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `${at + 1};Ana Lopez;1979-12-01`);
    const text = `id;name;dob\n${rows.join("\n")}`;
    const ids = scan(text).findings.filter(({ type }) => type === "CUSTOMER_ID");
    expect(ids).toHaveLength(5_000);
  });

  it("holds against any text: no throw, offsets inside, in order", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "dob",
        "badge",
        "id",
        ";",
        ",",
        "|",
        "\t",
        "\n",
        "'",
        '"',
        "  ",
        " # ",
        "insert into t (dob) values (",
        "'",
        ")",
        "1990-01-01",
        "77120",
        "<ssns>",
        "<v>514382917</v>",
        '"ssns": [',
        '"514382917",',
        "ssns:\n",
        "- 514382917\n",
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end } of scan(text).findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "dob,",
    "dob;\n",
    "| dob ",
    "insert into t (dob) values (",
    "insert into t (dob) values ('a',",
    "''",
    "dob\tid\n1\t",
    "dob  id  pin\n",
    "<ssns>",
    "<ssns><v>1</v>",
    '"ssns": [',
    '"ssns": ["514382917",',
    "ssns:\n- 1\n",
    "// a short line\n",
    "## a short line\n",
    "[",
    ": [",
  ])(
    "takes time in proportion to the text: %j",
    (filler) => {
      const time = (length: number) => {
        const text = filler.repeat(Math.ceil(length / filler.length));
        return costOf(() => scan(text));
      };
      expect(time(160_000)).toBeLessThan(Math.max(120, time(20_000) * 32));
    },
    30_000,
  );
});
