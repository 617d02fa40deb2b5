import { ArrowUpRight, Building2, Cloud, CloudOff, HardDrive } from "lucide-preact";
import type { PolicyView } from "../../protocol/surface";
import { relativeTime } from "../activity/clock";
import type { Surroundings } from "../activity/surroundings";

interface PopupFooterProps {
  readonly policy: PolicyView;
  readonly around: Surroundings;
}

/** Whose policy, how old, is the endpoint heard, and the way to the full page. */
export function PopupFooter({ policy, around }: PopupFooterProps) {
  const { text } = around;
  return (
    <footer>
      <div class="footer-facts">
        <p>
          <Building2 size={14} strokeWidth={1.5} aria-hidden="true" />
          <span>
            <strong>{policy.organisation}</strong>
            <span class="policy-line">{policyLine(policy, around)}</span>
          </span>
        </p>
        <p>
          <ConnectionIcon connection={policy.connection} />
          {text(`popup_connection_${policy.connection.replaceAll("-", "_")}`)}
        </p>
      </div>
      <a href="watched.html" target="_blank">
        {text("popup_full_page")}
        <ArrowUpRight size={14} strokeWidth={1.5} aria-hidden="true" />
      </a>
    </footer>
  );
}

/** "Policy version 7, 3 hours ago", or that nobody manages this browser. */
export function policyLine(policy: PolicyView, { text, language, now }: Surroundings): string {
  if (!policy.managed) return text("popup_not_managed");
  if (policy.version === null || policy.acceptedAt === null) return text("popup_policy_embedded");
  return text("popup_policy", {
    version: policy.version,
    age: relativeTime(policy.acceptedAt, now(), language),
  });
}

function ConnectionIcon({ connection }: Pick<PolicyView, "connection">) {
  const Icon = connection === "ok" ? Cloud : connection === "none" ? HardDrive : CloudOff;
  return <Icon size={14} strokeWidth={1.5} aria-hidden="true" />;
}
