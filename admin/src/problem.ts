import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An error as RFC 9457 tells it; `detail` never quotes what was sent. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  title: string,
  more: { detail?: string; errors?: readonly string[]; retryAfter?: number } = {},
): Response {
  const { retryAfter, ...told } = more;
  const response = context.body(
    JSON.stringify({ type: "about:blank", title, status, ...told }),
    status,
    {
      "content-type": "application/problem+json",
    },
  );
  if (retryAfter !== undefined) response.headers.set("retry-after", String(retryAfter));
  return response;
}
