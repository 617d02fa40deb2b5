/** Is a number written out in the words, in nine languages? Enough to tell `three thousand` from `less`. */
const SPOKEN =
  /(?<!\p{L})(?:zero|null|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ies)\p{L}*|hundred|thousand|grand|\p{L}*(?:zig|ßig|zehn|hundert|tausend)\p{L}*|eins|ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt\p{L}*|trente|quarante|cinquante|soixante|septante|nonante|cents?|mille|cero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|trece|\p{L}+enta|veint\p{L}*|treinta|cien\p{L}*|\p{L}*cientos|mil|milas?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|vent\p{L}*|trent\p{L}*|\p{L}+anta\p{L}*|cento|\p{L}*cento|mila|dois|duas|três|quatro|sete|oito|dez|doze|vinte|trinta|\p{L}+centos|twee|drie|vijf|zes|zeven|negen|tien|twaalf|\p{L}+tien|\p{L}*(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig\p{L}*|honderd|duizend|\p{L}*honderd|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|\p{L}+naście|\p{L}*dzieścia|\p{L}*dziesiąt|sto|\p{L}+sta|\p{L}+set|tysi\p{L}+)(?!\p{L})|[零〇一二三四五六七八九十百千万億]/iu;

/** A digit, or a number in words. */
export function holdsNumber(value: string): boolean {
  return /\p{N}/u.test(value) || SPOKEN.test(value);
}
