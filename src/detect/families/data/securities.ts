/**
 * Accounts whose bank code tells the country, securities that somebody holds, and numbers of firms. A security by itself
 * is anybody's; beside words for a holding it says what somebody owns.
 */
import { isCusip, isIsin, isLei, isSedol } from "../check-digits";
import type { PlacedKind } from "../placed";

const list = (words: string): readonly string[] => words.split("|");
const ACCOUNT = "account|account no|account number|acc|acc no|acct|a/c|a/c no";
const HOLDING = list(
  "depot|holding|held|portfolio|position|custody|account|shares|nominal|stück|anteile|wertpapier|bestand|titres|compte|cartera|títulos|portafoglio|deposito|carteira|effecten|portfel|rachunek|brokerage|trade|bought|sold|client|kunde",
);
const held = (
  subtype: string,
  country: string,
  words: string,
  form: string,
  check: PlacedKind["check"],
): PlacedKind => ({
  subtype,
  type: "BANK_ACCOUNT",
  country,
  form,
  shared: list(words),
  places: HOLDING,
  near: 120,
  ...(check === undefined ? {} : { check }),
});

export const SECURITIES: readonly PlacedKind[] = [
  {
    subtype: "UK_SORT_CODE",
    type: "BANK_ACCOUNT",
    country: "United Kingdom",
    form: "99-99-99|99 99 99|9{6}",
    names: list("sort code|sort-code|sortcode|s/c"),
  },
  {
    subtype: "UK_ACCOUNT",
    type: "BANK_ACCOUNT",
    country: "United Kingdom",
    form: "9{8}|9{4} 9{4}",
    shared: list(ACCOUNT),
    places: list("sort code|sort-code|sortcode|s/c"),
  },
  {
    subtype: "AU_BSB",
    type: "BANK_ACCOUNT",
    country: "Australia",
    form: "9{3} 9{3}",
    names: list("bsb|bsb no|bsb number|bank state branch"),
  },
  {
    subtype: "AU_ACCOUNT",
    type: "BANK_ACCOUNT",
    country: "Australia",
    form: "9{6,10}|9{2,4} 9{3,4}|9{3} 9{3} 9{3}",
    shared: list(ACCOUNT),
    places: list("bsb|bank state branch"),
  },
  {
    subtype: "US_ACCOUNT",
    type: "BANK_ACCOUNT",
    country: "United States",
    form: "9{6,17}",
    shared: list(`${ACCOUNT}|checking|savings`),
    places: list("routing|aba|rtn"),
  },
  {
    subtype: "CA_ACCOUNT",
    type: "BANK_ACCOUNT",
    country: "Canada",
    form: "9{7,12}",
    shared: list(ACCOUNT),
    places: list("transit|institution number|institution no"),
  },
  {
    subtype: "IN_ACCOUNT",
    type: "BANK_ACCOUNT",
    country: "India",
    form: "9{9,18}",
    shared: list(ACCOUNT),
    places: list("ifsc|neft|rtgs"),
  },
  held("ISIN", "any", "isin|isin code|isin-nr", "AAX{9}9", isIsin),
  held("CUSIP", "United States, Canada", "cusip|cusip no", "9{3}X{5}9", isCusip),
  held("SEDOL", "United Kingdom", "sedol", "[B-DF-HJ-NP-TV-Z0-9]{6}9", isSedol),
  held("DE_WKN", "Germany", "wkn|wertpapierkennnummer", "[A-HJ-NP-Z0-9]{6}", undefined),
  {
    // ISO 17442, by the foundation GLEIF: anybody's, but for those that one does business with.
    subtype: "LEI",
    type: "TAX_ID",
    country: "any",
    form: "9{4}X{14}99",
    shared: list("lei|lei code|lei-code|legal entity identifier"),
    places: list(
      "our client|client|customer|borrower|counterparty|our subsidiary|beneficiary|kunde|mandant|kreditnehmer|gegenpartei|notre client|cliente|klient|kontrahent|取引先",
    ),
    near: 90,
    check: isLei,
  },
];
