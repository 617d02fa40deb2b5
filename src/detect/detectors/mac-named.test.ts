import { describeDetector } from "../testing/detector-table";
import { macNamed } from "./mac-named";

describeDetector(macNamed, {
  finds: [
    "its mac is new: MAC «3c2eff129a01», port 4",
    "mac address: «D04C7E1A2B3C»",
    'bssid="«d04c7e1a2b3c»"',
    "WLAN-MAC «D04C7E-1A2B3C»",
    "MAC: «D0 4C 7E 1A 2B 3C»",
    "MACアドレス:«d04c7e1a2b3c»",
  ],
  ignores: [
    ["mac mini 2023", "a computer"],
    ["mac: 000000000000", "all zeros"],
    ["3c2eff129a01", "no word for it"],
    ["mac abcdefabcdef", "no digit"],
    ["mac 3c2eff129a01ff", "longer than an address"],
  ],
});
