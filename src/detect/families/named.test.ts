import { describe } from "vitest";
import { describeDetector } from "../testing/detector-table";
import { NAMED_ACCESS } from "./data/named-access";
import { NAMED_IDS } from "./data/named-ids";
import { NAMED_PAPERS } from "./data/named-papers";
import { namedFamily } from "./named";
import { NAMED_ROWS } from "./named.rows";

describe("named values", () => {
  for (const detector of namedFamily("named", "", [...NAMED_IDS, ...NAMED_PAPERS, ...NAMED_ACCESS])
    .detectors)
    describeDetector(detector, NAMED_ROWS[detector.subtype ?? ""] ?? { finds: [], ignores: [] });
});
