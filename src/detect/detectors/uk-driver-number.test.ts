import { describeDetector } from "../testing/detector-table";
import { ukDriverNumber } from "./uk-driver-number";

describeDetector(ukDriverNumber, {
  finds: [
    "Lenny Osgood, «OSGOO 510047 L99ZX», 6 pts",
    "licence of driver: «KAUR9 856274 S99VB» she says",
    "| «OKAFO 852148 A99BC» | YD70 KFH |",
    "«BRAMW803121J99KE»",
    "number «LEE99 705234 J99QT»",
  ],
  ignores: [
    ["BRAMW 823121 J99KE", "no month 23"],
    ["BRAMW 803921 J99KE", "no day 92"],
    ["PARTS 803121 AB", "too short"],
    ["bramw 803121 j99ke", "small letters: an account name"],
    ["ORDER 803121 XX9", "no check letters"],
    ["X-BRAMW803121J99KE", "part of a longer code"],
  ],
});
