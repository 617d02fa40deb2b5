import { describeDetector } from "../testing/detector-table";
import { wifiCode } from "./wifi-code";

describeDetector(wifiCode, {
  finds: [
    "WIFI:T:WPA;S:office;P:«Kx71-pwQz»;;",
    "the code says WIFI:S:Lab 2;T:WPA2;P:«blauerTopf88»;H:true;;",
    "wifi:P:«Herbst!Wind27»;S:home;T:WPA;;",
    "WIFI:T:WPA;S:cafe\\;bar;P:«se\\;mi9Kx1»;;",
    "QR: WIFI:T:WEP;S:old;P:«9f8a7b6c5d»;;",
  ],
  ignores: [
    ["WIFI:T:nopass;S:guest;;", "an open network"],
    ["WIFI:T:WPA;S:office;P:<password>;;", "a template"],
    ["WIFI:T:WPA;S:office;P:password;;", "the word itself"],
    ["WIFI:T:WPA;S:office;P:********;;", "asterisks"],
    ["Wifi: ask at the desk; P: parking", "a sentence"],
  ],
});
