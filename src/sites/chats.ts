import type { Site } from "./types";

/** Can a message of this site show which chat it belongs to: by a name, or by the turns it carries along? */
export function tellsChatsApart({ conversationInPath, endpoints }: Site): boolean {
  return (
    conversationInPath !== undefined ||
    endpoints.some(({ conversation, turns }) => conversation !== undefined || turns !== undefined)
  );
}
