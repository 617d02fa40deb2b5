import { sortedOnce } from "../../lib/sorted-once";
import type { Detector } from "../detector";

/**
 * A handle in a chat or on a social service: `@kay.obz07`, a nickname before what it says, `[14:02] mina.h: …`.
 * Annotations of code, package scopes, at-rules of style sheets and masked mail addresses stay silent.
 */
export const chatHandle: Detector = {
  id: "chat-handle",
  type: "USERNAME",
  subtype: "HANDLE",
  pattern:
    /(?:(?<![\p{L}\d_@/.:"'`=\\>\]•-])(@[A-Za-z][\w.-]{1,30}\w)(?![\w/(@-]|\.\w)|^(?:> |\[[^\]\n]{4,24}\] |\d{1,2}:\d\d(?::\d\d)? {1,2}|<|\*\*)~?([a-z][\w.-]{1,30}\w)(?=>|\*\*|: | > )|\*\*\* agent ([a-z][\w.-]{2,30}\w))/gmu,
  group: "first",
  first: "[@>[\\d<*]",
  score: 0.72,
  keywords: ["@", "> ", "] ", ":", "<", "**"],
  reach: 40,
  startsIn: mayBegin,
  validate: (value, match) => {
    const name = value.replace("@", "");
    const text = match.input ?? "";
    const end = (match.index ?? 0) + match[0].length;
    const marked = /[\d_.]|\w-\w/u.test(name);
    if (!value.startsWith("@"))
      return (marked &&
        !/^\d|\.\w{2,4}$|-config$|^(?:div|span|user|app|x|my|data|v|el|ng|mat|ion)-/u.test(name) &&
        !match[0].startsWith("<")) ||
        (match[0].startsWith("<") && /[\d_]/u.test(name))
        ? 0.72
        : false;
    if (IN_CODE.test(name) || /[-.]$/u.test(name)) return false;
    const after = text.slice(end, end + 20);
    const before = text.slice(Math.max(0, (match.index ?? 0) - 24), match.index);
    if (/^[ \t]*(?:\n|$)/u.test(after) && /(?:^|\n)[ \t]*$/u.test(before)) return false;
    if (/[*/#]\s$/u.test(before) || /^[A-Z][a-z]+(?:[A-Z]|$)/u.test(name))
      return marked && /[\d_]/u.test(name) ? 0.6 : false;
    if (marked) return 0.76;
    const talks = /^:? \p{L}|^ \d\d:\d\d|^[),]/u.test(after);
    return talks && (/(?:^|\n|[\]>)] )$/u.test(before) || SOCIAL.test(before)) ? 0.7 : false;
  },
};

/** Ats, what may open a line before a name, the begin of the stretch, and one line of a help desk. */
function mayBegin(lower: string, from: number, to: number): number[] {
  const stretch = lower.slice(from, to);
  const starts = [0];
  for (const at of placesOf(stretch, "@")) starts.push(at);
  for (const at of placesOf(stretch, AGENT)) starts.push(at);
  for (const end of LINE_ENDS)
    for (const at of placesOf(stretch, end))
      if (OPENS[stretch.charCodeAt(at + 1)] === 1) starts.push(at + 1);
  return sortedOnce(starts).map((start) => from + start);
}

function placesOf(text: string, sign: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

const LINE_ENDS = ["\n", "\r", "\u2028", "\u2029"] as const;
const OPENS = Uint8Array.from({ length: 128 }, (_, unit) =>
  Number("@>[<*0123456789".includes(String.fromCharCode(unit))),
);
const AGENT = "*** agent ";

const SOCIAL =
  /insta|(?<!\p{L})ig\b|twitter|tiktok|snap|slack|telegram|discord|mattermost|handle|login|\bfrom\b|\bby\b|assignee/iu;
const IN_CODE =
  /^(?:media|import|param|params|return|returns|throws|see|since|author|deprecated|override|charset|keyframes|font-face|page|supports|include|extend|mixin|use|forward|app|pytest|property|staticmethod|classmethod|abstractmethod|dataclass|decorator|test|click|router|api|bp|login_required|functools|jest|babel|types|todo|everyone|here|channel|all|team|ts-\w+|vitest|angular|vue|react|latest|next|main|master|v\d[\w.]*|tailwind|layer|apply|type|typedef|private|public|internal|section|note|mention|example|users\.noreply[\w.]*|username|handle|name|component|injectable|input|output|entity|column|autowired|bean|service|controller|get|post|put|delete|patch|if|foreach|else|end\w*|csrf|yield|extends|csrf_exempt|cached_property|contextmanager|lru_cache|njit|jit|max_\w+|min_\w+|py\d*|begin|set|let|echo|off|[\w-]+\.(?:com|org|net|io|dev|example|test|route|get|post|task|fixture|command|setter|before|after)\b.*)$/iu;
