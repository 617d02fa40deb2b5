/** Texts of ordinary work that must stay silent, whatever they look like; and their counterparts that must not. */
import { describe, expect, it } from "vitest";
import { createEngine } from "./engine";
import { readMarked } from "./testing/detector-table";
import { MORE_CLEAN } from "./testing/fixtures/clean-texts";

const CLEAN: Readonly<Record<string, readonly string[]>> = {
  ...MORE_CLEAN,
  code: [
    "const password = get_password();",
    "password = os.environ['DB_PASSWORD']\nuser = os.environ.get('DB_USER', 'app')",
    "if (!user.password) throw new HttpError(400, 'password is required');",
    "type Login = { email: string; password: string; token?: string | undefined };",
    "token = await client.getAccessTokenSilently({ audience: config.audience });",
    "const key = crypto.randomUUID(); cache.set(key, value, { ttl: 3600 });",
    "api_key: process.env.PAYMENTS_API_KEY,\nsecret: process.env.PAYMENTS_SECRET_V2_2024,",
    "tokenization_layer_v2_config_2024 = build(tokenizer_name_v3, max_token_length=512)",
    "def test_password_reset_sends_email(client, mailbox): assert len(mailbox) == 1",
    "SELECT customer_id, sum(total) FROM orders WHERE order_id = 40817265 GROUP BY 1;",
    "git checkout 8f14e45fceea167a5a36dedd4bea2543 && npm ci && npm run build",
    "regex = /^\\d{3}-\\d{2}-\\d{4}$/; // nine digits in three groups",
    "#include <vector>\nstd::vector<std::pair<int, int>> edges; // a::b::c",
    "color: #3c22fb; background: rgba(12, 34, 56, 0.78); margin: 0 10 20 30px;",
    "for i in range(1000000): total += i * 3.14159265358979",
    "const session_token_header = 'x-session-token'; const secret_name = 'payments-signing-v2';",
    "export const API_KEY_HEADER = 'x-api-key-authorization-header';",
    "aws s3 cp ./dist s3://northgate-artefacts/releases/2024-08-15/ --recursive",
    "kubectl get pods -n payments -l app=ledger -o wide",
    "@decorator\ndef handler(event): return event['detail']['requestId']",
    "import { z } from '@scope/validation@3.2.1';",
    "ssh git@git.northgate.internal:platform/ledger.git",
    "Authorization: Bearer ${token}",
    "curl -H 'Authorization: Bearer <token>' https://api.northgate.com/v1/orders",
    "postgres://user:password@localhost:5432/app_test",
    "0x7fffffffe4a0 <main+32>: mov rax, QWORD PTR [rbp-0x8]",
    "let hash = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';",
  ],
  logs: [
    "2026-03-14T09:12:44.381Z INFO [http] GET /orders/40817265 200 12ms req=8f14e45fceea167a",
    "[2026-03-14 09:12:44,381] WARN pool exhausted after 30000 ms (active=64, idle=0)",
    "Traceback (most recent call last):\n  File \"app/main.py\", line 128, in handle\nKeyError: 'token'",
    "listening on 127.0.0.1:8080 and 0.0.0.0:9090",
    "request 3f2504e0-4f89-41d3-9a0c-0305e82c3301 finished",
    "kernel: [12345.678901] eth0: link up, 1000 Mbps, full duplex",
    "GC pause 12.5.3.1 took 4.2 ms; heap 1024-2048-4096 MB",
    "digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "uptime 123 days 04:05:06, load average: 0.42, 0.37, 0.31",
    "invalid password for user admin from console",
    "user failed to log in: token expired after 3600 seconds",
  ],
  configuration: [
    "password: <YOUR_PASSWORD>\napi_key: YOUR_API_KEY\nhost: localhost",
    "password: ${DB_PASSWORD}\nurl: postgres://app:${DB_PASSWORD}@db:5432/ledger",
    "password: ********\nsecret: xxxxxxxxxxxxxxxxxxxx",
    "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    '"dependencies": { "react": "^18.3.1", "typescript": "5.6.3" }',
    "image: registry.northgate.internal/ledger:2024.08.15-rc.2",
    "min_password_length = 14\npassword_expiry_days = 90\npassword_policy = strict",
    "contact: user@example.com",
    "resources: { limits: { cpu: 500m, memory: 256Mi } }",
    "secretKeyRef: { name: ledger-credentials, key: database-password }",
    "token_endpoint: https://login.northgate.com/oauth2/v2.0/token",
  ],
  business: [
    "Order 20481-77 was split into three parcels; version 4.12.0 of the packing list is the current one.",
    "Invoice no. 2024-00417 over 12,480.50 EUR is due on 30/09/2024.",
    "I've been pre qualified for the tender; please review the policy and the public licence terms.",
    "Tracking number 9400111899223197428490 shows the parcel in Leipzig.",
    "Our revenue grew from 1,204,500 to 1,388,200 between 2021-2022 and 2023-2024.",
    "The A1, H1 and D3 variants are INTRODUCTORY offers, see section 4.2.1.3.",
    "Please book room 4.17 for Thursday, 14:00-15:30, for 12 people.",
    "The customer policy changed in 2024; the client number of the year is growth.",
    "SKU 4408-2231-77, batch LOT-20240815, 240 pieces, 12.5 kg each.",
    "The passport office moved; bring two passport photos and 40 EUR.",
    "A driver license check is part of onboarding, see form HR-12.",
    "We were born as a company in 1998 and account for 30 % of the market.",
    "ISBN 978-3-16-148410-0, ISSN 2049-3630, DOI 10.1000/xyz123",
    "The salary review takes place in March; nothing is decided yet.",
    "Case 4711/24 and file number 12 O 345/23 were closed.",
    "Shipping costs 4.90; 2 x 19.99 + 4.90 = 44.88 in total.",
    "Reach out to the team at any time, the door is open 24/7.",
    "Is the PIN required for each payment, or once a day?",
    "The secret of a good sauce is patience, and the key to success is butter.",
    "MRN and patient ID fields are mandatory from release 7.3 on.",
  ],
  languages: [
    "Die Lieferung kam am Dienstag an, zwei Paletten waren beschädigt, der Rest ist eingelagert.",
    "Das Passwort muss mindestens zwölf Zeichen haben und darf nicht im Wörterbuch stehen.",
    "Bestellung 4500123456 vom 15.08.2024, Position 10, Menge 1.200 Stück.",
    "Bitte die Steuer für 2023 bis 30.09.2024 anmelden, Aktenzeichen folgt.",
    "Das Konto wird zum Quartalsende geschlossen, Beleg 2024-117.",
    "La réunion de jeudi est déplacée à quinze heures, salle Verdi, avec le même ordre du jour.",
    "Le mot de passe doit être changé tous les 90 jours.",
    "La commande n° 2024-55871 part lundi, 14 palettes, 3 200 kg.",
    "La contraseña debe tener al menos ocho caracteres.",
    "El pedido 778812 llegará el 12/11/2024 entre las 9:00 y las 11:30.",
    "La password deve contenere una maiuscola; la patente di guida non serve.",
    "Het wachtwoord moet worden gewijzigd; ordernummer 884016274 is verzonden.",
    "Hasło musi mieć co najmniej dwanaście znaków.",
    "A senha deve ser trocada; pedido 20240815123 enviado.",
    "Пароль должен быть длинным; заказ 40817265 отправлен 15.08.2024.",
    "パスワードは定期的に変更してください。会議は3月14日です。",
    "会议改到下午三点,请查看第12页。",
    "الاجتماع يوم الخميس الساعة الثالثة",
  ],
  "numbers and licences": [
    "x = (-b ± sqrt(b^2 - 4ac)) / 2a, with a = 1.5, b = -3.25 and c = 0.125",
    "1 1 2 3 5 8 13 21 34 55 89 144 233 377 610 987 1597",
    "3.14159265358979323846264338327950288419716939937510",
    "0.4539385922392979 and 1e-12 and 6.02214076e23",
    'Licensed under the Apache License, Version 2.0 (the "License"); see http://www.apache.org/licenses/LICENSE-2.0',
    "Copyright (c) 2019-2024 Northgate Works. All rights reserved.",
    "4111 1111 1111 1111 is the usual test card; DE89 3704 0044 0532 0130 00 the usual IBAN.",
    "An SSN looks like 123-45-6789, an address like 192.0.2.1 or 2001:db8::1.",
    "12:30:45, 09:15, 2024-W33-4, 2024-08-15T12:30:45+02:00, 15 Aug 2024",
    "48.137154, 11.576124 and 52° 31′ 12″ N",
    "| 2021 | 1204 | 17.5 |\n| 2022 | 1388 | 18.1 |\n| 2023 | 1502 | 19.0 |",
    "AB12 CD34 EF56 GH78 IJ90",
    "Windows 10.0.19045.4651, Chrome 126.0.6478.127, iOS 17.5.1",
    "00:00:00:00:00:00",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿 won 3–1, attendance 45 123 👨‍👩‍👧‍👦",
  ],
};

