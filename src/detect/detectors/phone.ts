import { phoneScore } from "../phone-score";
import type { Detector } from "../detector";
import { mayBePhone } from "../number-starts";

/**
 * A phone number as typed, parsed by `libphonenumber-js`. International form is certain; national form needs a word or
 * usual separators, since order numbers and dates are digits as well. Extensions stay outside.
 */
export const phone: Detector = {
  id: "phone",
  type: "PHONE",
  // Digits come five at a time and are not given back: a long run could be split in very many ways.
  pattern:
    /(?<![\p{Ll}\p{Lu}\d./#_-]|\d[,:=](?!\+\d{9}))(?:\+|00|\(\+\d{1,3}\) ?)?(?=(?:[ .\-/()ー]{0,4}\d){3})(?:\( ?(?:\d ?){1,5}\)|(?=(\d{1,5}))\1)(?:(?: \/ (?!(?:[ .-]?\d){9})| - |[ .\-/ー])?(?:\(\d{1,5}\)|(?=(\d{1,5}))\2)){0,7}(?![\p{Ll}\p{Lu}\d_-]|[.,:/]\d)/gu,
  first: "[+(\\d]",
  score: 0.5,
  shape: "digits",
  isStart: mayBePhone,
  validate: (value, match) => phoneScore(value, match.input ?? "", match.index ?? 0),
};
