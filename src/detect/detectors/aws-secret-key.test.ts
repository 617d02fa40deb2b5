import { describeDetector } from "../testing/detector-table";
import { awsSecretKey } from "./aws-secret-key";

describeDetector(awsSecretKey, {
  finds: [
    "aws_secret_access_key = «p8Yd2Wq/x4Rk9Tn+Zb3Lm7Vc1Hs6Jf0Gu5Ea2Qo1»",
    "our AWS secret is «h3Kx9Lm2Qw7Er5Ty1Ui8Op4As6Df0Gh/Jk+Zx3Cv».",
    'AWS_SECRET_ACCESS_KEY="«p8Yd2Wq/x4Rk9Tn+Zb3Lm7Vc1Hs6Jf0Gu5Ea2Qo1»"',
    '{"secretAccessKey": "«h3Kx9Lm2Qw7Er5Ty1Ui8Op4As6Df0Gh/Jk+Zx3Cv»"}',
    "[default]\naws_access_key_id = x\naws_secret_access_key = «p8Yd2Wq/x4Rk9Tn+Zb3Lm7Vc1Hs6Jf0Gu5Ea2Qo1»\nregion = eu",
  ],
  ignores: [
    ["aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "the textbook key"],
    ["aws commit 3f786850e387550fdab836ed7e6dc881de23001b", "a Git hash has no capitals"],
    ["sha: p8Yd2WqXx4Rk9TnEZb3Lm7Vc1Hs6Jf0Gu5Ea2Qo1", "nothing speaks of a secret"],
    ["aws_secret_access_key = <your secret access key>", "a template slot"],
    ["aws_secret_access_key = ${AWS_SECRET_ACCESS_KEY}", "a variable"],
  ],
});
