/** Conditions about what comes together, in one message or over the messages of a chat. */
import * as v from "valibot";
import { ENTITY_TYPES } from "../detect/types";
import { describe } from "./describe";

const span = v.picklist(["message", "conversation"]);

const TogetherSchema = v.strictObject({
  types: describe(
    v.pipe(
      v.array(v.pipe(v.array(v.picklist(ENTITY_TYPES)), v.minLength(1), v.maxLength(30))),
      v.minLength(2),
      v.maxLength(10),
    ),
    'Lists of entity types; of each list one must be there, e.g. `[["PERSON"], ["MEDICAL_CONDITION", "MEDICAL_RECORD"]]`.',
  ),
  within: v.optional(
    describe(
      span,
      "`message`: in what the user sends now. `conversation`: what was let go in earlier messages of the chat counts as well; at least one must be in this message.",
    ),
    "message",
  ),
});

/** Keys of a rule's `when`. */
export const COMBINATIONS = {
  countWithin: v.optional(
    describe(
      span,
      "What `minCount` counts: findings of one message (default), or those and other values that were let go in earlier messages of the chat.",
    ),
  ),
  together: v.optional(
    describe(
      TogetherSchema,
      "The rule matches only where all of these meet. Without `types` it is about the findings that meet; with `types`, about those. Put it before milder rules about the same types.",
    ),
  ),
} as const;
