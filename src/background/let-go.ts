/** What a message that leaves adds to its conversation's memory. */
import { openEnd } from "../detect/open-end";
import { standInsIn } from "../redact/restore";
import type { Memory, ValueSeen } from "./memory";
import type { PendingMessage } from "./pending";

/** As far as the message left by itself: re-sent history, and drafts of what comes again, add nothing. */
const OWN: readonly string[] = ["prompt", "attachment"];

/** `sent` are its parts as they left; `replaced` are indexes of findings that left as something else. */
export async function rememberLetGo(
  memory: Memory,
  policy: string,
  message: Pick<PendingMessage, "parts" | "roles" | "findings" | "located" | "standIns">,
  { sent, replaced }: { sent: readonly string[]; replaced: readonly number[] },
): Promise<void> {
  const before = await memory.openEnd(message.parts);
  await memory.addJudged(policy, sent);
  await memory.addValues(valuesLetGo(message, replaced));
  const prompts = message.roles.flatMap((role, part) => (role === "prompt" ? [part] : []));
  const last = prompts.at(-1);
  if (last === undefined) return;
  const text = sent[last] ?? "";
  const whole =
    text === message.parts[last]
      ? message.located.filter(({ part, proved }) => part === last && proved)
      : [];
  const standIns = { standIns: () => message.standIns ?? [], valueOf: (name: string) => name };
  const complete = [...whole, ...standInsIn(text, standIns)];
  const end = openEnd(text, before, (start, stop) =>
    complete.some((found) => found.start < stop && start < found.end),
  );
  const wordings = prompts.flatMap((part) => [sent[part] ?? "", message.parts[part] ?? ""]);
  await memory.noteMessage(wordings, end);
}

function valuesLetGo(
  {
    parts,
    roles,
    findings,
    located,
  }: Pick<PendingMessage, "parts" | "roles" | "findings" | "located">,
  replaced: readonly number[],
): ValueSeen[] {
  const gone = replaced.flatMap((at) => findings[at] ?? []);
  return located.flatMap(({ part, start, end, proved: _, ...about }) => {
    const stays = !gone.some(
      (other) => other.part === part && other.start < end && start < other.end,
    );
    if (!stays || !OWN.includes(roles[part] ?? "")) return [];
    return [{ ...about, value: parts[part]?.slice(start, end) ?? "" }];
  });
}
