import { describe, expect, it } from "vitest";
import { isOfVehicle, isPlateOfNothing } from "./plate-doubt";

/** The value stands between « and ». */
function nothing(marked: string): boolean {
  const [before = "", value = "", after = ""] = marked.split(/[«»]/u);
  const end = before.length + value.length;
  return isPlateOfNothing(before + value + after, before.length, end);
}

describe("letters and digits in the shape of a plate", () => {
  it.each([
    ["part for the van: brake disc «BD-447-KX»", "a part"],
    ["der Wagen braucht Zahnriemen «CT 447 KB»", "a belt"],
    ["auto en taller: junta «4471 BTK»", "a gasket"],
    ["camion à quai, étagère 4 : «EK-204-BL»", "a shelf"],
    ["carro na oficina, parafuso «KTB-4471»", "a screw"],
    ["auto op de brug, onderdelen «KB-447-T»", "parts"],
    ["samochód dostawczy, regał 4, «KR 4471X» śruba", "a screw after it"],
    ["トラック用 部品 «KTB-4471»", "a part"],
    ["Fahrer, Gleis 4, «RE 4471»", "a train"],
    ["autobus 06:44, «KM 9521» 07:10", "two times of the day"],
    ["a car has «AB12 CDF»: how many plates are there?", "an exercise"],
    ["auto met kenteken «GX-441-T»: hoeveel zijn er mogelijk", "an exercise"],
  ])("%s: %s", (marked) => {
    expect(nothing(marked)).toBe(true);
  });

  it.each([
    ["new brake pads for the Corsa «KP19 XYZ»", "the vehicle stands right before it"],
    ["parts for number plate «KP19 XYZ»", "called a plate"],
    ["Ersatzteile, Kennzeichen: «HH-KT 447»", "called a plate"],
    ["graue Transit («BV71 KTR»), Filter bestellt", "in brackets after the vehicle"],
    ["kenteken: «GX-441-T», remblok vervangen", "called a plate"],
    ["targa FX 118 KR, «EZ 204 MM», filtro da cambiare", "in a row of plates"],
    ["filter ordered\nthe van «MT16 ZOH» is outside", "the parts are in another line"],
    ["the train at 06:44 hit the car «MT16 ZOH» at 07:10", "no shape of a train"],
  ])("%s: %s", (marked) => {
    expect(nothing(marked)).toBe(false);
  });
});

it("knows which vehicle a value belongs to", () => {
  expect(isOfVehicle("a white Corsa, ")).toBe(true);
  expect(isOfVehicle("il furgone bianco (")).toBe(true);
  expect(isOfVehicle("the van needs a new disc, number ")).toBe(false);
  expect(isOfVehicle("")).toBe(false);
});
