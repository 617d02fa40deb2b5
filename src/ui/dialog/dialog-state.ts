/** Which dialog a judgement calls for, and what it may offer. Pure. */
import type { DialogView } from "../../protocol/views";
import { kindOf } from "../kind";
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
  if (judgement.unavailable)
    return { tone, headline: text("dialog_headline_unchecked"), why: whyUnchecked(view, text) };
  const { injection, findings } = judgement;
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

function whyUnchecked({ judgement, state }: DialogView, text: Translate): string {
  if (judgement.unavailable?.what === "adapter") return text("dialog_why_unread");
  if (judgement.user.maySendAnyway) return text("dialog_why_unchecked_warn");
  if (state.organisation === "") return text("dialog_why_unchecked_plain");
  return text("dialog_why_unchecked_block", { organisation: state.organisation });
}

function ruleTitle({ judgement: { title } }: DialogView, language: string): string | null {
  return title && wordingIn(language, title);
}

function whyDefault({ state, siteName }: DialogView, text: Translate): string {
  if (state.organisation === "") return text("dialog_text_safe");
  return text("dialog_why_default", { organisation: state.organisation, site: siteName });
}
