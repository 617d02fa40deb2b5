import { describe, expect, it } from "vitest";
import { DETECTORS } from "../detectors";
import { createRuleScanner } from "../rule-scanner";
import { sampleOf } from "../testing/sample";
import { reachesOf } from "./detector-reach";
import { editBetween } from "./edit";
import { createIncrementalRules, type KeptLook } from "./rules";

const incremental = createIncrementalRules(createRuleScanner(DETECTORS, {}, true));

function again(former: KeptLook | undefined, text: string): KeptLook | null {
  const edit = former && editBetween(former.text, text);
  return (edit && incremental?.lookAgain(former, text, edit)) ?? null;
}

const LINE =
  "The second quarter closed above plan, mostly because the depot had its goods early.\n";
const prose = (characters: number) => LINE.repeat(Math.ceil(characters / LINE.length));
const key = [
  "-----BEGIN RSA PRIVATE KEY-----",
  ...Array.from({ length: 40 }, (_, at) => sampleOf("{b64:64}", at + 1)),
  "-----END RSA PRIVATE KEY-----",
].join("\n");
const rows = (from: number, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `Ann Bell,${1950 + (at % 40)}-03-12,E${from + at}\n`,
  ).join("");

const table = (from: number, count: number) => `name,dob,employee id\n${rows(from, count)}`;

interface Case {
  readonly name: string;
  readonly before: string;
  /** Taken out where the texts meet. */
  readonly removed?: string;
  readonly written: string;
  readonly after: string;
}

const CASES: readonly Case[] = [
  {
    name: "a word some way before a number",
    before: prose(20_000),
    written: "call ",
    after: `us in the new office: 0171 2345678 from then\n${prose(20_000)}`,
  },
  {
    name: "a word some way before a value that it makes an example",
    before: prose(20_000),
    written: "Example ",
    after: `of it as banks give it here is DE44500105175407324931 here\n${prose(20_000)}`,
  },
  {
    name: "a word some way after a value that it makes an example",
    before: `${prose(20_000)}Send it to DE44500105175407324931 as a further `,
    written: "example ",
    after: `of it\n${prose(20_000)}`,
  },
  {
    name: "so much over the beginning of a connection string that its password stands further on than it ended",
    before: prose(20_000),
    removed: "S",
    written: `and what is more, ${LINE}`.repeat(2),
    after: `erver=db.northgate.example;Database=ledger;User Id=svc_app;Password=hT7-q0PzL;Encrypt=true\n${prose(20_000)}`,
  },
  { name: "a letter in prose", before: prose(20_000), written: "x", after: prose(20_000) },
  {
    name: "the last digit of a card",
    before: `${prose(20_000)}card 453914880343646`,
    written: "7",
    after: `\n${prose(20_000)}`,
  },
  {
    name: "a word that makes a number somebody's",
    before: `${prose(20_000)}`,
    written: "phone ",
    after: `0171 2345678\n${prose(20_000)}`,
  },
  {
    name: "the first dash of a key's head",
    before: prose(20_000),
    written: "-",
    after: `${key.slice(1)}\n${prose(20_000)}`,
  },
  {
    name: "a letter deep in a key",
    before: `${prose(20_000)}${key.slice(0, 2_000)}`,
    written: "A",
    after: `${key.slice(2_000)}\n${prose(20_000)}`,
  },
  {
    name: "a sign that breaks a key",
    before: `${prose(20_000)}${key.slice(0, 2_000)}`,
    written: "!",
    after: `${key.slice(2_000)}\n${prose(20_000)}`,
  },
  {
    name: "a header far above its cells",
    before: `${prose(20_000)}name,dob,employee i`,
    written: "d",
    after: `\n${rows(20_400, 100)}\n${prose(20_000)}`,
  },
  {
    name: "a header that goes",
    before: `${prose(20_000)}name,do`,
    removed: "b",
    written: "",
    after: `,employee id\n${rows(20_400, 100)}\n${prose(20_000)}`,
  },
  {
    name: "a cell far below its header",
    before: `${prose(20_000)}name,dob,employee id\n${rows(20_400, 100)}`,
    written: "Bo Lund,1971-02-03,E99001\n",
    after: `${rows(30_400, 100)}\n${prose(20_000)}`,
  },
  {
    name: "a value that stands in many places",
    before: `${prose(9_000)}my password is Tr0ub4dor&3x. ${prose(9_000)}`,
    written: "Tr0ub4dor&3x",
    after: `. ${prose(20_000)}`,
  },
  {
    name: "a curly quote, which normalising maps",
    before: prose(20_000),
    written: "isn’t ",
    after: prose(20_000),
  },
  { name: "the first character", before: "", written: "Ann: ", after: prose(30_000) },
  {
    name: "the last character",
    before: `${prose(30_000)}mail ann@bell-and-co.co`,
    written: "m",
    after: "",
  },
];

describe("the rules over an edited text", () => {
  it("are there, as no detector may look at the whole text", () => {
    expect(DETECTORS.filter((one) => reachesOf([one]) === null).map(({ id }) => id)).toEqual([]);
    expect(incremental).not.toBeNull();
  });

  it.each(CASES)(
    "take what they found before, but for $name",
    ({ before, removed, written, after }) => {
      const former = `${before}${removed ?? ""}${after}`;
      const text = `${before}${written}${after}`;
      const kept = incremental?.look(former);
      const next = again(kept, text);
      expect(next?.findings).toEqual(incremental?.look(text).findings);
    },
  );

  it("read a table as a whole that ends a few lines above the edit", () => {
    const former = `${prose(20_000)}\n${table(20_400, 3)}\n1 2 3\n4 5 6\nand so on\n${prose(20_000)}`;
    const at = former.indexOf("and so on");
    const kept = incremental?.look(former);
    const text = `${former.slice(0, at)}x${former.slice(at)}`;
    const next = again(kept, text);
    expect(next?.findings).toEqual(incremental?.look(text).findings);
    expect(next?.findings.some(({ detector }) => detector === "structure")).toBe(true);
  });

  it("go on from their own answers", () => {
    let text = prose(30_000);
    let kept = incremental?.look(text);
    for (const typed of "Ring Ann Bell on +49 30 2837465, account DE44500105175407324931.") {
      text = text.slice(0, 15_000) + typed + text.slice(15_000);
      kept = again(kept, text) ?? undefined;
      expect(kept?.findings).toEqual(incremental?.look(text).findings);
    }
  });

  it.each([
    [
      "an `insert` that says what its values are",
      prose(20_000),
      "INSERT INTO t (dob) VALUES ('1971-02-03')",
    ],
    ["the name of a list", prose(20_000), "<ssns><v>514382917</v><v>528194736</v></ssns>"],
    ["a letter that grows in lower case", prose(20_000), "İ"],
    ["a text that is another one", prose(20_000), rows(1, 4_000)],
  ])("give %s up", (_, text, written) => {
    const kept = incremental?.look(text);
    expect(again(kept, text + written)).toBeNull();
  });
});
