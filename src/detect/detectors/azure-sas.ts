import type { Detector } from "../detector";

/**
 * An Azure shared access signature without its address: query of version, rights, times and `sig`, an HMAC-SHA256
 * in base 64 (Azure Storage, Service Bus). With the address it is found as a URL.
 */
export const azureSas: Detector = {
  id: "azure-sas",
  type: "API_KEY",
  subtype: "AZURE_SAS",
  pattern:
    /(?:SharedAccessSignature sr=[^\s"'&]{3,300}&sig=[\w%+/]{20,200}={0,2}&se=\d{8,12}&skn=[\w-]{1,80}|(?<![\w/.?=&])\??(?:s[vepstri]|srt|spr|ss|sip)=[^\s"'<>&]{1,80}(?:&(?:s[vepstri]|srt|spr|ss|sip|skoid|sktid|skt|ske|sks|skv|sdd|sduoid|saoid|suoid)=[^\s"'<>&]{1,80}){2,16}&sig=[\w%+/]{20,120}={0,2})/gu,
  score: 0.95,
  keywords: ["&sig="],
  reach: 1_500,
};
