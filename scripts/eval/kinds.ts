/**
 * Kinds of personal texts in a dozen families. The writers of the sets name a text's kind in their own words and language
 * (`Arztbrief`, `przelew`), so that single kinds have too few texts to say anything. Pure.
 */
import type { TextSource } from "../../src/policy/schema";

/** What each family is, the names of its kinds, and where such a text most likely comes from. */
const FAMILIES = {
  mail: {
    source: "pasted",
    kinds:
      "mail email e-mail メール courriel correo invite letter brief lettre carta hr_mail email_thread mailketen",
  },
  chat: {
    source: "pasted",
    kinds:
      "chat slack whatsapp sms line discord conversa czat チャット 雑談 thread messagerie app social forum zap appje plates_chat",
  },
  table: {
    source: "file",
    kinds:
      "table csv tsv spreadsheet sheet list liste lista lijst tabelle tableau tableur tabla tabella tabela tabel planilha 表 名簿 crm roster record kundenliste foglio fuhrpark flotte flota flotta frota wagenpark 車両台帳 export",
  },
  log: {
    source: "pasted",
    kinds: "log terminal http ipmi ログ stacktrace network netz red telemetry",
  },
  code: {
    source: "pasted",
    kinds:
      "code config json yaml xml sql script windows pem lockfile webhook test data url link código codigo codice kod コード konfig configurazione env ini shell dockerfile terraform kubernetes helm compose tfvars powershell properties proxyconf 設定 git tf dump k8s kubeconfig gitconfig conn_strings nginx laravel snmp_radius misc_tokens",
  },
  note: {
    source: "pasted",
    kinds:
      "note notes memo notiz nota notitie notatka bericht prose proza prosa protokoll verbale acta minutes compte_rendu informe verslag appunti メモ 議事録 hr report handover vermerk zettel nachricht recado ticket zgłoszenie chamado support incident police polizei politie policja denuncia constat constat_long anzeige 事故報告 schade pratica_auto 議事メモ expediente akta 警備 gatelog",
  },
  form: {
    source: "file",
    kinds:
      "form formular formulaire formulario modulo formulário formulier formularz schadeformulier key-value 申請書 申込書 フォーム visa wiza documenti carnet vuelo application kyc hotel onboarding visto travel reise viajes viagem reizen podroz 出張 旅行 ビザ ホテル albergo alojamento i9_form passaporto immigration naturalisation consulado 入管 personalbogen visa_letter onboarding_lungo customs dmv rental_app 書類",
  },
  cv: { source: "file", kinds: "cv lebenslauf curriculo zeugnis 履歴書 resume życiorys" },
  medical: {
    source: "file",
    kinds:
      "medical arztbrief referto befund カルテ relatório karta huisarts historia prontuário cartella discharge care 問診 historia_clinica historia_clínica prontuario cartella_clinica wypis zorg sanidad sanitario sante saude zdrowie 医療 病院 przychodnia pronto_soccorso ordonnance hospital us_medical",
  },
  contract: {
    source: "file",
    kinds:
      "contract vertrag contrato contrat contratto umowa schriftsatz oferta offer comercial 商談 policy legal contratto vertrag umowa notaris rental noleggio aluguer verhuur wynajem location dossier_location huur insurance seguro seguradora schadenakte gestoría",
  },
  payment: {
    source: "pasted",
    kinds:
      "bank banco virement transferencia transferência bonifico przelew 送金 krypto crypto wallet carte impôts invoice facture acquisto sklep 給与 payroll lohn paie busta_paga loon nominas_csv steuer tax fisco irs belasting podatki renta impots 口座 wallets",
  },
  spoken: {
    source: "typed",
    kinds:
      "speech spoken voice vocal voz voce spraak głos gesprochen diktat dictation dictée dictado ditado dyktowanie transcript transcripción 口述 音声 留守電 文字起こし call voicemail transkript transkrypcja transcription trascrizione transcrição dettatura dictaat dicteer dyktando vocale audio sprachnotiz",
  },
  oneliner: {
    source: "typed",
    kinds:
      "oneliner one-liner one_line einzeiler une_ligne una_línea riga regel linijka 一行 frase phrase zin zdanie 一言 prompt question frage una_linea una_riga uma_linha kort krotko unligne",
  },
  scan: { source: "file", kinds: "ocr scan formulier_scan" },
} as const satisfies Readonly<Record<string, { source: TextSource; kinds: string }>>;

export type KindFamily = keyof typeof FAMILIES | "other";

export const KIND_FAMILIES: readonly KindFamily[] = [
  ...(Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]),
  "other",
];

const FAMILY_OF = new Map(
  Object.entries(FAMILIES).flatMap(([family, { kinds }]) =>
    kinds.split(" ").map((kind) => [kind, family as keyof typeof FAMILIES] as const),
  ),
);

/** A kind in its writer's words; names that no family knows are `other`. */
export function familyOfKind(kind: string): KindFamily {
  return FAMILY_OF.get(kind.trim().toLowerCase().replaceAll(" ", "_")) ?? "other";
}

/** The texts do not carry their source; this is where one of the family is most likely from. */
export function sourceOfKind(kind: string): TextSource {
  const family = familyOfKind(kind);
  return family === "other" ? "unknown" : FAMILIES[family].source;
}
