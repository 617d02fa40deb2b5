/** How a policy speaks of program code: what a rule asks of it, and what the organisation's own names are. */
import * as v from "valibot";
import { CODE_LANGUAGES, CODE_MARKINGS } from "../detect/source-code/facts";
import { describe } from "./describe";

/** Shorter snippets are everyday questions. */
export const LEAST_CODE_LINES = 10;

const size = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const names = (form: RegExp) =>
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(100), v.regex(form))), v.maxLength(100));

export const CodeConditionSchema = v.strictObject({
  minLines: v.optional(
    describe(
      size(1_000_000),
      "At least this many lines in all blocks of the message that the other conditions fit; blank lines do not count, and one of more than 160 characters counts as so many.",
    ),
    LEAST_CODE_LINES,
  ),
  minCharacters: v.optional(
    describe(size(100_000_000), "At least this many characters in those blocks."),
  ),
  languages: v.optional(
    describe(
      v.pipe(v.array(v.picklist(CODE_LANGUAGES)), v.minLength(1)),
      "Languages the rule is about. Left out: any, also where the language is not known.",
    ),
  ),
  markings: v.optional(
    describe(
      v.pipe(v.array(v.picklist(CODE_MARKINGS)), v.minLength(1)),
      "What the comments say: `open` (an SPDX id or the words of an open licence), `proprietary` (confidential, all rights reserved, the copyright of a company or of the organisation itself), `none`. Left out: any.",
    ),
  ),
  internalNames: v.optional(
    describe(
      v.boolean(),
      "true: only code that names an internal host or package; false: only code that names none.",
    ),
  ),
});

export const SourceCodeSchema = v.strictObject({
  hosts: v.optional(
    describe(
      names(/^(?:\*?\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u),
      "Domains whose hosts are internal, e.g. `northgate.example`. `*.internal`, `*.corp`, `*.local`, `*.lan` and `*.intranet` are known anyway.",
    ),
    [],
  ),
  packages: v.optional(
    describe(
      names(/^[\w@][\w@.:/\\-]{2,99}$/u),
      "What the names of own packages begin with, e.g. `@northgate/`, `com.northgate.`, `github.com/northgate/`.",
    ),
    [],
  ),
  owners: v.optional(
    describe(
      v.pipe(v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(100))), v.maxLength(50)),
      "Names under which the organisation holds copyrights, beside `organisation.name`.",
    ),
    [],
  ),
});

export type CodeCondition = v.InferOutput<typeof CodeConditionSchema>;