const DIRTY: readonly (readonly [kind: string, marked: string])[] = [
  ["code", "const password = «'Gr4vel!Lamp9'»;".replace("«'", "'«").replace("'»", "»'")],
  ["an assignment", "DB_PASSWORD=«k7!mQ2vX»"],
  ["a log line", "2026-03-14T09:12:44Z login from «83.221.47.106» ok"],
  ["configuration", "url: «postgres://app:Gr4vel-Lamp9@db:5432/ledger»"],
  ["a key", "AWS_ACCESS_KEY_ID=«AKIAQ3EGRZ5XWN2TPLXB»"],
  ["a bearer", "Authorization: Bearer «mF9xB3kT7qW2zL8vR4nC6pJ1hD5sG0y»"],
  ["a payment", "Please refund to «DE81 8396 2363 2903 9264 87», card «4539 3859 2239 2979»."],
  ["two of a kind", "«jane.howell@northgate-works.com», «m.okafor@brightwell.co.uk»"],
  ["German", "Das Passwort lautet «Herbst-Wind_27», Steuer-ID «80 587 914 235»"],
  ["French", "NIR «2 84 07 75 505 178 77», tél. «06 12 48 73 95»"],
  ["Spanish", "DNI «37427889N», la contraseña: «Luna-Roja7!»"],
  ["Dutch", "BSN «884016274», rekening «NL90RABO2614032229»"],
  ["Polish", "PESEL: «85071472981», hasło: «Zima_2044x»"],
  ["Portuguese", "CPF «728.234.950-96»"],
  ["Italian", "codice fiscale «VRDLGU83C15F205O»"],
  ["British", "NHS number: «497 083 2463», NI number «JG 10 37 59 A»"],
  ["American", "SSN «536-90-4399», routing number «070049156»"],
  ["digits from elsewhere", "IBAN «ＤＥ８１ ８３９６ ２３６３ ２９０３ ９２６４ ８７»"],
  ["hidden characters", "card «4539\u200b3859\u200b2239\u200b2979» ok"],
  ["look-alikes", "key «АKIАQ3EGRZ5XWN2TPLXB»"],
  ["a token in an address", "«https://ci:Gr4velLamp9@git.northgate.internal/ledger.git»"],
];

describe("whole engine", () => {
  const engine = createEngine();
  const spansOf = (text: string) =>
    engine.scan(text).findings.map(({ start, end }) => `${text.slice(start, end)} @${start}`);

  it("has at least one hundred and eighty clean texts", () => {
    expect(Object.values(CLEAN).flat().length).toBeGreaterThanOrEqual(180);
  });

  it.each(Object.entries(CLEAN))("finds nothing in clean %s", (_, texts) => {
    const loud = texts
      .map((text) => ({
        text,
        found: engine
          .scan(text)
          .findings.map((one) => `${one.detector} ${text.slice(one.start, one.end)}`),
      }))
      .filter(({ found }) => found.length > 0);
    expect(loud).toEqual([]);
  });

  it("finds nothing in all clean texts joined", () => {
    expect(spansOf(Object.values(CLEAN).flat().join("\n\n"))).toEqual([]);
  });

  it.each(DIRTY)("finds exactly what is marked in %s", (_, marked) => {
    const { text, spans } = readMarked(marked);
    expect(spansOf(text)).toEqual(spans);
  });
});
