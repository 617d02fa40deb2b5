/** One memory a conversation; a chat that begins starts with an empty one. */
import type { PagePart } from "../protocol/page";
import { createMemory, type Memory, type MemoryState } from "./memory";
import { createPerConversation, type PerConversation } from "./per-conversation";
import type { SealedSession } from "./sealed-session";

export interface MemoryRequest {
  readonly conversation: string | null;
  readonly parts: readonly PagePart[];
  /** Do this site's messages show which chat they belong to? */
  readonly tellsChatsApart: boolean;
}

export interface Memories extends Omit<PerConversation<Memory>, "replace"> {
  /** The memory for a message that asks to leave. */
  for(tabId: number, request: MemoryRequest): Promise<Memory>;
  /** The same for a message that is still being written: nothing begins yet. */
  peek(tabId: number, request: MemoryRequest): Promise<Memory>;
}

const CONVERSATIONS = 50;

export function createMemories(session: SealedSession, now: () => number): Memories {
  const memories = createPerConversation<Memory>(session, {
    prefix: "memory:",
    open: (state) => createMemory(state as MemoryState | null, now),
    close: (memory) => memory.export(),
    most: CONVERSATIONS,
  });
  return {
    of: memories.of,
    save: memories.save,
    forgetTab: memories.forgetTab,
    async peek(tabId, request) {
      const memory = await memories.of(tabId, request.conversation);
      return (await beginsChat(memory, request)) ? memory.successor() : memory;
    },
    async for(tabId, request) {
      const memory = await memories.of(tabId, request.conversation);
      if (!(await beginsChat(memory, request))) return memory;
      const fresh = memory.successor();
      memories.replace(tabId, request.conversation, fresh);
      return fresh;
    },
  };
}

/**
 * Is this the first message of another new chat? A chat has no name before its first message; the next message that
 * has none, says something else and carries no turn of the last one along, begins another.
 */
async function beginsChat(memory: Memory, request: MemoryRequest): Promise<boolean> {
  if (request.conversation !== null || !request.tellsChatsApart) return false;
  if (!request.parts.some(({ role }) => role === "prompt")) return false;
  return (await memory.isLastMessage(request.parts.map(({ text }) => text))) === false;
}
