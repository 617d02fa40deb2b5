/** Pieces of addresses that several countries share, and the form for streets that no word tells. */
import type { AddressKind } from "../address";

export const NAME = "\\p{Lu}[\\p{Ll}\\p{Lu}'’-]{1,24}";
/** Between street and town: a comma, a blank, an end of line. */
export const GAP = ",?[ \\t]?\\n?[ \\t]{0,8}";
export const TOWN = `${NAME}(?:[ -](?:(?:am|an der|im|bei|unter|ob der|in der|vor der|auf der|i\\.|a\\.|a\\.d\\.|sur|sous|lès|de|la|le|les|del|do|da|dos|di|in|aan den|aan de|upon|on) )?${NAME}){0,3}`;
/** What is counted in thousands is no town behind a postcode. */
export const NO_TOWN =
  "(?!(?:Euros?|EUR|Franken|CHF|Dollar|Tonnen|Stück|Besucher|Kunden|Menschen|Personen|Einheiten|Teile|Liter|Meter|Kilometer|Mitarbeiter\\p{L}{0,12}|Einwohner\\p{L}{0,12}|Teilnehmer\\p{L}{0,12}|Stunden|Jahre|Zeichen|Zeilen|Punkte|Watt|Edition|Award|Mann)(?!\\p{L}))";
/** A house with its letter, stair and door: `14a`, `44/2/17`, `5/Top 12`. */
export const HOUSE =
  "\\d{1,4} ?(?:[a-zA-Z](?!\\p{L})|[-–] ?\\d{1,4})?(?:/(?:\\d{1,3}[a-z]?|[A-Z]{1,3}\\d{0,3}|Top ?\\d{1,3}|Stg\\.? ?\\d)){0,3}(?:,? (?:Top|Tür|Stiege) ?\\d{1,3}){0,2}";

/** The same where nothing but the break tells the street from what follows. */
const BREAK = "(?:,[ \\t]?\\n?|[ \\t]?\\n)[ \\t]{0,8}";

/** `Am`, `Hinterm`: what a German street begins with where no word for a street ends it. */
const GERMAN_LEAD =
  "(?:Am|An der|An den|An dem|Im|In der|In den|In dem|Zum|Zur|Auf der|Auf dem|Auf den|Hinterm|Hinter der|Hinter dem|Unterm|Unter der|Beim|Bei der|Vorm|Vor der|Vor dem|Überm|Ober der|Alte|Alter|Altes)";

/** What else is counted behind such a word, or stands in thousands before a noun. */
const NO_STREET =
  "(?!\\p{L}{1,9}(?: \\p{L}{1,9})? (?:Jahr|Monat|Quartal|Fall|Punkt|Alter|Abschnitt|Kapitel|Absatz|Artikel|Bereich|Raum|Umfang|Wert|Schnitt|Vorjahr|Zeitraum|Teil|Band|Block|Saal|Level|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?!\\p{L}))";
/** Units and forms of firms in the shape of the letters of a Dutch postcode. */
const NO_LETTERS = "(?!S[ADS]|[KMGT]B|K[GMW]|MM|CM|ML|HP|PS|[AP]M|EU|US|UK|AG|AD|BC|CE|PC|DPI|IE)";

/** No letter can follow the house's own where a break has to. */
const HOUSE_BEFORE_BREAK = HOUSE.replaceAll("(?!\\p{L})", "");

/** Streets of a name alone: the postcode of a country, right behind the number, tells them. */
export const STREETLESS: AddressKind = {
  subtype: "STREETLESS_ADDRESS",
  country: "Germany, Austria, Switzerland, Netherlands, Poland",
  form: new RegExp(
    `${NO_STREET}${GERMAN_LEAD} (?:${NAME}[- ]){1,3}(?!\\d{4})${HOUSE_BEFORE_BREAK}${BREAK}(?:[DA]-|CH-)?\\d{4,5} ${NO_TOWN}${TOWN}|(?!(?:Woont|Adres|Adresse|Woonadres|Postadres|Zamieszkał[ya]?) )(?:${NAME} ){1,3}\\d{1,4}(?: ?[a-zA-Z]|-[\\dA-Za-z]{1,4})?${BREAK}(?:[1-9]\\d{3} ?${NO_LETTERS}[A-Z]{2},? ${TOWN}|\\d{2}-\\d{3} ${TOWN})`,
    "u",
  ),
  postcode: /\d{4,5} \p{Lu}\D*$|\d{4} ?[A-Z]{2},? \p{Lu}\D*$|\d{2}-\d{3} \p{Lu}\D*$/u,
};
