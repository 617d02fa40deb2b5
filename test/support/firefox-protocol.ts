/** WebDriver BiDi beneath the driver, for what it has no name for: closed roots, and Firefox's own windows. */
import type { Browser, Page } from "puppeteer-core";

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** A value as the protocol writes it. */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

interface Evaluated {
  readonly type: "success" | "exception";
  readonly result?: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
}

export async function sendToFirefox<T>(
  browser: Browser,
  method: string,
  params: object,
): Promise<T> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  return (await connection.send(method, params)).result as T;
}

/** Id by which the protocol knows this page. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

/** Evaluates an expression in a window; throws what it throws. */
export async function evaluateIn(
  browser: Browser,
  target: object,
  expression: string,
  serializationOptions: object = {},
): Promise<RemoteValue> {
  const evaluated = await sendToFirefox<Evaluated>(browser, "script.evaluate", {
    expression,
    target,
    awaitPromise: true,
    serializationOptions,
  });
  return resultOf(evaluated);
}

/** Calls a function, given as source, with nodes that were seen before. */
export async function callWith(
  browser: Browser,
  target: object,
  functionDeclaration: string,
  nodes: readonly string[],
): Promise<RemoteValue> {
  const called = await sendToFirefox<Evaluated>(browser, "script.callFunction", {
    functionDeclaration,
    target,
    awaitPromise: true,
    arguments: nodes.map((sharedId) => ({ sharedId })),
  });
  return resultOf(called);
}

/** Runs source text, which gives text, in the browser's own window, with all that Firefox itself may do. */
export async function insideFirefox(browser: Browser, expression: string): Promise<string> {
  const { contexts } = await sendToFirefox<{ contexts: readonly { context: string }[] }>(
    browser,
    "browsingContext.getTree",
    { "moz:scope": "chrome" },
  );
  const context = contexts[0]?.context;
  const { value } = await evaluateIn(browser, { context }, expression);
  return typeof value === "string" ? value : "";
}

function resultOf({ type, result, exceptionDetails }: Evaluated): RemoteValue {
  if (type === "success" && result) return result;
  throw new Error(exceptionDetails?.text ?? "nothing came of it");
}
