import { describeDetector } from "../testing/detector-table";
import { ethAddress } from "./eth-address";

describeDetector(ethAddress, {
  finds: [
    "wallet «0x8A1Ac0C96B7AB83dfe36d1Fa4B351E7100ec76d1»",
    "eth address «0x8a1ac0c96b7ab83dfe36d1fa4b351e7100ec76d1»",
    "> wallet «0x8A1Ac0C96B7AB83dfe36d1Fa4B351E7100ec76d1»",
    "* eth address «0x8a1ac0c96b7ab83dfe36d1fa4b351e7100ec76d1» (checked twice)",
    "Note: wallet «0x8A1Ac0C96B7AB83dfe36d1Fa4B351E7100ec76d1», as agreed",
  ],
  ignores: [
    ["0x is the prefix of an address", "the prefix alone"],
    ["0x3c22fb710ea4", "too short"],
    ["0x0000000000000000000000000000000000000000", "the zero address"],
    [
      "wallet 0x8a1Ac0C96B7AB83dfe36d1Fa4B351E7100ec76d1",
      "mixed case with a wrong EIP-55 checksum",
    ],
    ["tx 0x8a1ac0c96b7ab83dfe36d1fa4b351e7100ec76d18a1ac0c96b7ab83dfe36d1fa", "a transaction hash"],
  ],
});
