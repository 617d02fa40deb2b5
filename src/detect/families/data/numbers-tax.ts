/**
 * Tax and company numbers of Asia and the Gulf, by the words of their countries. Checksums by `stdnum` wherever it has
 * one. A company's number is public by itself; in a prompt it says who the customer is.
 */
import { bare, stdnum, type NumberKind } from "../national";

const untitled = (value: string): string => bare(value).replace(/^T/u, "");

export const TAX_WORLD: readonly NumberKind[] = [
  {
    // GB 32100-2015: authority, kind, district, nine signs of the body, check sign.
    subtype: "CN_USCC",
    type: "TAX_ID",
    country: "China",
    form: /[\dA-HJ-NPQRTUWXY]{2}\d{6}[\dA-HJ-NPQRTUWXY]{10}/,
    names: [
      "统一社会信用代码",
      "社会信用代码",
      "统一信用代码",
      "纳税人识别号",
      "税号",
      "unified social credit code",
      "uscc",
    ],
    ...stdnum("CN", "uscc"),
  },
  {
    subtype: "JP_CORPORATE",
    type: "TAX_ID",
    country: "Japan",
    form: /T?\d[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}/,
    names: [
      "法人番号",
      "登録番号",
      "適格請求書発行事業者登録番号",
      "インボイス番号",
      "corporate number",
    ],
    ...stdnum("JP", "cn", untitled),
  },
  {
    subtype: "KR_BRN",
    type: "TAX_ID",
    country: "South Korea",
    form: /\d{3}-?\d{2}-?\d{5}/,
    names: ["사업자등록번호", "사업자 등록번호", "사업자번호", "사업자 번호"],
    ...stdnum("KR", "brn"),
  },
  {
    subtype: "TW_UBN",
    type: "TAX_ID",
    country: "Taiwan",
    form: /\d{8}/,
    names: ["統一編號", "統編"],
    ...stdnum("TW", "ubn"),
  },
  {
    subtype: "SG_UEN",
    type: "TAX_ID",
    country: "Singapore",
    form: /\d{8,9}[A-Z]|[RST]\d{2}[A-Z]{2}\d{4}[A-Z]/,
    names: ["uen", "unique entity number", "gst reg", "gst registration"],
    ...stdnum("SG", "uen"),
  },
  {
    subtype: "HK_BRN",
    type: "TAX_ID",
    country: "Hong Kong",
    form: /\d{8}(?:-\d{3}-\d{2}-\d{2}-[\dA-Z])?/,
    names: ["商業登記證號碼", "商業登記號碼", "商業登記證", "business registration", "brn"],
  },
  {
    subtype: "MY_TIN",
    type: "TAX_ID",
    country: "Malaysia",
    form: /(?:IG|SG|OG|TP|PT|TA|TC|TN|TR|LE|CS|[C-FJ]) ?\d{8,11}/,
    names: [
      "cukai pendapatan",
      "nombor cukai",
      "no cukai",
      "no. cukai",
      "lhdn",
      "tin",
      "income tax",
      "rujukan cukai",
    ],
  },
  {
    subtype: "NG_TIN",
    type: "TAX_ID",
    country: "Nigeria",
    form: /\d{8}-\d{4}|\d{10}|\d{12}/,
    names: ["firs tin", "jtb tin", "firs", "nigerian tin"],
  },
  {
    subtype: "TH_TIN",
    type: "TAX_ID",
    country: "Thailand",
    form: /\d[ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d/,
    names: ["เลขประจำตัวผู้เสียภาษี", "เลขผู้เสียภาษี"],
    ...stdnum("TH", "tin"),
  },
  {
    subtype: "IL_COMPANY",
    type: "TAX_ID",
    country: "Israel",
    form: /5\d-?\d{6}-?\d|5\d{8}/,
    names: ["ח.פ.", "ח.פ", 'ח"פ', "ח״פ", "מספר חברה", "עוסק מורשה", "ע.מ."],
    ...stdnum("IL", "hp"),
  },
  {
    // ZATCA: fifteen digits, the first and the last a three.
    subtype: "SA_VAT",
    type: "TAX_ID",
    country: "Saudi Arabia",
    form: /3\d{13}3/,
    names: ["الرقم الضريبي", "رقم ضريبي", "رقم ضريبة القيمة المضافة", "vat", "zatca"],
  },
  {
    subtype: "AE_TRN",
    type: "TAX_ID",
    country: "United Arab Emirates",
    form: /100[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}/,
    names: ["trn", "tax registration", "رقم التسجيل الضريبي"],
  },
];
