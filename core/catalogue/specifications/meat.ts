import type { SpecificationVersion } from "../specification-version.ts";
import { above, atLeast, atMost, below, between, number, type Read, ratio, rule, zone } from "./build-rule.ts";
import { buildVersion, inWords } from "./build-version.ts";
import { carpegna } from "./carpegna.ts";
import { provinces } from "./places.ts";

const ciauscoloText: Read = { article: "art. 2", sources: ["docslib.org/doc/11415330"] };

const ciauscolo = buildVersion("ciauscolo-igp", {
  rules: [
    rule("pancetta", ["Pancetta", "Belly"], number("recipe/pancetta", "%", atMost("70")), ciauscoloText),
    rule("shoulder", ["Spalla", "Shoulder"], number("recipe/shoulder", "%", atMost("40")), ciauscoloText),
    rule(
      "trimmings",
      ["Rifilature di prosciutto e lonza", "Ham and loin trimmings"],
      number("recipe/trimmings", "%", atMost("30")),
      ciauscoloText,
    ),
    rule("weight", ["Peso", "Weight"], number("shape/weight", "g", between("400", "2500")), ciauscoloText),
    rule("diameter", ["Diametro", "Diameter"], number("shape/diameter", "cm", between("4.5", "10")), ciauscoloText),
    rule("length", ["Lunghezza", "Length"], number("shape/length", "cm", between("15", "45")), ciauscoloText),
    rule("ph", ["pH", "pH"], number("analysis/ph", "pH", atLeast("4.8")), ciauscoloText),
    rule("protein", ["Proteine", "Protein"], number("analysis/protein", "%", atLeast("15")), ciauscoloText),
    rule("fat", ["Grasso", "Fat"], number("analysis/fat", "%", between("32", "42")), ciauscoloText),
    rule(
      "water-to-protein",
      ["Rapporto acqua/proteine", "Water to protein"],
      ratio(["analysis/water", "analysis/protein"], atMost("3.10")),
      ciauscoloText,
    ),
    rule(
      "fat-to-protein",
      ["Rapporto grassi/proteine", "Fat to protein"],
      ratio(["analysis/fat", "analysis/protein"], atMost("2.80")),
      ciauscoloText,
    ),
    rule(
      "lactic-flora",
      ["Flora lattica", "Lactic flora"],
      number("analysis/lacticFlora", "CFU/g", above("10000000")),
      ciauscoloText,
    ),
  ],
  notCovered: [
    [
      "Zona di produzione (art. 3): l'elenco dei comuni non è stato letto per intero.",
      "Production area (art. 3): the list of municipalities was not read to its end.",
    ],
  ],
  note: ["Una modifica è stata proposta in GU 35 del 12/2/2025.", "An amendment was proposed in GU 35 of 12/2/2025."],
});

const lambText = (article: string): Read => ({ article, sources: ["disciplinare.it/agnello-del-centro-italia-igp"] });
const carcass = ["Peso della carcassa", "Carcass weight"] as const;

const agnello = buildVersion("agnello-del-centro-italia-igp", {
  act: "GU 11/6/2013 (13A04912)",
  variants: {
    field: "carcass/class",
    values: [
      { value: "leggero", name: inWords(["Agnello leggero", "Light lamb"]) },
      { value: "pesante", name: inWords(["Agnello pesante", "Heavy lamb"]) },
      { value: "castrato", name: inWords(["Castrato", "Castrated lamb"]) },
    ],
  },
  rules: [
    rule(
      "age",
      ["Età alla macellazione", "Age at slaughter"],
      {
        kind: "duration",
        from: { field: "animal/bornOn" },
        to: { field: "animal/slaughteredOn" },
        unit: "months",
        range: below("12"),
      },
      lambText("art. 2"),
      {
        note: ["Di un lotto di più capi conta il più vecchio.", "Of a batch of several animals the oldest counts."],
      },
    ),
    rule("carcass-light", carcass, number("carcass/weight", "kg", between("8.01", "13.0")), lambText("art. 2"), {
      appliesTo: ["leggero"],
    }),
    rule("carcass-heavy", carcass, number("carcass/weight", "kg", atLeast("13.01")), lambText("art. 2"), {
      appliesTo: ["pesante"],
    }),
    rule("carcass-castrated", carcass, number("carcass/weight", "kg", atLeast("20")), lambText("art. 2"), {
      appliesTo: ["castrato"],
    }),
    rule(
      "zone",
      ["Zona di allevamento", "Where the lambs were raised"],
      zone(
        {
          provinces: provinces(
            ...["037", "039", "040", "099", "041", "042", "043", "044", "109"],
            ...["045", "046", "047", "048", "049", "050", "051", "052", "053", "100", "054", "055"],
            ...["056", "057", "058", "059", "060", "066", "067", "068", "069"],
          ),
          partlyProvinces: provinces("034", "035", "036"),
        },
        "farm/municipality",
      ),
      { article: "art. 3", sources: ["topfooditaly.net", "quattrocalici.it"] },
    ),
  ],
  notCovered: [
    [
      "Classi di conformazione e d'ingrassamento delle carcasse, razze: non ancora regole.",
      "Classes of conformation and fat cover, breeds: not rules yet.",
    ],
  ],
});

/** Ciauscolo, Prosciutto di Carpegna (ageing changed in 2024) and Agnello del Centro Italia. */
export const meat: readonly SpecificationVersion[] = [ciauscolo, ...carpegna, agnello];
