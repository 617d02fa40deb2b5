/** One entry of the record: a line that opens to what can be done about it. */
import { useSignal } from "@preact/signals";
import { ChevronDown, CircleDot, PenLine, ShieldBan, TriangleAlert } from "lucide-preact";
import type { ActivityItem, PolicyView } from "../../protocol/surface";
import { shortTime } from "./clock";
import { ItemDetails } from "./item-details";
import { itemSentence, itemTone, type ItemTone } from "./item-words";
import type { Surroundings } from "./surroundings";

const ICONS = {
  blocked: ShieldBan,
  changed: PenLine,
  warned: TriangleAlert,
  calm: CircleDot,
} satisfies Record<ItemTone, unknown>;

export interface ItemProps {
  readonly item: ActivityItem;
  readonly policy: PolicyView | null;
  readonly around: Surroundings;
}

export function Item({ item, policy, around }: ItemProps) {
  const open = useSignal(false);
  const { event } = item;
  const tone = itemTone(event);
  const Icon = ICONS[tone];
  const panel = `item-${event.id}`;
  return (
    <li class="item">
      <button
        type="button"
        class="item-line"
        aria-expanded={open.value}
        aria-controls={panel}
        onClick={() => (open.value = !open.value)}
      >
        <span class={`item-icon ${tone}`}>
          <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
        </span>
        <span class="item-sentence">{itemSentence(around.text, event)}</span>
        {event.site && <span class="item-site">{event.site.host}</span>}
        <time class="item-time" dateTime={new Date(event.time).toISOString()}>
          {shortTime(event.time, around.now(), around.language)}
        </time>
        <ChevronDown class="item-chevron" size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <div id={panel} class="item-panel" hidden={!open.value}>
        {open.value && <ItemDetails item={item} policy={policy} around={around} />}
      </div>
    </li>
  );
}
