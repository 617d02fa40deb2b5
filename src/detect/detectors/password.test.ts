import { describeDetector } from "../testing/detector-table";
import { password } from "./password";

describeDetector(password, {
  finds: [
    "password: «Gr4vel!Lamp9»",
    "Das Passwort lautet «Herbst-Wind_27»",
    "mot de passe : «Soleil&Mer42»",
    "contraseña: «Luna-Roja7!»",
    "hasło: «Zima_2044x»",
    "wachtwoord is «Fiets&Regen8»",
    "senha: «Praia#Azul19»",
    "PIN: «4817»",
    "DB_PASSWORD=«k7!mQ2vX»",
    "p4ssw0rd: «Kx71pwQz»",
    "my passw0rd is «Kx71pwQz»",
    "P@$$w0rd = «Kx71pwQz»",
    "das Pa55wort lautet «Kx71pwQz»",
  ],
  ignores: [
    ["const password = get_password()", "a call"],
    ["password = os.environ['DB_PASSWORD']", "a look-up"],
    ["password: ${DB_PASSWORD}", "a variable"],
    ["password: <YOUR_PASSWORD>", "a template slot"],
    ["password: ********", "asterisks"],
    ["The password must be at least 12 characters long.", "a rule about passwords"],
    ["I forgot my password again", "a sentence"],
    ["Password: scelta al primo accesso", "a sentence goes on"],
    ["Passwort vergessen?", "a link"],
    ["password: string;", "a type"],
    ["psk: NodeJS.ArrayBufferView", "a type"],
    ["deps: pin negotiator@0.4.5", "a package and its version"],
    ["Optionally pass DOTENV_KEY to it", "a name"],
    ["Room 4455 word: Kx71pwQz", "no word in leet"],
    ["my p4ssw0rd has to be changed again", "a sentence in leet"],
    ["if (password === confirmPassword) {", "code"],
  ],
});
