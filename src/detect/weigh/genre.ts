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
}

const GENRES: readonly Genre[] = [
  {
    // Fiction, plays and games.
    signs:
      /(?<!\p{L})(?:fan ?fiction|d&d|dungeons? (?:and|&) dragons|role-?play(?:ing)? game|rpg|short story|novel|fairy ?tale|screenplay|fictional|protagonist|antagonist|villains?|plot twist|chapter \d+|sci-fi|roman(?:anfang|figur\p{L}*)?|kurzgeschichte|märchen|drehbuch|protagonistin?|bösewicht|hauptfigur|nouvelle fantastique|personnages?|roman policier|conte|scénario|novela|cuento|personajes?|guion|protagonista|romanzo|racconto|personagg\p{L}+|fiaba|romance|conto|personagens?|enredo|verhaal|personages?|sprookje|hoofdpersoon|powieś\p{L}+|opowiadani\p{L}+|bohater\p{L}*|baśń|lektur\p{L})(?!\p{L})|小説|物語|主人公|登場人物|昔話/giu,
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
      /(?<!\p{L})(?:create table|primary key|not null|varchar|references \w+\(|describe\(|expect\(|it\(|assert\w*\(|toequal|tobe\(|pytest|@test|fixture|lorem ipsum|faker)(?!\p{L})/giu,
    least: 3,
    types: ["PERSON", "AGE", "LOCATION", "DATE_OF_BIRTH", "ORGANIZATION"],
  },
  {
    // Reports of matches and elections, lexicon articles, works of art.
    signs:
      /(?<!\p{L})(?:premier league|bundesliga|la liga|serie a|ligue 1|ekstraklasa|eredivisie|half-?time|kick-?off|penalty|possession|halbzeit|elfmeter|torschütze|mi-temps|gol|goal|xg|wikipedia|born in \d{4}|war ein (?:deutscher|österreichischer)|nobel\p{L}*|president|prime minister|chancellor|bundeskanzler\p{L}*|ministerpräsident\p{L}*|premierminister|président|sénateur|presidente|primo ministro|primeiro-ministro|minister-president|prezydent|premier)(?!\p{L})|大統領|首相|代表選手/giu,
    least: 2,
    types: ["PERSON", "LOCATION", "AGE", "ORGANIZATION"],
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

const NONE: ReadonlySet<EntityType> = new Set();

/** The types of which findings in this text are hardly anybody's. */
export function genreOf(text: string, rules: readonly Finding[]): ReadonlySet<EntityType> {
  const types = GENRES.flatMap((genre) => (shows(text, genre) ? genre.types : []));
  if (types.length === 0) return NONE;
  return rules.some(({ type, score }) => REAL.has(type) && score >= 0.6) ? NONE : new Set(types);
}

function shows(text: string, { signs, least }: Genre): boolean {
  const seen = new Set<string>();
  for (const [sign] of text.matchAll(signs)) {
    seen.add(sign.toLowerCase());
    if (seen.size >= least) return true;
  }
  return false;
}
