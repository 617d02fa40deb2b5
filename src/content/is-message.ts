import type { Channel } from "../policy/schema";
import type { PageClaim } from "../protocol/page";

/** What a page sends besides messages: seeing it says nothing of the message. */
const BESIDE: readonly Channel[] = ["draft", "attachment", "address", "realtime"];

/** Is it what the user sends? A page says much by itself. */
export function isMessage(claim: PageClaim): boolean {
  if (claim.type !== "judge" && claim.type !== "unreadable") return false;
  if (BESIDE.includes(claim.channel)) return false;
  return claim.type === "unreadable" || claim.parts.some(({ role }) => role !== "beside");
}
