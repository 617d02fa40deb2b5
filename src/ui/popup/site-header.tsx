import { EyeOff, Hourglass, Pause, Play, Shield, ShieldCheck, ShieldOff } from "lucide-preact";
import type { SiteView } from "../../protocol/surface";
import { shortTime } from "../activity/clock";
import type { Surroundings } from "../activity/surroundings";

const ICONS = {
  guarded: ShieldCheck,
  "not-guarded": Shield,
  blind: EyeOff,
  paused: ShieldOff,
  starting: Hourglass,
} satisfies Record<SiteView["state"], unknown>;

interface SiteHeaderProps {
  readonly site: SiteView;
  readonly around: Surroundings;
  readonly pause: (on: boolean) => void;
}

/** Site and one sentence of state, told by shape and words as well as colour. */
export function SiteHeader({ site, around, pause }: SiteHeaderProps) {
  const { text, now, language } = around;
  const Icon = ICONS[site.state];
  const time = site.pausedUntil === null ? "" : shortTime(site.pausedUntil, now(), language);
  const paused = site.state === "paused";
  return (
    <header class={`site ${site.state}`}>
      <span class="site-badge">
        <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
      </span>
      <h1>{siteTitle(site) ?? text("popup_this_page")}</h1>
      <p role="status">
        {text(`popup_state_${suffix(site.state)}`, { time })}
        {site.state === "guarded" && site.coverage && (
          <span class={`coverage ${site.coverage}`}>
            {text(`popup_coverage_${suffix(site.coverage)}`)}
          </span>
        )}
        {site.why && <span class="why">{text(`popup_why_${suffix(site.why)}`)}</span>}
      </p>
      {site.mayPause && site.state !== "not-guarded" && (
        <button type="button" class="pause" onClick={() => pause(!paused)}>
          {paused ? (
            <Play size={14} strokeWidth={1.5} aria-hidden="true" />
          ) : (
            <Pause size={14} strokeWidth={1.5} aria-hidden="true" />
          )}
          {text(paused ? "popup_resume" : "popup_pause")}
        </button>
      )}
    </header>
  );
}

/** The browser's and extensions' own pages have a host too, but none that a person would know. */
export function siteTitle({ siteName, host }: Pick<SiteView, "siteName" | "host">): string | null {
  if (siteName !== null) return siteName;
  return host !== null && !/^[a-p]{32}$/u.test(host) ? host : null;
}

/** Message keys know no hyphen. */
function suffix(code: string): string {
  return code.replaceAll("-", "_");
}
