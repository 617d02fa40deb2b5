/**
 * The one source of the policy: types, defaults, parser, documentation. Descriptions are written for admins.
 * Unknown keys are reported by `parsePolicy`, never silently kept.
 */
import * as v from "valibot";
import { ATTACK_KINDS, ENTITY_TYPES } from "../detect/types";
import { AnswersSchema, CanariesSchema } from "./answer-schema";
import { COMBINATIONS } from "./combinations";
import { CompanyDataSchema } from "./company-schema";
import { CustomDetectorSchema } from "./custom-schema";
import { describe } from "./describe";
import { ModelSchema } from "./model-schema";
import { UserSchema } from "./user-schema";

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
export const REASON_MODES = ["required", "optional", "none"] as const;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u));
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
const host = v.pipe(v.string(), v.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/u));
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
    describe(v.array(v.string()), "Finer kinds, such as US_SSN or GITHUB_TOKEN."),
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

export const PolicySchema = v.strictObject({
  format: describe(v.literal(1), "Version of this format."),
  tenant: describe(
    v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    "Tenant the policy is for.",
  ),
  version: describe(
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    "Monotonic number; a lower one than the last seen is refused.",
  ),
  organisation: describe(
    v.strictObject({
      name: describe(
        v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
        "Display name in dialogs, e.g. `Northgate`.",
      ),
      helpUrl: v.optional(
        describe(v.pipe(v.string(), v.url()), "Where users read the organisation's rules."),
      ),
      contact: v.optional(
        describe(v.pipe(v.string(), v.maxLength(200)), "Whom users ask for an exception."),
      ),
    }),
    "Who speaks in messages.",
  ),
  rules: describe(
    v.pipe(v.array(RuleSchema), v.maxLength(500)),
    "In order; each finding takes the first rule that matches it.",
  ),
  drafts: v.optional(
    describe(
      v.picklist(["strip", "scan", "allow"]),
      "Draft and autocompletion requests sent while typing: answer them empty, scan them, or let them pass.",
    ),
    "strip",
  ),
  onUnavailable: v.optional(
    describe(
      v.picklist(FALLBACKS),
      "What happens when no verdict can be reached and no rule says otherwise.",
    ),
    "warn",
  ),
  onBlind: v.optional(
    describe(v.picklist(FALLBACKS), "What happens when the guard cannot see what a page sends."),
    "warn",
  ),
  unscannable: v.optional(
    describe(
      v.picklist(FALLBACKS),
      "Files in which no text can be read (pictures, PDF, archives, more than 20 MB): let them pass, ask the user, or stop them.",
    ),
    "allow",
  ),
  realtime: v.optional(
    describe(
      v.picklist(["allow", "block"]),
      "WebRTC data channels and WebTransport on guarded sites: nobody can read along there. Blocked, spoken chats that use them do not work.",
    ),
    "block",
  ),
  deadlineMs: v.optional(
    describe(
      v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(60_000)),
      "How long a check may take before `onUnavailable` holds, in milliseconds.",
    ),
    5_000,
  ),
  sites: v.optional(
    describe(
      v.strictObject({
        openai: v.optional(
          describe(
            v.array(host),
            "Further hosts that speak the shape of OpenAI's, Anthropic's or Google's API, e.g. Open WebUI or LibreChat.",
          ),
          [],
        ),
        excluded: v.optional(
          describe(v.array(host), "Hosts that are not guarded, with the organisation's knowledge."),
          [],
        ),
      }),
      "Guarded hosts beyond the built-in ones.",
    ),
    {},
  ),
  detectors: v.optional(
    describe(
      v.record(
        v.string(),
        v.strictObject({
          enabled: v.optional(describe(v.boolean(), "Switch the detector off or on."), true),
          minScore: v.optional(describe(score, "Findings below are dropped.")),
        }),
      ),
      "Per detector id.",
    ),
    {},
  ),
  customDetectors: v.optional(
    describe(
      v.pipe(v.array(CustomDetectorSchema), v.maxLength(100)),
      "The organisation's own detectors. A policy in which one fails its own examples is refused.",
    ),
    [],
  ),
  companyData: v.optional(
    describe(
      v.pipe(v.array(CompanyDataSchema), v.maxLength(20)),
      "Packs of the organisation's own data. Their findings are `COMPANY_DATA`, with the pack's id as subtype.",
    ),
    [],
  ),
  model: v.optional(describe(ModelSchema, "The on-device model."), {}),
  answers: v.optional(describe(AnswersSchema, "Answers of the assistant."), {}),
  canaries: v.optional(
    describe(
      CanariesSchema,
      "Tokens that you planted in documents and systems. Each sighting in a message or an answer is an event; rules see them as `CANARY`.",
    ),
    [],
  ),
  user: v.optional(describe(UserSchema, "What the user may do."), {}),
  record: v.optional(
    describe(
      v.strictObject({
        retentionDays: v.optional(
          describe(
            v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_650)),
            "Events older than this are erased, in days.",
          ),
          90,
        ),
        maxEvents: v.optional(
          describe(
            v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1_000_000)),
            "At most this many events are kept.",
          ),
          20_000,
        ),
        logAllowed: v.optional(
          describe(v.boolean(), "Also record messages in which nothing was found."),
          false,
        ),
        eraseBefore: v.optional(
          describe(
            v.pipe(v.string(), v.isoTimestamp()),
            "Erase events older than this moment (ISO 8601).",
          ),
        ),
      }),
      "The local record.",
    ),
    {},
  ),
  pollSeconds: v.optional(
    describe(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(86_400)),
      "How often the policy is fetched, in seconds, with jitter. Below 30 only while a guarded page is open.",
    ),
    300,
  ),
});

/** As written in a file: optional keys may be missing. */
export type PolicyInput = v.InferInput<typeof PolicySchema>;
/** As used: defaults filled in. */
export type Policy = v.InferOutput<typeof PolicySchema>;
export type Rule = v.InferOutput<typeof RuleSchema>;
export type Action = (typeof ACTIONS)[number];
export type Fallback = (typeof FALLBACKS)[number];
export type Channel = (typeof CHANNELS)[number];
export type AccountKind = (typeof ACCOUNT_KINDS)[number];
export type TextSource = (typeof SOURCES)[number];
export type ReasonMode = (typeof REASON_MODES)[number];
export type Wording = v.InferOutput<typeof wording>;
