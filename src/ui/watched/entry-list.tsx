/** Entries of the record, newest first, a page at a time; a filter reads on until it has enough. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ActivityItem, PolicyView } from "../../protocol/surface";
import { Item } from "../activity/item";
import type { Surroundings } from "../activity/surroundings";

type Page = { readonly items: readonly ActivityItem[]; readonly more: boolean };

interface EntryListProps {
  /** Entries older than `before`, ms since the epoch; null for the newest. */
  readonly page: (before: number | null, limit: number) => Promise<Page>;
  readonly fits: (item: ActivityItem) => boolean;
  /** Message keys for no entry at all, and for none that fits. */
  readonly none: string;
  readonly policy: PolicyView;
  readonly around: Surroundings;
}

const PAGE = 50;
const ENOUGH = 20;

export function EntryList({ page, fits, none, policy, around }: EntryListProps) {
  const { text } = around;
  const items = useSignal<readonly ActivityItem[] | null>(null);
  const more = useSignal(false);
  const failed = useSignal(false);
  const reading = useRef(false);

  async function read(wanted: number): Promise<void> {
    if (reading.current) return;
    reading.current = true;
    try {
      do {
        const before = items.value?.at(-1)?.event.time ?? null;
        const next = await page(before, PAGE);
        items.value = [...(items.value ?? []), ...next.items];
        more.value = next.more && next.items.length > 0;
        failed.value = false;
      } while (more.value && items.value.filter(fits).length < wanted);
    } catch {
      // Only an unreachable background rejects; what was read stays.
      failed.value = true;
    }
    reading.current = false;
  }

  const shown = items.value?.filter(fits) ?? [];
  useEffect(() => {
    if (items.value === null || (more.value && shown.length < ENOUGH)) void read(ENOUGH);
  });

  if (items.value === null && !failed.value) return <p class="muted">{text("popup_loading")}</p>;
  return (
    <>
      {failed.value && (
        <p class="alert" role="alert">
          {text("watched_failed")}
        </p>
      )}
      {shown.length > 0 ? (
        <ul class="items">
          {shown.map((item) => (
            <Item key={item.event.id} item={item} policy={policy} around={around} />
          ))}
        </ul>
      ) : (
        <p class="empty muted">{text(items.value?.length === 0 ? none : "watched_none_fit")}</p>
      )}
      {more.value && (
        <button type="button" onClick={() => void read(shown.length + ENOUGH)}>
          {text("watched_older")}
        </button>
      )}
    </>
  );
}
