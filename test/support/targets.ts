/** Targets of the browser that the driver has no name for: hidden documents. */
import type { BrowserContext, Page } from "@playwright/test";

/** Id of the target at this address; null when there is none. */
export async function targetOf(context: BrowserContext, url: string): Promise<string | null> {
  const session = await browserOf(context).newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
    return targetInfos.find((target) => target.url === url)?.targetId ?? null;
  } finally {
    await session.detach();
  }
}

export async function closeTarget(context: BrowserContext, targetId: string): Promise<void> {
  const session = await browserOf(context).newBrowserCDPSession();
  await session.send("Target.closeTarget", { targetId });
  await session.detach();
}

/** Sends one command of the DevTools protocol to a target and waits for nothing: the target may be about to die. */
export async function commandIn(
  context: BrowserContext,
  targetId: string,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const session = await browserOf(context).newBrowserCDPSession();
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const message = JSON.stringify({ id: 1, method, params });
  await session.send("Target.sendMessageToTarget", { sessionId, message });
}

/** Bytes of JavaScript heap in use after everything that can be thrown away was. */
export async function heapOf(context: BrowserContext, targetId: string): Promise<number> {
  const session = await browserOf(context).newBrowserCDPSession();
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const methods = ["HeapProfiler.collectGarbage", "Runtime.getHeapUsage"];
  const used = new Promise<number>((resolve) => {
    session.on("Target.receivedMessageFromTarget", ({ message }) => {
      const reply = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
      if (reply.id === methods.length) resolve(reply.result?.usedSize ?? 0);
    });
  });
  for (const [at, method] of methods.entries()) {
    const message = JSON.stringify({ id: at + 1, method });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
  }
  const size = await used;
  await session.detach();
  return size;
}

/** Id of the page's own target. */
export async function targetOfPage(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send("Target.getTargetInfo");
  await session.detach();
  return targetInfo.targetId;
}

function browserOf(context: BrowserContext) {
  const browser = context.browser();
  if (!browser) throw new Error("this context has no browser to ask");
  return browser;
}
