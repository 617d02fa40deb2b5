import type { Detector } from "../detector";
import { worksAsKey } from "./url-with-token";

/**
 * What a line of a server's log says was asked for, without the host: `GET /export?access_token=…`. It works as a key like
 * the whole address does. RFC 9112, section 3.2.1: origin-form.
 */
export const requestTarget: Detector = {
  id: "request-target",
  type: "URL_WITH_TOKEN",
  pattern: /\b(?:get|post|put|patch|delete|head) (\/[^\s"'<>]{6,3000})/giu,
  group: 1,
  score: 0.9,
  keywords: ["get /", "post /", "put /", "patch /", "delete /", "head /"],
  anchored: true,
  validate: (value) =>
    value.includes("?") && worksAsKey(`https://host.example${value}`) ? undefined : false,
};
