import { describeDetector } from "../testing/detector-table";
import { credentialFile } from "./credential-file";

describeDetector(credentialFile, {
  finds: [
    "machine git.northgate.internal login ci-deploy password «Gr4vel-Lamp9x»",
    "machine api.heroku.com\n  login ops@northgate-works.com\n  password «9f8e7d6c-5b4a-3928»",
    "db.northgate.internal:5432:ledger:app:«k7!mQ2vXz»",
    "*:*:*:reporting:«Winter#Kiesel42»",
    "//registry.northgate.internal/:_authToken=«Kp8Zn3Mb6Jc1Hq7Lw2XrTf4s»",
    "_password = «R3I0dmVsTGFtcDk0Mg==»",
    "//registry.npmjs.org/:_authToken=«7f3c9b2e-41d8-4a6f-9e05-c2b18d7a6f34»",
    '{"auths":{"registry.northgate.internal":{"auth":"«Y2k6R3I0dmVsLUxhbXA5»"}}}',
    "users:\n- name: admin\n  user:\n    token: «kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aPxEuIoW2r»",
    "<server><id>nexus</id><username>ci</username><password>«Gr4vel!Lamp9»</password></server>",
    '<add key="SmtpPassword" value="«Kiesel7Lampe!»"/>',
  ],
  ignores: [
    ["//registry.npmjs.org/:_authToken=${NPM_TOKEN}", "a variable"],
    ["<password>${env.NEXUS_PASSWORD}</password>", "a variable"],
    ["machine learning login page password reset", "prose"],
    ['"auth": "required"', "no base 64 of user and password"],
    ["<password>password</password>", "the word itself"],
    ["10:15:30:app:started", "a time"],
    ['<add key="PasswordMinimum" value="14"/>', "a rule about passwords"],
    ["    token: string", "a type"],
  ],
});
