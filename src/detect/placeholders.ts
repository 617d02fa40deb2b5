/** Values that stand for a value: textbook numbers, template slots, documentation ranges. They stay silent. */
import { anyCase, foldsToLower, lowerCased } from "./any-case";
import type { EntityType, ScoreReason } from "./types";

/** The step of a value that was looked at here and is none of these. */
export const NOTHING_AGAINST: ScoreReason = { step: "placeholder", delta: 0 };

const TEXTBOOK: Partial<Record<EntityType, ReadonlySet<string>>> = {
  CREDIT_CARD: new Set([
    "4111111111111111",
    "4242424242424242",
    "4012888888881881",
    "4000056655665556",
    "5555555555554444",
    "5105105105105100",
    "378282246310005",
    "371449635398431",
    "6011111111111117",
    "6011000990139424",
    "30569309025904",
    "3530111333300000",
    "1234567812345670",
    "4444333322221111",
    "4716108999716531",
    "4000000000000002",
    "4000000000009995",
  ]),
  IBAN: new Set([
    "de89370400440532013000",
    "gb29nwbk60161331926819",
    "gb82west12345698765432",
    "fr1420041010050500013m02606",
    "es9121000418450200051332",
    "it60x0542811101000000123456",
    "nl91abna0417164300",
    "pl61109010140000071219812874",
    "ch9300762011623852957",
    "at611904300234573201",
    "be68539007547034",
  ]),
  NATIONAL_ID: new Set([
    "123456789",
    "078051120",
    "219099999",
    "111111111",
    "987654321",
    "qq123456c",
    "ab123456c",
    "12345678z",
  ]),
  TAX_ID: new Set([
    "rssmra80a01h501u",
    "rssmra85t10a562s",
    "11222333000181",
    "00000000000191",
    "11144477735",
    "12345678909",
  ]),
  PASSWORD: new Set(["hunter2"]),
  EMPLOYEE_ID: new Set(["007"]),
  BANK_ACCOUNT: new Set(["110000000", "021000021", "123456789", "12345678", "000123456789"]),
  PHONE: new Set(["0123456789", "1234567890", "+1234567890", "5551234567", "5550100"]),
  API_KEY: new Set(["akiaiosfodnn7example", "wjalrxutnfemi/k7mdeng/bpxrficyexamplekey"]),
  VEHICLE_ID: new Set(["1hgbh41jxmn109186", "11111111111111111"]),
  CRYPTO_WALLET: new Set([
    "1a1zp1ep5qgefi2dmptftl5slmv7divfna",
    "0x0000000000000000000000000000000000000000",
  ]),
  IP_ADDRESS: new Set([
    "127.0.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "255.255.255.0",
    "255.255.0.0",
    "255.0.0.0",
    "::1",
    "::",
  ]),
  MAC_ADDRESS: new Set(["000000000000", "ffffffffffff"]),
};

/** Types of which a number of one digit over and over is nobody's. */
const NUMBERED: ReadonlySet<EntityType> = new Set<EntityType>([
  "PHONE",
  "NATIONAL_ID",
  "TAX_ID",
  "PASSPORT",
  "DRIVER_LICENSE",
  "MEDICAL_RECORD",
  "BANK_ACCOUNT",
  "EMPLOYEE_ID",
  "CUSTOMER_ID",
]);

