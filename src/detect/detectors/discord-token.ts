import type { Detector } from "../detector";

/** Base 64 of two digits: what a token starts with, as an id does not start with a zero. */
const STARTS = ["MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT"];
/** The rest of the second digit. */
const THIRD = [..."AEIMQUYcgk"];

/**
 * The token of a Discord bot wherever it stands: its first part is the bot's id, a number of 17 to 20 digits, in base 64
 * (Discord developer documentation, authentication; snowflakes).
 */
export const discordToken: Detector = {
  id: "discord-token",
  type: "API_KEY",
  subtype: "DISCORD_BOT_TOKEN",
  pattern: /(?<![\w.-])(?:M[Tjz]|N[DTjz]|O[DT])[\w-]{21,25}\.[\w-]{6}\.[\w-]{27,38}(?![\w.-])/gu,
  score: 0.96,
  keywords: [...new Set(STARTS.flatMap((start) => THIRD.map((third) => start + third)))].map(
    (key) => key.toLowerCase(),
  ),
  anchored: true,
  wholeWords: true,
  isStart: (lower, at) => lower.slice(at + 23, at + 28).includes("."),
  validate: (value) => (/^[1-9]\d{16,19}$/u.test(fromBase64(value)) ? undefined : false),
};

function fromBase64(token: string): string {
  const part = token.slice(0, token.indexOf(".")).replaceAll("-", "+").replaceAll("_", "/");
  return part.length % 4 === 1 ? "" : atob(part);
}
