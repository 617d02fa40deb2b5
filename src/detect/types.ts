/** What every detector, rule or model speaks: entity types, findings, detectors. */
import type { CodeFacts } from "./source-code/facts";

export const ENTITY_TYPES = [
  "PERSON",
  "EMAIL",
  "PHONE",
  "STREET_ADDRESS",
  "LOCATION",
  "ORGANIZATION",
  "DATE_OF_BIRTH",
  "AGE",
  "NATIONAL_ID",
  "TAX_ID",
  "PASSPORT",
  "DRIVER_LICENSE",
  "CREDIT_CARD",
  "IBAN",
  "BANK_ACCOUNT",
  "SWIFT_BIC",
  "MEDICAL_CONDITION",
  "MEDICAL_RECORD",
  "SALARY",
  "EMPLOYEE_ID",
  "CUSTOMER_ID",
  "USERNAME",
  "PASSWORD",
  "API_KEY",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
  "IP_ADDRESS",
  "MAC_ADDRESS",
  "VEHICLE_ID",
  "CRYPTO_WALLET",
  "COMPANY_DATA",
  "CANARY",
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/**
 * What a scan is made of, and may have to do without. `model-rest`: the model read part of the text, and time ran out
 * before the rest.
 */
export type ScanPart = "rules" | "model" | "model-rest" | "company-data";

/**
 * One step of how a score came about, so that any decision can be replayed and explained. A step of 0 was looked at and
 * changed nothing: `placeholder` says that no placeholder, textbook value or other sign against the value was found.
 */
export interface ScoreReason {
  readonly step:
    | "pattern"
    | "checksum"
    | "context"
    | "keyword"
    | "model"
    | "calibration"
    | "placeholder"
    | "overlap"
    | "structure"
    | "repeat"
    | "decoded"
    | "joined";
  /** Contribution to the score, in score units (0–1); those of a finding add up to its score. */
  readonly delta: number;
}

/** Offsets are UTF-16 code units in the text as it was given (not normalised); `end` is exclusive. Never carries the text. */
export interface Finding {
  readonly type: EntityType;
  /** Finer kind, e.g. `US_SSN`, `GITHUB_TOKEN`. */
  readonly subtype?: string;
  readonly start: number;
  readonly end: number;
  /** 0–1; at or above 0.8 is "certain", 0.5–0.8 is "may be". */
  readonly score: number;
  /** Detector id (its file name), or `model:<model id>`. */
  readonly detector: string;
  readonly reasons: readonly ScoreReason[];
  /** Of a block of program code. */
  readonly code?: CodeFacts;
}

export type HiddenKind =
  "tag-characters" | "zero-width" | "bidi-control" | "variation-selectors" | "homoglyph";

/** A run of characters that a person does not see as what it is. */
export interface HiddenText {
  readonly kind: HiddenKind;
  readonly start: number;
  readonly end: number;
  /** For runs that carry a message (tag characters, variation selectors, zero-width bits): its length in characters once decoded. */
  readonly decodedLength: number;
}

export interface RuleScan {
  readonly findings: readonly Finding[];
  readonly hidden: readonly HiddenText[];
  /** Texts decoded out of hidden runs, to be scanned by the attack model; never logged. */
  readonly decoded: readonly string[];
}

/**
 * Prompt attacks (OWASP LLM01). `injection`: somebody else's text speaks to the assistant. `jailbreak`: a wish that
 * the assistant drop its own rules.
 */
export const ATTACK_KINDS = ["injection", "jailbreak"] as const;

export type AttackKind = (typeof ATTACK_KINDS)[number];

/** A score, 0–1 and calibrated, and where in the text it was reached; null: not known, or nowhere. */
export interface ScoredPassage {
  readonly score: number;
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** For each kind the passage that speaks for it most. */
export type AttackScores = Readonly<Record<AttackKind, ScoredPassage>>;

/** What a rule about attacks saw; offsets in UTF-16 code units of the text as it was given. Never carries the text. */
export interface AttackSign {
  /** Name of the rule. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Share of such passages that are attacks, 0–1. */
  readonly weight: number;
  /** What it says of a text that the user typed: nothing, or an attempt to switch safeguards off. */
  readonly typed: "wish" | "jailbreak";
}

/** Signals and scores that the text carries an attack. */
export interface InjectionScan extends ScoredPassage {
  /** The kind that `score` and `span` are of; null below 0.5, where there is none to speak of. */
  readonly kind: AttackKind | null;
  readonly attacks: AttackScores;
  /** The same without what rules about attacks saw. */
  readonly unaided: AttackScores;
  readonly signals: readonly HiddenKind[];
  /** What rules about attacks saw, at most one sign of each; counted as if it came from somebody else. */
  readonly signs: readonly AttackSign[];
}
