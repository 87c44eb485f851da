import type { FixedDay } from "../../specification/requirement.ts";
import type { SpecificationVersion } from "../specification-version.ts";
import { atLeast, atMost, choice, number, type Read, rule, zone } from "./build-rule.ts";
import { buildVersion, inWords } from "./build-version.ts";
import { offida } from "./offida.ts";
import { municipalities } from "./places.ts";
import { area, perHectare, share, tonnes } from "./wine-parts.ts";

const jesi = ["042003", "042004", "042005", "042008", "042012", "042015", "042016", "042023", "042024", "042026"];
const jesiToo = ["042029", "042031", "042037", "042040", "042041", "042042", "042046", "042047", "042049"];
const jesiMacerata = ["043002", "043012", "043040"];
const notClassico = ["042035", "042045"];
const jesiNote = [
  "Le fonti contano 21, 22 o 23 comuni di Ancona e 2 o 3 di Macerata; vale l'elenco nominativo. Ogni comune vi rientra in tutto o in parte: il codice non lo distingue.",
  "Sources count 21, 22 or 23 municipalities of Ancona and 2 or 3 of Macerata; the list of names is used. Each lies in the area in whole or in part: its code does not tell.",
] as const;
const jesiZone: Read = {
  article: "art. 3",
  sources: ["miovino.com", "nasq.synology.me (AIS)", "docplayer.it/27690346"],
};
const jesiOther = {
  source: "vicino.it",
  requirement: null,
  says: ["22 comuni di Ancona e 2 di Macerata", "22 municipalities of Ancona and 2 of Macerata"],
} as const;
const december: FixedDay = { day: "12-01", year: { field: "vintage", plus: 0 } };
const jesiAgeing: Read = { article: null, sources: ["prodottitipicimarchigiani.it", "vicino.it"] };

const castelliRiserva = buildVersion("castelli-di-jesi-verdicchio-riserva-docg", {
  act: "DM 18/2/2010, GU 50, 2/3/2010",
  variants: {
    field: "wine/type",
    values: [
      { value: "base", name: inWords(["Senza menzione", "Without mention"]) },
      { value: "classico", name: inWords(["Classico", "Classico"]) },
    ],
  },
  rules: [
    share("verdicchio", "Verdicchio", { article: "art. 2", sources: ["b-p-painting.com/13023", "disciplinare.it"] }),
    rule(
      "ageing",
      ["Invecchiamento", "Ageing"],
      { kind: "duration", from: december, to: { field: "ageing/until" }, unit: "months", range: atLeast("18") },
      jesiAgeing,
    ),
    rule(
      "ageing-in-bottle",
      ["Affinamento in bottiglia", "Ageing in bottle"],
      {
        kind: "duration",
        from: { field: "bottling/on" },
        to: { field: "ageing/until" },
        unit: "months",
        range: atLeast("6"),
      },
      jesiAgeing,
    ),
    rule(
      "zone",
      area,
      zone({ partly: municipalities(...jesi, ...jesiToo, ...notClassico, ...jesiMacerata) }),
      jesiZone,
      {
        appliesTo: ["base"],
        otherReadings: [jesiOther],
        note: jesiNote,
      },
    ),
    rule(
      "zone-classico",
      area,
      zone({
        partly: municipalities(...jesi, ...jesiToo, ...jesiMacerata),
        excluded: municipalities(...notClassico),
      }),
      jesiZone,
      { appliesTo: ["classico"], otherReadings: [jesiOther], note: jesiNote },
    ),
  ],
  notCovered: [
    [
      "Il lato sinistro del Misa: nessun codice di comune lo distingue.",
      "The left bank of the Misa: no municipality's code tells it.",
    ],
  ],
  note: [
    "Modificato fino al DM 7/3/2014; le cifre sono quelle delle fonti citate.",
    "Amended up to DM 7/3/2014; the figures are those of the sources cited.",
  ],
});

const coneroGrapes: Read = { article: "art. 2", sources: ["eroidelgusto.it", "b-p-painting.com/13008"] };
const coneroRules = [
  share("montepulciano", "Montepulciano", coneroGrapes),
  rule("sangiovese", ["Sangiovese", "Sangiovese"], number("grapes/sangiovese", "%", atMost("15")), coneroGrapes),
  rule(
    "zone",
    area,
    zone({
      municipalities: municipalities("042002", "042033", "042006", "042048", "042032"),
      partly: municipalities("042010", "042034"),
    }),
    { article: "art. 3", sources: ["b-p-painting.com/13008", "ciamarche.org/bancadati/conero (vino63)"] },
  ),
];
const coneroNote = [
  "La modifica del 2025 vale qui dal giorno della Gazzetta Ufficiale; la fonte letta non dice quali cifre abbia cambiato, e sono quelle di prima.",
  "The amendment of 2025 holds here from the day of the Gazzetta Ufficiale; the source read does not tell which figures it changed, and they are those from before.",
] as const;

const conero = [
  buildVersion("conero-docg", {
    act: "DM 1/9/2004, GU 212, 9/9/2004 (04A08926)",
    inForce: { from: null, until: "2025-07-08" },
    rules: coneroRules,
    note: coneroNote,
  }),
  buildVersion("conero-docg", {
    version: "2",
    act: "DM 24/6/2025, GU 156, 8/7/2025 (25A03711)",
    inForce: { from: "2025-07-08", until: null },
    rules: coneroRules,
    note: coneroNote,
  }),
];

const vernacciaText = (article: string): Read => ({
  article,
  sources: ["agraria.org/vini/disciplinarevernacciaserrapetrona"],
});

const vernaccia = buildVersion("vernaccia-di-serrapetrona-docg", {
  act: "DM 18/8/2004, GU 205, 1/9/2004",
  rules: [
    share("vernacciaNera", "Vernaccia nera", vernacciaText("art. 2")),
    rule("yield", perHectare, tonnes("10"), { article: null, sources: ["fondazionesommelier"] }),
    rule("sparkling", ["Spumante", "Sparkling"], choice("wine/sparkling", true), vernacciaText("art. 1")),
    rule(
      "zone",
      area,
      zone({ municipalities: municipalities("043051"), partly: municipalities("043004", "043047") }),
      vernacciaText("art. 3"),
    ),
  ],
  sources: ["assovini.it"],
  note: [
    "Gli articoli sono quelli del testo in GU 176 del 31/7/2003.",
    "The articles are those of the text in GU 176 of 31/7/2003.",
  ],
});

/** The DOCG wines of which a source tells the rules. */
export const wineDocg: readonly SpecificationVersion[] = [castelliRiserva, offida, ...conero, vernaccia];
