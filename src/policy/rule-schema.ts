/** A rule of the policy: when it holds and what it does. */
import * as v from "valibot";
import { ATTACK_KINDS, ENTITY_TYPES } from "../detect/types";
import { CodeConditionSchema } from "./code-schema";
import { COMBINATIONS } from "./combinations";
import { describe } from "./describe";

/** Mildest first; a message's action is the most severe one that its findings call for. */
export const ACTIONS = ["allow", "log", "coach", "redact", "tokenise", "warn", "block"] as const;
export const FALLBACKS = ["allow", "warn", "block"] as const;
export const CHANNELS = [
  "prompt",
  "draft",
  "attachment",
  "form",
  "beacon",
  "websocket",
  "worker",
  "address",
  "realtime",
] as const;
export const ACCOUNT_KINDS = ["personal", "corporate", "unknown"] as const;
/** Where words of a message came from, as far as the extension saw it. */
export const SOURCES = ["typed", "pasted", "file", "reply", "unknown"] as const;
/** How `redact` replaces a value. */
export const REDACT_METHODS = [
  "placeholder",
  "mask",
  "synthetic",
  "hash",
  "generalise",
  "drop",
] as const;
export const REASON_MODES = ["required", "optional", "none"] as const;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u));
export const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
export const host = v.pipe(v.string(), v.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/u));
const wording = v.strictObject({
  en: describe(v.pipe(v.string(), v.maxLength(300)), "The sentence in English."),
  de: v.optional(describe(v.pipe(v.string(), v.maxLength(300)), "The sentence in German.")),
});

export const ConditionSchema = v.strictObject({
  types: v.optional(
    describe(
      v.array(v.picklist(ENTITY_TYPES)),
      "Entity types the rule is about. Left out: any type.",
    ),
  ),
  subtypes: v.optional(
    describe(
      v.array(v.string()),
      "Finer kinds, such as US_SSN or GITHUB_TOKEN. `SOURCE_CODE`, `INTERNAL_HOST` and `INTERNAL_PACKAGE` are found only when a rule names them or has `code`.",
    ),
  ),
  code: v.optional(
    describe(
      CodeConditionSchema,
      "The rule is about program code (`COMPANY_DATA`, subtype `SOURCE_CODE`) for which all of this holds, see below. No other rule is about it.",
    ),
  ),
  minCount: v.optional(
    describe(count, "At least this many findings of those types in one message. Default 1."),
  ),
  ...COMBINATIONS,
  minScore: v.optional(describe(score, "Findings below this score do not count. Default 0.5.")),
  sites: v.optional(
    describe(
      v.array(host),
      "Hosts the rule holds on, `*.` for subdomains. Left out: every guarded site.",
    ),
  ),
  accounts: v.optional(
    describe(
      v.array(v.picklist(ACCOUNT_KINDS)),
      "Kinds of account the user is signed in with. No site tells it yet, so it is always `unknown`; a rule for the others is accepted with a warning.",
    ),
  ),
  groups: v.optional(
    describe(v.array(v.string()), "Groups of the managed install the rule holds for."),
  ),
  channels: v.optional(
    describe(
      v.array(v.picklist(CHANNELS)),
      "Ways by which the text would leave; what was pasted leaves with the prompt, files leave as `attachment`.",
    ),
  ),
  injection: v.optional(
    describe(
      score,
      "The rule is about prompt attacks: it matches when the attack score is at least this. The score is calibrated: 0.5 finds most and errs now and then, 0.8 errs seldom, 0.9 hardly ever.",
    ),
  ),
  attacks: v.optional(
    describe(
      v.array(v.picklist(ATTACK_KINDS)),
      "With `injection`: the kinds the rule is about. `injection`: somebody else's text speaks to the assistant; `jailbreak`: a wish that the assistant drop its rules. Left out: both.",
    ),
  ),
  sources: v.optional(
    describe(
      v.array(v.picklist(SOURCES)),
      "Where the words came from: `typed` by the user, `pasted` or dropped, from a `file`, a `reply` or other earlier turn that the site sends again, or `unknown`. Left out: anywhere.",
    ),
  ),
});

export const RuleSchema = v.strictObject({
  id: describe(id, "Name of the rule in events and explanations; unique."),
  title: describe(wording, "Why the rule exists, in one sentence a user reads."),
  when: describe(
    ConditionSchema,
    "All given conditions must hold. A rule is about findings unless `injection` is given.",
  ),
  action: describe(v.picklist(ACTIONS), "What happens to the findings the rule matches."),
  reason: v.optional(
    describe(
      v.picklist(REASON_MODES),
      "For `warn`: must the user give a reason to send anyway? Default `required`.",
    ),
  ),
  override: v.optional(
    describe(
      v.boolean(),
      "May the user send anyway (`warn`), or keep a value (`redact`, `tokenise`)? Default: only for `warn`.",
    ),
  ),
  redact: v.optional(
    describe(
      v.strictObject({
        method: describe(
          v.picklist(REDACT_METHODS),
          "`placeholder`: `[REDACTED IBAN]`. `mask`: a few signs stay, `DE89 •••• 3000`. `synthetic`: a made-up value of the same form, the same one throughout a conversation. `hash`: a keyed hash, `[PERSON#k7q2x4abcdef]`. `generalise`: a band, a month, a postcode's area. `drop`: nothing. Secrets are never masked, made up or generalised.",
        ),
      }),
      "For `redact`, and for the safe version that `warn` and `block` offer: what stands for a value. The user's own page shows the value behind made-up ones and hashes. Left out: placeholders.",
    ),
  ),
  offerRedacted: v.optional(
    describe(
      v.boolean(),
      "For `warn` and `block`: offer to send with the values replaced. Default: yes for `warn`, no for `block`.",
    ),
  ),
  onUnavailable: v.optional(
    describe(
      v.picklist(FALLBACKS),
      "What happens when the detectors of this rule could not answer in time.",
    ),
  ),
});

export type Rule = v.InferOutput<typeof RuleSchema>;
export type Action = (typeof ACTIONS)[number];
export type Fallback = (typeof FALLBACKS)[number];
export type Channel = (typeof CHANNELS)[number];
export type AccountKind = (typeof ACCOUNT_KINDS)[number];
export type TextSource = (typeof SOURCES)[number];
export type RedactMethod = (typeof REDACT_METHODS)[number];
export type ReasonMode = (typeof REASON_MODES)[number];
export type Wording = v.InferOutput<typeof wording>;
