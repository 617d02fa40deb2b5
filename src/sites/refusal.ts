/** What a page is told over a socket when its message was held back. Pure. */
import { stringAt, type DecodedBody } from "./body";
import type { Endpoint } from "./types";

/** The endpoint's refusals with the names in `<>` filled in from the message, as JSON strings need them. */
export function refusalOf(endpoint: Endpoint, body: DecodedBody | null): string[] {
  return (endpoint.refusal ?? []).map((frame) =>
    frame.replace(/<(\w+)>/gu, (_, name: string) => {
      const value = body && stringAt(body, [name]);
      return value !== null && /^[\w.-]*$/u.test(value) ? value : "";
    }),
  );
}
