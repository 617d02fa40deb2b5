/**
 * What is somebody's only beside words for a person: codes of illnesses (WHO, ICD-10, and its national editions) and
 * places by degrees. And the code on the back of a card.
 */
import type { PlacedKind } from "../placed";

const list = (words: string): readonly string[] => words.split("|");

export const PLACED_SIGNS: readonly PlacedKind[] = [
  {
    subtype: "ICD_10",
    type: "MEDICAL_CONDITION",
    country: "any",
    form: /[A-TV-Z]\d[\dAB]\.[\dA-KXZ]{1,4}(?:[,;] ?[A-TV-Z]\d[\dAB]\.[\dA-KXZ]{1,4}){0,6}/,
    names: list(
      "dx|discharge letter|discharge summary|entlassbrief|arztbrief|hauptdiagnose|nebendiagnose|aufnahmediagnose|entlassdiagnose|einweisungsdiagnose|behandlungsdiagnose|primary diagnosis|admitting diagnosis|diagnostic principal|diagnóstico principal|diagnosi di dimissione|diagnosi principale|hoofddiagnose|rozpoznanie zasadnicze|rozpoznanie główne",
    ),
    shared: list(
      "icd-10|icd-10-gm|icd-10-cm|icd-10-am|icd10|icd|icd code|diagnosis code|diagnosis|diagnose|diagnosen|diagnoseschlüssel|diagnostic|diagnóstico|diagnosi|rozpoznanie|cie-10|cid-10|cim-10|cid|cim|cie",
    ),
    places: list(
      "patient|paciente|paziente|pacjent|patiënt|患者|frau|herr|mrs|mr.|dob|geb.|geboren|jährig|year-old|year old|my son|my daughter|my wife|my husband|my mother|my father|krankschreib|arbeitsunfähig|sick note|chez monsieur|chez madame|née|nacid|nato il|nata il|urodz",
    ),
    near: 120,
  },
  {
    subtype: "COORDINATES",
    type: "LOCATION",
    country: "any",
    form: /-?\d{1,2}\.\d{4,12}°?(?: ?[NS])?[,;]? {0,2}-?\d{1,3}\.\d{4,12}|-?\d{1,2}\.\d{4,12}["']?, {0,2}["']?(?:lon|lng|long|longitude)["']?[:= ]{1,3}-?\d{1,3}\.\d{4,12}|\d{1,2}° ?\d{1,2}['′’] ?\d{1,2}(?:[.,]\d{1,4})?(?:["”]|['′’]{2})? ?[NS][, ]{1,3}\d{1,3}° ?\d{1,2}['′’] ?\d{1,2}(?:[.,]\d{1,4})?(?:["”]|['′’]{2})? ?[EWO]/,
    names: list(
      "live at|lives at|living at|home at|my house|her house|his house|our house|my home|her home|wohne|wohnt|habite|vivo en|vive en|abito|abita|moro em|mora em|woon|woont|mieszkam|mieszka|自宅",
    ),
    shared: list(
      "gps|coordinates|coords|co-ordinates|geolocation|lat|latitude|lat/long|lat/lon|latlng|location|pin|position|koordinaten|gps-koordinaten|standort|coordonnées|coordonnées gps|coordenadas|ubicación|localização|coordinate|posizione|coördinaten|locatie|współrzędne|lokalizacja|座標|位置|geo",
    ),
    places: list(
      "home|house|lives|living at|her phone|his phone|my phone|my place|residence|last seen|tracker|caller|victim|witness|patient|employee|her car|his car|wohn|zuhause|haus der|handy|sein auto|ihr auto|domicile|habite|chez elle|chez lui|casa|vive en|móvil|domicilio|abita|cellulare|mora em|morada|celular|woont|thuis|mieszka|w domu|telefonu|自宅|住んで",
    ),
    near: 100,
  },
  {
    subtype: "CARD_CVV",
    type: "PASSWORD",
    country: "any",
    form: /(?!123|000|111|999)\d{3,4}/,
    names: list(
      "cvv|cvv2|cvc|cvc2|cvv code|cvc code|cvv/cvc|card security code|card verification code|kartenprüfnummer|prüfziffer der karte|cryptogramme|cryptogramme visuel",
    ),
  },
];