const SLOT = anyCase(
  /^(?:[<[{(].*[>\]})]|\$\{.*\}|\$\(.*|\$[a-z_]\w*|%[\w()]+%?|\{\{.*\}\}|[*•x#_.-]{3,}|(?:your|my|the|insert|enter|change|replace|example|sample|dummy|test|foo|bar|redacted|hidden|secret|none|null|undefined|true|false|todo|tbd|n\/a)(?:[\s_-].*)?)$/iu,
);
const ASCII = 128;
/** What a slot begins with, in either case. */
const OPENS_SLOT = Uint8Array.from({ length: ASCII }, (_, unit) =>
  Number("<[{($%*•x#_.-ymtiecrdsfbhnua".includes(String.fromCharCode(unit).toLowerCase())),
);
/** What is longer and in brackets is a document, such as a key in XML. */
const LONGEST_SLOT = 160;
/** `test_` and `secret-` are also how real keys begin; what follows is one long random run then. */
const TEST_KEY = /^(?:test|secret)[_-](?:live[_-]|test[_-])?(?=[a-z]*\d)[\da-z]{24,}=?$/iu;
const EXAMPLE_MAIL = anyCase(
  /@(?:(?:[\w-]+\.)*(?:example|exemple|beispiel|ejemplo|esempio|voorbeeld|przyklad)\.(?:com|org|net|edu|de|fr|es|it|nl|pl|pt|eu|jp|co\.uk|co\.jp|com\.br)|example|test|localhost|domain\.(?:com|ext|tld)|email\.com|yourdomain\.\w+|company\.com|users\.noreply\.\w+\.com)$/iu,
);
/** Under the reserved names a host may be somebody's stand-in for a real one; nobody's name before the @ makes it an example. */
const RESERVED_HOST = anyCase(/@(?:[\w-]+\.)+(?:example|test|invalid)$/iu);
const NOBODY = anyCase(
  /^(?:user|username|test|tester|testuser|name|first\.?last|vorname|nachname|vorname\.nachname|prenom\.nom|nombre|nome|cognome|you|your\.?name|me|someone|somebody|foo|bar|baz|[abx]|abc|email|mail|example|sample|demo|dummy|admin|no-?reply|donotreply|postmaster|john\.?(?:doe|smith)|jane\.?(?:doe|smith)|jdoe|(?:max|erika)\.?mustermann|jan\.?(?:jansen|kowalski)|mario\.?rossi|juan\.?perez|jean\.?dupont|joao\.?silva|alice|bob)?\d{0,3}(?:\+[\w.-]*)?@/iu,
);
const EXAMPLE_KEY = anyCase(
  /example|placeholder|your[_-]?(?:api[_-]?)?key|x{8}|0{12}|1234567890abcdef/iu,
);
/** Letters from the start of the alphabet and counted digits: what manuals show as a plate. */
const EXAMPLE_PLATE =
  /^(?:(?:abc|xyz|aaa)(?:123\d?|1[cd]2?34?|000\d?|111\d?|9?987)|ab123cd|aa123aa|ab12cde|aa00aaa|abc1234|abc1d23|abc1c34|1abc234|1234abc|0000aaa|1234bcd|aa00aa)$/u;
const EXAMPLE_TOWN = /(?<!\d)1234 ?AB(?!\p{L})|12345 \p{L}*(?:stadt|town)|Musterst|Anytown/u;
const OURS = /^\[[A-Z_]+(?:_\d+|#[a-z2-7]{12})\]$/u;

const JOINTS = /[\s.:()/-]+/gu;

/** Why a value counts as a placeholder, or null. The value is compared without separators and case. */
export function placeholderKind(
  type: EntityType,
  value: string,
): "textbook" | "slot" | "documentation" | "ours" | null {
  if (value.startsWith("[") && OURS.test(value)) return "ours";
  if (type === "EMAIL") {
    const lower = lowerCased(value);
    return EXAMPLE_MAIL.test(value, lower) ||
      (RESERVED_HOST.test(value, lower) && NOBODY.test(value, lower))
      ? "documentation"
      : null;
  }
  const textbook = TEXTBOOK[type];
  const small = value.toLowerCase();
  const bare = textbook || NUMBERED.has(type) ? small.replace(JOINTS, "") : small;
  if (textbook && (textbook.has(bare) || textbook.has(small))) return "textbook";
  if (type === "API_KEY" && EXAMPLE_KEY.test(value, foldsToLower(value) ? small : null))
    return "documentation";
  if (type === "PHONE" && /12345678|23456789/u.test(bare)) return "textbook";
  if (type === "PASSWORD" && /x{8}|\*{6}/iu.test(value)) return "slot";
  if (NUMBERED.has(type) && /^\D{0,4}(\d)\1{6,}\D?$|0{7}/u.test(bare)) return "slot";
  if (type === "VEHICLE_ID" && EXAMPLE_PLATE.test(bare)) return "textbook";
  if (type === "STREET_ADDRESS" && EXAMPLE_TOWN.test(value)) return "documentation";
  if (type === "MAC_ADDRESS" && bare.startsWith("00005e0053")) return "documentation";
  if (
    type === "IP_ADDRESS" &&
    /^(?:192\.0\.2|198\.51\.100|203\.0\.113|127)\.|^2001:0?db8:/iu.test(value)
  )
    return "documentation";
  if (type === "PASSWORD" || type === "API_KEY" || type === "USERNAME")
    return value.length <= LONGEST_SLOT && isSlot(value.trim()) && !TEST_KEY.test(value)
      ? "slot"
      : null;
  return null;
}

/** A look at the first sign alone spares most values the long expression. */
function isSlot(value: string): boolean {
  const unit = value.charCodeAt(0);
  return (unit >= ASCII || OPENS_SLOT[unit] === 1) && SLOT.test(value);
}
