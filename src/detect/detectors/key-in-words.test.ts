import { describeDetector } from "../testing/detector-table";
import { keyInWords } from "./key-in-words";

describeDetector(keyInWords, {
  finds: [
    "vpn needs the key «MwOofuMczvc0rcsBpNY3eRQNrEHSjsoZ» as token",
    "o token da api «9f807d452c811c7f793a158541f9dd831cd1a0dc», servidor novo",
    "APIキーは «24KRLjpyEekfPp4ZFCuWa9eJTffarXSZkhyVltON» です",
    "la clé d’api est «vK3m9Qx7Lw2Xr9Vt4Kp8Zn3M»",
    "clave secreta: «63xtAgemDJVUvSK8KXwbcugNhtKP0MPc»",
    "token de acceso: «G7nsVij9iy9fGAb0H79cO5i6tmV83AZm»",
    "klucz tajny «4Se3zFgmmJfA28OkGdErLfy4ubBjMgJK»",
    "アクセストークン=«zqAQbdfvBjQrKBQiO6bPfVLBZdf40sFjjUQRRrjph2w»",
    "clé api routage : «2d60fb29658c1b124673ca3c678b814a»",
    "秘密鍵: «12a24f8b0972df72fc90edfd2830be945541099184d59f00f27a90f2fb86c013»",
    "subscription key «7f5a798ed8aaf092475be57339b16921» is live",
    "il token dell'API ordini è «GqnTV7bK2dLxW9sRf4Zc8YhP3mJu6AeN»",
    "le jeton de l'API : «GqnTV7bK2dLxW9sRf4Zc8YhP3mJu6AeN»",
    "geheime sleutel: «lAdQUM8dLNcf2HRUpwWHGiSRXqALVo5G»",
  ],
  ignores: [
    ["key 338481a48877bffa8a065a87c642c87df2814e16", "a hash"],
    ["the public key MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A", "public"],
    ["host offers key ecdsa-sha2-nistp256-cert-v01", "an algorithm"],
    ["the key findings-of-the-2024-annual-survey", "words"],
    ["token 3f2504e0-4f89-41d3-9a0c-0305e82c3301", "a UUID"],
    ["foreign key Fk7Customers2Orders9Lines1Id", "a constraint"],
    ["key: YOUR_SECRET_KEY_GOES_RIGHT_HERE", "a slot"],
  ],
});
