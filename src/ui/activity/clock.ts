/** Times as people say them, in the reader's language. */

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "14:05" for today, else "23 Nov"; `time` and `now` in ms since the epoch. */
export function shortTime(time: number, now: number, language: string): string {
  const sameDay = new Date(time).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    language,
    sameDay ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short" },
  ).format(time);
}

/** Date and time to the second, for details. */
export function fullTime(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" }).format(
    time,
  );
}

/** "3 hours ago", "in 6 days"; below a minute "now". */
export function relativeTime(time: number, now: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const step = STEPS.find(([, size]) => Math.abs(time - now) >= size);
  return step
    ? format.format(Math.trunc((time - now) / step[1]), step[0])
    : format.format(0, "second");
}
