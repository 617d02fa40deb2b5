import { describeDetector } from "../testing/detector-table";
import { genericSecret } from "./generic-secret";

describeDetector(genericSecret, {
  finds: [
    'api_key = "«q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5»"',
    "client_secret: «8Zp~Qk3vT7yLm2Wx9Rb4Nc6Hd1Jf5Gs0»",
    "Authorization: Bearer «mF9xB3kT7qW2zL8vR4nC6pJ1hD5sG0y»",
    'api_key = "«q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5»"',
    "* client_secret: «8Zp~Qk3vT7yLm2Wx9Rb4Nc6Hd1Jf5Gs0» (checked twice)",
  ],
  ignores: [
    ["api_key = os.environ['PAYMENTS_API_KEY']", "a look-up"],
    ["token = request.headers.get_authorization_token()", "a call"],
    ["secret: ${VAULT_PAYMENTS_SECRET_2024}", "a variable"],
    ["session_id: 3f2504e0-4f89-41d3-9a0c-0305e82c3301", "a UUID"],
    ["api_key: YOUR_API_KEY_GOES_RIGHT_HERE", "a template slot"],
    ["the secret ingredient is well-known-to-everybody", "words joined by hyphens"],
  ],
});
