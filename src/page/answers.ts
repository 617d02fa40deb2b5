/** What the page gets for a request that did not leave. */
import type { Match } from "../sites/match";
import type { EmptyAnswer } from "./hold";
import { defineProperty, NativeResponse, stringifyJson } from "./natives";

/** Ends a request as a server's refusal would; says in clear words that it was held back here. */
export const REFUSAL: EmptyAnswer = {
  status: 403,
  contentType: "application/json",
  body: stringifyJson({
    detail: "This message was held back on this device.",
    error: { type: "held_back", message: "This message was held back on this device." },
  }),
};

/** What a site's page takes for a refusal of its own request. */
export function refusalAt({ endpoint }: Match): EmptyAnswer {
  return endpoint.blockedAnswer ?? REFUSAL;
}

/** A response that looks as if it came from `url`, by HTTP/2, which has no words beside the status. */
export function responseFor(answer: EmptyAnswer, url: string): Response {
  const response = new NativeResponse(answer.body, {
    status: answer.status,
    headers: { "content-type": answer.contentType },
  });
  defineProperty(response, "url", { value: url, configurable: true });
  defineProperty(response, "type", { value: "basic", configurable: true });
  return response;
}
