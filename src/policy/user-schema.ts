/** What the user may do: a part of the policy. */
import * as v from "valibot";
import { describe } from "./describe";

export const UserSchema = v.strictObject({
  confirmChanges: v.optional(
    describe(
      v.boolean(),
      "Show what will be sent before a message goes out with placeholders. Off: send it at once and say so.",
    ),
    true,
  ),
  mayPause: v.optional(describe(v.boolean(), "The user may pause the guard."), false),
  pauseMinutes: v.optional(
    describe(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_440)),
      "Length of a pause, in minutes.",
    ),
    15,
  ),
  mayReport: v.optional(describe(v.boolean(), "The user may report a false alarm."), true),
  mayRequestException: v.optional(
    describe(v.boolean(), "The user may ask for an exception."),
    true,
  ),
  maskedPreview: v.optional(
    describe(
      v.boolean(),
      "Keep a masked preview of what was found in the user's own popup, encrypted on the device.",
    ),
    true,
  ),
});
