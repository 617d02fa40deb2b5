/**
 * Health cards and insured persons' numbers. Where a country's number is its national one (Nordic and Baltic countries,
 * Belgium, Czechia, Slovakia, Bulgaria, Romania, Luxembourg, Malta, Israel, Malaysia, Thailand) it is in the tables of
 * numbers, as are those of Germany, Hungary, Britain's NHS, Brazil, New Zealand, the Philippines and Australia's Medicare.
 */
import { isGsrn, isLuhn, isNhs } from "../check-digits";
import { stdnum } from "../national";
import type { PlacedKind } from "../placed";

const list = (words: string): readonly string[] => words.split("|");
const MEDICAL = "MEDICAL_RECORD" as const;

/** ISO 3166-1 numbers of the states whose cards are valid in each other. */
const EHIC =
  "040|056|100|191|196|203|208|233|246|250|276|300|348|352|372|428|438|440|442|470|528|578|616|620|642|703|705|724|752|826";
const CARD =
  "health card|health card no|health number|health care number|healthcare number|carte santé";
const PROVINCIAL = `${CARD}|phn|personal health number|medicare card|medicare`;

function province(
  code: string,
  places: string,
  form: string,
  names = "",
  codes = code,
): PlacedKind {
  return {
    subtype: `CA_${code}_HEALTH`,
    type: MEDICAL,
    country: "Canada",
    form,
    names: names === "" ? [] : list(names),
    shared: list(PROVINCIAL),
    places: list(places),
    codes: [codes],
  };
}

