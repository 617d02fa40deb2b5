/** The on-device model: a part of the policy. */
import * as v from "valibot";
import { DEFAULT_PRESET, PRESETS } from "../detect/presets";
import { MOST_MODEL_PACK_BYTES } from "../lib/model-pack";
import { describe } from "./describe";

/** A newer model than the built-in one. The pack itself must be signed by a release key; policy only chooses. */
export const ModelPackSchema = v.strictObject({
  id: describe(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u)),
    "The model's id, as its manifest has it.",
  ),
  version: describe(
    v.pipe(v.string(), v.regex(/^\d{1,6}(?:\.\d{1,6}){0,3}$/u)),
    "Its version, as its manifest has it, e.g. `1.3.0`.",
  ),
  sha256: describe(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
    "SHA-256 of the pack, hexadecimal; `npm run admin -- model add` prints it.",
  ),
  size: describe(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MODEL_PACK_BYTES)),
    "Its size in bytes, at most 25,000,000.",
  ),
  allowOlder: v.optional(
    describe(
      v.boolean(),
      "Take it even if it is older than the model in use or the built-in one. Otherwise an older one is refused.",
    ),
    false,
  ),
});

export type ModelPackEntry = v.InferOutput<typeof ModelPackSchema>;

export const ModelSchema = v.strictObject({
  enabled: v.optional(describe(v.boolean(), "Use the on-device model."), true),
  preset: v.optional(
    describe(
      v.picklist(PRESETS),
      "How sure the model must be: its findings below 0.5 (`strict`), 0.8 (`balanced`) or 0.9 (`quiet`) are dropped. `quiet` also leaves out what no check digit proves in a text that is about nobody, rules' findings too, never secrets or company data. The attack score is not concerned; `minScore` of a rule or detector holds on top.",
    ),
    DEFAULT_PRESET,
  ),
  idleUnloadSeconds: v.optional(
    describe(
      v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(86_400)),
      "Free the model's memory after this time without use, in seconds.",
    ),
    600,
  ),
  pack: v.optional(
    describe(
      ModelPackSchema,
      "Model to use in place of the built-in one, from the admin endpoint. Until it is there, checked and has passed its self-test, and whenever it fails, the model before it goes on.",
    ),
  ),
});
