import { describeDetector } from "../testing/detector-table";
import { passphrase } from "./passphrase";

describeDetector(passphrase, {
  finds: [
    "the passphrase is «copper lantern willow orbit»",
    "the passphrase is «correct horse battery staple»",
    "Passphrase: «copper lantern willow orbit thunder»",
    "PASSPHRASE=«copper-lantern-willow-orbit»",
    'The pass phrase for the backup is "«Copper Lantern Willow Orbit»".',
    "Die Passphrase lautet «nebel karton fliege zirkus quarz».",
    "passphrase: «copper.lantern.willow.orbit»\nuser: ops",
  ],
  ignores: [
    ["the passphrase is used to encrypt the file", "a sentence"],
    ["Passphrase: must have at least four words", "a rule"],
    ["Die Passphrase ist mindestens zwölf Zeichen lang", "a rule"],
    ["The passphrase is stored in the safe downstairs", "a sentence"],
    ["Fraza hasłowa: ustalane przy pierwszym logowaniu", "a sentence"],
    ["passphrase: copper lantern", "two words"],
    ["passphrase: copper copper copper copper", "one word"],
    ["Ask for the passphrase. copper lantern willow orbit", "not named as one"],
  ],
});
