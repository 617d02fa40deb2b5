import { describe, expect, it } from "vitest";
import { createRuleScanner } from "../rule-scanner";
import { describeDetector } from "../testing/detector-table";
import { TRAVEL_ZONES } from "./data/travel-zones";
import { checkDigit, zoneFamily } from "./travel-zones";

/** Made-up zones by kind; the first of each is put into five surroundings. */
const ZONES: Readonly<Record<string, readonly string[]>> = {
  MRZ_TD3: [
    "P<D<<OKAFOR<<MIRA<LENE<<<<<<<<<<<<<<<<<<<<<<\nC4FZ1TPX79D<<8507158F3105124<<<<<<<<<<<<<<04",
    "P<POLWOJCIK<<WANDA<<<<<<<<<<<<<<<<<<<<<<<<<<\nEK54718238POL8507158F310512485071512345<<<70",
    "P<FRALE<GOFF<<YANN<<<<<<<<<<<<<<<<<<<<<<<<<<\n19CK404176FRA7903029M2908203<<<<<<<<<<<<<<08",
  ],
  MRZ_TD3_LINE: [
    "C4FZ1TPX79D<<8507158F3105124<<<<<<<<<<<<<<04",
    "EK54718238POL8507158F310512485071512345<<<70",
    "19CK404176FRA7903029M2908203<<<<<<<<<<<<<<08",
  ],
  MRZ_TD2: [
    "IDROUPOPESCU<<IOANA<<<<<<<<<<<<<<<<<\nRX447182<4ROU8507158F3105124<<<<<<<4",
    "I<GRCPAPADOPOULOU<<ELENI<<<<<<<<<<<<\nAM44718235GRC9102044F3201015<<<<<<<0",
  ],
  MRZ_TD1: [
    "IDD<<L8K3R7ZPT9<<<<<<<<<<<<<<<\n8507158F3105124D<<<<<<<<<<<<<4\nOKAFOR<<MIRA<<<<<<<<<<<<<<<<<<",
    "IRNLDIRX4471820447182093<<<<<<\n8507158F3105124NLD<<<<<<<<<<<2\nBAKKER<<SANNE<<<<<<<<<<<<<<<<<",
    "C<ITACA73910QL9<<<<<<<<<<<<<<<\n7903029F2908203ITA<<<<<<<<<<<2\nRUSSO<<ELENA<<<<<<<<<<<<<<<<<<",
  ],
  MRZ_VISA_A: [
    "V<USADIAZ<<LUIS<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n4471820930MEX7903029M2908203B3MEX44718<<<<<<",
    "V<D<<DIAZ<<LUIS<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nAX44718238COL7903029M2908203<<<<<<<<<<<<<<<<",
  ],
  MRZ_VISA_B: ["V<FRAKONE<<AWA<<<<<<<<<<<<<<<<<<<<<<\nFRA4471826CIV9102044F2801016<<<<<<<<"],
};

const AROUND: readonly ((zone: string) => string)[] = [
  (zone) => `«${zone}»`,
  (zone) => `The scan says:\n\n«${zone}»\n\nIs it valid?`,
  (zone) => `{"mrz": "«${zone.replaceAll("\n", "\\n")}»"}`,
  (zone) => `MRZ «${zone.replaceAll("\n", " ")}» as copied`,
  (zone) => `«${zone.replaceAll("\n", "\r\n  ")}»`,
];

const UTOPIA =
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

const IGNORES: readonly (readonly [text: string, reason: string])[] = [
  [UTOPIA, "the specimen of the standard"],
  ["<<<<<<< HEAD\nconst a = 1;\n=======\nconst a = 2;\n>>>>>>> main", "a merge"],
  ['std::cout << "P<D" << std::endl << 850715;', "code"],
  ["P<D<<OKAFOR<<MIRA\nC4FZ1TPX79D<<8507158F31", "two halves of lines"],
  ["cat <<EOF > zone.txt\n8507158F3105124\nEOF", "a shell"],
  ["x <<= 44; y = IDD<<L8K3R7ZPT9", "code"],
];

describe("machine-readable zones", () => {
  for (const detector of zoneFamily("t", "", TRAVEL_ZONES).detectors) {
    const [first = "", ...others] = ZONES[detector.subtype ?? ""] ?? [];
    describeDetector(detector, {
      finds: [...AROUND.map((make) => make(first)), ...others.map((zone) => `«${zone}»`)],
      ignores: IGNORES,
    });
  }

  it("checks digits as the standard's own specimen has them", () => {
    expect(["L898902C3", "740812", "120415", "ZE184226B<<<<<"].map(checkDigit)).toEqual([
      6, 2, 9, 1,
    ]);
  });

  it("is sure where all digits are right, and still finds a zone that was misread", () => {
    const scanner = createRuleScanner(zoneFamily("t", "", TRAVEL_ZONES).detectors, {});
    const scores = (text: string) =>
      scanner.scan(text).findings.map(({ subtype, score }) => ({ subtype, score }));
    const [zone = ""] = ZONES["MRZ_TD3"] ?? [];
    expect(scores(zone)).toEqual([{ subtype: "MRZ_TD3", score: 0.95 }]);
    expect(scores(zone.replace("C4FZ1", "C4FZ7"))).toEqual([{ subtype: "MRZ_TD3", score: 0.9 }]);
  });
});
