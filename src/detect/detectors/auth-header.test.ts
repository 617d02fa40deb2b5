import { describeDetector } from "../testing/detector-table";
import { authHeader } from "./auth-header";

describeDetector(authHeader, {
  finds: [
    "Authorization: Basic «b3BzOkdyNHZlbC1MYW1wOQ==»",
    "curl -H 'Authorization: Bearer «mF9xB3kT7qW2zL8vR4nC6pJ1hD5sG0y»' https://api.northgate-works.com",
    `headers: { "Authorization": "Token «9f8e7d6c5b4a39281706f5e4d3c2b1a0f9e8d7c6»" }`,
    "X-Api-Key: «q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1H»",
    "PRIVATE-TOKEN: «Kp8Zn3Mb6Jc1Hq7Lw2Xr»",
    '"x-vault-token": "«s9Kp8Zn3Mb6Jc1Hq7Lw2XrTf»"',
    "--header 'Authorization: Bearer «mF_9.B5f-4.1JqM7x»'",
    "authorization=Bearer «a8Kp3Zn9Mb2Jc7Hq1Lw6Xr4T»",
  ],
  ignores: [
    ["Authorization: Bearer ${token}", "a variable"],
    ["Authorization: Bearer <token>", "a template slot"],
    ["Authorization: Basic realm", "a word"],
    ["authorization: required for all endpoints", "prose"],
    ["headers.set('Authorization', getAuthorizationHeader())", "a call"],
    ["export const API_KEY_HEADER = 'x-api-key-authorization-header';", "a name"],
    ["Authorization: Basic dXNlcg==", "a user without a password"],
    ["x-api-key: payments-signing-key", "words"],
  ],
});
