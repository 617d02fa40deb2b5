import { describeDetector } from "../testing/detector-table";
import { walletWritten } from "./wallet-written";

describeDetector(walletWritten, {
  finds: [
    "BTC: «17QW 6MAn 7Q9J ibTi 5dy3 MTDG Savb XZY8 9p»",
    "https://tronscan.org/#/address/«TXxu1jgFveaceD6mQUgVe5HsG4i8gwzyKt»",
    "pay LTC to «LTC1QHC50A6KLZDJ79JYJ94YWF4Y928U97J2M2TFNJW»",
    "bitcoin wallet\n«bc1qxu 5p44v6 wyagrn y2j00r x24h7c p0ft0r px4gwp» please",
    "eth: «0x5251DeB0 9Ecd79873B 841e419962 ABc65e3C72 D6»",
    "doge wallet «DE7CoJNq4gcbdt1FY1r2\nXcCMm49y1hjTmC», thanks",
  ],
  ignores: [
    ["17QW 6MAn 7Q9J ibTi 5dy3 MTDG Savb XZY8 9p", "no word for a wallet"],
    ["BTC: 17QW 6MAn 7Q9J ibTi 5dy3 MTDG Savb XZY8 9q", "a wrong checksum"],
    ["eth: 0x5251DeB09Ecd79873B841e419962ABc65e3C72D6", "in one piece: another detector's"],
    ["wallet: Take it to the market and then come home", "words"],
    ["btc 0x12 34", "too short"],
  ],
});
