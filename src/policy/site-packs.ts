/** The site packs of a policy: each is taken or refused as a whole, and the policy stands either way. */
import * as v from "valibot";
import { fail, ok, type Result } from "../lib/result";
import type { SitePack } from "../sites/pack";
import { MOST_PACK_TEXT } from "../sites/pack-forms";
import { scopeProblems } from "../sites/pack-scope";
import { describeIssue, isUnknownKey, pathOf } from "./issues";
import type { Policy } from "./schema";
import { SitePackSchema } from "./site-pack-schema";

export interface RefusedPack {
  /** Its place in `sites.packs`. */
  readonly at: number;
  /** Null when it does not even say of which site it is. */
  readonly id: string | null;
  /** One line per problem: the field and what is wrong with it; values are not quoted. */
  readonly problems: readonly string[];
}

export interface PackRefusal {
  readonly reason: "schema" | "too-large" | "scope";
  readonly problems: readonly string[];
}

export interface JudgedPacks {
  readonly packs: readonly SitePack[];
  readonly refused: readonly RefusedPack[];
}

/** `now` in milliseconds since the epoch: packs end. */
export function judgeSitePacks(
  { packs: given = [], openai = [] }: Partial<Pick<Policy["sites"], "packs" | "openai">>,
  now: number,
): JudgedPacks {
  const packs: SitePack[] = [];
  const refused: RefusedPack[] = [];
  for (const [at, input] of given.entries()) {
    const read = readSitePack(input, openai, now);
    if (!read.ok) refused.push({ at, id: idOf(input), problems: read.problems });
    else if (packs.some(({ id }) => id === read.value.id))
      refused.push({ at, id: read.value.id, problems: ["id: used by an earlier pack"] });
    else packs.push(read.value);
  }
  return { packs, refused };
}

/** One pack. `policyHosts`: the hosts that the policy names as guarded. */
export function readSitePack(
  input: unknown,
  policyHosts: readonly string[],
  now: number,
): Result<SitePack, PackRefusal> {
  const checked = v.safeParse(SitePackSchema, input);
  if (!checked.success)
    return fail({
      reason: "schema",
      problems: checked.issues.map((issue) =>
        isUnknownKey(issue)
          ? `${pathOf(issue, WHOLE)}: this version knows no such field`
          : describeIssue(issue, WHOLE),
      ),
    });
  if (JSON.stringify(input).length > MOST_PACK_TEXT)
    return fail({
      reason: "too-large",
      problems: [`${WHOLE}: longer than ${MOST_PACK_TEXT} characters`],
    });
  // An optional field that is left out is left out of the output, too.
  const pack = checked.output as SitePack;
  const problems = scopeProblems(pack, policyHosts, now);
  return problems.length > 0 ? fail({ reason: "scope", problems }) : ok(pack);
}

const WHOLE = "whole-pack";

function idOf(input: unknown): string | null {
  const given = v.safeParse(v.looseObject({ id: SitePackSchema.entries.id }), input);
  return given.success ? given.output.id : null;
}
