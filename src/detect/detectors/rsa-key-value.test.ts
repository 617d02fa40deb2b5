import { describeDetector } from "../testing/detector-table";
import { rsaKeyValue } from "./rsa-key-value";

const NUMBER =
  "aG3x9Q7kLm2Vb8Nc5Zd1Jf4Hs6Wt0Ry+PuEoIitXm4Kp8ZnQ3Mb6Jc1Hd5Vw9Rs2Ly7Fg0Ae+iUoTq2VrBtnM4qKjHgFdSaZ9l8Yc7==";
const PUBLIC = `<Modulus>${NUMBER}</Modulus><Exponent>AQAB</Exponent>`;
const PRIVATE = `${PUBLIC}<P>${NUMBER}</P><Q>${NUMBER}</Q><DP>${NUMBER}</DP><DQ>${NUMBER}</DQ><InverseQ>${NUMBER}</InverseQ><D>${NUMBER}</D>`;

describeDetector(rsaKeyValue, {
  finds: [
    `«<RSAKeyValue>${PRIVATE}</RSAKeyValue>»`,
    `var xml = "«<RSAKeyValue>${PRIVATE}</RSAKeyValue>»";`,
    `«<RSAKeyValue>\n  ${PRIVATE.replaceAll("><", ">\n  <")}\n</RSAKeyValue>»`,
    `<key>«<RSAKeyValue>${PUBLIC}<D>${NUMBER}</D></RSAKeyValue>»</key>`,
    `«<RSAKeyValue>${PUBLIC}<P>${NUMBER}</P>» and so on`,
  ],
  ignores: [
    [`<RSAKeyValue>${PUBLIC}</RSAKeyValue>`, "a public key"],
    ["<RSAKeyValue><Modulus>...</Modulus></RSAKeyValue>", "a template"],
    ["<RSAKeyValue>", "the first tag alone"],
    [`<RSAKeyValue>${PUBLIC}<D>REPLACE</D></RSAKeyValue>`, "a slot for the exponent"],
    [`<DSAKeyValue><P>${NUMBER}</P></DSAKeyValue>`, "parameters of another kind"],
  ],
});
