/**
 * Drives the guard's dialog as a person with a keyboard and a screen reader does. Its shadow root is closed,
 * so page scripts and locators can't see it; the browser's own accessibility tree can.
 */
import type { CDPSession, Page } from "@playwright/test";
import { pause, waitFor } from "./wait-for";

/** The dialog ignores Enter until it has been visible this long, so that nobody confirms by accident. */
const SETTLE_MS = 600;
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

export interface AxNode {
  readonly nodeId: string;
  readonly backendDOMNodeId?: number;
  readonly ignored: boolean;
  readonly role?: { value?: string };
  readonly name?: { value?: string };
  readonly value?: { value?: string };
  readonly properties?: readonly { name: string; value: { value?: unknown } }[];
  readonly childIds?: readonly string[];
}

const CONTROL_ROLES = new Set([
  "button",
  "link",
  "checkbox",
  "switch",
  "radio",
  "textbox",
  "combobox",
  "DisclosureTriangle",
]);
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The open dialog as a screen reader gets it, or null. */
export async function readDialog(page: Page): Promise<SeenDialog | null> {
  const nodes = await accessibilityTree(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(
    (node) => !node.ignored && /^(?:alert)?dialog$/u.test(node.role?.value ?? ""),
  );
  if (!root) return null;
  const inside = descendants(root, byId);
  return {
    id: root.nodeId,
    name: root.name?.value ?? "",
    text: inside
      .filter((node) => node.role?.value === "StaticText")
      .map((node) => node.name?.value ?? "")
      .join(" "),
    controls: inside
      .filter((node) => CONTROL_ROLES.has(node.role?.value ?? ""))
      .map((node) => ({
        role: node.role?.value ?? "",
        name: node.name?.value ?? "",
        focused: flag(node, "focused"),
        disabled: flag(node, "disabled"),
      })),
  };
}

/** Waits for the dialog, and until it accepts keys: its time runs from the first frame that shows it. */
export async function waitForDialog(page: Page, timeoutMs = 20_000): Promise<SeenDialog> {
  await waitFor("the guard's dialog", () => readDialog(page), { timeoutMs });
  await nextFrameDrawn(page);
  await pause(SETTLE_MS);
  return waitFor("the guard's dialog to stay", () => readDialog(page), { timeoutMs: 2_000 });
}

/**
 * Presses Escape, again while the same dialog stays: its 400 ms run from the frame in which the browser itself saw it,
 * which on a busy machine comes later than the accessibility tree says.
 */
export async function dismissDialog(page: Page): Promise<void> {
  const id = (await readDialog(page))?.id;
  for (let press = 0; press <= MOST_PRESSES; press++) {
    await page.keyboard.press("Escape");
    await pause(SETTLE_MS);
    if ((await readDialog(page))?.id !== id) return;
  }
}

export async function waitForNoDialog(page: Page, which = "the dialog"): Promise<void> {
  await waitFor(`${which} to close`, async () => (await readDialog(page)) === null);
}

/** Moves the focus with Tab to the control of this name. */
export async function focusControl(page: Page, name: RegExp): Promise<Control> {
  const passed = new Set<string>();
  for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
    const dialog = await readDialog(page);
    if (!dialog) throw new Error(`the dialog closed while looking for ${name}`);
    const focused = dialog.controls.find((control) => control.focused);
    if (focused && name.test(focused.name)) return focused;
    if (focused) passed.add(focused.name);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab reaches ${[...passed].join(" · ")} but nothing named ${name}`);
}

/**
 * Tabs to a control and presses Enter on it. What sends is pressed again when nothing happened, as a person does: the
 * dialog may still be counting its time when the first press comes.
 */
export async function pressControl(page: Page, name: RegExp): Promise<void> {
  const { name: found } = await focusControl(page, name);
  const id = (await readDialog(page))?.id;
  await page.keyboard.press("Enter");
  if (!SENDS.test(found)) return;
  for (let again = 0; again < MOST_PRESSES; again++) {
    await pause(SETTLE_MS);
    const dialog = await readDialog(page);
    const control = dialog?.controls.find(({ focused }) => focused);
    if (dialog?.id !== id || control?.name !== found) return;
    await page.keyboard.press("Enter");
  }
}

/** Middle of a control, for the mouse. */
export async function pointOf(page: Page, name: RegExp): Promise<{ x: number; y: number }> {
  const nodes = await accessibilityTree(page);
  const node = nodes.find(
    ({ ignored, role, name: called }) =>
      !ignored && CONTROL_ROLES.has(role?.value ?? "") && name.test(called?.value ?? ""),
  );
  const session = await sessions.get(page);
  if (!session || node?.backendDOMNodeId === undefined) throw new Error(`nothing named ${name}`);
  const { quads } = await session.send("DOM.getContentQuads", {
    backendNodeId: node.backendDOMNodeId,
  });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}

/** The accessibility tree knows an element before it has been drawn. */
function nextFrameDrawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

export async function accessibilityTree(page: Page): Promise<readonly AxNode[]> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  const { nodes } = await (await session).send("Accessibility.getFullAXTree");
  return nodes as readonly AxNode[];
}

function descendants(root: AxNode, byId: ReadonlyMap<string, AxNode>): AxNode[] {
  return (root.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    if (!child) return [];
    return [...(child.ignored ? [] : [child]), ...descendants(child, byId)];
  });
}

function flag(node: AxNode, name: string): boolean {
  return (
    node.properties?.some((entry) => entry.name === name && entry.value.value === true) ?? false
  );
}
