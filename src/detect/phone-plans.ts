/**
 * What `libphonenumber-js` says of a number, told from its own tables with expressions that are compiled once: the library
 * makes them anew for each number and each country. Where its rules are more than a prefix and a form, it is asked itself.
 */
import type { CountryCode } from "libphonenumber-js";
import metadata from "libphonenumber-js/metadata.min";

/** The columns of the library's table of a country that count here. */
type Row = readonly [
  code: string,
  abroad: string,
  form: string,
  lengths: readonly number[],
  formats: unknown,
  prefix?: string,
  prefixRule?: unknown,
  prefixForParsing?: string,
  transform?: string,
];

const ROWS = metadata.countries as unknown as Readonly<Record<string, Row | undefined>>;
const BY_CODE = metadata.country_calling_codes as unknown as Readonly<
  Record<string, readonly string[] | undefined>
>;

interface Plan {
  readonly code: string;
  /** What a number begins with that leads to another country. */
  readonly abroad: RegExp;
  /** The national prefix, and what the rest becomes after it where that is more than the rest. */
  readonly prefix: RegExp | null;
  readonly transform: string | undefined;
  /** Of each country with the same code. */
  readonly forms: readonly RegExp[];
  readonly lengths: readonly number[];
  /** No other country has the code. */
  readonly isAlone: boolean;
}

const plans = new Map<string, Plan>();

function planOf(country: string): Plan | null {
  const known = plans.get(country);
  if (known) return known;
  const row = ROWS[country];
  if (!row) return null;
  const [code, abroad, , lengths, , ownPrefix, , parsed, transform] = row;
  // The table has zeros where it has nothing to say.
  const prefix = parsed || ownPrefix;
  const sharing = BY_CODE[code] ?? [country];
  const plan: Plan = {
    code,
    abroad: new RegExp(`^(?:${abroad})`, "u"),
    prefix: prefix ? new RegExp(`^(?:${prefix})`, "u") : null,
    transform: transform || undefined,
    forms: sharing
      .flatMap((one) => ROWS[one]?.[FORM] ?? [])
      .map((form) => new RegExp(`^(?:${form})$`, "u")),
    lengths,
    isAlone: sharing.length === 1,
  };
  plans.set(country, plan);
  return plan;
}

const FORM = 2;
const SHORTEST = 2;
const LONGEST = 17;
/** Digits and what joins them, as Latin text has them. */
const NATIONAL = /^[\d .\-/()]+$/u;
const INTERNATIONAL = /^\+[\d .\-/()]+$/u;
const LONGEST_CODE = 3;

/** Is it a valid number of the country, without the country's code? undefined: only the library can say. */
export function isNationalNumber(country: CountryCode, value: string): boolean | undefined {
  const plan = NATIONAL.test(value) ? planOf(country) : null;
  const digits = value.replace(/\D/gu, "");
  if (!plan || digits.length < SHORTEST + 1) return undefined;
  if (digits.startsWith(plan.code) || plan.abroad.test(digits)) return undefined;
  if (plan.isAlone) return isOfPlan(plan, digits);
  const rest = restOf(plan, digits);
  return plan.forms.some((form) => form.test(digits) || form.test(rest)) ? undefined : false;
}

/** Is it surely a valid number with a country's code? False says nothing. */
export function isSurelyInternational(value: string): boolean {
  if (!INTERNATIONAL.test(value)) return false;
  const digits = value.replace(/\D/gu, "");
  for (let size = 1; size <= LONGEST_CODE; size++) {
    const sharing = BY_CODE[digits.slice(0, size)];
    if (!sharing) continue;
    const [country = ""] = sharing;
    const plan = sharing.length === 1 ? planOf(country) : null;
    return plan !== null && plan.isAlone && isOfPlan(plan, digits.slice(size));
  }
  return false;
}

/** The prefix is taken off, unless the number has a form with it alone, or a strange length without it. */
function isOfPlan(plan: Plan, digits: string): boolean {
  const { lengths } = plan;
  const [form] = plan.forms;
  if (!form) return false;
  const isForm = form.test(digits) && isLong(digits);
  const rest = restOf(plan, digits);
  if (rest === digits) return isForm;
  const isRest = form.test(rest) && isLong(rest);
  const [least = 0] = lengths;
  const keeps =
    (isForm && !isRest) ||
    rest.length < least ||
    (rest.length <= (lengths.at(-1) ?? 0) && !lengths.includes(rest.length));
  return keeps ? isForm : isRest;
}

function isLong({ length }: string): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

/** What is left once the prefix is off, or what stands for it then. */
function restOf({ prefix, transform }: Plan, digits: string): string {
  const found = prefix?.exec(digits);
  if (!prefix || !found) return digits;
  const isGrouped = found.length > 1 && Boolean(found.at(-1));
  return transform !== undefined && isGrouped
    ? digits.replace(prefix, transform)
    : digits.slice(found[0].length);
}
