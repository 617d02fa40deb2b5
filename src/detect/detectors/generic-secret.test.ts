import { describeDetector } from "../testing/detector-table";
import { genericSecret } from "./generic-secret";

describeDetector(genericSecret, {
  finds: [
    "secret_key_base: «bf8fb453baa055c0dd49ab56d6cd9510c1f17ba0620103f01eed600d897f8976»",
    'JWT_SIGNING: "«1fiojzoCNWxwXuTChkNvwm1LWXGtpJLDCT»"',
    "s3cr3t_key = «q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5»",
    "t0k3n: «q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5»",
    'api_key = "«q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5»"',
    "client_secret: «8Zp~Qk3vT7yLm2Wx9Rb4Nc6Hd1Jf5Gs0»",
    "Authorization: Bearer «mF9xB3kT7qW2zL8vR4nC6pJ1hD5sG0y»",
    'api_key = "«q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5»"',
    "* client_secret: «8Zp~Qk3vT7yLm2Wx9Rb4Nc6Hd1Jf5Gs0» (checked twice)",
    "define('API_TOKEN', '«338481a48877bffa8a065a87c642c87df2814e16»');",
    "API-sleutel: «24KRLjpyEekfPp4ZFCuWa9eJTffarXSZkhyVltON»",
    "$env:STORAGE_KEY = '«/4whUpTgvpvfvnnUnFu6fcqaC8axPK43uqFS7avX8yoG6GFThY4Ftw7dw6mNdy/HfFlpgC5fRC4JBa5TQg5j2A==»'",
    'let api_key: &str = "«fSh91qYewHdvDPGQAYhLZXGhAy2QpcBG»";',
    `app.config['SECRET_KEY'] = '«8f335281352f5c8480f8f40c865df14105dcd8cf59dafb74»'`,
    '<entry key="api.token">«YTXkSOE0DwHl2f1wUUkZu7jsndsEZfre»</entry>',
    '"primaryKey":"«ZCpC1Jbn7/bF7WEQJdZGIhA11tQhb4mjkbIAzb0muVg=»"',
    "CHAVE_API=«kT63MDgWpexvRJPnnohuSuW7S3LeqVqm4AJ5»",
    '$klucz_sms = "«RTv5GjduNQsa8Ad0habcXrrvyfb4doot2EPKXJL4»";',
    "TOKEN_BOUTIQUE: «4f9a2bd1c07e83a65b1d9ce0f47a2861»",
    "user=p.nakamura sess=«e376c03a4e1c97e013148ecb5ece2a8d»",
  ],
  ignores: [
    ["session: /var/lib/app/2024/sessions/store17", "a path"],
    ["api_key = os.environ['PAYMENTS_API_KEY']", "a look-up"],
    ["token = request.headers.get_authorization_token()", "a call"],
    ["secret: ${VAULT_PAYMENTS_SECRET_2024}", "a variable"],
    ["session_id: 3f2504e0-4f89-41d3-9a0c-0305e82c3301", "a UUID"],
    ["api_key: YOUR_API_KEY_GOES_RIGHT_HERE", "a template slot"],
    ["token_type: urn-ietf-params-oauth-2024", "words joined by hyphens"],
    ["the secret ingredient is well-known-to-everybody", "words joined by hyphens"],
  ],
});
