import type { Detector } from "../detector";

/**
 * Pay named as such, with its currency; invoices and prices are not.
 */
export const salary: Detector = {
  id: "salary",
  type: "SALARY",
  pattern:
    /(?:salary|base pay|compensation|gross pay|net pay|annual pay|gehalt|bruttogehalt|nettogehalt|jahresgehalt|monatsgehalt|salaire|sueldo|salario|stipendio|retribuzione|salaris|salário|wynagrodzenie|pensja)(?: (?:is|of|was|to|at|von|ist|de|di|van|brut|brutto|net|netto|annuel|anual|mensuel)){0,3}\s?[:=]?\s{0,3}((?:[€$£¥]|eur|usd|gbp|chf|pln|zł)\s?\d(?:[\d.,' ]{0,12}\d)?k?|\d[\d.,' ]{1,12}\d?\s?(?:k\s?)?(?:[€$£¥]|eur|euros?|usd|dollars|gbp|chf|pln|zł))(?![\p{L}\d])/giu,
  group: 1,
  score: 0.82,
  keywords: [
    "salary",
    "base pay",
    "compensation",
    "gross pay",
    "net pay",
    "annual pay",
    "gehalt",
    "bruttogehalt",
    "nettogehalt",
    "jahresgehalt",
    "monatsgehalt",
    "salaire",
    "sueldo",
    "salario",
    "stipendio",
    "retribuzione",
    "salaris",
    "salário",
    "wynagrodzenie",
    "pensja",
  ],
  anchored: true,
};
