/**
 * The one source of the policy: types, defaults, parser, documentation. Descriptions are written for admins.
 * Unknown keys are reported by `parsePolicy`, never silently kept.
 */
import * as v from "valibot";
import { MOST_PACKS } from "../sites/pack-forms";
import { AnswersSchema, CanariesSchema } from "./answer-schema";
import { SourceCodeSchema } from "./code-schema";
import { CompanyDataSchema } from "./company-schema";
import { CustomDetectorSchema } from "./custom-schema";
import { describe } from "./describe";
import { ModelSchema } from "./model-schema";
import { FALLBACKS, host, RuleSchema, score } from "./rule-schema";
import { UserSchema } from "./user-schema";

export * from "./rule-schema";

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
  hashKey: v.optional(
    describe(
      v.pipe(v.string(), v.minLength(16), v.maxLength(200)),
      "Secret of the method `hash`: with it a value has the same hash on all devices. Whoever has it can try values, and a device's policy holds it. Left out: each conversation has its own.",
    ),
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
    describe(
      v.picklist(FALLBACKS),
      "What happens when the guard cannot see what a page sends. `block` refuses what cannot be read. A message that left unseen cannot be undone, but after it the page gets no press on Enter or Send any more, until it is loaded anew or a message of it is seen.",
    ),
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
      "How long a check may take before `onUnavailable` holds, in milliseconds. What the model read of a long text by then counts, and `onUnavailable` holds for the rest.",
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
        discover: v.optional(
          describe(
            v.boolean(),
            "Tell of Open WebUI and LibreChat on hosts that nobody named: one event a host and run of the browser, with the host and nothing else. When a page reads its own `/api/config`, the extension asks that address once more, without cookies, to see which of the two answers; no other host hears of it. They are not guarded until `openai` names them.",
          ),
          false,
        ),
        packs: v.optional(
          describe(
            v.pipe(v.array(v.unknown()), v.maxLength(MOST_PACKS)),
            "Site packs: newer facts in place of built-in sites', see below. A bad or expired one is refused alone; publishing refuses it with the field named.",
          ),
          [],
        ),
      }),
      "Guarded hosts beyond the built-in ones, and how others are found.",
    ),
    {},
  ),
  detectors: v.optional(
    describe(
      v.record(
        v.string(),
        v.strictObject({
          enabled: v.optional(describe(v.boolean(), "Switch the detector off or on."), true),
          minScore: v.optional(
            describe(
              score,
              "Findings below are dropped; of a rule about attacks, signs of less weight.",
            ),
          ),
        }),
      ),
      "Per detector id; a rule about prompt attacks by its name.",
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
  sourceCode: v.optional(
    describe(
      SourceCodeSchema,
      "The organisation's own names in program code. Code is looked for only when a rule asks for it.",
    ),
    {},
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
  chatMarkers: v.optional(
    describe(
      v.boolean(),
      "Put a reference such as `[REF#k7q2x4abc5ef]` beside the first placeholder or mark of each message that the extension rewrites, one reference for each conversation. Where it comes back in a message or an answer of another conversation, plain or in a code, that is an event, and rules see it as `CANARY` with subtype `CHAT_MARKER`: one chat's text got into another. Its price: the assistant sees the reference and may repeat it. Only the device that planted it knows it, for as long as events are kept.",
    ),
    false,
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
