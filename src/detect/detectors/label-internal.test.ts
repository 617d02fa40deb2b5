import { describeDetector } from "../testing/detector-table";
import { labelInternal } from "./label-internal";

describeDetector(labelInternal, {
  finds: [
    "«INTERNAL USE ONLY»\nRelease plan",
    "Release plan\n«For internal use only» | © 2026 Northgate",
    "«Nur für den internen Gebrauch»\nPlan",
    "Confidentialité : «usage interne»",
    "«USO INTERNO»",
    "[«Solo per uso interno»] piano",
    "«Alleen voor intern gebruik»",
    "«DO UŻYTKU WEWNĘTRZNEGO»",
    "【«社内限り»】予定表",
  ],
  ignores: [
    ["The API is for internal use only and may change.", "a sentence about software"],
    ["Internal use only applies to the beta.", "a line that goes on"],
    ["médicament à usage interne", "taken by mouth"],
    ["Das Medikament ist nur für den internen Gebrauch", "a sentence"],
    ["uso interno del componente", "a phrase that goes on"],
  ],
});
