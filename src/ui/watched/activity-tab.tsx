import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PolicyView } from "../../protocol/surface";
import { upperFirst } from "../activity/item-words";
import type { Surroundings } from "../activity/surroundings";
import { typeName } from "../text";
import type { Day } from "./day-bars";
import { DayChart } from "./day-chart";
import { ACTION_FILTERS, fits, type EntryFilter } from "./entry-filter";
import { EntryList } from "./entry-list";
import { RecordCheck } from "./record-check";

interface TabProps {
  readonly policy: PolicyView;
  /** Entity types a filter offers. */
  readonly types: readonly string[];
  readonly around: Surroundings;
}

const DAYS = 14;

export function ActivityTab({ policy, types, around }: TabProps) {
  const { text, ask } = around;
  const days = useSignal<readonly Day[]>([]);
  const filter = useSignal<EntryFilter>({ action: "all", type: null });
  useEffect(() => {
    ask("surface.days", { days: DAYS }).then(
      (answer) => (days.value = answer.days),
      // The entry list below says that the background does not answer.
      () => undefined,
    );
  }, []);

  return (
    <>
      <section class="card">
        {days.value.length > 0 ? (
          <DayChart days={days.value} around={around} />
        ) : (
          <p class="muted">{text("popup_loading")}</p>
        )}
      </section>
      <RecordCheck around={around} />
      <section class="card">
        <div class="entries-head">
          <h2>{text("watched_entries")}</h2>
          <label>
            {text("watched_filter_action")}
            <select
              value={filter.value.action}
              onChange={({ currentTarget }) => {
                const action = ACTION_FILTERS.find((each) => each === currentTarget.value);
                filter.value = { ...filter.value, action: action ?? "all" };
              }}
            >
              {ACTION_FILTERS.map((action) => (
                <option key={action} value={action}>
                  {text(`watched_${action}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {text("watched_filter_type")}
            <select
              value={filter.value.type ?? ""}
              onChange={({ currentTarget }) =>
                (filter.value = { ...filter.value, type: currentTarget.value || null })
              }
            >
              <option value="">{text("watched_all")}</option>
              {types.map((type) => (
                <option key={type} value={type}>
                  {upperFirst(typeName(text, type))}
                </option>
              ))}
            </select>
          </label>
        </div>
        <EntryList
          page={(before, limit) => ask("surface.activity", { before, limit, kinds: "all" })}
          fits={({ event }) => fits(event, filter.value)}
          none="watched_none"
          policy={policy}
          around={around}
        />
      </section>
    </>
  );
}
