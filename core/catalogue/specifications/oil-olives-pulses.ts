import type { SpecificationVersion } from "../specification-version.ts";
import { bound, draftVersion } from "./draft-version.ts";

const ascolanaSources = ["vivigreen.eu", "disciplinare.it", "chezdansimo"];
const ascolanaZone = {
  text: "60 municipalities of Ascoli Piceno and Fermo, 26 of Teramo",
  municipalities: [],
};
const ascolanaBounds = [
  bound("grove/treesPerHectare", "trees/ha", [null, "300"]),
  bound("filling/beef", "%", ["40", "70"]),
  bound("filling/pork", "%", ["30", "50"]),
  bound("filling/poultry", "%", [null, "10"]),
];
const ascolanaNote =
  "Harvest from 10 September to 20 October, variety Ascolana tenera, no irrigation in the last 20 days.";

/** Marche oil, Oliva Ascolana del Piceno (amended in 2024) and Lenticchia di Castelluccio di Norcia. */
export const oilOlivesPulses: readonly SpecificationVersion[] = [
  draftVersion("marche-igp", {
    bounds: [
      bound("varieties/listed", "%", ["85", null]),
      bound("analysis/acidity", "%", [null, "0.4"]),
      bound("analysis/peroxides", "meq O2/kg", [null, "12"]),
      bound("analysis/oleic", "%", ["72", null]),
      bound("analysis/linoleic", "%", [null, "9"]),
      bound("analysis/k232", "", [null, "2.2"]),
      bound("analysis/k270", "", [null, "0.15"]),
      bound("analysis/deltaK", "", [null, "0.005"]),
      bound("analysis/polyphenols", "mg/kg", ["200", null]),
      bound("panel/fruity", "", ["3", "7"]),
      bound("panel/bitter", "", ["2.5", "7"]),
      bound("panel/pungent", "", ["3", "7"]),
      bound("milling/hours", "h", [null, "48"]),
      bound("item/litres", "l", [null, "5"]),
    ],
    sources: ["consorziomarcheextravergine.it", "agraria.org", "prodottitipicimarchigiani.it"],
    note: "Acidity is the consortium's figure; an older text says 0.35. Harvest by 15 December; 12 varieties are listed.",
  }),
  draftVersion("oliva-ascolana-del-piceno-dop", {
    inForce: { from: null, until: "2024-11-06" },
    zone: ascolanaZone,
    bounds: ascolanaBounds,
    sources: ascolanaSources,
    note: `The text before the amendment of 2024; sources do not tell which figures it changed. ${ascolanaNote}`,
  }),
  draftVersion("oliva-ascolana-del-piceno-dop", {
    version: "2",
    act: "DM 6/11/2024, GU 268",
    inForce: { from: "2024-11-06", until: null },
    zone: ascolanaZone,
    bounds: ascolanaBounds,
    sources: ascolanaSources,
    note: `In force from the act's own date, for want of the day it took effect. ${ascolanaNote}`,
  }),
  draftVersion("lenticchia-di-castelluccio-di-norcia-igp", {
    zone: {
      text: "Norcia (PG) and Castelsantangelo sul Nera (MC)",
      municipalities: ["043010", "054035"],
    },
    bounds: [bound("yield/kilogramsPerHectare", "kg/ha", [null, "800"])],
    sources: ["ciamarche legum03", "quattrocalici"],
    note: "A thousand seeds weigh about 23 g; sealed packs of 0.25, 0.5 or 1 kg.",
  }),
];
