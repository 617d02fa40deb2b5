/** Words after which numbers are dictated, in nine languages. */
import type { SpokenKind } from "../spoken";

const words = (text: string): string[] => text.split("|");

export const SPOKEN: readonly SpokenKind[] = [
  {
    subtype: "SPOKEN_ACCOUNT",
    type: "BANK_ACCOUNT",
    labels: words(
      "account number|account no|account|acct|sort code|b s b|routing number|routing|aba|kontonummer|konto|bankleitzahl|numéro de compte|compte|code banque|cuenta|conto|numero di conto|conta|agência|rekeningnummer|rekening|numer konta|konto|konta|rachunek",
    ),
    digits: [5, 30],
  },
  {
    subtype: "SPOKEN_IBAN",
    type: "IBAN",
    labels: words("iban|i b a n"),
    digits: [10, 32],
  },
  {
    subtype: "SPOKEN_CUSTOMER_ID",
    type: "CUSTOMER_ID",
    labels: words(
      "customer number|customer id|client number|account with you is|policy number|policy|membership number|member number|loyalty number|reference number is|student number|loan number|kundennummer|mitgliedsnummer|policennummer|versicherungsnummer|vertragsnummer|matrikelnummer|numéro de client|numéro client|numéro d'adhérent|numéro de contrat|numéro de police|número de cliente|número de póliza|nº de póliza|número de socio|numero cliente|codice cliente|numero di polizza|numero di tessera|polizza|número de cliente|número da apólice|número de sócio|cartão de sócio|klantnummer|polisnummer|lidnummer|numer klienta|numer polisy|numer umowy|numer członkowski|polisa|polisy",
    ),
    digits: [4, 14],
  },
  {
    subtype: "SPOKEN_EMPLOYEE_ID",
    type: "EMPLOYEE_ID",
    labels: words(
      "staff number|employee number|employee id|personnel number|badge number|badge|clock card|payroll number|personalnummer|mitarbeiternummer|dienstnummer|matricule|número de empleado|matricola|número mecanográfico|personeelsnummer|numer pracownika|numer ewidencyjny",
    ),
    digits: [4, 10],
  },
  {
    subtype: "SPOKEN_MEDICAL",
    type: "MEDICAL_RECORD",
    labels: words(
      "medical record number|medical record|record number|hospital number|patient number|nhs number|medicare|medicaid|mrn|health insurance number|versichertennummer|patientennummer|krankenversichertennummer|numéro de dossier|numéro d'assuré|número de historia|historia clínica|tarjeta sanitaria|tessera sanitaria|número de utente|número do processo|processo clínico|patiëntnummer|kartoteka|numer kartoteki|numer karty",
    ),
    digits: [4, 21],
  },
  {
    subtype: "SPOKEN_NATIONAL_ID",
    type: "NATIONAL_ID",
    labels: words(
      "national insurance number|national insurance|ni number|social security number|social security|social|ssn|identity card|sozialversicherungsnummer|rentenversicherungsnummer|personalausweisnummer|personalausweis|ahv nummer|numéro de sécu|numéro de sécurité sociale|sécurité sociale|sécu|carte d'identité|registre national|dni|documento|seguridad social|carta d'identità|cartão de cidadão|niss|bsn|burgerservicenummer|rijksregisternummer|pesel|dowód|dowodu",
    ),
    digits: [5, 15],
  },
  {
    subtype: "SPOKEN_TAX_ID",
    type: "TAX_ID",
    labels: words(
      "tax id|tax number|tax reference|utr|vat number|steuernummer|steuer id|identifikationsnummer|numéro fiscal|siret|cif|codice fiscale|partita iva|nif|contribuinte|cpf|cnpj|btw nummer|nip|regon",
    ),
    digits: [5, 15],
  },
  {
    subtype: "SPOKEN_PAPERS",
    type: "PASSPORT",
    labels: words(
      "passport number|passport|reisepassnummer|reisepass|passeport|pasaporte|passaporto|passaporte|paspoortnummer|paspoort|paszportu|paszport",
    ),
    digits: [5, 10],
  },
  {
    subtype: "SPOKEN_LICENCE",
    type: "DRIVER_LICENSE",
    labels: words(
      "driving licence number|driving licence|driver's license number|driver's license|licence number|license number|führerscheinnummer|führerschein|permis de conduire|permis|permiso de conducir|carné de conducir|patente|carta de condução|rijbewijsnummer|rijbewijs|prawa jazdy|prawo jazdy",
    ),
    digits: [5, 16],
  },
  {
    subtype: "SPOKEN_PLATE",
    type: "VEHICLE_ID",
    labels: words(
      "number plate|licence plate|license plate|registration|reg|plate|kennzeichen|nummernschild|immatriculation|plaque|matrícula|placa|targa|targata|kenteken|nummerplaat|rejestracja|rejestracyjny|numer rejestracyjny",
    ),
    digits: [2, 7],
    letters: 2,
  },
];