export const HEALTH_CARDS: readonly PlacedKind[] = [
  {
    // Decision S1 of the Administrative Commission: 80, the state, the body and a number; ISO/IEC 7812.
    subtype: "EU_EHIC",
    type: MEDICAL,
    country: "any",
    form: new RegExp(`80(?:${EHIC})(?:[ -]?\\d){10,15}`),
    names: list(
      "ehic|ghic|ehic no|european health insurance card|ekuz|karta ekuz|ekvk|evkk|ceam|carte européenne d'assurance maladie|tarjeta sanitaria europea|tse|cesd|team|tessera europea|cartão europeu|europese ziekteverzekeringskaart|eu-krankenkarte|european health card|ehikkort|ehci|kartennummer|kennnummer der karte|karte nr",
    ),
    check: isLuhn,
  },
  {
    subtype: "CH_VEKA",
    type: MEDICAL,
    country: "Switzerland",
    form: /80756(?:[ -]?\d){15}/,
    names: list(
      "veka|veka-nr|versichertenkarte|versichertenkarte nr|versichertenkarten-nr|kartennummer|karte nr|kvg-karte|carte d'assuré|numéro de carte|tessera d'assicurato|covercard|krankenkasse",
    ),
    check: isLuhn,
  },
  {
    subtype: "IT_TEAM",
    type: MEDICAL,
    country: "Italy",
    form: /80380(?:[ -]?\d){15}/,
    names: list(
      "tessera sanitaria|team|tessera team|ts-cns|numero tessera|tess. sanitaria|tess sanit|numero di identificazione della tessera",
    ),
    check: isLuhn,
  },
  {
    subtype: "AT_ECARD",
    type: MEDICAL,
    country: "Austria",
    form: "9{4} 9{6}",
    names: list("e-card|ecard|e-card-nr|e-card nummer"),
    ...stdnum("AT", "vnr"),
  },
  {
    subtype: "ES_CIP_SNS",
    type: MEDICAL,
    country: "Spain",
    form: "b{8}[A-Z]{2}9{6}",
    names: list(
      "cip|cip-sns|cip sns|código sns|tarjeta sanitaria|tsi|código de identificación personal",
    ),
  },
  {
    subtype: "ES_CIP_CAT",
    type: MEDICAL,
    country: "Spain",
    form: "A{4} [01] 9{6} 99 9",
    names: list("cip|tsi|catsalut|targeta sanitària|tarjeta sanitaria"),
  },
  {
    subtype: "ES_NUHSA",
    type: MEDICAL,
    country: "Spain",
    form: "an9{10}",
    names: list("nuhsa|nuss|tarjeta sanitaria|nº tarjeta"),
  },
  {
    subtype: "ES_SIP",
    type: MEDICAL,
    country: "Spain",
    form: "9{7,8}",
    names: list(
      "número sip|nº sip|n.º sip|tarjeta sip|código sip|tarjeta sanitaria sip|sip sanitario",
    ),
  },
  {
    subtype: "PT_UTENTE",
    type: MEDICAL,
    country: "Portugal",
    form: "9{3} 9{3} 9{3}",
    names: list(
      "número de utente|nº de utente|n.º de utente|n.º utente|nº utente|utente sns|utente do sns|número sns|nº sns|n.º sns|sns",
    ),
  },
  {
    // Health Identifiers Act 2014: a GS1 service relation number around an NHS-like core.
    subtype: "IE_IHI",
    type: MEDICAL,
    country: "Ireland",
    form: "9{18}",
    names: list("ihi|ihi number|individual health identifier"),
    check: isGsrn,
  },
  {
    subtype: "IE_MEDICAL_CARD",
    type: MEDICAL,
    country: "Ireland",
    form: "A9{6}A|9{7}A",
    names: list(
      "gms|gms number|gms no|gms card|medical card|medical card no|medical card number|gp visit card|dps card",
    ),
  },
  {
    // Business Services Organisation: ten digits, as an NHS number.
    subtype: "UK_HCN",
    type: MEDICAL,
    country: "United Kingdom",
    form: "9{3} 9{3} 9{4}",
    names: list("h&c number|h&c no|hcn|health and care number"),
    check: isNhs,
  },
  {
    subtype: "HR_MBO",
    type: MEDICAL,
    country: "Croatia",
    form: "9{9}",
    names: list("mbo|broj osigurane osobe|matični broj osiguranika"),
  },
  {
    subtype: "SI_ZZZS",
    type: MEDICAL,
    country: "Slovenia",
    form: "9{9}",
    names: list("zzzs|zzzs številka|številka zdravstvenega zavarovanja|kzz"),
  },
  {
    subtype: "TR_SGK",
    type: MEDICAL,
    country: "Türkiye",
    form: "9{10,13}",
    names: list("sgk no|sgk sicil no|sgk numarası|ssk no|ssk sicil no|bağ-kur no"),
  },
  province("AB", "alberta|ahcip", "9{5} 9{4}", "ahcip|alberta health care|alberta phn"),
  province("MB", "manitoba", "9{3} 9{3} 9{3}", "phin|manitoba health"),
  province("NB", "new brunswick|nouveau-brunswick", "9{3} 9{3} 9{3}"),
  province("NL", "newfoundland|labrador", "9{3} 9{3} 9{3} 9{3}", "mcp|mcp number|mcp no"),
  province("NS", "nova scotia|msi", "9{4} 9{3} 9{3}", "msi number|msi health card|msi no"),
  province("NT", "northwest territories", "[NDMT]9{7}"),
  province("NU", "nunavut", "19{8}"),
  province("PE", "prince edward island", "9{8}", "", "PEI"),
  province(
    "SK",
    "saskatchewan",
    "9{3} 9{3} 9{3}",
    "hsn|health services number|saskatchewan health",
  ),
  province("YT", "yukon", "0029{6}|9{9}", "ychip"),
  {
    // Claim numbers before 2018, still on old papers: a social security number and how one is entitled (CMS).
    subtype: "US_HICN",
    type: MEDICAL,
    country: "United States",
    form: "9{3} 99 9{4} ?[A-Z][0-9]?",
    names: list(
      "hicn|hic number|health insurance claim number|medicare claim number|medicare claim no",
    ),
  },
  {
    subtype: "US_MEDI_CAL",
    type: MEDICAL,
    country: "United States",
    form: "99{7}[A-Z]9{0,5}",
    names: list("medi-cal|medi-cal id|medi-cal number|medi cal id|bic number|client index number"),
  },
  {
    subtype: "US_NY_CIN",
    type: MEDICAL,
    country: "United States",
    form: "AA9{5}A",
    names: list("cin|medicaid cin|client identification number"),
  },
  {
    subtype: "AU_DVA",
    type: MEDICAL,
    country: "Australia",
    form: "[NVQWST][A-Z]{1,3} ?9{2,6}[A-Z]?|[NVQWST][A-Z]{0,3}9{4,6}[A-Z]?",
    names: list(
      "dva|dva number|dva no|dva file number|dva file no|dva card|veteran card|gold card number|veterans card number",
    ),
  },
  {
    subtype: "IN_ABHA",
    type: MEDICAL,
    country: "India",
    form: "99 9{4} 9{4} 9{4}",
    names: list(
      "abha|abha number|abha no|abha id|ayushman bharat health account|health id|ayushman card",
    ),
  },
  {
    subtype: "ID_BPJS",
    type: MEDICAL,
    country: "Indonesia",
    form: "0009{10}|9{13}",
    names: list("bpjs|bpjs kesehatan|no bpjs|nomor bpjs|kartu bpjs|jkn|kartu indonesia sehat|kis"),
  },
  {
    subtype: "KR_NHIS",
    type: MEDICAL,
    country: "South Korea",
    form: "9-9{10}|9{11}",
    names: list("건강보험증 번호|건강보험증번호|건강보험증|건강보험 번호"),
  },
  {
    subtype: "CN_MEDICAL_CARD",
    type: MEDICAL,
    country: "China",
    form: "[A-Z]?9{8,18}X?",
    names: list("医保卡号|医保卡|医保编号|社保卡号|社会保障号码|社会保障号|就诊卡号"),
  },
  {
    subtype: "NG_NHIA",
    type: MEDICAL,
    country: "Nigeria",
    form: "9{8,10}",
    names: list("nhis number|nhis no|nhia number|nhia no|nhia enrollee|nhis enrollee"),
  },
  {
    subtype: "KE_SHA",
    type: MEDICAL,
    country: "Kenya",
    form: "cr9{13}-9|9{7,10}",
    names: list("nhif|nhif no|nhif number|shif|sha number|sha no|shif number"),
  },
  {
    subtype: "ZA_MEDICAL_AID",
    type: MEDICAL,
    country: "South Africa",
    form: "[A-Z]{0,3}9{6,12}",
    names: list(
      "medical aid|medical aid no|medical aid number|medical scheme number|medical aid membership|mediese fonds",
    ),
  },
  {
    subtype: "AR_AFILIADO",
    type: MEDICAL,
    country: "Argentina",
    form: "9{8,14}|9{6,12}[-/]9{1,2}",
    names: list("afiliado|nº de afiliado|n° afiliado|número de afiliado|afiliada|credencial|pami"),
  },
  {
    // The sign of the insurer and the number of the insured, each up to eight digits.
    subtype: "JP_HEALTH",
    type: MEDICAL,
    country: "Japan",
    form: /\d{1,8}(?:[ \u3000]?[・･–-][ \u3000]?|[ \u3000、,]{0,2}番号[ \u3000:：]{0,2})\d{1,8}/,
    names: list(
      "健康保険証|健康保険|保険証|被保険者証|記号番号|記号・番号|国民健康保険|資格確認書",
    ),
  },
  {
    subtype: "MX_HEALTH",
    type: MEDICAL,
    country: "Mexico",
    form: "9{8,14}|A{4}9{6}X{0,8}",
    names: list(
      "issste|seguro popular|póliza seguro popular|imss-bienestar|insabi|folio de afiliación",
    ),
  },
  {
    subtype: "CL_HEALTH",
    type: MEDICAL,
    country: "Chile",
    form: "9{1,2}.?9{3}.?9{3}-[0-9K]|9{6,10}",
    names: list("fonasa|isapre|afiliado fonasa|beneficiario fonasa|credencial fonasa"),
  },
  {
    subtype: "CO_HEALTH",
    type: MEDICAL,
    country: "Colombia",
    form: "9{6,12}",
    names: list("carné eps|afiliación eps|afiliado eps|nueva eps|sisbén|sisben|ficha sisbén"),
  },
  {
    subtype: "SG_HEALTH",
    type: MEDICAL,
    country: "Singapore",
    form: "[STFGM]9{7}A|9{8,14}",
    names: list(
      "medishield|medishield life|medisave|medisave account|chas|chas card|pioneer generation card|careshield",
    ),
  },
  {
    subtype: "HK_HEALTH",
    type: MEDICAL,
    country: "Hong Kong",
    form: "A{2,4} ?9{6,10}[A-Z0-9]?|A 9{6,8}",
    names: list("覆診卡|覆診卡號碼|住院號碼|醫健通|醫健通號碼|診症號碼|ehealth|ehrss"),
  },
  {
    subtype: "TH_HEALTH",
    type: MEDICAL,
    country: "Thailand",
    form: "9{13}|99 9{5,8}|9{5,10}/99|9{5,10}",
    names: list("บัตรทอง|สิทธิบัตรทอง|บัตรประกันสุขภาพ|ประกันสังคม|เลขผู้ป่วย|หมายเลขผู้ป่วย"),
  },
  {
    subtype: "MY_HEALTH",
    type: MEDICAL,
    country: "Malaysia",
    form: "A{0,3} ?9{5,12}",
    names: list("nombor pesakit|no pesakit|kad kesihatan|kad pesakit|rn pesakit|peka b40"),
  },
  {
    subtype: "IL_HEALTH",
    type: MEDICAL,
    country: "Israel",
    form: "9{6,12}|9{8}-9",
    names: list('קופת חולים|קופ״ח|קופ"ח|מספר מבוטח|כרטיס מגנטי|מספר חבר בקופה'),
  },
  {
    subtype: "SA_HEALTH",
    type: MEDICAL,
    country: "Saudi Arabia",
    form: "A{0,3} 9{6,12}",
    names: list("التأمين الصحي|بطاقة التأمين|الملف الطبي|الملف الصحي|بوليصة التأمين"),
  },
  {
    subtype: "AE_HEALTH_CARD",
    type: MEDICAL,
    country: "United Arab Emirates",
    form: "9{7,12}",
    shared: list("health card|insurance card|رقم البطاقة الصحية|البطاقة الصحية"),
    places: list("dha|daman|thiqa|dubai|abu dhabi|emirat|الإمارات|دبي"),
  },
];
