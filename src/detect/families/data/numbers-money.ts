/**
 * Accounts and bank codes of countries without an IBAN or beside it, instant-payment keys, and the identities of
 * telephones and SIM cards. Checksums by `stdnum` and `ibantools` where they have one.
 */
import { isValidIBAN } from "ibantools";
import { isCcc, isLuhn, isRib } from "../check-digits";
import { bare, stdnum, type NumberKind } from "../national";

const ACCOUNT = ["account", "bank"];

export const MONEY: readonly NumberKind[] = [
  {
    subtype: "MX_CLABE",
    type: "BANK_ACCOUNT",
    country: "Mexico",
    form: /\d{3} ?\d{3} ?\d{11} ?\d/,
    names: ["clabe", "clabe interbancaria", "cuenta clabe"],
    words: ["cuenta", "interbancaria", ...ACCOUNT],
    ...stdnum("MX", "clabe"),
  },
  {
    subtype: "AR_CBU",
    type: "BANK_ACCOUNT",
    country: "Argentina",
    form: /\d{8}[ -]?\d{14}/,
    names: ["cbu", "cvu"],
    words: ["cuenta", ...ACCOUNT],
    ...stdnum("AR", "cbu"),
  },
  {
    // Banco Central, Com. A 6044: six to twenty letters, digits, dots and hyphens that the holder chose.
    subtype: "AR_CBU_ALIAS",
    type: "BANK_ACCOUNT",
    country: "Argentina",
    form: /[a-z\d]{2,12}(?:[.-][a-z\d]{2,12}){1,3}/i,
    names: ["alias cbu", "alias cvu", "cbu alias", "alias bancario", "alias mp", "alias de cbu"],
  },
  {
    subtype: "IN_IFSC",
    type: "BANK_ACCOUNT",
    country: "India",
    form: /[A-Z]{4}0[A-Z\d]{6}/,
    names: ["ifsc code", "ifsc", "rtgs/neft"],
    words: ["neft", "rtgs", "branch"],
  },
  {
    subtype: "IN_UPI",
    type: "BANK_ACCOUNT",
    country: "India",
    form: /[a-z\d][\w.-]{2,40}@(?:ok(?:hdfcbank|icici|axis|sbi)|ybl|ibl|axl|apl|paytm|upi|pt(?:yes|axis|hdfc|sbi)|yapl|waicici|wahdfcbank)/i,
    names: ["upi", "upi id", "vpa"],
  },
  {
    subtype: "NZ_BANK",
    type: "BANK_ACCOUNT",
    country: "New Zealand",
    form: /\d{2}-\d{4}-\d{7}-\d{2,3}/,
    names: ["account", "bank account"],
    ...stdnum("NZ", "bank", (value) => value),
  },
  {
    subtype: "NO_KONTO",
    type: "BANK_ACCOUNT",
    country: "Norway",
    form: /\d{4}[. ]?\d{2}[. ]?\d{5}/,
    names: ["kontonummer", "kontonr", "bankkonto"],
    words: ["konto"],
    ...stdnum("NO", "kontonr"),
  },
  {
    subtype: "BR_PIX_KEY",
    type: "BANK_ACCOUNT",
    country: "Brazil",
    form: /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i,
    names: ["chave pix", "pix"],
  },
  {
    subtype: "CA_TRANSIT",
    type: "BANK_ACCOUNT",
    country: "Canada",
    form: /\d{5}-\d{3}/,
    names: ["transit number", "transit no", "transit", "institution"],
  },
  {
    subtype: "HU_GIRO",
    type: "BANK_ACCOUNT",
    country: "Hungary",
    form: /\d{8}-\d{8}(?:-\d{8})?/,
    names: ["bankszámlaszám", "bankszámla", "számlaszám"],
  },
  {
    subtype: "CZ_ACCOUNT",
    type: "BANK_ACCOUNT",
    country: "Czechia, Slovakia",
    form: /(?:\d{1,6}-)?\d{4,10}\/\d{4}/,
    names: ["číslo účtu", "č. účtu", "č.ú.", "účet"],
  },
  {
    subtype: "SE_BANKGIRO",
    type: "BANK_ACCOUNT",
    country: "Sweden",
    form: /\d{3,4}-\d{4}/,
    names: ["bankgiro", "bg-nummer", "plusgiro"],
    check: isLuhn,
  },
  {
    subtype: "PL_NRB",
    type: "BANK_ACCOUNT",
    country: "Poland",
    form: /\d{2}(?: ?\d{4}){6}/,
    names: ["nr konta", "numer konta", "nr rachunku", "numer rachunku", "nrb", "konto"],
    words: ["rachunek", "przelew", "bank"],
    library: "ibantools",
    check: (value) => isValidIBAN(`PL${bare(value)}`),
  },
  {
    subtype: "ES_CCC",
    type: "BANK_ACCOUNT",
    country: "Spain",
    form: /\d{4}[ -]?\d{4}[ -]?\d{2}[ -]?\d{10}/,
    names: ["ccc", "número de cuenta", "cuenta corriente", "cuenta bancaria"],
    words: ["cuenta"],
    check: isCcc,
  },
  {
    subtype: "FR_RIB",
    type: "BANK_ACCOUNT",
    country: "France",
    form: /\d{5} ?\d{5} ?[A-Z\d]{11} ?\d{2}/,
    names: ["rib", "relevé d'identité bancaire"],
    words: ["compte", "banque"],
    check: isRib,
  },
  {
    subtype: "JP_ACCOUNT",
    type: "BANK_ACCOUNT",
    country: "Japan",
    form: /\d{7}/,
    names: ["口座番号", "普通預金", "普通", "当座"],
  },
  {
    subtype: "CN_ACCOUNT",
    type: "BANK_ACCOUNT",
    country: "China",
    form: /\d{4}(?: ?\d{4}){2,3} ?\d{1,4}/,
    names: ["银行账号", "银行卡号", "账号", "卡号"],
  },
  {
    subtype: "IMEI",
    type: "MAC_ADDRESS",
    country: "any",
    form: /\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d/,
    names: ["imei", "imei no", "imei number"],
    check: isLuhn,
  },
  {
    subtype: "ICCID",
    type: "MAC_ADDRESS",
    country: "any",
    form: /89\d{16,18}[\dF]?/,
    names: ["iccid", "sim card number", "sim number", "sim-karte", "sim"],
    check: isLuhn,
  },
];
