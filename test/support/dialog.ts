/**
 * Drives the guard's dialog as a person with a keyboard and a screen reader does. Its shadow root is closed,
 * so page scripts and locators can't see it; the browser's own accessibility tree can.
 */
import type { CDPSession, Page } from "@playwright/test";
import {
  dismissDialogIn,
  focusControlIn,
  pressControlIn,
  waitForDialogIn,
  type Control,
  type DialogEyes,
  type SeenDialog,
} from "./dialog-driver";
import { waitFor } from "./wait-for";

export type { Control, SeenDialog } from "./dialog-driver";

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
  const nodes = await surfaces(page);
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

/** Waits for the dialog, and until it accepts keys. */
export function waitForDialog(page: Page, timeoutMs?: number): Promise<SeenDialog> {
  return waitForDialogIn(eyesOf(page), timeoutMs);
}

/** Presses Escape, again while the same dialog stays. */
export function dismissDialog(page: Page): Promise<void> {
  return dismissDialogIn(eyesOf(page));
}

export async function waitForNoDialog(page: Page, which = "the dialog"): Promise<void> {
  await waitFor(`${which} to close`, async () => (await readDialog(page)) === null);
}

/** Moves the focus with Tab to the control of this name. */
export function focusControl(page: Page, name: RegExp): Promise<Control> {
  return focusControlIn(eyesOf(page), name);
}

/** Tabs to a control and presses Enter on it; again, if it sends and nothing happened. */
export function pressControl(page: Page, name: RegExp): Promise<void> {
  return pressControlIn(eyesOf(page), name);
}

/** Chromium's, by its accessibility tree. */
export function eyesOf(page: Page): DialogEyes {
  return {
    read: () => readDialog(page),
    press: (key) => page.keyboard.press(key),
    drawn: () => nextFrameDrawn(page),
  };
}

/** Middle of a control, for the mouse. */
export async function pointOf(page: Page, name: RegExp): Promise<{ x: number; y: number }> {
  const nodes = await surfaces(page);
  const node = nodes.find(
    ({ ignored, role, name: called }) =>
      !ignored && CONTROL_ROLES.has(role?.value ?? "") && name.test(called?.value ?? ""),
  );
  if (node?.backendDOMNodeId === undefined) throw new Error(`nothing named ${name}`);
  const session = await sessionOf(page);
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

/** The whole page as a screen reader gets it. */
export async function accessibilityTree(page: Page): Promise<readonly AxNode[]> {
  const session = await sessionOf(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes as readonly AxNode[];
}

/** The same of what stands beside the page's own body, as our surfaces do: a long page takes seconds to be told. */
export async function surfaces(page: Page): Promise<readonly AxNode[]> {
  const session = await sessionOf(page);
  const { root } = await session.send("DOM.getDocument", { depth: 2 });
  const html = root.children?.find(({ nodeName }) => nodeName === "HTML");
  const beside = html?.children?.filter(({ nodeName }) => !/^(?:HEAD|BODY)$/u.test(nodeName)) ?? [];
  // Who is inert beside a modal dialog, ours or the page's, is known of the whole page only.
  const modal = { nodeId: root.nodeId, selector: "dialog:modal" };
  if ((await session.send("DOM.querySelector", modal)).nodeId !== 0) return accessibilityTree(page);
  const nodes: AxNode[] = [];
  for (const { backendNodeId } of beside) {
    // One that was taken away meanwhile has nothing to tell.
    const tree = await session
      .send("Accessibility.queryAXTree", { backendNodeId })
      .catch(() => ({ nodes: [] }));
    nodes.push(...(tree.nodes as readonly AxNode[]));
  }
  return nodes;
}

function sessionOf(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  return session;
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
