/** The guard's service with a policy, a stand-in for the model, and what a page would ask of it. */
import type { TextModel } from "../../detect/scan";
import { attackScores } from "../../detect/testing/attack-scores";
import type { EntityType, Finding } from "../../detect/types";
import { ok } from "../../lib/result";
import type { AuditEvent, Choice } from "../../policy/audit-event";
import { parsePolicy } from "../../policy/parse";
import type { Policy, PolicyInput } from "../../policy/schema";
import type { TraceStep } from "../../policy/trace";
import type { GuardReply, Judgement } from "../../protocol/guard";
import type { PagePart } from "../../protocol/page";
import { BUILT_IN_SITES } from "../../sites/match";
import { createChatMarkers } from "../chat-markers";
import { createGuardService, type GuardService } from "../guard-service";
import { createMemories, type Memories } from "../memories";
import { createPendingMessages } from "../pending";
import { createScanner } from "../scanner";
import { createSealedSession, type SealedSession } from "../sealed-session";
import { createVaults } from "../vaults";
import { memoryMeta } from "./memory-meta";
import { memorySession } from "./memory-session";

export const CALLER = { tabId: 7, host: "chatgpt.com" };
const ORIGINS = { written: true, pasted: [] };

/** `policy`, `model` and `now` may be replaced at any time; `start` is a new worker over the same session. */
export class GuardScene {
  readonly written: AuditEvent[] = [];
  readonly explained = new Map<string, readonly TraceStep[]>();
  now = 1_000;
  service: GuardService;
  memories: Memories;
  /** What the model was given since the last start. */
  asked: string[] = [];
  private readonly meta = memoryMeta();

  private constructor(
    private readonly session: SealedSession,
    public policy: Policy,
    public model: TextModel,
  ) {
    this.memories = createMemories(session, () => this.now);
    this.service = this.serve();
  }

  static async of(policy: Policy, model: TextModel): Promise<GuardScene> {
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    return new GuardScene(watched(createSealedSession(memorySession(), key)), policy, model);
  }

  start(): void {
    this.asked = [];
    this.memories = createMemories(this.session, () => this.now);
    this.service = this.serve();
  }

  private serve(): GuardService {
    const analyse: TextModel["analyse"] = (text, options) => {
      this.asked.push(text);
      return this.model.analyse(text, options);
    };
    return createGuardService({
      sites: () => BUILT_IN_SITES,
      scanner: createScanner({ analyse }, this.policy),
      vaults: createVaults(this.session),
      memories: this.memories,
      chatMarkers: createChatMarkers(this.meta, { now: () => this.now, days: () => 90 }),
      pending: createPendingMessages(this.session),
      audit: {
        write: (event) => Promise.resolve(void this.written.push(event)),
        retain: () => Promise.resolve(),
        unsaved: () => [],
      },
      policy: () => this.policy,
      group: () => null,
      model: () => "test@1",
      extension: "0.1.0",
      now: () => this.now,
      noticed: () => undefined,
      blind: () => undefined,
      explain: (eventId, trace) => Promise.resolve(void this.explained.set(eventId, trace)),
    });
  }

  judge(text: string, conversation: string | null = null, caller = CALLER): Promise<Judgement> {
    return this.judgeAll([{ text, role: "prompt" }], conversation, caller);
  }

  async judgeAll(
    parts: readonly PagePart[],
    conversation: string | null,
    caller = CALLER,
  ): Promise<Judgement> {
    const request = { type: "judge", id: 1, siteId: "chatgpt", channel: "prompt" } as const;
    const about = { conversation, parts, origins: ORIGINS };
    const reply = await this.service.judge({ ...request, ...about }, caller);
    if (reply.type !== "judgement") throw new Error(`expected a judgement, got ${reply.type}`);
    return reply.judgement;
  }

  choose(
    { eventId }: Judgement,
    choice: Choice,
    { reason = null as string | null, keep = [] as number[] } = {},
  ): Promise<GuardReply> {
    return this.service.choose({ type: "choose", id: 2, eventId, choice, reason, keep }, CALLER);
  }

  async prove({ eventId }: Judgement, texts: readonly string[]): Promise<boolean> {
    const parts = texts.map((text): PagePart => ({ text, role: "prompt" }));
    const reply = await this.service.prove({ type: "prove", id: 3, eventId, parts }, CALLER);
    return reply.type === "proved" && reply.clean;
  }

  prescan(text: string, conversation: string | null = null): Promise<GuardReply> {
    const request = { type: "prescan", id: 1, siteId: "chatgpt", origins: ORIGINS } as const;
    return this.service.prescan({ ...request, conversation, text }, CALLER);
  }

  async outcome({ eventId }: Judgement, outcome: "sent" | "sent-changed" = "sent"): Promise<void> {
    await this.service.outcome({ type: "outcome", id: 4, eventId, outcome }, CALLER);
  }
}

/** A policy of a tenant, with what a test is about. */
export function policyOf(fields: Partial<PolicyInput> & Pick<PolicyInput, "rules">): Policy {
  const about = { format: 1, tenant: "northgate", version: 1 } as const;
  const parsed = parsePolicy({ ...about, organisation: { name: "Northgate" }, ...fields });
  if (!parsed.ok) throw new Error(parsed.problems.join("; "));
  return parsed.value.policy;
}

/** Finds words; stands in for the model, whose own tests are elsewhere. */
export function modelFinding(words: Readonly<Record<string, EntityType>>, attack = 0): TextModel {
  return {
    analyse(text) {
      const about = { score: 0.9, detector: "model:test", reasons: [] } as const;
      const findings = Object.entries(words).flatMap(([word, type]): Finding[] => {
        const start = text.indexOf(word);
        return start < 0 ? [] : [{ ...about, type, start, end: start + word.length }];
      });
      return Promise.resolve(ok({ findings, attacks: attackScores(attack) }));
    },
  };
}

const underWay = new Set<Promise<unknown>>();

/** The session, with what it is still writing kept in sight for `settled`. */
function watched(session: SealedSession): SealedSession {
  const watch = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    const done = () => underWay.delete(work);
    work.then(done, done);
    return work;
  };
  return {
    ...session,
    save: (name, value) => watch(session.save(name, value)),
    remove: (name) => watch(session.remove(name)),
  };
}

/** Lets what is sealed and stored in the background come to its end, also what begins after a turn of the loop. */
export async function settled(): Promise<void> {
  const turn = () => new Promise((resolve) => setTimeout(resolve, 10));
  await turn();
  while (underWay.size > 0) {
    await Promise.allSettled([...underWay]);
    await turn();
  }
}
