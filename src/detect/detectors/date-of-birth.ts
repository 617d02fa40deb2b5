import type { Detector } from "../detector";

/**
 * A date beside words that say it is a birth date, in nine languages. Other dates are not personal data.
 */
export const dateOfBirth: Detector = {
  id: "date-of-birth",
  type: "DATE_OF_BIRTH",
  pattern:
    /(?:\bd\.?o\.?b\b\.?|date of birth|birth ?date|birthday|\bborn(?: on)?|\bgeb(?:\.|oren)?(?:-datum)?(?: am)?|geburtsdatum|geburtstag|né(?:e|\(e\))? le|naissance|fecha de nacimiento|\bf\. ?nac\.?|nacid[oa](?: el)?|nacimiento|data di nascita|\bnat[oa](?: a \p{L}+)? il|geboortedatum|geboren(?: te \p{L}+)? op|data de nascimento|\bnasc\.?|nascid[oa] em|data urodzenia|urodzon[ya]|\bur\.|生年月日)["')]?(?: is| ist| was|\s?[:=：])?\s{0,4}["'(]?(?:the )?(\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}-?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-?(?:19|20)?\d{2}|\d{1,2}(?:st|nd|rd|th|\.|er)?(?: de| of)? \p{L}{3,10}\.?,?(?: de)? (?:19|20)\d{2}|\p{L}{3,10} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}|\d{1,2}\/(?:19|20)\d{2}|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?!\d)/giu,
  group: 1,
  score: 0.92,
  keywords: [
    "dob",
    "do.b",
    "d.ob",
    "d.o.b",
    "date of birth",
    "birth",
    "born",
    "geb",
    "né",
    "naissance",
    "fecha de nacimiento",
    "f. nac",
    "f.nac",
    "nacid",
    "nacimiento",
    "data di nascita",
    "nato",
    "nata",
    "geboortedatum",
    "geboren",
    "data de nascimento",
    "nasc",
    "data urodzenia",
    "urodzon",
    "ur.",
    "生年月日",
  ],
  anchored: true,
};
