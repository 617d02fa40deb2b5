/** Fourteen days as stacked bars, and the same numbers as a table. */
import { plural } from "../text";
import type { Surroundings } from "../activity/surroundings";
import { BAR_KINDS, barParts, busiest, dayTotal, type Day } from "./day-bars";

const HEIGHT = 100;
const STEP = 10;
const BAR = 6;

interface DayChartProps {
  readonly days: readonly Day[];
  readonly around: Pick<Surroundings, "text" | "language">;
}

export function DayChart({ days, around: { text, language } }: DayChartProps) {
  const most = busiest(days);
  const total = days.reduce((sum, day) => sum + dayTotal(day), 0);
  const dayName = new Intl.DateTimeFormat(language, { day: "numeric", month: "short" });
  const name = (day: Day) => dayName.format(new Date(`${day.day}T12:00:00`));
  const middle = days[Math.floor(days.length / 2)];
  return (
    <figure class="chart">
      <figcaption>
        <h2>{text("watched_days")}</h2>
        <ul class="legend">
          {BAR_KINDS.map((kind) => (
            <li key={kind}>
              <span class={`swatch ${kind}`} />
              {text(`watched_${kind}`)}
            </li>
          ))}
        </ul>
      </figcaption>
      <svg
        class="bars"
        role="img"
        aria-labelledby="chart-title chart-description"
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <title id="chart-title">{text("watched_days")}</title>
        <desc id="chart-description">{plural(text, "watched_days_desc", total)}</desc>
        {days.map((day, at) => (
          <g key={day.day}>
            <title>
              {text("watched_days_bar", {
                day: name(day),
                blocked: day.blocked,
                changed: day.changed,
                warned: day.warned,
              })}
            </title>
            <rect class="track" x={at * STEP} y={0} width={STEP} height={HEIGHT} />
            {barParts(day, most, HEIGHT).map(({ kind, y, height }) => (
              <rect
                key={kind}
                class={kind}
                x={at * STEP + (STEP - BAR) / 2}
                y={y}
                width={BAR}
                height={height}
              />
            ))}
          </g>
        ))}
      </svg>
      <div class="chart-days muted" aria-hidden="true">
        {[days[0], middle, days.at(-1)].map((day, at) => (
          <span key={at}>{day ? name(day) : ""}</span>
        ))}
      </div>
      <p class="muted">{text("watched_most", { count: total === 0 ? 0 : most })}</p>
      <details>
        <summary>{text("watched_days_table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text("watched_day")}</th>
              {BAR_KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {text(`watched_${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{name(day)}</th>
                {BAR_KINDS.map((kind) => (
                  <td key={kind}>{day[kind]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
