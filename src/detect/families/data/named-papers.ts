/** Numbers of papers, accounts and vehicles, and birth dates, by the word before them. */
import { placeholderKind } from "../../placeholders";
import type { NamedKind } from "../named";
import { DIGITS_FORM, PAPER_FORM, digitsOf, isOrdinary } from "../named-values";

const words = (text: string): string[] => text.split("|");

/** Day, month and year as they are written: digits, month names, Roman months, Japanese eras. */
const DATE_FORM = [
  "(?:(?:19|20)\\d{2}[./-][ ]?\\d{1,2}[./-][ ]?\\d{1,2}",
  "(?:19|20)\\d{6}",
  "(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\\d{2}",
  "\\d{1,2}[ ]?[./-][ ]?(?:\\d{1,2}|[XVI]{1,4}|\\p{L}{3,4})[ ]?[./-][ ]?(?:'?\\d{2}(?!\\d)|(?:19|20)\\d{2})",
  "\\d{1,2}[./]\\d{2,4}",
  "\\d{1,2}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\d{2,4}",
  "\\d{1,2}(?:st|nd|rd|th|\\.|er|º|°)?[ ](?:de |of )?(?:\\p{L}{3,10}\\.?|[XVI]{1,4}),?[ ](?:de |del )?(?:(?:19|20)\\d{2}|'?\\d{2})",
  "\\p{Lu}\\p{Ll}{2,9}\\.?[ ]\\d{1,2}(?:st|nd|rd|th)?,?[ ](?:19|20)\\d{2}",
  "(?:昭和|平成|令和|大正|[SHRT])?[ ]?[\\d〇一二三四五六七八九十元]{1,5}[年.][ \u3000]?[\\d一二三四五六七八九十]{1,3}[月.][ \u3000]?[\\d一二三四五六七八九十]{1,3}日?)",
].join("|");

