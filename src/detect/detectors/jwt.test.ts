import { describeDetector } from "../testing/detector-table";
import { jwt } from "./jwt";

describeDetector(jwt, {
  finds: [
    "Cookie: session=«" +
      "eyJhbGciOiJIUzI1NiJ9" +
      ".eyJzdWIiOiJuZy00MDgxNyIsImFkbSI6dHJ1ZX0.q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0Ys»",
  ],
  ignores: [
    ["eyJhbGciOiJIUzI1NiJ9", "a header alone"],
    ["a JWT has three parts: header.payload.signature", "no token"],
  ],
});
