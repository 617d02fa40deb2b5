/** The full page: activity, what is watched, about this install. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PolicyView } from "../../protocol/surface";
import type { Surroundings } from "../activity/surroundings";
import { policyLine } from "../popup/popup-footer";
import { AboutTab } from "./about-tab";
import { ActivityTab } from "./activity-tab";
import { Tabs } from "./tabs";
import { WatchedTab } from "./watched-tab";

interface WatchedProps {
  readonly around: Surroundings;
  /** Entity types a filter offers. */
  readonly types: readonly string[];
}

const TABS = ["activity", "watched", "about"] as const;
type TabId = (typeof TABS)[number];

/** A policy that arrives while the page is open is seen within this time. */
const REFRESH_MS = 3_000;

export function Watched({ around, types }: WatchedProps) {
  const { text, ask } = around;
  const policy = useSignal<PolicyView | null>(null);
  const lost = useSignal(false);
  const tab = useSignal<TabId>(tabOf(location.hash));

  useEffect(() => {
    const load = () =>
      ask("surface.policy", {}).then(
        (answer) => {
          policy.value = answer;
          lost.value = false;
        },
        () => (lost.value = true),
      );
    const follow = () => (tab.value = tabOf(location.hash));
    void load();
    const timer = setInterval(() => void load(), REFRESH_MS);
    addEventListener("hashchange", follow);
    return () => {
      clearInterval(timer);
      removeEventListener("hashchange", follow);
    };
  }, []);

  const view = policy.value;
  const props = view && { policy: view, around };
  return (
    <div class="watched">
      <header>
        <img src="icons/48.png" alt="" width="40" height="40" />
        <div>
          <h1>
            {view?.managed
              ? text("watched_heading", { organisation: view.organisation })
              : text(view ? "watched_heading_unmanaged" : "extName")}
          </h1>
          <p class="muted">{view ? policyLine(view, around) : text("popup_loading")}</p>
        </div>
      </header>
      <main>
        <Tabs
          label={text("watched_tabs")}
          tabs={TABS.map((id) => ({ id, label: text(`watched_tab_${id}`) }))}
          chosen={tab.value}
          choose={(id) => {
            tab.value = id;
            history.replaceState(null, "", `#${id}`);
          }}
        />
        {lost.value && (
          <p class="alert" role="alert">
            {text("watched_failed")}
          </p>
        )}
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab.value}`} tabIndex={0}>
          {props && tab.value === "activity" && <ActivityTab {...props} types={types} />}
          {props && tab.value === "watched" && <WatchedTab {...props} />}
          {props && tab.value === "about" && <AboutTab {...props} />}
        </div>
      </main>
    </div>
  );
}

function tabOf(hash: string): TabId {
  return TABS.find((id) => hash === `#${id}`) ?? "activity";
}
