import * as v from "valibot";
import { ENTITY_TYPES } from "../detect/types";
import { describe } from "./describe";

const example = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));

/** What an admin may add to the built-in detectors; `src/detect/custom` runs it. */
export const CustomDetectorSchema = v.strictObject({
  id: describe(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u)),
    "Name of the detector; unique. Events and explanations show it as `custom:` and this name.",
  ),
  type: describe(v.picklist(ENTITY_TYPES), "Entity type of what it finds, for rules that name it."),
  subtype: v.optional(
    describe(
      v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,63}$/u)),
      "Finer kind, such as `PROJECT_CODE`, for rules that name it.",
    ),
  ),
  pattern: describe(
    v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
    "Regular expression in RE2 syntax: no look-around, no back-references, so that no text can make it slow. `^` and `$` match at lines.",
  ),
  caseSensitive: v.optional(
    describe(v.boolean(), "Do capital and small letters differ? Default: no."),
  ),
  group: v.optional(
    describe(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
      "Capturing group that holds the value. Left out: the whole match.",
    ),
  ),
  keywords: v.optional(
    describe(
      v.pipe(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(100))), v.maxLength(50)),
      "Only text within 200 characters of one of these is searched. Makes it fast, and false alarms rare.",
    ),
  ),
  score: v.optional(
    describe(
      v.pipe(v.number(), v.minValue(0.1), v.maxValue(1)),
      "Score of its findings. Default 0.85.",
    ),
  ),
  finds: describe(
    v.pipe(v.array(example), v.minLength(1), v.maxLength(50)),
    "Texts it must find something in, every value between « and ». Run before the policy is accepted.",
  ),
  ignores: describe(
    v.pipe(v.array(example), v.minLength(1), v.maxLength(50)),
    "Texts it must stay silent on. Run before the policy is accepted.",
  ),
});
