/** An element of ours in the page whose inside the page cannot reach. */
export interface ClosedRoot {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  remove(): void;
}

/** Appends the element to the document; `all: initial` keeps the page's styles out. */
export function createClosedRoot(page: Document): ClosedRoot {
  const host = page.createElement("div");
  host.style.cssText = "all: initial; position: fixed; z-index: 2147483647;";
  const root = host.attachShadow({ mode: "closed" });
  page.documentElement.append(host);
  return { host, root, remove: () => host.remove() };
}
