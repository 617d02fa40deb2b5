/** Shows the page surfaces without the extension, for tests and for looking at them. */
import de from "../../../public/_locales/de/messages.json";
import en from "../../../public/_locales/en/messages.json";
import type { IndicatorView } from "../../../src/protocol/views";
import { showDialog } from "../../../src/ui/dialog/show-dialog";
import { createIndicator } from "../../../src/ui/indicator/create-indicator";
import type { NoticeKind } from "../../../src/protocol/views";
import { createNotices } from "../../../src/ui/notice/show-notice";
import { createTranslate } from "../../../src/ui/text";
import { CASES, type Case } from "./cases";

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export interface Gallery {
  /** What the dialogs answered and told so far. */
  readonly told: unknown[];
  dialog(name: Case): void;
  indicator(view: IndicatorView): void;
  notice(kind: NoticeKind, count: number): void;
  giveUp(): void;
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}

const language = new URLSearchParams(location.search).get("language") ?? "en";
const messages: Readonly<Record<string, Message>> = language === "de" ? de : en;
const text = createTranslate((key, given) => {
  const { message = "", placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$(\w+)\$/gu, (whole, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content;
    return content ? (given[Number(content.slice(1)) - 1] ?? whole) : whole;
  });
});
const told: unknown[] = [];
const end = new AbortController();
const notices = createNotices({ text });
const composer = () => document.querySelector<HTMLElement>("#composer");
const indicator = createIndicator({
  text,
  composer,
  replace: ({ masked }) => void told.push({ replace: masked }),
});

window.gallery = {
  told,
  dialog(name) {
    const { top, left, width, height } = document
      .querySelector("#composer-box")
      ?.getBoundingClientRect() ?? { top: 0, left: 0, width: 0, height: 0 };
    void showDialog(CASES[name](width ? { top, left, width, height } : null), {
      text,
      language,
      signal: end.signal,
      onReport: (id) => void told.push({ report: id }),
      onException: (_id, reason) => void told.push({ exception: reason }),
      onCopyId: (id) => void told.push({ copy: id }),
      onRemoved: () => void told.push("removed"),
    }).then((answer) => void told.push(answer));
  },
  indicator: (view) => indicator.update(view),
  notice: (kind, count) => notices.show(kind, count),
  giveUp: () => end.abort(),
};
