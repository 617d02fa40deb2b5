import { render, type ComponentChild } from "preact";
import type { Translate } from "../text";

interface ShowPage {
  readonly text: Translate;
  readonly language: string;
  /** Message key of the page's title. */
  readonly title: string;
  readonly content: ComponentChild;
}

/** Puts a page of the extension into its document, in the reader's language and direction. */
export function showPage({ text, language, title, content }: ShowPage): void {
  document.documentElement.lang = language;
  document.documentElement.dir = text("@@bidi_dir") === "rtl" ? "rtl" : "ltr";
  document.title = text(title);
  render(content, document.body);
}
