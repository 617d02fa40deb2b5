/** Which dialog a judgement calls for, and what it may offer. Pure. */
import type { DialogView } from "../../protocol/views";
import { kindOf } from "../kind";
import { isReadInPart } from "../read-in-part";
import { foundWords, wordingIn, type Translate } from "../text";

export type Tone = "change" | "warn" | "block";

export interface DialogWords {
  readonly tone: Tone;
  readonly headline: string;
  readonly why: string;
}

export function dialogWords(view: DialogView, text: Translate, language: string): DialogWords {
  const { judgement } = view;
  const tone = toneOf(view);
  const { injection, findings } = judgement;
  // What was found in the part that was read is the news; the note beside it speaks of the rest.
  if (judgement.unavailable && !(isPartly(view) && (findings.length > 0 || injection.flagged)))
    return {
      tone,
      headline: text(isPartly(view) ? "dialog_headline_partly" : "dialog_headline_unchecked"),
      why: whyUnchecked(view, text),
    };
  if (injection.flagged && findings.length === 0 && injection.kind === "jailbreak")
    // The user's own words: what counts is the organisation's rule, not a warning of somebody else.
    return {
      tone,
      headline: text("dialog_headline_jailbreak"),
      why: ruleTitle(view, language) ?? whyDefault(view, text),
    };
  if (injection.flagged && findings.length === 0)
    return { tone, headline: text("dialog_headline_attack"), why: text("dialog_why_attack") };
  return {
    tone,
    headline: headlineFor(view, text),
    why: ruleTitle(view, language) ?? whyDefault(view, text),
  };
}

export function toneOf({ judgement }: DialogView): Tone {
  if (judgement.action === "block") return "block";
  return judgement.action === "redact" || judgement.action === "tokenise" ? "change" : "warn";
}

function headlineFor({ judgement }: DialogView, text: Translate): string {
  const { findings, action } = judgement;
  const blocked = action === "block";
  if (findings.length === 0)
    return text(blocked ? "dialog_headline_policy_blocked" : "dialog_headline_policy");
  const found = foundWords(text, findings.map(kindOf));
  if (blocked) return text("dialog_headline_blocked", { found });
  const maybe = findings.every(({ certain }) => !certain);
  return text(maybe ? "dialog_headline_maybe" : "dialog_headline_found", { found });
}

/** What says beside the findings that part of the message was not read; null where all was, or the headline says it. */
export function partlyNote(view: DialogView, text: Translate): string | null {
  const { findings, injection } = view.judgement;
  const isBeside = isPartly(view) && (findings.length > 0 || injection.flagged);
  return isBeside ? text("dialog_partly") : null;
}

/** Was the message read in part, and time ran out before the rest? */
function isPartly({ judgement: { unavailable } }: DialogView): boolean {
  return isReadInPart(unavailable?.what);
}

function whyUnchecked(view: DialogView, text: Translate): string {
  const { judgement, state } = view;
  if (judgement.unavailable?.what === "adapter") return text("dialog_why_unread");
  const what = isPartly(view) ? "dialog_why_partly" : "dialog_why_unchecked";
  if (judgement.user.maySendAnyway) return text(`${what}_warn`);
  if (state.organisation === "") return text(`${what}_plain`);
  return text(`${what}_block`, { organisation: state.organisation });
}

function ruleTitle({ judgement: { title } }: DialogView, language: string): string | null {
  return title && wordingIn(language, title);
}

function whyDefault({ state, siteName }: DialogView, text: Translate): string {
  if (state.organisation === "") return text("dialog_text_safe");
  return text("dialog_why_default", { organisation: state.organisation, site: siteName });
}