/** A firm has a number for its taxes. */
const EMPLOYER = /(?:employer|company|business|firm)(?:'s)? $/u;

export const NAMED_PAPERS: readonly NamedKind[] = [
  {
    subtype: "NAMED_PASSPORT",
    type: "PASSPORT",
    labels: words(
      "passport|passport no|passport/id|passport and id|passp|passp no|ppt|ppt no|travel doc|travel doc no|paß|paß nr|reisedokument|pasap|travel document|reisepass|reisepaß|reisepass nr|pass nr|passnr|passnummer|passeport|passeport vietnamien|pasaporte|passaporto|paspoort|paspoortnr|passaporte|paszport|paszportu|passport of the child|旅券|旅券番号|パスポート|パスポート番号|パスポートの番号|pp|rp|p/p|pspt|pssprt|pasport|passp|passap|pasp|paszp|kinderreisepass|reisepasses|kinderpass|doc de voyage|document de voyage|titre de voyage|documento de viaje|documento di viaggio|documento de viagem|reisdocument|dokument podróży",
    ),
    weak: words("pass|pas"),
    answered: true,
    form: `(?:[A-Z]{2} (?:nr|no|n°|n[.]|č)[.]? ?)?${PAPER_FORM}`,
    gap: [0, 2],
    accepts: (naming) => {
      const { value, label, gap, assigned, numbered, strong } = naming;
      const bare = value.replace(/[ ./-]/gu, "");
      const mixed = strong && (MIXED_PASSPORT.test(bare) || (assigned && FRENCH_CARD.test(bare)));
      if (bare.length < 7 || bare.length > 12 || digitsOf(value) < (mixed ? 2 : 5)) return false;
      if (isOrdinary(naming)) return false;
      if (!strong && !numbered)
        return gap === "" &&
          (label === "pas" ? /^[A-Z]{2,3}\d{6,7}$/u : WEAK_PASSPORT).test(bare) &&
          !TICKET.test(naming.before)
          ? 0.75
          : false;
      if (/^(?:pp|rp)$/u.test(label) && (gap !== "" || !/[A-Z]/u.test(bare)) && bare.length < 9)
        return false;
      return assigned || numbered || (gap === "" && strong) || /[A-Z]/u.test(bare) ? 0.9 : false;
    },
  },
  {
    subtype: "NAMED_DRIVER_LICENSE",
    type: "DRIVER_LICENSE",
    labels: words(
      "licence|license|driving licence|driving license|driver license|drivers license|driver licence|driver's license|driver's licence|driver no|driver number|dvla|dvla no|dl|lic|führerschein|führerscheinnr|fs nr|fsnr|permis|permis du conducteur|permis de conduire|führerschein b|führerschein be|führerschein b/be|klasse b|permis b|permis c|patente b|patente c|patente b e c|carta b|prawo jazdy b|patente|patente di guida|licencia|licencia de conducir|permiso de conducir|carta de condução|cnh|rijbewijs|rijbewijsnr|rijbewijsnummer|prawo jazdy|prawa jazdy|prawko|免許証番号|免許番号|免許証の番号|免許は|運転免許証番号|運転免許証|免許証|免許|運転免許|運転経歴証明書|運転経歴証明書番号|oln|cdl|dl/id|dl no|driver lic|carteira de motorista|carteira de habilitação|licencia de conducción|licencia de manejo|licence de conduire|fahrerlaubnis|fahrerlaubnisnr|rbw|permis de conduire n|carné de conducir|carnet de conducir|carta di guida|num permis|numéro permis|nr prawa jazdy|führerscheins|cnh categoria ab|cnh categoria b|fs kl b|führerschein kl b",
    ),
    weak: words("fs|fe|carta|permiso|pat|staplerschein|kl b/be|code 14 licence|carné|carnet|pj"),
    answered: true,
    form: `(?:[A-Z]{3,5}[ ]?\\d[ ]?)?${PAPER_FORM}`,
    gap: [0, 3],
    accepts: (naming) => {
      const { value, strong, numbered, assigned } = naming;
      // `her licence for the van is D258-…`: so far away only a verb or a colon joins them.
      if (naming.gap.trim().split(" ").length > 1 && !(assigned && strong)) return false;
      const bare = value.replace(/[ ./-]/gu, "");
      const german = GERMAN_LICENCE.test(bare) && digitsOf(value) >= 3;
      if (/^f[se]$/u.test(naming.label) && !german) return false;
      if (/^carné|^carnet$/u.test(naming.label) && !/^\d{8}[A-Z]$/u.test(bare)) return false;
      // A copyright deposit, `DL M-11902-1997`.
      if (/^[A-Z]{1,2}[ -]\d{1,6}-(?:19|20)\d{2}$/u.test(value)) return false;
      if (naming.label === "pj") return /^\d{5}\/\d{2}\/\d{4}$/u.test(value) ? 0.86 : false;
      if (naming.label.startsWith("免許") && !/^\d{12}$/u.test(bare)) return false;
      if (bare.length < 7 || digitsOf(value) < (german ? 3 : 5) || isOrdinary(naming)) return false;
      if (!strong && !numbered && !/[A-Z]/u.test(bare)) return false;
      if (
        naming.label.startsWith("licen") &&
        /[ -](?:mit|apache|gpl|bsd|key|plate)/iu.test(naming.gap)
      )
        return false;
      return assigned || numbered || strong ? 0.86 : 0.7;
    },
  },
  {
    subtype: "NAMED_NATIONAL_ID",
    type: "NATIONAL_ID",
    labels: words(
      "id card|identity card|green card|verblijfsvergunning|verblijfsdocument|known traveller number|known traveler number|id no|id number|national id|national insurance|dni|nie|cédula|cedula|brp|arc|residence permit|residence card|civil no|civil id|seaman's book|ssn|ssns|sin|s.i.n|nrn|titre de séjour|titre séjour|récépissé|cni|carte d'identité|carte nationale d'identité|n national|permis de séjour|sécu|numéro de sécu|sécurité sociale|personalausweis|ausweis|ausweisnr|aufenthaltstitel|vsnr|svnr|ahv|ahv nr|carta d'identità|c.i|ctps|pis|rg|título de eleitor|título de residência|v nummer|id kaart|identiteitskaart|rijksregister|rijksregisternr|bsn|dow os|dowód|dowodu|seria dowodu|karta pobytu|pesel|在留カード|在留カード番号|個人番号|基礎年金番号|年金番号|年金手帳の番号|雇用保険|雇用保険番号|マイナンバー|n° national|numéro national|carte vitale|vitale|nuss|sozialversicherungsnummer|svn|sv nr|cie|c.i.e|dow osob|dow|dow. os|dow. osob|numer dowodu|nº de identidad|documento de identidad|identidade|id bewijs|identiteitsbewijs|dowód osobisty|dowodu osobistego|nr dowodu|dowodem osobistym|carte de séjour|permesso di soggiorno|cédula de identidad|social sec|マイナンバーカード|pa nr|perso nr|num afiliación|n afiliación|séc soc|soz vers nr|seg social|seguridad social|segurança social|dni del firmante|dni del titular|npa|bpa|n étranger|numéro étranger|agdref|bvn/nin|doc identità|documento identità|documento d'identità|dowodzie|dowodem|nr dowodu osobistego|nº identidade|permis de séjour|carte de résident|titre de voyage|identity no|identification no|identitätsnachweis|pièce d'identité|personalausweises",
    ),
    weak: words("id|ss|national|social|pa|at|cc|c.c|ci|bi"),
    answered: true,
    form: `(?:[A-Z]{2}-|[A-Z]{2,3} (?:nr|no|n°|n[.])[.]? ?)?${PAPER_FORM}`,
    gap: [0, 1],
    accepts: (naming) => {
      const { value, label, gap, assigned, numbered, strong } = naming;
      const bare = value.replace(/[ ./-]/gu, "");
      const short = SHORT_LABELS.get(label.replaceAll(".", ""));
      if (short !== undefined)
        return short.test(value) && gap === "" && !isOrdinary(naming) ? 0.82 : false;
      const mixed = strong && /^(?=.*[A-Z])[A-Z\d]{9,10}$/u.test(bare);
      const least = strong && gap === "" && FRENCH_CARD.test(bare) ? 2 : mixed ? 3 : 5;
      if (digitsOf(value) < least || bare.length < 7 || isOrdinary(naming)) return false;
      if (EMPLOYER.test(naming.before)) return false;
      if (label === "social" && assigned && /^\d{3}[ -]?\d{2}[ -]?\d{4}$/u.test(value)) return 0.8;
      if (label === "id")
        return /^(?:\d{13}|\d{6}[ -]\d{4}[ -]\d{2}[ -]?\d|\d{8})$/u.test(value) &&
          (numbered || gap === "") &&
          bare.length >= 8
          ? 0.7
          : false;
      if (!strong && !numbered) return false;
      if (
        gap !== "" &&
        !/^ (?:is|nr|no|n\.|série|seria|serie|serii|b)$/u.test(gap) &&
        !assigned &&
        !numbered
      )
        return false;
      return 0.86;
    },
  },
  {
    subtype: "NAMED_TAX_ID",
    type: "TAX_ID",
    labels: words(
      "utr|fed id|federal id|federal tax id|fein|ein no|cpf|cpf/mf|c.p.f|tin|tpin|tax ref|tax reference|tax id|tax no|sars ref|gstin|pan|kra pin|steuernummer|steuernr|steuer id|steuerid|st nr|steuer idnr|numéro fiscal|n fiscal|siret|siren|p.iva|p.i|partita iva|codice fiscale|c.f|cif|nif|nipc|regon|nip|ruc|cuil|cuit|cnpj|inn|法人番号|登録番号|インボイス番号|インボイス登録番号|事業者番号|vat reg|vat no|vat number|btw nr|btw nummer|tva|tva intra|tva intracom|mwst nr|uid nr|ust id|ust idnr|numer nip|numer regon|nº contribuinte|c.i.f|n.i.f|btw|mwst|rsin|loonheffingennr|loonheffingennummer|ondernemingsnr|ondernemingsnummer|kbo|kbo nr|kbo nummer|n entreprise|n d'entreprise|numéro d'entreprise|cod fisc|cod fiscale",
    ),
    weak: words("fiscal"),
    answered: true,
    form: PAPER_FORM,
    gap: [0, 4],
    accepts: (naming) => {
      const bare = naming.value.replace(/[ ./-]/gu, "");
      if (naming.gap.trim().split(" ").length > 2 && !naming.assigned) return false;
      if (bare.length < 8 || digitsOf(naming.value) < 4 || isOrdinary(naming)) return false;
      if (/^(?:pan|tin|nip|inn|p\.i|c\.f)$/u.test(naming.label) && naming.gap !== "") return false;
      if (naming.label === "登録番号" && !/^T?\d{13}$/u.test(bare)) return false;
      if (/^(?:tva|vat|ust|uid|mwst|btw)/u.test(naming.label) && !/^[A-Z]{2}|^\d{9}$/u.test(bare))
        return false;
      return naming.strong || naming.numbered ? 0.86 : false;
    },
  },
  {
    subtype: "NAMED_BANK_ACCOUNT",
    type: "BANK_ACCOUNT",
    labels: words(
      "current account|savings account|checking account|girokonto|sparkonto|compte courant|compte épargne|cuenta corriente|cuenta de ahorro|cuenta de ahorros|conto corrente|conto di risparmio|conta à ordem|conta de poupança|betaalrekening|spaarrekening|konto bankowe|konto oszczędnościowe|普通預金|当座預金|" +
        "account number|account no|acct no|account|acct|acc|a/c|sort code|sort|bsb|account with number|code banque|code guichet|guichet|nib|clearing|clearing nr|cci|s/c|cta|n cta|kto nr|livret n|b s b|routing|routing number|routing no|aba|rtn|transit|transit no|checking|savings|bank code|branch code|iban|konto|kontonummer|kontonr|kto|ktonr|blz|bankleitzahl|compte|cuenta|clabe|cbu|conto|conta|c/c|agência|rekening|rekeningnr|rekeningnummer|rek nr|reknr|konta|rachunek|rachunku|口座番号|支店番号|店番号|支店コード|口座|普通|当座|記号|ゆうちょ|gtb|fnb|kcb|sort cd|depotnr|depot nr|depotnummer|conta poupança|conta corrente|c.c|nr konta",
    ),
    weak: words("inst|institution|branch|ag|agencia|cc|bank|abi|cab"),
    form: `(?:[A-Z]{2}\\d{2}(?:[ ]?[A-Z\\d]{2,4}){3,8}|${DIGITS_FORM}(?:/\\d{6,9})?(?:-[\\dX])?)`,
    gap: [0, 3],
    accepts: (naming) => {
      const { value, strong, assigned, label, gap } = naming;
      const numbered = naming.numbered || / is n(?:o|umber)\b/u.test(naming.link);
      const digits = digitsOf(value);
      // `Kontonummer für die Erstattung ist 4471829903`: so far away only a verb or a colon joins them.
      if (gap.trim().split(" ").length > 2 && !(assigned && strong)) return false;
      if (/^\d\d([- ]?)\d\d\1\d\d$/u.test(value) && /^(?:sort|sort code|bank)$/u.test(label))
        return 0.86;
      if (isOrdinary(naming) || LEDGER.test(naming.before)) return false;
      if (/^[A-Z]{2}\d\d/u.test(value))
        return digits >= 12 &&
          value.replace(/ /gu, "").length >= 15 &&
          placeholderKind("IBAN", value) === null
          ? 0.85
          : false;
      if (
        /^(?:sort|acc|compte|conto|conta|cuenta|checking|savings|account|routing|transit|普通|branch|institution)$/u.test(
          label,
        ) &&
        gap !== "" &&
        !numbered
      )
        return false;
      if (!strong)
        return digits >= 3 &&
          digits <= 8 &&
          /abi|cab\b|\bag\b|c\.c|transit|acct|account|conta|c\/c|cc |agencia|acc\b|bank|fnb|iban/iu.test(
            naming.before + naming.after,
          )
          ? 0.75
          : false;
      if (
        /^(?:sort|sort code|bsb|b s b|transit|agência|code banque|code guichet|guichet|clearing|clearing nr|支店番号|店番号|支店コード|branch code|bank code)$/u.test(
          label,
        )
      )
        return digits >= (/^[支店]/u.test(label) ? 3 : 4) && digits <= 9 ? 0.86 : false;
      // Polish accounts have 26 digits.
      if (digits < 6 || (digits > 24 && digits !== 26)) return false;
      return assigned || numbered || digits >= 7 ? 0.84 : 0.7;
    },
  },
  {
    subtype: "NAMED_VEHICLE",
    type: "VEHICLE_ID",
    labels: words(
      "plate|plate no|plates|regs|reg's|matrículas|matriculas|kentekens|targhe|kontrollschild|kfz kennzeichen|dominio|tablica|tablice|tablica rejestracyjna|licence tag|license tag|number plates|reg of the van|reg of the car|plaques|nummerplaat|nummernschild|patente|numer rejestracyjny|number plate|licence plate|license plate|reg|reg no|rego|registration|registration no|registration number|vrm|vehicle reg|vin|vin no|chassis|chassis no|kennz|kennzeichen|kz|amtl kz|fin|fahrgestellnr|fahrgestellnummer|immat|immatriculation|plaque|matrícula|matricula|placa|placas|bastidor|chassi|targa|targato|targata|telaio|kenteken|chassisnr|nr rej|rejestracja|rejestracyjny|rej|vrn|ナンバー|車台番号|車両番号|車体番号|kfz|kfz nr|lp|lp no|lic plate|plaat|nrplaat|kent|zulassung|zulassungsnr|nr nadwozia|numer nadwozia|plate number|carte grise|viatura matrícula|tablicach|versicherungskennzeichen|車検証|車台",
    ),
    weak: words(
      "vehicle|car|van|truck|lorry|trailer|motor|wagen|auto|fahrzeug|anhänger|auflieger|zugmaschine|lkw|pkw|voiture|camion|remorque|caravane|roulotte|camionnette|scooter|véhicule|kangoo|coche|furgoneta|camión|moto|vehículo|furgone|veicolo|macchina|ciclomotore|viatura|carrinha|carro|caminhão|oplegger|bus|busje|wagen|samochód|naczepa|ciągnik|pojazd|pojazdu|turismo|auta|車両|車|tag|moped|mopedauto|huurauto|leaseauto|bromfiets|brommer|dienstwagen|firmenwagen|leihwagen|mietwagen|tg|veh|autko|motocykl|motorino|scooterone|motorfiets|bestelbus",
    ),
    answered: true,
    form: "(?:[A-HJ-NPR-Z\\d]{17}|[A-Z\\d]{3,7}-\\d{6,7}|[A-ZÄÖÜ\\d]{1,4}(?:[ ·-]{1,3}[A-Z\\d]{1,6}){1,3}|[A-Z\\d]{5,8}|[a-z]{2,3}[ -]?\\d[a-z\\d]\\d{2}|[a-z]{2}[ -]?\\d{2,3}[ -]?[a-z]{2,3}|[a-z]{1,3}-\\d{2,3}-[a-z]{1,2}|\\d{1,2}-[a-z]{2,3}-\\d{1,3}|\\p{Script=Han}{2,4}[ ]?\\d{2,3}[ ]?\\p{Script=Hiragana}[ ]?[\\d・·-]{3,6})",
    gap: [0, 2],
    accepts: (naming) => {
      const { value, strong, assigned, numbered, gap, label, before } = naming;
      if (label === "patente" && !SOUTH_AMERICAN.test(value)) return false;
      if (label === "tag" && (!numbered || /(?:asset|name|price|git|inventory)\s$/u.test(before)))
        return false;
      if (label === "tg" && !/^[A-H][A-Z] ?\d{3} ?[A-Z]{2}$/u.test(value)) return false;
      if (/^[a-z]/u.test(value) && (!strong || gap !== "" || digitsOf(value) < 2)) return false;
      if (!/\d/u.test(value) || !/\p{L}/u.test(value))
        return /^\d{2,3}-\d{2,3}-\d{2,3}$/u.test(value) && strong ? 0.7 : false;
      const bare = value.replace(/[ ·-]/gu, "").toUpperCase();
      if (/^\d{1,4}[A-Z]$/u.test(bare)) return false;
      if (bare.length < 4 || isOrdinary(naming)) return false;
      if (bare.length === 17 || (label.startsWith("車") && /-\d{6,7}$/u.test(value))) return 0.9;
      if (!PLATE.test(bare)) return strong && (assigned || numbered) && gap === "" ? 0.75 : false;
      if (gap !== "" && digitsOf(value) < 2) return false;
      return strong ? 0.86 : 0.75;
    },
  },
  {
    subtype: "NAMED_BIRTH_DATE",
    type: "DATE_OF_BIRTH",
    labels: words(
      "dob|d.o.b|date of birth|birth date|birthdate|birthday|born|born on|geb|geb am|geboren|geboren am|geburtsdatum|geburtstag|geb datum|geb dat|né|née|né le|née le|né(e) le|né(e)|naissance|date de naissance|naiss|nacido|nacida|nacido el|nacida el|nació el|nac|f nac|fecha de nacimiento|fecha nac|nato il|nata il|nato|nata|nat|data di nascita|geboortedatum|geboren op|geb|nasc|nascido a|nascida a|nascido em|nascida em|nascido|nascida|data de nascimento|data nasc|dn|ur|urodzony|urodzona|data urodzenia|data ur|生年月日|誕生日|生まれ|bday|birth",
    ),
    weak: words("b.|*|°|n."),
    form: DATE_FORM,
    gap: [0, 3],
    accepts: ({ value, label, gap, strong, after, before }) => {
      if (!/\d/u.test(value) || /^\d{1,2}[./]\d{1,2}$/u.test(value)) return false;
      // `DOB 150785`: a number of six digits is a date only right behind its name.
      if (/^\d{6}$/u.test(value) && !(strong && gap === "")) return false;
      // `gave birth to Solomon (2 Samuel 12:24)`: a verse.
      if (/^:\d/u.test(after) && /\p{L}/u.test(value)) return false;
      if (/^(?:[bn]\.|\*|°|dn|ur)$/u.test(label) && gap !== "") return false;
      if (
        /^(?:[bn]\.|\*|°)$/u.test(label) &&
        (!/[ ,;(/–·-]$/u.test(` ${before}`) || !/\d{2}$/u.test(value) || /\d\s?$/u.test(before))
      )
        return false;
      if (/^\d{1,2}[./]\d{4}$/u.test(value) && !strong) return false;
      return /^\s?(?:uhr|\d\d:\d\d)/iu.test(after) ? false : 0.92;
    },
  },
];

/** What a pass that lets nobody in looks like. */
const WEAK_PASSPORT =
  /^(?:\d{9}|[A-Z]{1,3}\d{6,8}|(?=(?:.*\d){2})[CFGHJK][CFGHJ-NPRTV-Z\d]{8}\d?)$/u;
/** Accounts that are kept, and nobody's. */
const LEDGER =
  /(?<!\p{L})(?:gl|g\/l|ledger|cost|nominal|expense|sach|erlös|aufwands|gegen|sap)[ -]?$/u;
/** Passes that let somebody in, or on board. */
const TICKET = /(?:boarding|bus|travel|ski|season|day|rail|guest|visitor|hall|back|by)[ -]?$/u;
/** Nine signs, a letter and a digit at the least: French cards since 2021. Source: ANTS. */
const FRENCH_CARD = /^(?=(?:.*\d){2})[A-Z][A-Z\d]{8}$/u;
/** Nine signs without vowels and a check digit: German passports since 2007. Source: Passverordnung, annex. */
const MIXED_PASSPORT = /^(?=(?:.*\d){2})[CFGHJ-NPRTV-Z][CFGHJ-NPRTV-Z\d]{8}\d?$/u;
/** An authority of the state, five signs, a check digit, an issue: German licences. Source: FeV, annex 8. */
const GERMAN_LICENCE = /^[A-Z]\d[A-Z\d]{7}[\dX][A-Z\d]$/u;

/** Labels of two letters, which mean much else, and the forms beside which they mean a card. */
const SHORT_LABELS: ReadonlyMap<string, RegExp> = new Map([
  ["pa", /^(?=(?:.*\d){2})(?=.*[A-Z])[CFGHJ-NPRTV-Z\d]{9,10}$/u],
  ["at", /^Y(?=(?:.*\d){2})[CFGHJ-NPRTV-Z\d]{8}\d?$/u],
  ["cc", /^\d{1,3}(?:\.\d{3}){2,3}$/u],
  ["ci", /^C[A-Z] ?\d{5} ?[A-Z]{2}$|^[A-Z]{2} ?\d{7}$|^\d{1,3}(?:\.\d{3}){2}-?\d$/u],
  ["bi", /^\d{7,8}$/u],
]);

/** Patente is a plate in Argentina and Chile and a licence in Italy. */
const SOUTH_AMERICAN = /^[A-Z]{2} ?\d{3} ?[A-Z]{2}$|^[A-Z]{3} ?\d{3}$|^[A-Z]{4}[ -]?\d{2}$/u;

/** Letters and digits of a plate as some country groups them. */
const PLATE =
  /^(?:[A-Z]{1,3}\d{1,4}[A-Z]{0,3}|[A-Z]{1,2}\d{5,6}[A-Z]{0,2}|\d{2,3}[A-Z]{1,2}\d{1,6}|[A-ZÄÖÜ]{2,5}\d{1,4}[EH]?|\d{1,4}[A-Z]{1,4}\d{0,3}|\d[A-Z]{2}\d[A-Z]{2}|[A-Z]{2,3}\d[A-Z]\d{2,3}|[A-Z]{2,3}[A-Z\d]{4,5}|[A-Z]{2}\d{5,6}|\d{2}[A-Z]{2}\d{2}|\p{L}{2,5}\d{2,3}\p{L}[\d・]{2,5})$/u;
