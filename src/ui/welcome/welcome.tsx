/** First run, shown when nobody manages the browser: what it does, on one screen. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { HardDrive, PenLine, ScanEye } from "lucide-preact";
import type { PolicyView } from "../../protocol/surface";
import type { Surroundings } from "../activity/surroundings";

const STEPS = [
  ["write", PenLine],
  ["choose", ScanEye],
  ["private", HardDrive],
] as const;

export function Welcome({ around: { text, ask } }: { readonly around: Surroundings }) {
  const policy = useSignal<PolicyView | null>(null);
  useEffect(() => {
    ask("surface.policy", {}).then(
      (answer) => (policy.value = answer),
      // The page explains without it; only the names of sites are left out.
      () => undefined,
    );
  }, []);

  const view = policy.value;
  return (
    <main class="welcome">
      <img src="icons/128.png" alt="" width="72" height="72" />
      <h1>{text("welcome_heading")}</h1>
      <p class="lead">{text("welcome_lead")}</p>
      <ol>
        {STEPS.filter(([step]) => step !== "private" || !view?.managed).map(([step, Icon]) => (
          <li key={step}>
            <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
            <h2>{text(`welcome_step_${step}`)}</h2>
            <p>{text(`welcome_step_${step}_about`)}</p>
          </li>
        ))}
      </ol>
      {view && (
        <p class="muted">
          {view.managed
            ? text("welcome_managed", { organisation: view.organisation })
            : text("welcome_not_managed")}{" "}
          {view.sites.length > 0 &&
            text("welcome_sites", { sites: view.sites.map(({ name }) => name).join(", ") })}
        </p>
      )}
      <a class="button" href="watched.html#watched">
        {text("welcome_watched")}
      </a>
    </main>
  );
}
