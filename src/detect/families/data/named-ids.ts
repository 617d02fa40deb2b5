/** Numbers of employees, customers, members, pupils and patients, by the word before them. */
import type { NamedKind } from "../named";
import { ID_FORM, digitsOf, idScore } from "../named-values";

const words = (text: string): string[] => text.split("|");

/** Points are counted under the same words, and are fewer. */
const MILES =
  /^(?:qff|avios|exec|executive club|skywards|mileageplus|aadvantage|miles|bahncard|マイレージ)/u;

export const NAMED_IDS: readonly NamedKind[] = [
  {
    subtype: "NAMED_EMPLOYEE_ID",
    type: "EMPLOYEE_ID",
    labels: words(
      "badge|clock number|clock card|clock no|works number|works no|payroll ref|payroll no|hr file|hr ref|staff no|staff number|staff id|emp no|emp id|empno|emp|employee|employee id|employee no|employee number|employee ref|personnel no|personnel number|service no|service number|smartcard|" +
        "nr ewidencyjny|numer ewidencyjny|personalnr|personalnummer|persnr|pers nr|pnr|stammnr|mitarbeiternr|mitarbeiternummer|ma nr|mitarbeiterkürzel|dienstnummer|dienstnr|" +
        "matricule|matr|mat|carte pro|agent|" +
        "legajo|empleado|matricola|tesserino|cod dipendente|" +
        "mecanográfico|mecanografico|chapa|colaborador|funcionário|" +
        "personeelsnummer|personeelsnr|pers nummer|testpas|matrícula|ewid|ewidencyjny|kadrowy|" +
        "nr prac|nr pracownika|nr pracowniczy|crachá|cracha|numer pracownika|社員cd|社員コード|社員番号|社員no|社員|従業員番号|職員番号",
    ),
    weak: words(
      "staff|personnel|payroll|worker|agent|agents|crew|mitarbeiter|empleado|employé|salarié|dipendente|medewerker|pracownik|pracownika|akt|ficha",
    ),
    answered: true,
    form: ID_FORM,
    accepts: (naming) => {
      if (
        /^(?:mat|emp|employee|colaborador|funcionário|matrícula)$/u.test(naming.label) &&
        digitsOf(naming.value) < 4 &&
        !naming.assigned
      )
        return false;
      // On its own it is a plate as well, which has letters.
      if (naming.label === "matrícula" && !/^\d{4,9}(?:-\d)?$/u.test(naming.value)) return false;
      return idScore(naming, naming.assigned || naming.numbered ? 2 : 3);
    },
  },
  {
    subtype: "NAMED_CUSTOMER_ID",
    type: "CUSTOMER_ID",
    labels: words(
      "fuel card|fleet card|tankkarte|tankkartennr|carte carburant|carte essence|tarjeta de combustible|tarjeta de carburante|carta carburante|cartão de combustível|cartão frota|tankpas|tankpasnr|karta paliwowa|karty paliwowej|給油カード|customer id|customer no|customer number|customer ref|customer reference|loyalty card|student id|loan ref|frequent flyer no|flying blue|krisflyer|miles & more|skymiles|cust|cust id|cust ref|cust no|client id|client no|client number|client ref|policy|policy no|policy number|member no|member number|member id|membership|membership no|membership number|loyalty|loyalty number|loyalty no|frequent flyer|frequent flyer number|candidate no|cand no|student no|student id|stud id|student number|upn|upns|admission no|enrolment no|loan no|loan id|plan no|subscriber id|patron id|library card|gold card|clubcard|cid|" +
        "kundennr|kundennummer|kdnr|kd nr|kd|knr|mitgliedsnr|mitgliedsnummer|mitgl|mitgl nr|matrikelnr|matrikelnummer|matr nr|polizze|police|policennr|versicherungsschein|versicherungsscheinnr|vertragsnr|vertragsnummer|schülernr|schüler id|kundenkarte|debitorennr|debitornr|debitor|kreditorennr|lieferantennr|mieternr|mieternummer|" +
        "adhérent|sociétaire|allocataire|code permanent|carte fidélité|numéro étudiant|n étudiant|ine|abonné|carte de fidélité|contrat|police|" +
        "póliza|cliente|nia|socio|polizza|codice cliente|tessera|" +
        "apólice|sócio|sócia|aluno|estudante|cliente|klantnr|klantnummer|relatienr|relatienummer|polisnr|polisnummer|lidnr|pensioennummer|pensioennr|huurdersnummer|huurdersnr|cliëntnr|lidnummer|studentnr|studentnummer|leerlingnr|" +
        "albumu|polisy|polisa|kod klienta|legitymacja studencka|legitymacja|umowa|" +
        "会員番号|顧客番号|顧客cd|証券番号|証券|客先番号|学籍番号|お客様番号|契約番号|会員id|マイレージ|マイレージ番号|お客さま番号|identifiant france travail|identifiant pôle emploi|n allocataire|qff|avios|executive club|exec club|skywards|mileageplus|aadvantage|miles and more|miles more|bahncard|mitglieds nr|mitglieds nummer|vs nr|versicherungsschein nr|nº póliza|n polizza|nr polisy|nr umowy|numer klienta|nº apólice",
    ),
    weak: words(
      "customer|client|clients|member|student|candidate|applicant|loan|subscriber|tenant|account|acct|a/c|kunde|kunden|mitglied|schüler|vertrag|contrat|assuré|dossier prêt|cliente|contrato|alumno|crédito|contratto|prestito|aluna|aluno|estudante|klant|klienta|klient|karty|karta|relatie|polis",
    ),
    answered: true,
    form: ID_FORM,
    accepts: (naming) => {
      const { label, value, assigned, numbered } = naming;
      if (MILES.test(label) && digitsOf(value) < 7) return false;
      if (/^(?:account|acct|a\/c)$/u.test(label) && !/[A-Z]{2}/u.test(value)) return false;
      return idScore(naming, assigned || numbered ? 3 : 4);
    },
  },
  {
    subtype: "NAMED_MEDICAL_RECORD",
    type: "MEDICAL_RECORD",
    labels: words(
      "mrn|hospital no|hospital number|hosp no|chart|chart no|patient id|patient no|patient number|nhs|nhs no|nhs number|nhs nr|medicaid|medicare|medicaid number|medicare number|health card|ohip|pension card|pmr|k number|record no|medical record no|insurance id|" +
        "pat id|pat nr|patientennr|patientennummer|patientenid|fallnr|fallnummer|fall|fall nr|aufnahmenr|aufnahme nr|kvnr|kv nr|kk nr|versichertennr|versichertennummer|versnr|vers nr|egk|" +
        "ipp|nda|nam|mutuelle|nhc|historia|historia clínica|hc|cip|cipa|tsi|tarjeta sanitaria|exp|" +
        "tessera sanitaria|tess sanit|nosologico|braccialetto|cartella clinica|" +
        "utente|processo clínico|prontuário|prontuario|pront|carteirinha|convênio|cns|" +
        "patiëntnr|patiëntnummer|zorgnummer|mutualiteit|hist|historii choroby|ks gł|księgi głównej|" +
        "患者id|患者番号|診察券番号|診察券|カルテ番号|保険証番号|保険証記号番号|被保険者番号|記号番号|健康保険証|健康保険証の番号|保険証|保険証の番号|nuhsa|kv nummer|krankenkassennummer|krankenversicherungsnr|krankenversicherungsnummer|cartella|n cartella|nr kartoteki|kartoteka|kartoteki|księgi|ks głównej|tarjeta sanitaria sip|sip sanitario|polisnr zorgverzekering|zorgpolis|zorgverzekeringsnr|dossier patient|hist clín|hist clínica|h clínica|hªc",
    ),
    weak: words("patient|kasse|verzekering|insurance|paciente|paziente|pacjent|pacjenta|ficha"),
    answered: true,
    form: ID_FORM,
    accepts: (naming) => {
      const { label, assigned, numbered, value } = naming;
      if (
        label === "exp" &&
        (!/^[A-Z]{2,4}-?\d{5}/u.test(value) || naming.before.endsWith("card "))
      )
        return false;
      if (
        /^(?:fall|hc|chart|historia|utente)$/u.test(label) &&
        digitsOf(value) < 5 &&
        !assigned &&
        !numbered
      )
        return false;
      return idScore(naming, assigned || numbered ? 4 : 5);
    },
  },
];
