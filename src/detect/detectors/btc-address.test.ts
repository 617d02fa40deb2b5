import { describeDetector } from "../testing/detector-table";
import { btcAddress } from "./btc-address";

describeDetector(btcAddress, {
  finds: [
    "send to «1DbEJJuZKvaTHYFLgiiwnpcV4MnPzJABaB» please",
    "P2SH «3EHFDrPzsptqNhwmopPYDSyRCt57U1uN2e»",
    "segwit: «bc1q3gdvpjtt02urml3k68aykdg7wyqwcak3amr4ld»",
    "> send to «1DbEJJuZKvaTHYFLgiiwnpcV4MnPzJABaB» please",
    "* P2SH «3EHFDrPzsptqNhwmopPYDSyRCt57U1uN2e» (checked twice)",
  ],
  ignores: [
    ["bc1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq", "wrong checksum"],
    ["1BoatSLRHtKNngkdXEeobR76b53LETtpy0", "not of the alphabet"],
    ["1DbEJJuZKvaTHYFLgiiwnpcV4MnPzJABaC", "wrong checksum"],
    ["bc1q3gdvpjtt02urml3k68aykdg7wyqwcak3amr4le", "wrong polynomial"],
    ["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "the genesis address of every article"],
  ],
});
