/** Dates as people write them: read, moved by days, and written again in the same form. */

export interface WrittenDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  /** The same form with another date in it. */
  write(date: { year: number; month: number; day: number }): string;
  /** Without the day, in the same form: `05.1981`, `May 1981`. */
  readonly monthOnly: string;
}

const MONTHS: readonly (readonly string[])[] = [
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
].map((list) => list.split(" "));

/** Null when the text is no date in a form we know. Where day and month cannot be told apart, the day is first. */
export function readDate(text: string): WrittenDate | null {
  return numeric(text) ?? worded(text);
}

/** `days` later, by the calendar. */
export function shifted(date: WrittenDate, days: number): string {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
  return date.write({
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  });
}

function numeric(text: string): WrittenDate | null {
  const match = /^(\d{1,4})([./ -])(\d{1,2})\2(\d{1,4})$/u.exec(text.trim());
  const [, a = "", joint = "", b = "", c = ""] = match ?? [];
  if (!match) return null;
  const order =
    a.length === 4
      ? "ymd"
      : Number(a) <= 12 && Number(b) > 12
        ? ("mdy" as const)
        : ("dmy" as const);
  const [y, m, d] = order === "ymd" ? [a, b, c] : order === "mdy" ? [c, a, b] : [c, b, a];
  if ((y.length !== 4 && y.length !== 2) || d.length > 2) return null;
  const year = y.length === 4 ? Number(y) : Number(y) + (Number(y) > 30 ? 1900 : 2000);
  return checked(year, Number(m), Number(d), {
    write: (to) => {
      const padded = {
        y: y.length === 4 ? String(to.year) : String(to.year % 100).padStart(2, "0"),
        m: String(to.month).padStart(m.length, "0"),
        d: String(to.day).padStart(d.length, "0"),
      };
      return [...order].map((part) => padded[part as "y" | "m" | "d"]).join(joint);
    },
    monthOnly: order === "ymd" ? `${y}${joint}${m}` : `${m}${joint}${y}`,
  });
}

function worded(text: string): WrittenDate | null {
  const word = /\p{L}{3,}/gu;
  for (const match of text.matchAll(word)) {
    const list = MONTHS.find((names) => indexIn(names, match[0]) >= 0);
    if (!list) continue;
    const [head, tail] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const yearPart = /(?:18|19|20)\d{2}(?!\d)/u.exec(tail)?.[0] ?? "";
    const days = /(?<!\d)\d{1,2}(?!\d)/u;
    const inHead = days.exec(head)?.[0];
    const inTail = days.exec(tail)?.[0];
    const day = inHead ?? inTail;
    if (yearPart === "" || day === undefined) return null;
    return checked(Number(yearPart), indexIn(list, match[0]) + 1, Number(day), {
      write: (to) => {
        const name = cased(match[0], list[to.month - 1] ?? match[0]);
        const put = (piece: string) =>
          piece.replace(days, String(to.day).padStart(day.length, "0"));
        const [before, after] = inHead ? [ordinals(put(head)), tail] : [head, ordinals(put(tail))];
        return `${before}${name}${after.replace(yearPart, String(to.year))}`;
      },
      monthOnly: `${match[0]} ${yearPart}`,
    });
  }
  return null;
}

function indexIn(names: readonly string[], word: string): number {
  return names.findIndex((name) => name.toLowerCase() === word.toLowerCase());
}

function cased(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  if (model === model.toLowerCase()) return word.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** 21th → 21st, where the original wrote an English ordinal. */
function ordinals(text: string): string {
  return text.replace(/(\d{1,2})(?:st|nd|rd|th)\b/gu, (_, digits: string) => {
    const number = Number(digits);
    const ending =
      number > 10 && number < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
    return `${digits}${ending}`;
  });
}

function checked(
  year: number,
  month: number,
  day: number,
  form: Pick<WrittenDate, "write" | "monthOnly">,
): WrittenDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1800;
  return real ? { year, month, day, ...form } : null;
}
