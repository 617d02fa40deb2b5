import type { Detector } from "../detector";
import { brokenMailStarts } from "../mail-starts";

const LOCAL = "[a-z0-9][\\w.+'-]{0,63}";
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const END = "(?:com|org|net|eu|uk|de|at|ch|fr|es|it|pt|nl|be|pl|ie|io|jp|br|mx)";
const BREAK = " ?\\r?\\n[ \\t>]{0,6}";
const HOST = `(?:${LABEL}\\.){1,4}[a-z]{2,24}`;

/** After the name of a decorator or annotation. */
const DECORATES =
  /^(?:\(|[ \t]*\r?\n[ \t]*(?:@|(?:async |export |public |private |static )?(?:def|class|function|void|fun|fn)\b))/u;

/**
 * An e-mail address (RFC 5321) that a line break cut: after the at sign or before it, after a hyphen of the host, or after
 * a dot of it that could not end the address. So are blanks around the at sign, and a comma for the last dot.
 */
export const emailBroken: Detector = {
  id: "email-broken",
  type: "EMAIL",
  subtype: "BROKEN",
  pattern: new RegExp(
    `(?<![\\w.%+-])${LOCAL}(?:@${BREAK}${HOST}|${BREAK}@${HOST}|@(?:${LABEL}\\.){0,2}[a-z0-9][a-z0-9-]{0,60}-${BREAK}${HOST}|@(?:${LABEL}\\.){0,2}[a-z0-9][a-z0-9-]{3,60}\\.${BREAK}(?:com|org|net|eu|co\\.uk|de|at|ch|fr|es|it|pt|nl|be|pl|ie|io)(?=[\\s,;)>]|$)|(?: @ ?|@ )(?:${LABEL}\\.){1,3}${END}|@(?:${LABEL}\\.){0,2}[a-z0-9][a-z0-9-]{1,60},${END})(?![\\w@-])`,
    "giu",
  ),
  first: "[a-z0-9]",
  score: 0.85,
  keywords: ["@"],
  reach: 160,
  startsIn: brokenMailStarts,
  validate: (value, match) => {
    if (/^(?:git|hg|svn)@|\.\.|\.@/iu.test(value)) return false;
    const end = (match.index ?? 0) + value.length;
    // A line of a program that begins with `@` decorates what is below it.
    return !(/\n[ \t>]*@/u.test(value) && DECORATES.test((match.input ?? "").slice(end, end + 24)));
  },
};
