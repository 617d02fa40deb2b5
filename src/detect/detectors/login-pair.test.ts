import { describeDetector } from "../testing/detector-table";
import { loginPair } from "./login-pair";

describeDetector(loginPair, {
  finds: [
    "use svc_backup / «Red-Cime_Lavoro9» on the old box",
    "account: kwesi-adm / «Okra!stew6»",
    "Zugang: extern07 / «Elbe~Nord_11»",
    "login demo_clinic / «Bluebell77?!x» today",
    "utente: magazzino2 / «Polpetta!88»",
  ],
  ignores: [
    ["account file requirements.txt → django==4.2.0", "a package in its file"],
    ["user theme #0f0c29 → #1a1a2e", "colours"],
    ["access to **GPT-4.1 / GPT-4.1-Turbo**", "two versions of a product"],
    ["choose tea / coffee or water", "words"],
    ["the team / Department-B will answer", "words"],
    ["see docs / https://example.com/Page1!", "an address"],
    ["12.05.2024 / 14.05.2024 are free", "dates"],
    ["model x200 / X-200-B is sold out", "a part number"],
    ["user / password", "no values"],
  ],
});
