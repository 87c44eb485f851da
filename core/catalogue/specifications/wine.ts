import type { SpecificationVersion } from "../specification-version.ts";
import { bound, draftVersion } from "./draft-version.ts";

const grapes = (variety: string) => bound(`grapes/${variety}`, "%", ["85", null]);

/** The wines of which a source tells the rules. */
export const wine: readonly SpecificationVersion[] = [
  draftVersion("castelli-di-jesi-verdicchio-riserva-docg", {
    zone: {
      text: "22 or 23 municipalities of Ancona (sources disagree) and 2 of Macerata",
      municipalities: [],
    },
    bounds: [
      grapes("verdicchio"),
      bound("ageing/months", "months", ["18", null]),
      bound("ageing/monthsInBottle", "months", ["6", null]),
    ],
    sources: ["prodottitipicimarchigiani.it", "wikipedia", "vicino.it"],
    note: "Ageing counts from 1 December of the harvest year. Classico excludes the left bank of the Misa, Ostra and Senigallia.",
  }),
  draftVersion("offida-docg", {
    zone: { text: "25 municipalities, where it is also bottled", municipalities: [] },
    bounds: [grapes("main"), bound("vineyard/vinesPerHectare", "vines/ha", ["3000", null])],
    sources: ["lavinium.it", "consorziovinipiceni.com"],
    note: "Pecorino and Passerina: up to 9 t/ha, from 11.5 % alcohol. Rosso, of Montepulciano: up to 8.5 t/ha, from 12.5 %.",
  }),
  draftVersion("conero-docg", {
    zone: { text: "7 municipalities of Ancona", municipalities: [] },
    bounds: [grapes("montepulciano"), bound("grapes/sangiovese", "%", [null, "15"])],
    sources: ["eroidelgusto.it", "fondazionesommelier"],
  }),
  draftVersion("vernaccia-di-serrapetrona-docg", {
    zone: { text: "Serrapetrona and part of two other municipalities", municipalities: ["043051"] },
    bounds: [grapes("vernacciaNera"), bound("yield/tonnesPerHectare", "t/ha", [null, "10"])],
    sources: ["fondazionesommelier"],
    note: "Sparkling.",
  }),
  draftVersion("verdicchio-dei-castelli-di-jesi-doc", {
    act: "single document, GU 19/4/2022 (22A02413)",
    bounds: [
      grapes("verdicchio"),
      bound("yield/tonnesPerHectare", "t/ha", [null, "14"]),
      bound("analysis/alcohol", "% vol", ["11.5", null]),
      bound("analysis/acidity", "g/l", ["4.5", null]),
      bound("analysis/dryExtract", "g/l", ["14", null]),
    ],
    sources: ["gazzettaufficiale 22A02413", "tenutaditavignano", "wineita", "jessicarossetti"],
    note: "Classico: dry extract from 15 g/l, Superiore from 12 % alcohol. Passito: from 15 %, dried until 30 March at most, vinified from 15 October.",
  }),
  draftVersion("lacrima-di-morro-d-alba-doc", {
    act: "GU 099A2798",
    zone: { text: "6 municipalities", municipalities: [] },
    bounds: [grapes("lacrima")],
    sources: ["gazzettaufficiale 099A2798"],
  }),
];
