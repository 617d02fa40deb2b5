/** Countries by name, in nine languages; a country alone places nobody. Names: Unicode CLDR, by way of `Intl`. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja"] as const;
/** ISO 3166-1 alpha-2, without those that are towns or are called like one. */
const CODES =
  "AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BI BJ BO BR BW BY CA CD CF CG CH CI CL CM CN CO CR CU CY CZ DE DK DZ EC EE EG ER ES ET FI FR GA GB GE GH GN GR HN HR HT HU ID IE IL IN IQ IR IS IT JO JP KE KG KH KP KR KZ LA LB LK LR LS LT LV LY MA MD ME MG MK ML MM MN MR MT MU MW MY MZ NA NE NG NI NL NO NP NZ OM PE PG PH PK PL PT PY QA RO RS RU RW SA SD SE SI SK SL SN SO SS SY TD TG TH TM TN TR TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW".split(
    " ",
  );
const ALSO =
  "england scotland wales usa us uk u.k. u.s. u.s.a. ddr holland america amerika england schottland angleterre écosse inglaterra escocia inghilterra scozia escócia engeland schotland anglia szkocja 英国 米国 韓国 中国 北朝鮮";

let names: ReadonlySet<string> | null = null;

/** `Norway`, `die Schweiz`, `Norwegii`: the name alone, with an article or a Polish case ending. */
export function isCountry(value: string): boolean {
  names ??= allNames();
  const bare = value
    .toLowerCase()
    .replace(
      /^(?:the|die|der|das|la|le|les|l['’]|el|il|lo|gli|o|a|os|as|de|het)\s*(?=\p{L}{3})/u,
      "",
    )
    .trim();
  if (names.has(value.toLowerCase().trim()) || names.has(bare)) return true;
  return /^\p{L}+(?:ii|ce|cji|zech|ech|ę|ą)$/u.test(bare) && names.has(stem(bare));
}

function allNames(): ReadonlySet<string> {
  const found = new Set(ALSO.split(" "));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: "region" });
    for (const code of CODES) {
      const name = display.of(code)?.toLowerCase();
      if (name === undefined) continue;
      found.add(name);
      if (language === "pl") found.add(stem(name));
    }
  }
  return found;
}

/** Polish names of countries without their ending, marked so that they meet no whole name. */
function stem(name: string): string {
  return `~${name.replace(/(?:iech|zech|cji|cja|ech|ii|ia|[yaęą]|ce|ka)$/u, "")}`;
}
