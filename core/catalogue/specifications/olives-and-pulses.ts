import type { SpecificationVersion } from "../specification-version.ts";
import { atMost, between, choice, everyYear, number, type Read, rule, zone } from "./build-rule.ts";
import { buildVersion } from "./build-version.ts";
import { municipalities, provinces } from "./places.ts";

const summary = ["vivigreen.eu", "disciplinare.it", "chezdansimo.altervista.org"];
const unnumbered: Read = { article: null, sources: summary };
const season = ["09-10", "10-20"] as const;

const ascolanaRules = [
  rule("variety", ["Varietà", "Variety"], choice("variety", "Ascolana tenera"), {
    article: "art. 2",
    sources: ["chezdansimo.altervista.org", "olivatenerapicena.it"],
  }),
  rule(
    "trees",
    ["Piante per ettaro", "Trees per hectare"],
    number("grove/treesPerHectare", "trees/ha", atMost("300")),
    unnumbered,
  ),
  rule(
    "harvest-begins",
    ["Inizio della raccolta", "Beginning of the harvest"],
    everyYear("harvest/from", ...season),
    unnumbered,
  ),
  rule(
    "harvest-ends",
    ["Fine della raccolta", "End of the harvest"],
    everyYear("harvest/until", ...season),
    unnumbered,
  ),
  rule(
    "irrigation",
    ["Irrigazione negli ultimi 20 giorni", "Irrigation in the last 20 days"],
    choice("irrigation/inLast20Days", false),
    unnumbered,
  ),
  rule(
    "beef",
    ["Ripieno: carne bovina", "Filling: beef"],
    number("filling/beef", "%", between("40", "70")),
    unnumbered,
    {
      appliesTo: ["ripiena"],
    },
  ),
  rule(
    "pork",
    ["Ripieno: carne suina", "Filling: pork"],
    number("filling/pork", "%", between("30", "50")),
    unnumbered,
    {
      appliesTo: ["ripiena"],
    },
  ),
  rule(
    "poultry",
    ["Ripieno: pollo o tacchino", "Filling: poultry"],
    number("filling/poultry", "%", atMost("10")),
    unnumbered,
    {
      appliesTo: ["ripiena"],
    },
  ),
  rule(
    "zone",
    ["Zona di produzione", "Production area"],
    zone({ partlyProvinces: provinces("044", "109", "067") }),
    { article: "art. 3", sources: ["chezdansimo.altervista.org", "disciplinare.it"] },
    {
      otherReadings: [
        {
          source: "olivatenerapicena.it (testo in adozione)",
          requirement: null,
          says: ["elenca 61 comuni marchigiani", "lists 61 municipalities of the Marche"],
        },
      ],
      note: [
        "Le fonti contano 60 o 61 comuni di Ascoli Piceno e Fermo e 26 di Teramo; l'elenco definitivo non è stato letto: dentro le tre province il comune non basta, fuori è escluso.",
        "Sources count 60 or 61 municipalities of Ascoli Piceno and Fermo and 26 of Teramo; the final list was not read: inside the three provinces a municipality does not settle it, outside it is excluded.",
      ],
    },
  ),
];
const ascolanaVariants = {
  field: "presentation",
  values: [
    { value: "in-salamoia", name: { it: "In salamoia", en: "In brine" } },
    { value: "ripiena", name: { it: "Ripiena", en: "Stuffed" } },
  ],
};
const ascolanaNote = [
  "La modifica del 2024 vale qui dal giorno della Gazzetta Ufficiale; le fonti lette non dicono quali cifre abbia cambiato, e sono quelle di prima.",
  "The amendment of 2024 holds here from the day of the Gazzetta Ufficiale; the sources read do not tell which figures it changed, and they are those from before.",
] as const;

const ascolana = [
  buildVersion("oliva-ascolana-del-piceno-dop", {
    act: "Reg. (CE) 1855/2005",
    inForce: { from: null, until: "2024-11-15" },
    variants: ascolanaVariants,
    rules: ascolanaRules,
    note: ascolanaNote,
  }),
  buildVersion("oliva-ascolana-del-piceno-dop", {
    version: "2",
    act: "DM 6/11/2024, GU 268, 15/11/2024 (24A06029)",
    inForce: { from: "2024-11-15", until: null },
    variants: ascolanaVariants,
    rules: ascolanaRules,
    note: ascolanaNote,
  }),
];

const castelluccio: Read = {
  article: null,
  sources: ["ciamarche.org/bancadati/lenticchia-di-castelluccio-d (legum03)"],
};

const lentil = buildVersion("lenticchia-di-castelluccio-di-norcia-igp", {
  act: "Reg. (CE) 1065/97",
  rules: [
    rule(
      "yield",
      ["Resa per ettaro", "Yield per hectare"],
      number("yield/kilogramsPerHectare", "kg/ha", atMost("800")),
      castelluccio,
    ),
    rule(
      "pack",
      ["Peso della confezione", "Weight of a pack"],
      number("item/kilograms", "kg", { oneOf: ["0.25", "0.5", "1"] }),
      castelluccio,
    ),
    rule("sealed", ["Confezione sigillata", "Sealed pack"], choice("item/sealed", true), castelluccio),
    rule(
      "zone",
      ["Zona di coltivazione", "Growing area"],
      zone({
        partly: [...municipalities("043010"), { istat: "054035", name: "Norcia" }],
      }),
      { article: "art. 3", sources: ["quattrocalici.it", ...castelluccio.sources] },
      {
        note: [
          "La zona è l'altopiano di Castelluccio: dei due comuni solo una parte, che il codice del comune non distingue.",
          "The area is the plateau of Castelluccio: only a part of the two municipalities, which their codes do not tell.",
        ],
      },
    ),
  ],
  notCovered: [
    ["Mille semi pesano «circa» 23 g: non è un limite.", "A thousand seeds weigh 'about' 23 g: that is no bound."],
  ],
});

/** Oliva Ascolana del Piceno (amended in 2024) and Lenticchia di Castelluccio di Norcia. */
export const olivesAndPulses: readonly SpecificationVersion[] = [...ascolana, lentil];
