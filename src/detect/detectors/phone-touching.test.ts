import { describeDetector } from "../testing/detector-table";
import { phoneTouching } from "./phone-touching";

describeDetector(phoneTouching, {
  finds: [
    "Tel.«0221/4471862» (Büro)",
    "TEL«0467-44-7182»",
    "Fax.«030 23125014»",
    "tel«+34612487395»",
    "Mob.«0151-23456712»",
  ],
  ignores: [
    ["HOTEL0467-44-7182", "another word"],
    ["tel0", "a name"],
    ["Tel. 0221 4471862", "a blank: another detector's"],
    ["fax2email 12", "a product"],
    ["mob4711-12", "too short"],
  ],
});
