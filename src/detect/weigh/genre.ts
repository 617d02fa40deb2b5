/** Kinds of texts whose people are made up, dead or known to everyone. In nine languages. */
import type { EntityType, Finding } from "../types";

const NAMES: readonly EntityType[] = [
  "PERSON",
  "AGE",
  "LOCATION",
  "ORGANIZATION",
  "DATE_OF_BIRTH",
  "MEDICAL_CONDITION",
  "SALARY",
  "EMPLOYEE_ID",
];

interface Genre {
  readonly signs: RegExp;
  /** How many different signs a text must show. */
  readonly least: number;
  readonly types: readonly EntityType[];
  /** Numbers that rules prove are as made up as the rest. */
  readonly whole?: true;
}

const GENRES: readonly Genre[] = [
  {
    // Fiction, plays and games. Words that are also names, bills or verbs (Roman, `novel`, `conto`, `cuento`) only in company.
    signs:
      /(?<!\p{L})(?:fan ?fiction|d&d|dungeons? (?:and|&) dragons|role-?play(?:ing)? game|rpg|short story|(?:my|the|this|our|graphic|crime|fantasy|historical|debut) novel(?! \p{L}+ (?:to|of|for))|a novel(?= (?:about|set|in|that|where)|[,.;:!?\n])|fairy ?tale|screenplay|fictional|protagonist|antagonist|villains?|plot twist|chapter (?!(?:7|11|12|13)(?!\d))\d+|sci-fi|(?:ein(?:en|em|es)?|mein(?:en|em|es)?|des|(?:liebes|kriminal|fantasy|jugend)-?) ?romans?|roman(?:anfang|figur\p{L}*)|kurzgeschichte|märchen|drehbuch|protagonistin?|bösewicht|hauptfigur|nouvelle fantastique|personnages?|(?:un|mon|ce|du) roman|roman (?:policier|historique|noir)|(?:un|mon|ce) conte|conte de fées|scénario|novela|(?:un|mi|este|del?) cuento|cuento (?:infantil|de hadas)|personajes?|guion de|protagonista|romanzo|(?:un|del|breve) racconto|personagg\p{L}+|fiaba|(?:um|meu|deste|do) romance|(?:meu|este|deste) conto|conto (?:de fadas|infantil|fantástico)|personagens?|enredo|(?:kort|mijn|een) verhaal|personages?|sprookje|hoofdpersoon|powieś\p{L}+|opowiadani\p{L}+|bohater\p{L}*|baśń|lektur\p{L} (?:szkoln|obowiąz)\p{L}+)(?!\p{L})|小説|物語|主人公|登場人物|昔話/giu,
    least: 1,
    types: NAMES,
  },
  {
    // Exercises and riddles.
    signs:
      /(?<!\p{L})(?:solve step by step|word problem|times as (?:old|many|much)|twice as (?:old|many|much)|how old (?:is|are|was|will)|how many (?:apples|marbles|coins|sweets)|wie alt (?:ist|sind|war)|doppelt so (?:alt|viele?)|dreimal so|textaufgabe|deux fois plus|trois fois plus|quel âge (?:a|ont)|el doble de|cuántos años tiene|quanti anni ha|il doppio|quantos anos tem|o dobro d[aoe]|hoe oud (?:is|zijn)|twee keer zo|ile lat ma|dwa razy (?:starsz|więcej)\p{L}*|zadani\p{L} z treścią)(?!\p{L})|何歳ですか|の2倍/giu,
    least: 1,
    types: NAMES,
  },
  {
    // References.
    signs:
      /(?<!\p{L})(?:isbn|issn|doi|et al\.?|aufl\.|hrsg\.|verlag|suhrkamp|éditions?|gallimard|press|publisher|journal|vol\.|pp\.|bibtex|zotero|bibliograph\p{L}*|literaturverzeichnis|bibliografía|bibliografia|references|uitgeverij|wydawnictw\p{L})(?!\p{L})/giu,
    least: 2,
    types: ["PERSON", "LOCATION", "ORGANIZATION"],
  },
  {
    // Table definitions and tests.
    signs:
      /(?<!\p{L})(?:create table|primary key|not null|varchar|references \w+\(|describe\(|expect\(|it\(|assert\w*\(|toequal|tobe\(|pytest|@test|test_\w+|isvalid\(|\.parse\(|fixture|lorem ipsum|faker)(?!\p{L})/giu,
    least: 3,
    types: ["PERSON", "AGE", "LOCATION", "DATE_OF_BIRTH", "ORGANIZATION", "EMAIL", "PHONE"],
    whole: true,
  },
  {
    // Reports of matches and elections, lexicon articles, works of art.
    signs:
      /(?<!\p{L})(?:premier league|bundesliga|la liga|serie a|ligue 1|ekstraklasa|eredivisie|half-?time|kick-?off|penalty|possession|halbzeit|elfmeter|torschütze|mi-temps|gol|goal|xg|wikipedia|born in \d{4}|war ein (?:deutscher|österreichischer)|nobel\p{L}*|president|prime minister|chancellor|bundeskanzler\p{L}*|ministerpräsident\p{L}*|premierminister|président|sénateur|presidente|primo ministro|primeiro-ministro|minister-president|prezydent|premier)(?!\p{L})|大統領|首相|代表選手/giu,
    least: 2,
    types: ["PERSON", "LOCATION", "AGE", "ORGANIZATION"],
  },
  {
    // Samples and manuals.
    signs:
      /(?<![\p{L}\p{N}])(?:example\.(?:com|org|net)|\/example|lorem ipsum|anytown|123 main st|sample data|test data|testdaten|placeholder|platzhalter|dummy|fixture|musterstadt|musterstraße|your[_-]\w+|foo|bar|baz|acme|localhost|seed(?:ed|er)?|mock(?:ed|s)?|swagger|openapi|curl|voorbeeld\p{L}*|esempio|ejemplo|exemple|exemplo|beispiel\p{L}*|przykład\p{L}*|example|sample)(?!\p{L})|\{\{\w+\}\}|記入例|サンプル/giu,
    least: 3,
    types: NAMES,
  },
  {
    // Lives of the known, as an encyclopaedia or a lesson tells them.
    signs:
      /(?<!\p{L})(?:quiz|lesson|homework|encyclop\p{L}+|biograph\p{L}+|wikipedia|capital of|was born in|died in|unterricht|hausaufgabe|referat|lexikon|wurde (?:\d{4} )?in|starb|exposé|est née? (?:en|à|le)|morte? (?:en|à)|décédée? (?:en|à)|lección|deberes|nacid[oa] en|nació en|murió(?: en)?|premio|lezione|compiti|nacque|nat[oa] (?:nel|a)|morì|aula de|nasceu (?:em|a)|morreu (?:em|a)|prémio|les over|spreekbeurt|werd geboren|overleed|lekcji|notatk[aęi]|urodziła? się|zmarła?)(?!\p{L})|生まれ|で亡くなった|として知られる|で知られる/giu,
    least: 2,
    types: ["PERSON", "LOCATION", "AGE", "ORGANIZATION", "DATE_OF_BIRTH", "MEDICAL_CONDITION"],
  },
  {
    // Advertisements of work: anybody may earn it, nobody does yet.
    signs:
      /(?<!\p{L})(?:we(?:['’]re| are) (?:hiring|looking for|seeking)|job (?:ad(?:vert)?|posting|description|offer)|vacancy|apply (?:now|by)|you will join|doe|depending on experience|stellenanzeige|stellenausschreibung|wir suchen|m\/w\/d|w\/m\/d|d\/m\/w|je nach erfahrung|offre d['’]emploi|nous recherchons|h\/f|selon (?:profil|expérience)|oferta de (?:empleo|emprego)|se (?:busca|requiere|necesita)|buscamos|según experiencia|experiencia mínima|annuncio di lavoro|cercasi|ricerchiamo|a seconda dell['’]esperienza|procura-se|procuramos|vaga (?:de|para)|consoante (?:a )?experiência|vacature|wij zoeken|gezocht|afhankelijk van ervaring|ogłoszenie o pracę|zatrudnimy|poszukujemy|szukamy|w zależności od doświadczenia)(?!\p{L})|求人|募集|未経験可|応募/giu,
    least: 1,
    types: ["SALARY"],
  },
  {
    // Recipes.
    signs:
      /(?<!\p{L})(?:recipe|oven|flour|tablespoons?|tbsp|tsp|dough|rezept|backofen|mehl|teig|esslöffel|recette|four|farine|pâte|cuillères?|receta|horno|harina|masa|cucharadas?|ricetta|forno|farina|impasto|cucchiaio?|receita|farinha|massa|colher(?:es)?|recept|meel|\p{L}+meel|deeg|bladerdeeg|appeltaart|eetlepels?|przepis|piekarnik\p{L}*|mąk[aię]|ciasto|łyżk[ai])(?!\p{L})|レシピ|小麦粉|大さじ/giu,
    least: 2,
    types: ["PERSON", "MEDICAL_CONDITION", "LOCATION", "AGE"],
  },
  {
    // Animals at the vet's.
    signs:
      /(?<!\p{L})(?:vet|kitten|puppy|spayed|neutered|dog|cat|tierarzt|katze|kater|hund|welpe|vétérinaire|chien|chat|chienne|veterinari[oa]|gatto|gatta|cane|perro|gato|cão|veterinário|dierenarts|hond|kat|weterynarz|kot|pies|kastriert|castrat[oa]|sterilizzat[oa]|stérilisée?|castrad[oa]|gecastreerd)(?!\p{L})|三毛|去勢|避妊済|猫の|犬の/giu,
    least: 2,
    types: ["MEDICAL_CONDITION", "AGE"],
  },
];
/** Beside numbers that only a real person has, no text is a mere story. */
const REAL: ReadonlySet<EntityType> = new Set<EntityType>([
  "EMAIL",
  "PHONE",
  "IBAN",
  "CREDIT_CARD",
  "NATIONAL_ID",
  "TAX_ID",
  "BANK_ACCOUNT",
  "STREET_ADDRESS",
  "PASSPORT",
  "PASSWORD",
  "VEHICLE_ID",
]);

/** Does a rule vouch that the text deals with real people? */
export function isOfRealPeople(rules: readonly Finding[]): boolean {
  return rules.some(({ type, score }) => REAL.has(type) && score >= 0.6);
}

/** A text says what it is near its beginning; the rest is not looked through for it. */
const OPENING = 20_000;
const NONE: ReadonlySet<EntityType> = new Set();

/** The types of which findings in this text are hardly anybody's. */
export function genreOf(text: string, rules: readonly Finding[]): ReadonlySet<EntityType> {
  const opening = text.slice(0, OPENING);
  const shown = GENRES.filter((genre) => shows(opening, genre));
  if (shown.length === 0) return NONE;
  const real = isOfRealPeople(rules);
  return new Set(shown.flatMap(({ types, whole }) => (real && !whole ? [] : types)));
}

function shows(text: string, { signs, least }: Genre): boolean {
  const seen = new Set<string>();
  for (const [sign] of text.matchAll(signs)) {
    seen.add(sign.toLowerCase());
    if (seen.size >= least) return true;
  }
  return false;
}
