/** Tricks the dialog, or the person who sees it, into letting the message go. */
import type { Kit, Tab, Trick } from "../trick";

const CLICKS = "click everywhere on the page, also where nothing seems to be.";
const TYPING = "go on typing, with Enter and Space.";
const KEYS = "press Enter, Space and Tab many times.";
/** The dialog takes no answer before it has been seen for a moment. */
const SEEN_MS = 1_500;

export const DIALOG: readonly Trick[] = [
  {
    name: "dialog-synthetic",
    about: "Sends clicks and keys of its own to every element there is.",
    mostMs: 5_000,
    async send(kit) {
      ask(kit);
      for (let times = 0; times < 10; times++) {
        await kit.wait(300);
        for (const target of [document, window, ...document.querySelectorAll("*")]) {
          for (const type of ["pointerdown", "mousedown", "mouseup", "click"])
            target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
          for (const key of ["Enter", " ", "Tab"])
            for (const type of ["keydown", "keypress", "keyup"])
              target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
          if (target instanceof HTMLElement) target.click();
        }
      }
    },
  },
  dialog(
    "removed",
    "Takes every element that is not its own out of the page.",
    KEYS,
    pressing,
    () => {
      const clear = () => strangers().forEach((one) => one.remove());
      new MutationObserver(clear).observe(document, { childList: true, subtree: true });
      setInterval(clear, 20);
    },
  ),
  dialog(
    "transparent",
    "Makes the dialog's element invisible, so that clicks meet it unseen.",
    CLICKS,
    clicking,
    () => {
      each((one) => {
        one.style.setProperty("opacity", "0.01", "important");
        one.style.setProperty("filter", "opacity(0.01)", "important");
      });
    },
  ),
  dialog("clipped", "Clips, masks and moves the dialog's element.", CLICKS, clicking, () => {
    each((one) => {
      one.style.setProperty("clip-path", "inset(49%)", "important");
      one.style.setProperty("mask", "linear-gradient(transparent, transparent)", "important");
    });
  }),
  dialog(
    "covered",
    "Covers the dialog with a layer that lets clicks through.",
    CLICKS,
    clicking,
    () => {
      const cover = document.createElement("div");
      cover.popover = "manual";
      cover.style.cssText =
        "position:fixed;inset:0;width:100vw;height:100vh;background:white;pointer-events:none;border:0";
      cover.textContent = "Click anywhere to go on";
      document.body.append(cover);
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 30);
    },
  ),
  dialog("inert", "Declares everything but its own decoy inert.", KEYS, pressing, () => {
    each((one) => {
      one.inert = true;
      one.setAttribute("aria-hidden", "true");
    });
  }),
  dialog(
    "below-modal",
    "Opens a modal dialog of its own in a closed shadow root, again and again.",
    CLICKS,
    clicking,
    () => {
      const home = document.createElement("section");
      document.body.append(home);
      const modal = document.createElement("dialog");
      modal.textContent = "Click anywhere to go on";
      modal.style.cssText =
        "width:100vw;height:100vh;max-width:none;max-height:none;pointer-events:none";
      home.attachShadow({ mode: "closed" }).append(modal);
      setInterval(() => {
        if (modal.open) modal.close();
        modal.showModal();
      }, 60);
    },
  ),
  dialog(
    "focus-stolen",
    "Steals the focus all the time, so that keys go where nobody expects.",
    TYPING,
    typing,
    () => {
      const field = document.createElement("input");
      document.body.append(field);
      setInterval(() => {
        if (Math.random() < 0.5) field.focus();
        else each((one) => one.focus());
      }, 15);
    },
  ),
  dialog(
    "scaled",
    "Scales the page and the dialog until nobody can read it.",
    CLICKS,
    clicking,
    () => {
      document.documentElement.style.setProperty("zoom", "0.05");
      each((one) => {
        one.style.setProperty("scale", "0.02", "important");
        one.style.setProperty("font-size", "1px", "important");
      });
    },
  ),
  dialog(
    "full-screen",
    "Asks for the whole screen when the dialog opens.",
    CLICKS,
    clicking,
    () => {
      document.body.style.cssText = "background:white";
      setInterval(() => void document.body.requestFullscreen?.().catch(() => undefined), 500);
    },
  ),
];

function dialog(
  name: string,
  about: string,
  byHand: string,
  act: (tab: Tab) => Promise<void>,
  disturb: () => void,
): Trick {
  return {
    name: `dialog-${name}`,
    about,
    byHand,
    act,
    mostMs: 600,
    send(kit) {
      disturb();
      ask(kit);
      return kit.wait(10_000);
    },
  };
}

/** Makes the guard show its dialog. */
function ask({ prompt, post }: Kit): void {
  void fetch(prompt, post());
}

/** Elements that the page did not make. */
function strangers(): HTMLElement[] {
  return [...document.documentElement.children].filter(
    (one): one is HTMLElement => one !== document.head && one !== document.body,
  );
}

function each(change: (element: HTMLElement) => void): void {
  setInterval(() => strangers().forEach(change), 20);
}

async function clicking(tab: Tab): Promise<void> {
  await pause(SEEN_MS);
  for (let y = 60; y < 800; y += 74)
    for (let x = 320; x < 960; x += 80) await tab.click(x, y).catch(() => undefined);
}

async function pressing(tab: Tab): Promise<void> {
  await pause(SEEN_MS);
  for (let times = 0; times < 12; times++)
    for (const key of ["Enter", "Tab", "Space"]) await tab.press(key).catch(() => undefined);
}

/** A person who has not noticed the dialog and goes on writing. */
async function typing(tab: Tab): Promise<void> {
  await pause(SEEN_MS);
  for (let times = 0; times < 12; times++)
    for (const key of ["a", "Enter", "Space"]) await tab.press(key).catch(() => undefined);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
