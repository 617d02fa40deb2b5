/** What reads as words of a person, wherever it stands. Pure. */
import { holdsProse } from "./disguise";
import type { Endpoint, TextRule } from "./types";

/** `beside`: a few words where no rule leads; a person's, or a name or setting of the site. */
export type PartRole = TextRule["role"] | "beside";

/** Names under which chats send text, in bodies and in addresses. */
export const SPEAKING =
  /^(?:q|query|prompt|text|message|input|question|search|content|draft|part|s)s?\d*$/iu;
/** Shorter words are names and settings. */
export const SHORTEST = 12;
const DEFAULT_PROSE = 40;

/** Long enough and with gaps between words, as a sentence has them and a token has not. */
export function readsAsProse(text: string, atLeast = DEFAULT_PROSE): boolean {
  if (text.length < atLeast) return false;
  const gaps = text.match(/\s+/gu)?.length ?? 0;
  return gaps >= 3 && gaps >= text.length / 80;
}

/** Is this the value of a name that chats give to text, or what the user has just written? */
export function isTextName(name: string, value: string, { skim, typed }: Endpoint): boolean {
  if (typed?.some((stretch) => value.includes(stretch))) return true;
  return SPEAKING.test(name) && !(skim && value.length < SHORTEST);
}

/** The role of a text that no rule knows; `usual` is that of a sentence, null of what is no words at all. */
export function roleOf(
  text: string,
  usual: TextRule["role"],
  prose: number | undefined,
): PartRole | null {
  if (readsAsProse(text, prose) || holdsProse(text)) return usual;
  return usual === "prompt" && text.length >= SHORTEST && /\S\s+\S/u.test(text) ? "beside" : null;
}
