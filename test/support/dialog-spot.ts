/** Where a control of the guard's dialog stands, read past its closed root: harnesses may know, pages may not. */
import type { CDPSession, Page } from "@playwright/test";

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** A switch that is on. */
  readonly on: boolean;
}

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

/** A page that hangs or draws nothing answers nothing. */
const ANSWERS_MS = 1_500;
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Middle of the button or switch, whatever covers it, in this page or a frame of its host; null where there is none. */
export async function spotOf(page: Page, name: RegExp): Promise<Spot | null> {
  let session = sessions.get(page);
  if (!session) sessions.set(page, (session = page.context().newCDPSession(page)));
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWERS_MS));
  return Promise.race([find(await session, name).catch(() => null), late]);
}

async function find(session: CDPSession, name: RegExp): Promise<Spot | null> {
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const control = controlIn(root as DomNode, name, false);
  if (!control) return null;
  const { backendNodeId } = control;
  const { quads } = await session.send("DOM.getContentQuads", { backendNodeId });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
  if (x1 === x3) return null;
  const { object } = await session.send("DOM.resolveNode", { backendNodeId });
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId: object.objectId ?? "",
    functionDeclaration: "function () { return this.checked === true; }",
  });
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2, on: result.value === true };
}

function controlIn(node: DomNode, name: RegExp, inRoot: boolean): DomNode | null {
  if (inRoot && /^(?:BUTTON|INPUT)$/u.test(node.nodeName) && name.test(nameOf(node))) return node;
  const { contentDocument, shadowRoots = [], children = [] } = node;
  for (const root of shadowRoots) {
    const found = controlIn(root, name, true);
    if (found) return found;
  }
  for (const child of contentDocument ? [...children, contentDocument] : children) {
    const found = controlIn(child, name, inRoot);
    if (found) return found;
  }
  return null;
}

function nameOf(node: DomNode): string {
  const { attributes = [] } = node;
  const at = attributes.indexOf("aria-label");
  return at < 0 ? textOf(node).trim() : (attributes[at + 1] ?? "");
}

function textOf(node: DomNode): string {
  return node.nodeValue + (node.children ?? []).map(textOf).join("");
}
