/**
 * What is recorded of a decision, on the device and at the admin endpoint.
 * It never holds the text, a match, a URL path or a page title.
 */
import * as v from "valibot";
import { OWASP_IDS } from "../detect/attacks/rule";
import { CODE_MARKINGS } from "../detect/source-code/facts";
import { ATTACK_KINDS, ENTITY_TYPES } from "../detect/types";
import { ACTIONS, CHANNELS, FALLBACKS, SOURCES } from "./schema";

export const EVENT_KINDS = [
  "decision",
  "policy-applied",
  "policy-refused",
  "blind",
  "detached",
  "tripwire",
  "answer",
  "canary",
  "coverage",
  "discovered",
  "model-refused",
  "model-update",
  "company-data",
  "site-pack",
  "record-moved",
  "record-trimmed",
  "paused",
  "resumed",
  "exception-requested",
  "false-alarm",
] as const;

/** What the user did with a dialog; `none` when there was no dialog. */
export const CHOICES = [
  "none",
  "edit",
  "cancel",
  "send-redacted",
  "send-anyway",
  "report",
] as const;

/** What the page guard then did with the request. */
export const OUTCOMES = [
  "sent",
  "sent-changed",
  "refused",
  "stripped",
  "not-sent",
  "unknown",
] as const;

const short = v.pipe(v.string(), v.maxLength(200));

export const AuditEventSchema = v.strictObject({
  /** UUID, also the idempotency key at the endpoint. */
  id: v.pipe(v.string(), v.uuid()),
  /** Milliseconds since the epoch, by the device's clock. */
  time: v.pipe(v.number(), v.integer(), v.minValue(0)),
  kind: v.picklist(EVENT_KINDS),
  /** Adapter id (`chatgpt`, `openai`) and host; null for events without a page. */
  site: v.nullable(v.strictObject({ id: short, host: short })),
  channel: v.nullable(v.picklist([...CHANNELS, "answer"])),
  action: v.nullable(v.picklist(ACTIONS)),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  ruleIds: v.pipe(v.array(short), v.maxLength(50)),
  /** Count of findings by type, e.g. `{"IBAN": 1}`. */
  findings: v.record(v.picklist(ENTITY_TYPES), v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Blocks of program code that rules decided on: facts, never a line of it. Left out when there were none. */
  code: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          /** As people write it; null: not known. */
          language: v.nullable(short),
          lines: v.pipe(v.number(), v.integer(), v.minValue(1)),
          marking: v.picklist(CODE_MARKINGS),
          licence: v.nullable(short),
          internalNames: v.pipe(v.number(), v.integer(), v.minValue(0)),
        }),
      ),
      v.maxLength(20),
    ),
  ),
  /** Types that counted because an earlier message of the conversation held them, or a part of the value. */
  earlier: v.optional(v.pipe(v.array(v.picklist(ENTITY_TYPES)), v.maxLength(50))),
  /** Attack score, 0–1, two decimals; null if not scanned. */
  injection: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** The attack that a rule was about; left out when there was none, and by older extensions. */
  attack: v.optional(
    v.strictObject({ kind: v.picklist(ATTACK_KINDS), source: v.picklist(SOURCES) }),
  ),
  /** OWASP LLM Top 10 (2025) ids, e.g. `LLM02:2025`. */
  owasp: v.array(v.picklist(OWASP_IDS)),
  choice: v.picklist(CHOICES),
  /** The user's own words for sending anyway; length-limited. */
  reason: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  /** Set when a verdict was not reached and a fallback held. */
  unavailable: v.nullable(v.strictObject({ what: short, fallback: v.picklist(FALLBACKS) })),
  policyVersion: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  model: v.nullable(short),
  extension: short,
  /** Time from the claim to the verdict, the user's thinking left out, in milliseconds. */
  latencyMs: v.nullable(v.pipe(v.number(), v.minValue(0))),
  /** Event this one is about, e.g. for `false-alarm`. */
  about: v.nullable(v.pipe(v.string(), v.uuid())),
  /** Machine-readable detail of non-decision kinds: a code, never content. */
  detail: v.nullable(short),
});

export type AuditEvent = v.InferOutput<typeof AuditEventSchema>;
export type EventKind = (typeof EVENT_KINDS)[number];
export type Choice = (typeof CHOICES)[number];
export type Outcome = (typeof OUTCOMES)[number];
