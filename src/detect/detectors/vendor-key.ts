import type { Detector } from "../detector";

/**
 * Keys of further services whose prefix is their own: Twilio, SendGrid, npm, PyPI, Hugging Face, DigitalOcean,
 * Shopify, Mailgun, Databricks, Atlassian, Telegram bots.
 */
export const vendorKey: Detector = {
  id: "vendor-key",
  type: "API_KEY",
  subtype: "VENDOR_KEY",
  pattern:
    /(?<![\w-])(?:SG\.[\w-]{22}\.[\w-]{43}|SK[\da-f]{32}|npm_[\dA-Za-z]{36}|pypi-AgEI[\w-]{50,200}|hf_[\dA-Za-z]{30,40}|dop_v1_[\da-f]{64}|shp(?:at|ca|pa|ss)_[\da-f]{32}|key-[\da-f]{32}|dapi[\da-f]{32}|ATATT3[\w=-]{100,250}|\d{8,10}:AA[\w-]{33})(?![\w-])/gu,
  score: 0.95,
  keywords: [
    "sg.",
    "sk",
    "npm_",
    "pypi-",
    "hf_",
    "dop_v1_",
    "shpat_",
    "shpca_",
    "shppa_",
    "shpss_",
    "key-",
    "dapi",
    "atatt3",
    ":aa",
  ],
  reach: 260,
};
