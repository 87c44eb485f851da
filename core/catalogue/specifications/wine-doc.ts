import type { SpecificationVersion } from "../specification-version.ts";
import { atLeast, dayOfYear, number, type Read, rule, zone } from "./build-rule.ts";
import { buildVersion, inWords } from "./build-version.ts";
import { municipalities, provinces } from "./places.ts";
import { area, perHectare, tonnes } from "./wine-parts.ts";

const verdicchioVariants = {
  field: "wine/type",
  values: [
    { value: "base", name: inWords(["Senza menzione", "Without mention"]) },
    { value: "classico", name: inWords(["Classico", "Classico"]) },
    { value: "classico-superiore", name: inWords(["Classico Superiore", "Classico Superiore"]) },
    { value: "spumante", name: inWords(["Spumante", "Sparkling"]) },
    { value: "passito", name: inWords(["Passito", "Passito"]) },
  ],
};
const classici = ["classico", "classico-superiore"];
const others = ["base", "spumante", "passito"];
const annex = (article: string): Read => ({ article, sources: ["gazzettaufficiale.it 22A02413"] });
const unnumbered: Read = { article: null, sources: ["tenutaditavignano.it", "wineita", "jessicarossetti.com"] };
const summary = "ciamarche.org/bancadati/verdicchio-castelli-di-jesi-d (vino14)";

const grapes = (read: Read) =>
  rule("grapes", ["Verdicchio", "Verdicchio"], number("grapes/verdicchio", "%", atLeast("85")), read);
const areas = provinces("042", "043");
const limits = [
  "La zona segue strade e fiumi nelle due province: dentro, il comune non basta; fuori è escluso.",
  "The area follows roads and rivers in the two provinces: inside, a municipality does not settle it; outside it is excluded.",
] as const;
const zones = (read: Read) => [
  rule("zone", area, zone({ partlyProvinces: areas }), read, { appliesTo: others, note: limits }),
  rule("zone-classico", area, zone({ partlyProvinces: areas, excluded: municipalities("042035", "042045") }), read, {
    appliesTo: classici,
    note: [
      "Il Classico esclude i territori alla sinistra del Misa e i comuni di Ostra e Senigallia.",
      "Classico leaves out the left bank of the Misa and the municipalities of Ostra and Senigallia.",
    ],
  }),
];

const alcohol = ["Titolo alcolometrico totale", "Total alcohol"] as const;
const extract = ["Estratto non riduttore", "Sugar-free dry extract"] as const;
const strength = (figure: string) => number("analysis/alcohol", "% vol", atLeast(figure));

