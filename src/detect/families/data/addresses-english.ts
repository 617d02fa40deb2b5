/** Addresses of the United States, Canada, Britain and Ireland. */
import type { AddressKind } from "../address";
import { GAP, NAME, TOWN } from "./address-parts";

const STREET =
  "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Square|Sq|Close|Crescent|Cres|Gardens|Grove|Mews|Hill|Walk|Row|Rise|Parade|Quay|Wharf|Trail|Trl|Loop|Pike|Alley|Run|Crossing";
/** Words that end a street as well, and mean much else. */
const WIDE = "Park|Green|Yard|View|Heights|Point|Vale|Villas|Cottages|Buildings|Broadway|Wood|Fold";
const upper = (words: string): string => words.toUpperCase();
/** An English street word ends the street: a blank, a comma, a full stop or the end of the line follows. */
const WORDS = [
  ...STREET.toLowerCase()
    .split("|")
    .flatMap((word) => [" ", ",", ".", "\n"].map((end) => ` ${word}${end}`)),
  ...WIDE.toLowerCase()
    .split("|")
    .flatMap((word) => [",", "\n"].map((end) => ` ${word}${end}`)),
  " street",
  " avenue",
  " boulevard",
  " road",
];
const UNIT =
  "(?:,? ?(?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|Rm|Bldg|Lot|APT|SUITE|STE|UNIT|FL|#)\\.? ?#?[\\dA-Z-]{1,6})?";
const US_PLACE = `${GAP}${TOWN},? ?[A-Z]{2},? ?(?:\\d{5}(?:-\\d{4})?|[A-CEGHJ-NPR-TVXY]\\d[A-Z] ?\\d[A-Z]\\d)`;
const BRITISH_CODE = "(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[\\dW] ?[A-Z\\d]{4})";
/** A town, a county, a district of Dublin. */
const BRITISH_TOWNS = `(?:${GAP}(?:Co\\.? |County )?${TOWN}(?: \\d{1,2}(?![\\p{L}\\d]))?){0,3}`;
const HOUSE_NAME = `(?:The )?(?:${NAME} ){1,3}(?:Cottage|House|Farm|Farmhouse|Lodge|Barn|Hall|Mill|Villa|Court|Rectory|Vicarage|Manor|Grange|Bungalow|Stables)`;

export const ENGLISH_ADDRESSES: readonly AddressKind[] = [
  {
    subtype: "US_ADDRESS",
    country: "United States, Canada",
    form: new RegExp(
      `\\d{1,6}(?:-\\d{1,4})?[A-Z]? (?:[NSEW]{1,2}\\.? |(?:North|South|East|West) )?(?:(?:${NAME}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:${STREET}|${upper(STREET)})\\.?(?: [NSEW]{1,2}\\b)?${UNIT}(?:${US_PLACE})?|\\d{1,6} (?:[NSEW]\\.? )?(?:${NAME} ){0,2}(?:${WIDE})${UNIT}${US_PLACE}|[Pp]\\.? ?[Oo]\\.? ?[Bb](?:ox|OX) \\d{1,6}${US_PLACE}`,
      "u",
    ),
    postcode: /[A-Z]{2},? ?(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u,
    street: /(?:Street|Avenue|Ave|Road|Boulevard|Blvd|Lane|Parkway|Pkwy|Apt|Apartment)\b/u,
    keywords: [...WORDS, "p.o. box", "po box", "p.o.box"],
  },
  {
    subtype: "UK_ADDRESS",
    country: "United Kingdom, Ireland",
    form: new RegExp(
      `(?:(?:(?:Flat|Apartment|Apt|Unit) [\\dA-Z]{1,4}[A-Za-z]?,? )?(?:${HOUSE_NAME}${GAP})?\\d{1,4}[A-Za-z]?,? (?:${NAME} ){1,3}|${HOUSE_NAME}${GAP}(?:${NAME} ){1,3})(?:${STREET}|${WIDE}|${upper(STREET)})${BRITISH_TOWNS}${GAP}${BRITISH_CODE}`,
      "u",
    ),
    postcode: new RegExp(`${BRITISH_CODE}$`, "u"),
    keywords: WORDS,
  },
];
