/** The dialog in the page: closed to its scripts, above all it shows, with the focus until it is answered. */
import { render } from "preact";
import type { DialogAnswer, DialogView } from "../../protocol/views";
import { createClosedSurface } from "../surface/closed-surface";
import { watchHiddenRoots } from "../surface/hidden-roots";
import { ownNames } from "../surface/own-names";
import type { Translate } from "../text";
import { Dialog } from "./dialog";
import { holdFocus } from "./hold-focus";
import { placeFor } from "./place";
import { DIALOG_CSS } from "./styles";
import { createGate } from "./trusted";
import { watchVisible } from "./visible";

export interface DialogDeps {
  readonly text: Translate;
  /** BCP 47; which wording of a rule is shown. */
  readonly language: string;
  /** Aborted when the request was given up: the dialog goes and the answer is `cancel`. */
  readonly signal: AbortSignal;
  readonly document?: Document;
  readonly onReport?: (eventId: string) => void;
  readonly onException?: (eventId: string, reason: string) => void;
  readonly onCopyId?: (eventId: string) => void;
  /** The page took the dialog away or hid it; the answer is `cancel` then. */
  readonly onRemoved?: () => void;
}

/** A page that covers it again and again is let have its way; nothing but Edit can be chosen then, if that. */
const MOST_RAISES = 20;
const REACH_MS = 300;
const CANCEL: DialogAnswer = { choice: "cancel", reason: null, keep: [] };

/** Resolves once, with what the user chose. Escape is `edit`. */
export function showDialog(view: DialogView, deps: DialogDeps): Promise<DialogAnswer> {
  const page = deps.document ?? document;
  if (deps.signal.aborted) return Promise.resolve(CANCEL);
  return new Promise((resolve) => {
    const before = page.activeElement;
    const end = new AbortController();
    const removed = () => {
      if (end.signal.aborted) return;
      finish(CANCEL);
      deps.onRemoved?.();
    };
    const surface = createClosedSurface(page, DIALOG_CSS, { top: 2, onRemoved: removed });
    let raised = 0;
    const covered = () => {
      if (++raised <= MOST_RAISES) raise();
    };
    const openedUnheard = () => {
      covered();
      visible.wasCovered(raised <= MOST_RAISES);
    };
    const visible = watchVisible(surface.body, { hidden: removed, covered }, end.signal);
    const focus = holdFocus(page, surface, end.signal);
    const { drawn, since: seen } = visible;
    const gate = createGate({ drawn, seen, focused: focus.since }, page, end.signal);

    function finish(answer: DialogAnswer): void {
      if (end.signal.aborted) return;
      end.abort();
      render(null, surface.body);
      surface.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(answer);
    }

    function raise(): void {
      surface.raise();
      focus.takeBack();
    }

    /** A modal dialog of the page, also one in a closed root, makes all outside of it inert. */
    function reach(): void {
      if (page.fullscreenElement || surface.isReachable()) return;
      if (++raised > MOST_RAISES) return removed();
      surface.raiseModal();
      focus.takeBack();
    }

    /** All outside of what fills the screen is inert. */
    function leaveFullScreen(): void {
      if (!page.fullscreenElement) return raise();
      page.exitFullscreen().catch(() => undefined); // left already
    }

    const { eventId } = view.judgement;
    if (view.judgement.action === "block") surface.body.classList.add("shaded");
    place(surface.body, view, page);
    render(
      <Dialog
        view={view}
        text={deps.text}
        language={deps.language}
        gate={gate}
        onAnswer={finish}
        onReport={() => deps.onReport?.(eventId)}
        onException={(reason) => deps.onException?.(eventId, reason)}
        onCopy={(id) => deps.onCopyId?.(id)}
      />,
      surface.body,
    );
    const watch = setInterval(reach, REACH_MS);
    end.signal.addEventListener("abort", () => clearInterval(watch));
    visible.start();
    watchHiddenRoots(page, surface.root, openedUnheard, end.signal);
    if (page.fullscreenElement) leaveFullScreen();
    page.addEventListener("fullscreenchange", leaveFullScreen, { signal: end.signal });
    const escape = gate.retreat(() => finish({ choice: "edit", reason: null, keep: [] }));
    surface.body.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) escape(event);
    });
    page.defaultView?.addEventListener(
      "resize",
      () => place(surface.body, { ...view, anchor: null }, page),
      { signal: end.signal },
    );
    deps.signal.addEventListener("abort", () => finish(CANCEL), { signal: end.signal });
  });
}

function place(body: HTMLElement, { anchor }: Pick<DialogView, "anchor">, page: Document): void {
  const width = page.defaultView?.innerWidth ?? 0;
  const height = page.defaultView?.innerHeight ?? 0;
  const at = placeFor(anchor, { width, height });
  for (const [name, value] of [
    ["--from-end", at?.fromEnd],
    ["--from-left", at?.fromLeft],
    ["--room", at?.room],
  ] as const)
    if (value === undefined) body.style.removeProperty(ownNames(name));
    else body.style.setProperty(ownNames(name), `${Math.round(value)}px`);
}
