import { describeDetector } from "../testing/detector-table";
import { plateInRow } from "./plate-in-row";

describeDetector(plateInRow, {
  finds: [
    "permit list: «KB19OVD», «MF23LZX», «MJ73WJP»",
    "who parks wrong?\nP1 «WA 4471K»\nP2 «PO 7KX42»\nP3 «DW 208LT»",
    "plazas: «4471KTB» «1256MBX» «8820LKM»",
    "vagas: «RTX3K69», «QKM-4471», «PQR1A23»",
    "bezoekers: Jansen «GT-441-V», De Wit «KZ-417-B»",
  ],
  ignores: [
    ["permit KB19OVD alone", "no neighbour"],
    ["Parking: ISO 9001A, ISO 2768M", "standards"],
    ["fleet orders: order AB12 CDE, order CD34 EFG", "orders"],
    ["the parking opens on 12-MAR-24 and 14-APR-25", "dates"],
    ["fleet parts on the shelf: BD-447-KX, BD-512-LX", "parts"],
    ["autobus: miejsca 4, KM 9521 07:10, KM 9523 08:10", "a timetable"],
    ["vehicles sold: 1200 EUR, 3400 EUR", "amounts"],
  ],
});
