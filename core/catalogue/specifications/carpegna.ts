import type { Rule } from "../../specification/rule.ts";
import type { SpecificationVersion } from "../specification-version.ts";
import { atLeast, between, number, rule, zone } from "./build-rule.ts";
import { buildVersion, inWords } from "./build-version.ts";
import { municipalities } from "./places.ts";

const carpegnaText = ["docslib.org/doc/11908035", "gazzettaufficiale.it 06A03574"];
const carpegnaChange = ["isitsalumi.it", "gazzettaufficiale.biz 24A05646"];
const ageing = (months: string) =>
  ({
    kind: "duration",
    from: { field: "salting/on" },
    to: { field: "ageing/until" },
    unit: "months",
    range: atLeast(months),
  }) as const;

/** What both texts have. */
const carpegnaRules: Rule[] = [
  rule("weight", ["Peso a fine stagionatura", "Weight when aged"], number("shape/weight", "kg", between("8", "11")), {
    article: null,
    sources: ["quattrocalici.it", "italianfoodsecrets"],
  }),
  rule("plant", ["Stabilimento di elaborazione", "Plant"], zone({ municipalities: municipalities("041009") }), {
    article: "art. 2",
    sources: carpegnaText,
  }),
  rule(
    "pigs",
    ["Regioni di allevamento dei suini", "Regions where the pigs were raised"],
    { kind: "choice", field: "pigs/regions", allowed: ["Lombardia", "Emilia-Romagna", "Marche"], list: true },
    { article: "art. 2", sources: carpegnaText },
  ),
];
const carpegnaVariants = {
  field: "presentation",
  values: [
    { value: "intero", name: inWords(["Intero", "Whole"]) },
    { value: "confezionato", name: inWords(["Da confezionare, anche affettato", "To be packed, also sliced"]) },
  ],
};
const carpegnaNote = [
  "Il nuovo testo vale qui dal giorno della Gazzetta Ufficiale, non essendo stata letta la clausola di entrata in vigore. Un'ulteriore proposta è del 12/2/2026 (GU 43 del 21/2/2026).",
  "The new text holds here from the day of the Gazzetta Ufficiale, its own clause not having been read. A further proposal dates from 12/2/2026 (GU 43 of 21/2/2026).",
] as const;

/** Prosciutto di Carpegna in two versions: the amendment of 2024 lengthened the ageing. */
export const carpegna: readonly SpecificationVersion[] = [
  buildVersion("prosciutto-di-carpegna-dop", {
    inForce: { from: null, until: "2024-10-28" },
    variants: carpegnaVariants,
    rules: [
      rule(
        "ageing",
        ["Stagionatura dalla salagione", "Ageing from salting"],
        ageing("13"),
        {
          article: null,
          sources: ["quattrocalici.it", "isitsalumi.it"],
        },
        { appliesTo: ["intero"] },
      ),
      rule(
        "ageing-packed",
        ["Stagionatura prima del confezionamento", "Ageing before packing"],
        ageing("14"),
        {
          article: null,
          sources: ["isitsalumi.it"],
        },
        { appliesTo: ["confezionato"] },
      ),
      ...carpegnaRules,
    ],
    note: carpegnaNote,
  }),
  buildVersion("prosciutto-di-carpegna-dop", {
    version: "2",
    act: "DM 2/10/2024, GU 253, 28/10/2024 (PDO-IT-1496-AM01)",
    inForce: { from: "2024-10-28", until: null },
    variants: carpegnaVariants,
    rules: [
      rule(
        "ageing",
        ["Stagionatura dalla salagione", "Ageing from salting"],
        ageing("14"),
        { article: null, sources: carpegnaChange },
        {
          appliesTo: ["intero"],
          otherReadings: [{ source: "quattrocalici.it", requirement: ageing("13") }],
          note: [
            "La modifica del 2024 ha portato il minimo da 13 a 14 mesi; chi scrive ancora 13 riporta il testo precedente.",
            "The amendment of 2024 raised the minimum from 13 to 14 months; who still writes 13 quotes the earlier text.",
          ],
        },
      ),
      rule(
        "ageing-packed",
        ["Stagionatura prima del confezionamento", "Ageing before packing"],
        ageing("15"),
        {
          article: null,
          sources: carpegnaChange,
        },
        { appliesTo: ["confezionato"] },
      ),
      ...carpegnaRules,
    ],
    sources: ["eur-lex C/2025/2736", "gazzettaufficiale.biz 26A00782"],
    notCovered: [
      [
        "Peso della carcassa da 110,1 a 168,0 kg, temperature e umidità degli ambienti: le loro cifre per fase non sono state lette.",
        "Carcass weight from 110.1 to 168.0 kg, temperatures and humidity of the rooms: their figures by phase were not read.",
      ],
    ],
    note: carpegnaNote,
  }),
];
