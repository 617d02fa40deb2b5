import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";

/** A page with its doctype: without one browsers lay tables out as in 1997. */
export async function page(
  context: Context,
  content: JSX.Element,
  status: 200 | 401 | 422 = 200,
): Promise<Response> {
  return context.html(`<!doctype html>${String(await content)}`, status);
}
