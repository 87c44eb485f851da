import type { SpecificationVersion } from "../specification-version.ts";
import { bound, draftVersion } from "./draft-version.ts";

const carpegnaBounds = [bound("ageing/months", "months", ["13", null]), bound("shape/weight", "kg", ["8", "11"])];
const carpegnaZone = {
  text: "plant in Carpegna; pigs from Lombardia, Emilia-Romagna and Marche",
  municipalities: ["041009"],
};
const carpegnaSources = ["quattrocalici", "italianfoodsecrets"];

/** Ciauscolo, Prosciutto di Carpegna (amended in 2024) and Agnello del Centro Italia. */
export const meat: readonly SpecificationVersion[] = [
  draftVersion("ciauscolo-igp", {
    bounds: [
      bound("recipe/pancetta", "%", [null, "70"]),
      bound("recipe/shoulder", "%", [null, "40"]),
      bound("recipe/trimmings", "%", [null, "30"]),
      bound("shape/weight", "g", ["400", "2500"]),
      bound("shape/diameter", "cm", ["4.5", "10"]),
      bound("shape/length", "cm", ["15", "45"]),
      bound("analysis/ph", "pH", ["4.8", null]),
      bound("analysis/protein", "%", ["15", null]),
      bound("analysis/fat", "%", ["32", "42"]),
      bound("analysis/waterToProtein", "", [null, "3.10"]),
      bound("analysis/fatToProtein", "", [null, "2.80"]),
    ],
    sources: ["docslib 11415330"],
    note: "An amendment was proposed in GU 35 of 12/2/2025. The source also asks for lactic flora above 10,000,000 CFU/g.",
  }),
  draftVersion("prosciutto-di-carpegna-dop", {
    inForce: { from: null, until: "2024-10-02" },
    zone: carpegnaZone,
    bounds: carpegnaBounds,
    sources: carpegnaSources,
    note: "The text before the amendment of 2024; sources do not tell which figures it changed.",
  }),
  draftVersion("prosciutto-di-carpegna-dop", {
    version: "2",
    act: "DM 2/10/2024 (PDO-IT-1496-AM01)",
    inForce: { from: "2024-10-02", until: null },
    zone: carpegnaZone,
    bounds: carpegnaBounds,
    sources: [...carpegnaSources, "eur-lex C/2025/2736", "gazzettaufficiale.biz 26A00782"],
    note: "In force from the act's own date, for want of the day it took effect. A further proposal dates from 12/2/2026.",
  }),
  draftVersion("agnello-del-centro-italia-igp", {
    bounds: [{ path: "animal/ageMonths", unit: "months", below: "12", article: null }],
    sources: ["disciplinare.it"],
    note: "Carcasses: light 8.01 to 13.0 kg, heavy from 13.01 kg, castrato from 20 kg.",
  }),
];
