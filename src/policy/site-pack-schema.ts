/** The parts of a site pack in the words an admin reads; what it may do beyond its form, `sites/pack-scope.ts` says. */
import * as v from "valibot";
import * as forms from "../sites/pack-forms";
import { isPathPattern } from "../sites/path-pattern";
import { describe } from "./describe";

const list = <S extends v.GenericSchema>(entry: S) =>
  v.pipe(v.array(entry), v.maxLength(forms.MOST_ENTRIES));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const short = v.pipe(v.string(), v.maxLength(forms.LONGEST));
const id = v.pipe(v.string(), v.regex(forms.ID));
const day = v.pipe(v.string(), v.regex(forms.DAY));
const host = v.pipe(v.string(), v.regex(forms.HOST));
const selector = v.pipe(v.string(), v.regex(forms.SELECTOR));
const path = v.pipe(
  v.string(),
  v.check((text) => isPathPattern(text)),
);
const namedPath = v.pipe(
  v.string(),
  v.check((text) => isPathPattern(text, true)),
);
const bodyPath = v.pipe(
  list(v.union([short, whole(0, 1_000)])),
  v.check((steps) => forms.isBodyPath(steps)),
);

const TextRuleSchema = v.strictObject({
  path: describe(
    bodyPath,
    "Way into the body: keys and numbers; `*` for any entry; `{}` for a text that is JSON itself; `**` at the end for all texts below.",
  ),
  role: describe(
    v.picklist(forms.ROLES),
    "Whose words: new (`prompt`), of a file, of a draft, or sent in an earlier turn.",
  ),
  echo: v.optional(
    describe(v.literal(true), "The words of another text once more: both change together."),
  ),
});

const MarkSchema = v.strictObject({
  path: describe(bodyPath, "Way into the body."),
  is: describe(v.union([short, whole(-1e9, 1e9), v.boolean()]), "What stands there."),
});

const answer = (status: v.GenericSchema<unknown, number>) =>
  v.strictObject({
    status: describe(status, "HTTP status."),
    contentType: describe(v.picklist(forms.CONTENT_TYPES), "Its content type."),
    body: describe(short, "The answer itself."),
  });

const EndpointSchema = v.strictObject({
  id: describe(id, "Name of the endpoint; unique."),
  methods: describe(
    list(v.picklist(forms.METHODS)),
    "Of the request; `WS` for messages of a socket.",
  ),
  paths: describe(
    list(path),
    "What the address's path looks like: stretches between slashes, `*` for any characters in one, `#` for a number, `**` once for any number of them.",
  ),
  channel: describe(
    v.picklist(forms.PACK_CHANNELS),
    "What it carries; `draft` while the user types.",
  ),
  texts: describe(list(TextRuleSchema), "Where text is, and where a changed text lands."),
  fields: v.optional(describe(list(short), "Form fields that carry text.")),
  separator: v.optional(
    describe(
      v.pipe(short, v.minLength(1)),
      "What stands between several JSON texts of one message.",
    ),
  ),
  frames: v.optional(
    describe(
      v.strictObject({
        payload: describe(short, "Member of the JSON that holds a protocol buffer in base64."),
        text: describe(list(whole(1, 1_000)), "Field numbers from its outside to the text."),
      }),
      "Binary messages of a socket, as Meta's gateway has them. The only form that needs code of ours; a pack with another is refused.",
    ),
  ),
  turns: v.optional(
    describe(
      list(
        v.strictObject({
          list: describe(bodyPath, "Way to the list of turns."),
          role: describe(bodyPath, "Inside a turn: whose it is."),
          user: describe(short, "What stands there when it is the user's."),
        }),
      ),
      "Conversations that travel whole with every message: only the user's last turn is new.",
    ),
  ),
  carries: v.optional(
    describe(MarkSchema, "What a message with text says of itself; others may be empty."),
  ),
  empty: v.optional(describe(list(MarkSchema), "What a message says that needs no text.")),
  emptyAnswer: v.optional(
    describe(
      answer(whole(200, 299)),
      "Drafts: what the page is given in place of the site's answer.",
    ),
  ),
  refusal: v.optional(
    describe(
      list(short),
      "Sockets: what the page is told of a message that was held back; `<name>` stands for the text of that name in it.",
    ),
  ),
  blockedAnswer: v.optional(
    describe(
      answer(
        v.union([
          v.literal(forms.BLOCKED_STATUS.stream),
          whole(forms.BLOCKED_STATUS.least, forms.BLOCKED_STATUS.most),
        ]),
      ),
      "Requests: what the page is given when its own was held back, in place of a 403 with an error as JSON: where the site's page would wait for ever, or show it badly.",
    ),
  ),
  conversation: v.optional(describe(bodyPath, "Where the body names its conversation.")),
  prose: v.optional(
    describe(
      whole(forms.PROSE.least, forms.PROSE.most),
      "Characters from which on prose counts as text anywhere.",
    ),
  ),
  loose: v.optional(describe(v.boolean(), "A body without any text may pass.")),
});

export const SitePackSchema = v.strictObject({
  id: describe(id, "Of the built-in site it stands in for."),
  version: describe(whole(1, Number.MAX_SAFE_INTEGER), "Counts up; events name it."),
  expires: describe(day, "Last day on which it holds, in UTC. After it the built-in site is back."),
  checked: describe(day, "Day on which its facts were last compared with the site."),
  hosts: describe(
    list(host),
    "Hosts of its pages: all built-in ones, subdomains of them, and hosts that `sites.openai` names.",
  ),
  requestHosts: v.optional(
    describe(list(host), "Further hosts its requests go to; the same holds for them."),
  ),
  imageHosts: v.optional(
    describe(list(host), "Its own hosts from which answers show pictures; no more than built in."),
  ),
  endpoints: describe(list(EndpointSchema), "What it sends."),
  uploads: v.optional(
    describe(
      list(
        v.strictObject({
          host: v.optional(describe(host, "Left out: the page's own.")),
          path: describe(path, "As in `endpoints[].paths`."),
        }),
      ),
      "Addresses that take files, so that a file is not taken for a message.",
    ),
  ),
  conversationInPath: v.optional(
    describe(list(namedPath), "Paths of its pages, with `{}` for the stretch that names the chat."),
  ),
  composer: describe(
    list(selector),
    "CSS of where the user writes: tags, ids, classes and attributes, with blanks, `>` or `~` between.",
  ),
  sendButton: describe(list(selector), "CSS of what sends."),
});
