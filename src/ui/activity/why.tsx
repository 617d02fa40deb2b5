/** How a decision came about, rule by rule; asked for when it is opened. */
import { useSignal } from "@preact/signals";
import type { Explanation, PolicyView } from "../../protocol/surface";
import { wordingIn, type Translate } from "../text";
import type { Surroundings } from "./surroundings";

interface WhyProps {
  readonly eventId: string;
  readonly policy: PolicyView | null;
  readonly around: Surroundings;
}

type Step = NonNullable<Explanation["steps"]>[number];

export function Why({ eventId, policy, around: { ask, text, language } }: WhyProps) {
  const said = useSignal<Explanation | null | "failed">(null);

  async function open(event: Event): Promise<void> {
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open) return;
    try {
      said.value = await ask("surface.explain", { eventId });
    } catch {
      // Only an unreachable background rejects; opening it once more asks again.
      said.value = "failed";
    }
  }

  const shown = said.value;
  return (
    <details class="why-rules" onToggle={(event) => void open(event)}>
      <summary>{text("popup_why")}</summary>
      {shown === "failed" && <p>{text("popup_failed")}</p>}
      {shown !== null && shown !== "failed" && (
        <>
          {shown.steps === null ? (
            <p class="muted">{text("popup_why_none")}</p>
          ) : (
            <ol>
              {shown.steps.map((step) => (
                <li key={step.ruleId}>
                  {ruleTitle(policy, step.ruleId, language)} <code>{step.ruleId}</code>
                  <span class="muted">{stepWords(step, text)}</span>
                </li>
              ))}
            </ol>
          )}
          <p class="muted">
            {text("popup_why_by", {
              policy: shown.policyVersion ?? "–",
              model: shown.model ?? "–",
              extension: shown.extension,
            })}
          </p>
        </>
      )}
    </details>
  );
}

/** The rule's words, or its id where the policy does not have it any more. */
export function ruleTitle(policy: PolicyView | null, id: string, language: string): string {
  const rule = policy?.rules.find((candidate) => candidate.id === id);
  return rule ? wordingIn(language, rule.title) : id;
}

function stepWords({ code, numbers }: Step, text: Translate): string {
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
  const key = `popup_step_${code.replaceAll("-", "_")}`;
  if (code === "findings") return text(key, { matching: first, wanted: second, taken: third });
  if (code === "findings-earlier")
    return text(key, { matching: first, wanted: second, taken: third, earlier: fourth });
  if (code === "together-missing") return text(key, { met: first, needed: second });
  if (code === "code-lines" || code === "code-characters")
    return text(key, { there: first, needed: second });
  return code === "attack-reached" || code === "attack-below"
    ? text(key, { score: first, limit: second })
    : text(key);
}