const verdicchio = [
  buildVersion("verdicchio-dei-castelli-di-jesi-doc", {
    act: "DM 18/7/2003, GU 176, 31/7/2003 (03A08909)",
    inForce: { from: null, until: "2022-04-19" },
    variants: verdicchioVariants,
    rules: [
      grapes({ article: "art. 2", sources: ["eccellenzeitaliane.com (GU 176/2003)"] }),
      ...zones({ article: "art. 3", sources: ["eccellenzeitaliane.com (GU 176/2003)"] }),
    ],
    note: [
      "Il testo del 2003; le modifiche fino al 2022 non sono state lette, e le altre cifre di quel testo nemmeno.",
      "The text of 2003; amendments up to 2022 were not read, nor were the other figures of that text.",
    ],
  }),
  buildVersion("verdicchio-dei-castelli-di-jesi-doc", {
    version: "2",
    act: "DM 8/4/2022, GU 91, 19/4/2022 (22A02413)",
    inForce: { from: "2022-04-19", until: null },
    variants: verdicchioVariants,
    rules: [
      grapes({ article: null, sources: [summary, "jessicarossetti.com"] }),
      rule("yield", perHectare, tonnes("14"), annex("all. A, art. 4"), { appliesTo: ["base", "classico"] }),
      rule("yield-superiore", perHectare, tonnes("11"), annex("all. A, art. 4"), { appliesTo: ["classico-superiore"] }),
      rule("alcohol", alcohol, strength("11.5"), annex("all. B, 4"), { appliesTo: ["base", "classico"] }),
      rule("alcohol-superiore", alcohol, strength("12"), unnumbered, { appliesTo: ["classico-superiore"] }),
      rule("alcohol-passito", alcohol, strength("15"), unnumbered, { appliesTo: ["passito"] }),
      rule(
        "acidity",
        ["Acidità totale, in acido tartarico", "Total acidity, as tartaric acid"],
        number("analysis/acidity", "g/l", atLeast("4.5")),
        annex("all. B, 4"),
        {
          appliesTo: ["base", ...classici],
          note: [
            "Letta per il vino senza menzione e per il Classico; vale qui anche per il Classico Superiore, che è un Classico.",
            "Read for the wine without mention and for Classico; taken to hold for Classico Superiore too, which is a Classico.",
          ],
        },
      ),
      rule("extract", extract, number("analysis/dryExtract", "g/l", atLeast("14")), annex("all. B, 4"), {
        appliesTo: ["base"],
      }),
      rule("extract-classico", extract, number("analysis/dryExtract", "g/l", atLeast("15")), annex("all. B, 4"), {
        appliesTo: classici,
        note: [
          "Letto per il Classico; vale qui anche per il Classico Superiore, che è un Classico.",
          "Read for Classico; taken to hold for Classico Superiore too, which is a Classico.",
        ],
      }),
      rule(
        "drying",
        ["Fine dell'appassimento", "End of the drying"],
        { kind: "day", field: "drying/until", notAfter: dayOfYear("03-30", "vintage", 1) },
        { article: null, sources: ["jessicarossetti.com"] },
        { appliesTo: ["passito"] },
      ),
      rule(
        "vinification",
        ["Inizio della vinificazione", "Beginning of the vinification"],
        { kind: "day", field: "vinification/from", notBefore: dayOfYear("10-15", "vintage") },
        { article: null, sources: ["jessicarossetti.com"] },
        { appliesTo: ["passito"] },
      ),
      ...zones({ article: "all. A, art. 3", sources: ["gazzettaufficiale.it 22A02413", summary] }),
    ],
    notCovered: [
      [
        "Acidità, estratto e resa di Spumante e Passito: le loro cifre non sono state lette.",
        "Acidity, extract and yield of Spumante and Passito: their figures were not read.",
      ],
      [
        "Il lato sinistro del Misa: nessun codice di comune lo distingue.",
        "The left bank of the Misa: no municipality's code tells it.",
      ],
    ],
  }),
];

const lacrima = buildVersion("lacrima-di-morro-d-alba-doc", {
  act: "DM 6/4/1999, GU 85, 13/4/1999 (099A2798)",
  rules: [
    rule("grapes", ["Lacrima", "Lacrima"], number("grapes/lacrima", "%", atLeast("85")), {
      article: "art. 2",
      sources: ["gazzettaufficiale.it 099A2798"],
    }),
    rule(
      "zone",
      area,
      zone({
        municipalities: municipalities("042031", "042030", "042041", "042005", "042035"),
        partly: municipalities("042045"),
      }),
      { article: "art. 3", sources: ["gazzettaufficiale.it 099A2798"] },
      {
        note: [
          "Senigallia solo in parte: esclusi i fondivalle e i versanti verso il mare.",
          "Senigallia in part only: valley floors and slopes towards the sea are left out.",
        ],
      },
    ),
  ],
  sources: ["ciamarche.org/bancadati/lacrima-morro-dalba-d (vino53)"],
  note: [
    "Modificato più volte, da ultimo col DM 6/8/2021; vitigno e comuni vi sono rimasti gli stessi.",
    "Amended several times, last by DM 6/8/2021; grapes and municipalities have stayed the same.",
  ],
});

/** Verdicchio dei Castelli di Jesi (a new text in 2022) and Lacrima di Morro d'Alba. */
export const wineDoc: readonly SpecificationVersion[] = [...verdicchio, lacrima];
