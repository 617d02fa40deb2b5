/** What happens to answers, and the tokens that an organisation has planted: a part of the policy. */
import * as v from "valibot";
import { describe } from "./describe";

const host = v.pipe(v.string(), v.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/u));

export const AnswersSchema = v.strictObject({
  exfiltration: v.optional(
    describe(
      v.picklist(["allow", "log", "neutralise"]),
      "Pictures and links in answers whose address would carry data to a host that is not allowed: let them be, record them, or take the address out before the page shows it.",
    ),
    "neutralise",
  ),
  imageHosts: v.optional(
    describe(
      v.pipe(v.array(host), v.maxLength(500)),
      "Hosts that answers may send data to, `*.` for subdomains. The chat's own hosts always may.",
    ),
    [],
  ),
});

export const CanarySchema = v.strictObject({
  id: describe(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/u)),
    "Name of the token in events, such as the system it was planted in.",
  ),
  salt: describe(v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/u)), "Random, in hex."),
  length: describe(
    v.pipe(v.number(), v.integer(), v.minValue(12), v.maxValue(128)),
    "Letters and digits in the token; its other signs do not count.",
  ),
  sha256: describe(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
    "SHA-256 of the salt and the token's letters and digits in lower case. `npm run canary` makes it.",
  ),
});

export const CanariesSchema = v.pipe(v.array(CanarySchema), v.maxLength(200));

export type AnswerRules = v.InferOutput<typeof AnswersSchema>;
export type Canary = v.InferOutput<typeof CanarySchema>;
