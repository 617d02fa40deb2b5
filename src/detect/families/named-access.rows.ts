/** Made-up texts for named.test.ts about log-ins, passwords and codes, by subtype. */
import type { DetectorTable } from "../testing/detector-table";

export const NAMED_ACCESS_ROWS: Readonly<Record<string, DetectorTable>> = {
  NAMED_USER: {
    finds: [
      "SMTP_USER=«mailer-stg»\n",
      "my login «j.okafor2» fails",
      "utente «c.mariotti» con pw nuova",
      "login fail user=«d.castellan» src=10.1.2.3",
      "ユーザー名：«tanaka_m»",
      "github «olehmaj03»",
      "connect(host=h, user='«warehouse»', password='x')",
      "username «nocduty» privilege 15",
    ],
    ignores: [
      ["def login(client, user, password):", "code"],
      ["the login page is slow", "a page"],
      ["username is required", "a rule"],
      ["user = await repo.find(id)", "code"],
      ["username: <your-name>", "a slot"],
      ["Login: numer pracowniczy", "a sentence goes on"],
      ["SELECT u.username, u.email FROM users", "columns"],
    ],
  },
  NAMED_SECRET: {
    finds: [
      "Kennwort: «Sommer25!Graz»",
      "mdp «Bonjour!Madame8»",
      'password "«Larder!Key42»" changed',
      "psk: «brezn-und-weisswurscht»",
      'snmp-server community "«rathaus-lesen»" operator',
      "hasło: «Pierogi!Ruskie7»",
      "zugang vpn: hquandt / initialpw «Start-2611-Moor»",
      "psw: «Cancello#22»",
    ],
    ignores: [
      ["password = password", "a variable"],
      ["password: ${DB_PASSWORD}", "a variable"],
      [': "${PASSPHRASE:?set it}"', "a default of the shell"],
      ["the password must be long", "a rule"],
      ["password: ********", "masked"],
      ["if (password.length < 12)", "code"],
      ["Password: scelta al primo accesso", "a sentence goes on"],
      ["Hasło: ustalane przy pierwszym logowaniu", "a sentence goes on"],
      ["パスワードをTsubame#204に変えた", "a whole clause"],
      ["pin ruby/setup-ruby@v1", "an action"],
      ["codeword=codeword=codeword=codeword=", "a word said again"],
    ],
  },
  NAMED_SECRET_LATER: {
    finds: [
      "the pw for the meeting room is «Flamingo22»",
      "hasło do wifi w biurze dalej «Pierogi!Ruskie»",
      "la clave del router sigue siendo «GatoPardo_09»",
      "senha da sala continua «Sardinha!23»",
      "mdp du nas toujours «Baguette75!»",
    ],
    ignores: [
      ["password for the team is being rotated", "words"],
      ["password line flagged as AVD-AWS-0000", "a rule's name"],
      ["wer hat das root pw von db-7?", "whose it is"],
      ["password failures above 20/s", "a rate"],
      ["wifi in the hall costs £18", "an amount"],
      ["the password of the account expires", "words"],
    ],
  },
  NAMED_CODE: {
    finds: [
      "door code «3-1-6» for the kitchen",
      "le code du portail «C7719» change",
      "PIN «6650» works",
      "alarm code «9-9-0-4» still",
      "kluisje is «1931», links",
      "domofon «14*33» działa",
      "キーボックスの番号 «1347»、緊急は",
      "keybox «4471», left of the door",
      "boîte à clés «0903»",
    ],
    ignores: [
      ["error code 4404 returned", "an error"],
      ["code postal 75011", "a postcode"],
      ["PIN is required once a day", "a rule"],
      ["door 4 of 12", "a count"],
      ["codice articolo 7734-B", "a part"],
      ["alarm raised at 12:30", "a time"],
    ],
  },
};
