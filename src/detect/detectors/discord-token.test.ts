import { describeDetector } from "../testing/detector-table";
import { discordToken } from "./discord-token";

const REST = ".Gk3x9Q.tXm4Kp8ZnQ3Mb6Jc1Hd5Vw9Rs2Ly7Fg0AeiU";
const token = (id: string, rest = REST) => Buffer.from(id).toString("base64url") + rest;

describeDetector(discordToken, {
  finds: [
    `TOKEN = «${token("912345678901234567")}»`,
    `client.login("«${token("1023456789012345678")}»")`,
    `it is «${token("312345678901234567")}» until Monday`,
    `«${token("712345678901234567")}»`,
    `{"t":"«${token("41234567890123456")}»"}`,
  ],
  ignores: [
    [token("not a number at all"), "no number in front"],
    [token("912345678901234567", ".Gk3x9Q.short"), "too short at the end"],
    [token("91234567890"), "an id that is too short"],
    ["912345678901234567", "the id alone"],
    ["Mjk.center.of-the-universe-and-everything-else", "words with dots"],
  ],
});
