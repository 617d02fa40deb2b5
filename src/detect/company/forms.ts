/**
 * Further forms of a word that no ending gives: `mice`, `policies`, `journaux`. Who builds a dictionary puts them beside
 * the word itself, so that packs and what devices do stay as they are. Only what follows a rule of the language or stands in
 * a short list; German umlauts need none, since words are compared without them.
 */
import { isStemLanguage, type StemLanguage } from "./stem";

type Rule = readonly [ending: RegExp, other: string];

/** Singular to plural; both ways where nothing else ends so. */
const RULES: Readonly<Record<StemLanguage, readonly Rule[]>> = {
  en: [
    [/(?<=[^aeiou])y$/u, "ies"],
    [/(?<=[^aeiou])ies$/u, "y"],
    // `es` comes off as an ending, which leaves another word than `e` does.
    [/(?<=[^aeiou]|[aeiou][^aeiou])e$/u, "es"],
    [/(?<=[a-z]{3})es$/u, "e"],
    [/sis$/u, "ses"],
    [/(?<=[ai])x$/u, "ces"],
    [/man$/u, "men"],
    [/men$/u, "man"],
  ],
  de: [],
  fr: [
    [/al$/u, "aux"],
    [/(?<!e)aux$/u, "al"],
    [/ail$/u, "aux"],
    [/eau$/u, "eaux"],
    [/eaux$/u, "eau"],
    [/eu$/u, "eux"],
  ],
  es: [[/(?<=[aeiou])z$/u, "ces"]],
  it: [
    [/co$/u, "chi"],
    [/chi$/u, "co"],
    [/ca$/u, "che"],
    [/che$/u, "ca"],
    [/go$/u, "ghi"],
    [/ga$/u, "ghe"],
  ],
  pt: [
    [/(?<=[aou])l$/u, "is"],
    [/el$/u, "eis"],
    [/(?<=[aeiou])m$/u, "ns"],
    [/ão$/u, "ões"],
    [/ões$/u, "ão"],
  ],
  nl: [
    [/(?<=[aeiou]{2}|ij)s$/u, "zen"],
    [/(?<=[aeiou]{2})f$/u, "ven"],
    [/(?<=[^aeiou][aeiou])([bdfgk-nprst])$/u, "$1$1en"],
  ],
  pl: [],
  ja: [],
};

const LISTED: Readonly<Partial<Record<StemLanguage, string>>> = {
  en: "child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|wolf wolves|knife knives|shelf shelves|leaf leaves|half halves|thief thieves|life lives|calf calves|loaf loaves|index indices|vertex vertices|criterion criteria|phenomenon phenomena|medium media|datum data|person people",
  fr: "œil yeux|ciel cieux|travail travaux",
  it: "uomo uomini|uovo uova|braccio braccia",
  nl: "kind kinderen|schip schepen|stad steden|lid leden",
  pl: "człowiek ludzie|dziecko dzieci|brat bracia|rok lata",
};
const OTHERS = new Map(
  Object.entries(LISTED).map(([language, pairs]) => [
    language,
    new Map(
      pairs.split("|").flatMap((pair) => {
        const [one = "", other = ""] = pair.split(" ");
        return [
          [one, other],
          [other, one],
        ] as const;
      }),
    ),
  ]),
);
/** Shorter words are too many others' beginnings. */
const LEAST = 4;
/** Of a phrase, so that a long one does not fill the table. */
const MOST = 16;

/** The phrase in other forms, each of its words in one that the languages know; without the phrase itself. */
export function formsOf(phrase: string, languages: readonly string[]): string[] {
  const known = languages.filter(isStemLanguage);
  let phrases = [""];
  for (const word of phrase.normalize("NFC").toLowerCase().split(/\s+/u)) {
    const forms = [word, ...known.flatMap((language) => otherForms(word, language))];
    phrases = phrases
      .flatMap((before) => forms.map((form) => (before === "" ? form : `${before} ${form}`)))
      .slice(0, MOST);
  }
  return [...new Set(phrases.slice(1))];
}

function otherForms(word: string, language: StemLanguage): string[] {
  const listed = OTHERS.get(language)?.get(word);
  if (listed !== undefined) return [listed];
  if (word.length < LEAST) return [];
  return RULES[language]
    .filter(([ending]) => ending.test(word))
    .map(([ending, other]) => word.replace(ending, other));
}
