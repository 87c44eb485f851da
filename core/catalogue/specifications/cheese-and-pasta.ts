import type { SpecificationVersion } from "../specification-version.ts";
import { bound, draftVersion } from "./draft-version.ts";

const casciottaSources = ["docslib 3784874", "lemarche.it", "ciamarche formag07", "formaggimarchedop.it"];
const casciottaBounds = (highest: string) => [
  bound("milk/ewe", "%", ["70", "80"]),
  bound("milk/cow", "%", ["20", "30"]),
  bound("shape/diameter", "cm", ["12", "16"]),
  bound("shape/height", "cm", ["5", highest]),
  bound("shape/weight", "g", ["800", "1200"]),
  bound("analysis/fatOnDryMatter", "%", ["45", null]),
  bound("ripening/days", "d", ["20", "30"]),
  bound("ripening/temperature", "°C", ["10", "14"]),
  bound("ripening/humidity", "%", ["80", "90"]),
  bound("feed/forageFromZone", "%", ["75", null]),
];

/** Casciotta d'Urbino in two versions (height and zone changed in 2020), and Maccheroncini di Campofilone. */
export const cheeseAndPasta: readonly SpecificationVersion[] = [
  draftVersion("casciotta-d-urbino-dop", {
    inForce: { from: null, until: "2020-07-01" },
    zone: { text: "province of Pesaro e Urbino", municipalities: [] },
    bounds: casciottaBounds("7"),
    sources: casciottaSources,
    note: "The older text. Sources date the change to July 2020 without a day; the first is taken.",
  }),
  draftVersion("casciotta-d-urbino-dop", {
    version: "2",
    inForce: { from: "2020-07-01", until: null },
    zone: {
      text: "province of Pesaro e Urbino and 7 municipalities of the province of Rimini",
      municipalities: [],
    },
    bounds: casciottaBounds("9"),
    sources: casciottaSources,
    note: "The text of 2020. Sources date the change to July 2020 without a day; the first is taken.",
  }),
  draftVersion("maccheroncini-di-campofilone-igp", {
    zone: { text: "Campofilone", municipalities: ["109004"] },
    bounds: [
      bound("recipe/eggsPerKilogram", "eggs/kg flour", ["7", "10"]),
      bound("shape/length", "cm", ["35", "60"]),
      bound("shape/width", "mm", ["0.80", "1.20"]),
      bound("shape/thickness", "mm", ["0.3", "0.7"]),
      bound("analysis/proteinOnDryMatter", "%", ["12.5", null]),
      bound("drying/temperature", "°C", ["28", "40"]),
      bound("drying/hours", "h", ["24", "36"]),
    ],
    sources: ["disciplinare.it", "apcassam.it", "prodottitipicimarchigiani.it"],
  }),
];
