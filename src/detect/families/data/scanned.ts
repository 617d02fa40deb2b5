/** Words before numbers on forms and papers, as far as they are scanned, in nine languages. */
import type { ScannedKind } from "../scanned";

const words = (text: string): string[] => text.split("|");

export const SCANNED: readonly ScannedKind[] = [
  {
    subtype: "SCANNED_ACCOUNT",
    type: "BANK_ACCOUNT",
    labels: words(
      "account|acct|acc|a/c|account number|sort code|routing|bsb|konto|kontonr|kontonummer|blz|bankleitzahl|iban|compte|cuenta|conto|conta|nib|rekening|rekeningnr|rek|rach|nr rach|rachunek|rachunku|konta|nr konta|口座番号|口座|普通|当座|普|acc n|acct n|s/c|routing no|account n|checking|savings|ktonr|konto nr|cta|n cuenta|nº cuenta|n compte|c/c|conto n|conta n|rek nr|bankrekening|numer konta|rachunek nr|支店番号",
    ),
    form: "digits",
    signs: [6, 26],
  },
  {
    subtype: "SCANNED_NATIONAL_ID",
    type: "NATIONAL_ID",
    labels: words(
      "ssn|social security|social security number|national insurance|ni no|nino|nhs no|nhs number|nhs|id no|id card|identity card|svnr|sv nr|sv nummer|ahv|ahv nr|personalausweis|ausweis|ausweisnr|perso|sécu|sécurité sociale|n s.s|n.s.s|s.s|nir|carte d'identité|dni|d.n.i|nie|n.i.e|carta d'identità|cartão de cidadão|niss|n.i.s.s|bsn|b.s.n|burgerservicenummer|rijksregister|pesel|dowód|dowodu|dow os|マイナンバー|個人番号|soc sec|soc sec no|s.s.n|s.s.n.|ni number|nat ins no|national ins|sozialversicherungsnr|sozialversicherungsnummer|sozialvers nr|rentenversicherungsnr|rv nr|rvnr|ausweis nr|personalausweis nr|personalausweisnr|n sécurité sociale|sécu sociale|n insee|carte d identité|cni|séc soc|soz vers nr|seg social|seguridad social|n seg social|nuss|n d.n.i|doc identidad|documento|carta d identità|carta identità|cartao de cidadao|b.s.n.|burgerservicenr|rijksregisternr|nr pesel|numer pesel|dowód osobisty|seria i numer",
    ),
    form: "letters",
    signs: [8, 18],
  },
  {
    subtype: "SCANNED_TAX_ID",
    type: "TAX_ID",
    labels: words(
      "utr|tax id|tax no|vat no|ein|steuer id|steuerid|steuer idnr|steuernr|steuernummer|ust id|ust idnr|n fiscal|numéro fiscal|siret|siren|nif|n.i.f|cif|c.i.f|codice fiscale|cod fiscale|c.f|p.iva|p. iva|partita iva|nipc|contribuinte|cpf|cnpj|btw|btw nr|nip|regon|登録番号|法人番号|taxpayer id|tax payer id|t.i.n|vat|vat reg|vat reg no|steueridentifikationsnummer|steueridentifikationsnr|steuer identifikationsnr|steuer identifikationsnummer|identifikationsnr|identifikationsnummer|st nr|steuer nr|ust|ust id nr|n siret|n siren|n tva|tva|tva intracom|n.i.f.|c.i.f.|codice fisc|cod fisc|c.f.|p iva|part iva|n contribuinte|nif n|c.p.f|c.n.p.j|btwnr|btw nummer|nr nip|n.i.p|nr regon",
    ),
    form: "letters",
    signs: [8, 18],
  },
  {
    subtype: "SCANNED_PASSPORT",
    type: "PASSPORT",
    labels: words(
      "passport|passport no|reisepass|reisepassnr|passeport|pasaporte|passaporto|passaporte|paspoort|paspoortnr|paszport|paszportu|旅券番号|pass nr|passnr|passport n|reisepass nr|passeport n|n passeport|n de passeport|pasaporte n|n pasaporte|passaporto n|passaporte n|paspoort nr|paspoortnummer|nr paszportu|パスポート番号",
    ),
    form: "letters",
    signs: [7, 11],
  },
  {
    subtype: "SCANNED_LICENCE",
    type: "DRIVER_LICENSE",
    labels: words(
      "driving licence|driver license|driver's license|licence no|license no|lic#|führerschein|führerscheinnr|fs nr|permis|permis n|carné de conducir|permiso de conducir|patente|carta de condução|rijbewijs|rijbewijsnr|prawo jazdy|prawa jazdy|免許証番号|driver lic|driver license no|driver lic no|driver licence no|dl no|driving lic|führerschein nr|permis no|permis de conduire|permiso|patente n|patente di guida|carta de conducao|cnh|rijbewijs nr|nr prawa jazdy|運転免許証番号",
    ),
    form: "letters",
    signs: [8, 18],
  },
  {
    subtype: "SCANNED_MEDICAL",
    type: "MEDICAL_RECORD",
    labels: words(
      "mrn|hospital no|patient no|medicare|kvnr|versichertennr|versichertennummer|vers nr|patientennr|ipp|cip|c.i.p|tsi|n historia|tessera sanitaria|utente|n utente|polisnr|patiëntnr|kartoteka|保険証番号|被保険者番号|診察券番号|mrn no|hosp no|nhs number|health card|medicare no|vers.nr|versicherten nr|kv nr|n assuré|n ipp|n sécu|tarjeta sanitaria|n tarjeta|n sns|tessera sanitaria n|nr kartoteki|記号番号",
    ),
    form: "letters",
    signs: [6, 18],
  },
  {
    subtype: "SCANNED_CUSTOMER_ID",
    type: "CUSTOMER_ID",
    labels: words(
      "customer no|customer id|client no|member no|membership|policy no|policy|kunden nr|kundennr|kd nr|mitgliedsnr|policennr|vertragsnr|n client|client|n contrat|n cliente|cliente n|póliza|n póliza|codice cliente|polizza|apólice|klantnr|polisnr|lidnr|nr klienta|nr polisy|polisy|お客様番号|会員番号|証券番号",
    ),
    form: "digits",
    signs: [6, 16],
  },
  {
    subtype: "SCANNED_PLATE",
    type: "VEHICLE_ID",
    labels: words(
      "number plate|licence plate|license plate|plate|reg no|registration|vin|kennzeichen|kennz|fin|fahrgestellnr|immat|immatriculation|plaque|matrícula|bastidor|placa|targa|telaio|kenteken|nr rej|車台番号|reg mark|vehicle reg|v.i.n|vin no|kfz kennzeichen|fahrgestell nr|fin nr|immatriculation n|n immat|matricula|n bastidor|targa n|n telaio|kentekennr|nr rejestracyjny|nr vin",
    ),
    form: "letters",
    signs: [6, 17],
  },
];
