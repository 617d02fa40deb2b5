/** How a person with a keyboard uses the guard's dialog, whichever browser shows it. */
import { pause, waitFor } from "./wait-for";

/** The dialog ignores Enter until it has been visible this long, so that nobody confirms by accident. */
const SETTLE_MS = 600;
const LOOK_MS = 50;
const MOST_TABS = 40;
const MOST_PRESSES = 4;
const SENDS = /send|placeholder|platzhalter/iu;

export interface Control {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
  readonly disabled: boolean;
}

export interface SeenDialog {
  /** Another one for every dialog that is shown. */
  readonly id: string;
  readonly name: string;
  /** All its text, top to bottom. */
  readonly text: string;
  readonly controls: readonly Control[];
}

/** What a browser must be able to do for it. */
export interface DialogEyes {
  read(): Promise<SeenDialog | null>;
  press(key: "Enter" | "Escape" | "Tab"): Promise<void>;
  /** Resolves when the next frame was drawn. */
  drawn(): Promise<void>;
}

/** Waits for the dialog, and until it accepts keys: its time runs from the first frame that shows it. */
export async function waitForDialogIn(eyes: DialogEyes, timeoutMs = 20_000): Promise<SeenDialog> {
  await waitFor("the guard's dialog", () => eyes.read(), { timeoutMs });
  await eyes.drawn();
  await pause(SETTLE_MS);
  return waitFor("the guard's dialog to stay", () => eyes.read(), { timeoutMs: 2_000 });
}

/**
 * Presses Escape, again while the same dialog stays: its 400 ms run from the frame in which the browser itself saw it,
 * which on a busy machine comes later than the accessibility tree says.
 */
export async function dismissDialogIn(eyes: DialogEyes): Promise<void> {
  const id = (await eyes.read())?.id;
  for (let press = 0; press <= MOST_PRESSES; press++) {
    await eyes.press("Escape");
    if (!(await stays(async () => (await eyes.read())?.id === id))) return;
  }
}

/** Moves the focus with Tab to the control of this name. */
export async function focusControlIn(eyes: DialogEyes, name: RegExp): Promise<Control> {
  const passed = new Set<string>();
  for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
    const dialog = await eyes.read();
    if (!dialog) throw new Error(`the dialog closed while looking for ${name}`);
    const focused = dialog.controls.find((control) => control.focused);
    if (focused && name.test(focused.name)) return focused;
    if (focused) passed.add(focused.name);
    await eyes.press("Tab");
  }
  throw new Error(`Tab reaches ${[...passed].join(" · ")} but nothing named ${name}`);
}

/**
 * Tabs to a control and presses Enter on it. What sends is pressed again when nothing happened, as a person does: the
 * dialog may still be counting its time when the first press comes.
 */
export async function pressControlIn(eyes: DialogEyes, name: RegExp): Promise<void> {
  const { name: found } = await focusControlIn(eyes, name);
  const id = (await eyes.read())?.id;
  await eyes.press("Enter");
  if (!SENDS.test(found)) return;
  const waits = async () => {
    const dialog = await eyes.read();
    return dialog?.id === id && dialog?.controls.find(({ focused }) => focused)?.name === found;
  };
  for (let again = 0; again < MOST_PRESSES && (await stays(waits)); again++)
    await eyes.press("Enter");
}

/** Is it so all the while that a press may take? False as soon as it is not. */
async function stays(look: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + SETTLE_MS; Date.now() < end; await pause(LOOK_MS))
    if (!(await look())) return false;
  return look();
}
