/** The popup: state of this site, what was blocked and changed, whose policy holds. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ActivityItem, PolicyView, SiteView } from "../../protocol/surface";
import { Item } from "../activity/item";
import type { Surroundings } from "../activity/surroundings";
import { PopupFooter } from "./popup-footer";
import { SiteHeader } from "./site-header";

interface PopupData {
  readonly site: SiteView;
  readonly policy: PolicyView;
  readonly items: readonly ActivityItem[];
}

const SHOWN = 8;
/** A policy that arrives or a tab that changes while the popup is open is seen within this time. */
const REFRESH_MS = 2_000;

export function Popup({ around }: { readonly around: Surroundings }) {
  const { text, ask } = around;
  const data = useSignal<PopupData | null>(null);
  const lost = useSignal(false);

  async function load(): Promise<void> {
    try {
      const [site, policy, activity] = await Promise.all([
        ask("surface.site", { tabId: null }),
        ask("surface.policy", {}),
        ask("surface.activity", { before: null, limit: SHOWN, kinds: "blocked-and-changed" }),
      ]);
      data.value = { site, policy, items: activity.items };
      lost.value = false;
    } catch {
      // Only an unreachable background rejects; what was shown before stays, with a word about it.
      lost.value = true;
    }
  }

  async function pause(on: boolean): Promise<void> {
    await ask("surface.pause", { on }).catch(() => (lost.value = true));
    await load();
  }

  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);

  const view = data.value;
  return (
    <div class="popup" aria-busy={view === null}>
      {lost.value && (
        <p class="alert" role="alert">
          {text("popup_unreachable")}
          <button type="button" onClick={() => void load()}>
            {text("popup_again")}
          </button>
        </p>
      )}
      {view ? (
        <>
          <SiteHeader site={view.site} around={around} pause={(on) => void pause(on)} />
          <main>
            <h2>{text("popup_recent")}</h2>
            {view.items.length > 0 ? (
              <ul class="items">
                {view.items.map((item) => (
                  <Item key={item.event.id} item={item} policy={view.policy} around={around} />
                ))}
              </ul>
            ) : (
              <Empty site={view.site} policy={view.policy} around={around} />
            )}
          </main>
          <PopupFooter policy={view.policy} around={around} />
        </>
      ) : (
        <Skeleton label={text("popup_loading")} />
      )}
    </div>
  );
}

interface EmptyProps {
  readonly site: SiteView;
  readonly policy: PolicyView;
  readonly around: Surroundings;
}

function Empty({ site, policy, around: { text } }: EmptyProps) {
  const here = site.state === "guarded" || site.state === "starting";
  const sites = policy.sites.map(({ name }) => name).join(", ");
  return (
    <div class="empty">
      <p>{text("popup_empty")}</p>
      <p class="muted">
        {here
          ? text("popup_empty_here", {
              site: site.siteName ?? site.host ?? text("popup_this_page"),
            })
          : text("popup_empty_elsewhere", { sites })}
      </p>
    </div>
  );
}

function Skeleton({ label }: { readonly label: string }) {
  return (
    <main class="skeleton">
      <h1 class="sr">{label}</h1>
      <span class="bone wide" />
      <span class="bone" />
      <span class="bone tall" />
      <span class="bone tall" />
    </main>
  );
}
