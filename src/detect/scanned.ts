/** Digits and words as character recognition misreads them: O for 0, l for 1, S for 5, B for 8; and back in words. */

/** What stands for a digit when a number was scanned. */
const DIGIT_OF: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Q: "0",
  D: "0",
  l: "1",
  I: "1",
  i: "1",
  "|": "1",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  G: "6",
  b: "6",
  B: "8",
};
/** What a digit inside a word stands for. */
const LETTER_OF: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "5": "s",
  "6": "o",
  "8": "b",
};

/** A digit or what is read for one, as the inside of a class; Q, D and the like only stand in numbers of one's own. */
export const SCANNED_DIGIT = "\\dOolI|SsBZ";

/** What one sign stands for in a number. */
export function scannedDigit(sign: string): string {
  return DIGIT_OF[sign] ?? sign;
}

/** The number as it was written, of the same length: every look-alike becomes its digit. */
export function scannedDigits(value: string): string {
  return value.replace(/[OoQDlIi|ZzSsGbB]/gu, (letter) => DIGIT_OF[letter] ?? letter);
}

/** Words as they were written, of the same length: `Te1ef0no` is `Telefono`. Numbers stay. */
export function scannedWords(text: string): string {
  return text.replace(
    /(?<=\p{L}{2})[01568](?=\p{L}|[^\d\p{L}]|$)|(?<=\p{L}\d?)[01568](?=\p{L})/gu,
    (digit) => LETTER_OF[digit] ?? digit,
  );
}

/** Is it a scanned number: most of it digits, some of it look-alikes (a few more of zeros and ones), and no group a word? */
export function isMisread(value: string): boolean {
  const digits = value.replace(/\D/gu, "").length;
  const letters = value.replace(/[^\p{L}|]/gu, "").length;
  const worded = value.split(/[^\p{L}\d|]+/u).some((group) => /^(?!O+$)\D+$/iu.test(group));
  const zeros = !/(?![OolI])\p{L}/u.test(value);
  const enough = zeros ? digits * 3 >= letters * 2 : digits >= letters;
  return letters > 0 && digits >= 3 && enough && !worded;
}
