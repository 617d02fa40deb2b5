import { looksRandom } from "../../lib/entropy";
import { passwordScore } from "../password-score";
import type { Detector } from "../detector";

/**
 * The secret in a file that clients read credentials from: .netrc (GNU inetutils), .pgpass (PostgreSQL libpq), .npmrc
 * (npm), docker config.json, kubeconfig (client-go), Maven settings.xml, NuGet.Config, .NET appSettings. The value
 * only; environment references such as `${NPM_TOKEN}` stay silent.
 */
export const credentialFile: Detector = {
  id: "credential-file",
  type: "PASSWORD",
  subtype: "CREDENTIAL_FILE",
  pattern:
    /(?:\bmachine\s{1,4}[\w.:-]{2,120}\s{1,8}login\s{1,4}\S{1,120}\s{1,8}password\s{1,4}(?<netrc>[^\s"']{4,200})|^[\w.*-]{1,120}:(?:\d{2,5}|\*):[\w*-]{1,63}:[\w*.-]{1,63}:(?<pgpass>[^\s:]{6,200})$|:?_(?:authToken|auth|password)[ \t]{0,2}=[ \t]{0,2}["']?(?<npmrc>[\w+/=.-]{8,400})|"auth"\s{0,3}:\s{0,3}"(?<docker>[\w+/]{8,400}={0,2})"|(?:client-key-data|^\s{1,12}token): (?<kube>[\w.+/=-]{30,4000})|<(?:password|passphrase|privateKey|apiKey|ClearTextPassword)>(?<maven>[^<>\s{}$]{4,200})<\/|key="[^"]{0,40}(?:password|secret|apikey|connectionkey)"\s{1,4}value="(?<dotnet>[^"<>{}$%\s]{5,200})")/gimu,
  group: "first",
  score: 0.9,
  keywords: [
    "machine",
    ":*:",
    ":5432:",
    ":5433:",
    "_authtoken",
    "_auth",
    "_password",
    '"auth"',
    "client-key-data",
    "token: ",
    "<password>",
    "<passphrase>",
    "<privatekey>",
    "<apikey>",
    "<cleartextpassword>",
    'value="',
  ],
  reach: 4_100,
  validate: (value, { groups = {} }) => {
    if (/^[$%<{*]|^(?:x+|password|passwd|secret|changeit|changeme)$/iu.test(value)) return false;
    if (groups["docker"] !== undefined) return /:./u.test(fromBase64(value)) ? 0.95 : false;
    if (groups["kube"] !== undefined) return new Set(value).size > 12 ? 0.93 : false;
    if (groups["npmrc"] !== undefined)
      return looksRandom(value) || value.endsWith("=") || LEGACY_NPM.test(value) ? 0.93 : false;
    return passwordScore(value, `password: ${value}`) === false ? false : 0.93;
  },
};

/** Tokens of npm before 2021, and of registries that go on making them. */
const LEGACY_NPM = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

function fromBase64(text: string): string {
  const bare = text.replace(/=+$/u, "");
  return bare.length % 4 === 1 ? "" : atob(bare);
}
