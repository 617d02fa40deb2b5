/**
 * Paragraphs that speak of instructions, prompts and who must not know. In a long harmless text such a paragraph is
 * drowned for the model; read by itself it is not. It decides nothing: the model's score does.
 */

export interface Passage {
  readonly start: number;
  readonly end: number;
}

const MOST_PASSAGES = 6;
const LONGEST = 1_500;
const SHORTEST = 25;
const LINE = /[^\n]+/gu;
const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/gu;
/** What is to be dropped, and what it is said of; both must be there. English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Japanese. */
const DROP =
  /\b(?:ignore|disregard|forget|override|bypass|ignorier|vergiss|missachte|ignorez|oubli|ignora|olvid|dimentica|esque[çc]a|negeer|vergeet|zignoruj|zapomnij)|無視|忘れ/iu;
const RULES =
  /\b(?:instruction|direction|prompt|rules?\b|guideline|anweisung|vorgabe|regel|consigne|r[èe]gle|instruc|regla|istruzion|regol|regra|instructie|polecen|instrukcj)|指示|命令|ルール/iu;
const SECRET =
  /\b(?:system prompt|hidden (?:prompt|instructions)|developer mode|(?:do not|don't|without) (?:tell|telling|mention|mentioning|inform|informing)\b.{0,20}\b(?:user|reader|them|anyone)|you are now|as an ai|note to (?:the )?(?:ai|assistant|model)|systemprompt|system-prompt)|システムプロンプト/iu;

/**
 * Places of such paragraphs, if the text has others beside them; linear. Editors make one line of each paragraph and
 * mails break one over several, so a line counts before the lines around it do.
 */
export function commandPassages(text: string): Passage[] {
  if (!DROP.test(text) && !SECRET.test(text)) return [];
  const length = text.trim().length;
  const found: Passage[] = [];
  for (const { 0: paragraph, index } of text.matchAll(PARAGRAPH)) {
    const lines = [...paragraph.matchAll(LINE)].map((line) => ({
      text: line[0],
      start: index + line.index,
    }));
    const speaking = lines.filter((line) => commands(line.text, length));
    if (speaking.length === 0 && commands(paragraph, length))
      speaking.push({ text: paragraph, start: index });
    for (const { text: passage, start } of speaking)
      if (found.length < MOST_PASSAGES) found.push({ start, end: start + passage.length });
  }
  return found;
}

function commands(passage: string, length: number): boolean {
  if (passage.length < SHORTEST || passage.length > LONGEST || passage.length >= length)
    return false;
  return (DROP.test(passage) && RULES.test(passage)) || SECRET.test(passage);
}
