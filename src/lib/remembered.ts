/** The few last questions are kept with their answers. */
const MOST = 8;

/** The same answers as `ask`, which is asked once for what is asked again and again. */
export function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    const [oldest] = answers.size < MOST ? [] : answers.keys();
    if (oldest !== undefined) answers.delete(oldest);
    answers.set(text, answer);
    return answer;
  };
}
