import { describeDetector } from "../testing/detector-table";
import { jwt } from "./jwt";

const TOKEN =
  "eyJhbGciOiJIUzI1NiJ9" +
  ".eyJzdWIiOiJuZy00MDgxNyIsImFkbSI6dHJ1ZX0.q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0Ys";

describeDetector(jwt, {
  finds: [
    `Cookie: session=«${TOKEN}»`,
    `Authorization: Bearer «${TOKEN}»`,
    `{"id_token": "«${TOKEN}»", "expires_in": 3600}`,
    `decoded «${TOKEN}», and it is still valid`,
    `> «${TOKEN}»\n> end`,
  ],
  ignores: [
    ["a JWT has three parts: header.payload.signature", "no token"],
    ["Authorization: Bearer ${jwt}", "a variable"],
    ["eyJ is how a token begins", "the prefix alone"],
    ["eyJhbGciOiJIUzI1NiJ9", "a header alone"],
    ["data:application/json;base64,eyJhIjoxfQ==", "data, no token"],
  ],
});
