import { describeDetector } from "../testing/detector-table";
import { plateNearVehicle } from "./plate-near-vehicle";

describeDetector(plateNearVehicle, {
  finds: [
    "a white Corsa, «MT16 ZOH», outside",
    "der graue Passat «WHV-TK 340» stand da",
    "une Clio grise «EH-440-TR» nous suit",
    "il furgone bianco («EZ 118 MM») resta qui",
    "un coche gris, «4829 LKR», sin seguro",
    "hij rijdt in een Up, «K-880-DT»",
    "samochód biały, «KTA 9F21», odjechał",
    "役員車（«品川 302 ね 71-04»）",
    "bay 3: «B 441 KTX» old volvo",
    "his van is «pk56 hhz»",
    "reg of the van «181-D-44172»",
    "lugar 2: «AK 44 TX», garagem",
    "der Wagen mit «W 44718 K»",
    "Dienstwagen «MTK AB 218» steht da",
    "o carro branco, «KTB-4J71», é dele",
    "de bestelbus «V-447-TB» blokkeert",
    "Falschparker «HH TB 4471» gemeldet",
    "pojazd «KR 7HV42» przy bramie",
    "el turismo «7704 LKM» de ella",
  ],
  ignores: [
    ["Room AB12 CDE is booked", "no vehicle near it"],
    ["car park, order no 4417 BCD", "called an order"],
    ["the van arrives at gate ISO 9001 audit", "a standard"],
    ["driver 23-MAR-24 release", "a date"],
    ["parking costs EUR 350 a month", "an amount"],
    ["truck RMA 44170 returned", "a return"],
    ["Wagen 21, Platz 44, ICE 1182", "a train"],
    ["TER 44718, voiture 12", "a train"],
    ["we drove on at10 and parked", "words and a number"],
  ],
});
