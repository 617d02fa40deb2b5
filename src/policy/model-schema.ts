/** The on-device model: a part of the policy. */
import * as v from "valibot";
import { DEFAULT_PRESET, PRESETS } from "../detect/presets";
import { describe } from "./describe";

export const ModelSchema = v.strictObject({
  enabled: v.optional(describe(v.boolean(), "Use the on-device model."), true),
  preset: v.optional(
    describe(
      v.picklist(PRESETS),
      "How sure the model must be: its findings below 0.5 (`strict`), 0.8 (`balanced`) or 0.9 (`quiet`) are dropped. Findings of rules and the attack score are not concerned; `minScore` of a rule or detector holds on top.",
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
});
