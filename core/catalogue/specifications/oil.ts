import type { SpecificationVersion } from "../specification-version.ts";
import { atLeast, atMost, between, dayOfYear, number, type Read, rule, sum, zone } from "./build-rule.ts";
import { buildVersion } from "./build-version.ts";
import { provinces } from "./places.ts";

const consortium: Read = { article: "art. 2", sources: ["consorziomarcheextravergine.it"] };
const older = "agraria.org (testo precedente)";
const product = "prodottitipicimarchigiani.it";
const proposal = "gazzettaufficiale.it 15A01614, art. 5 (proposta 2015)";

/** The varieties of article 2, as paths. */
const varieties = [
  "ascolanaTenera",
  "carboncella",
  "coroncina",
  "frantoio",
  "leccino",
  "mignola",
  "orbetana",
  "piantoneDiFalerone",
  "piantoneDiMogliano",
  "raggia",
  "rosciolaDeiColliEsini",
  "sarganoDiFermo",
].map((name) => `varieties/${name}`);

/** Olio Marche IGP. */
export const oil: readonly SpecificationVersion[] = [
  buildVersion("marche-igp", {
    act: "Reg. (UE) 2017/702; provvedimento 26/4/2017, GU 113/2017",
    rules: [
      rule(
        "varieties",
        ["Le dodici varietà, insieme", "The twelve varieties together"],
        sum(varieties, "%", atLeast("85")),
        {
          article: "art. 2",
          sources: [...consortium.sources, product],
        },
      ),
      rule(
        "acidity",
        ["Acidità, in acido oleico", "Acidity, as oleic acid"],
        number("analysis/acidity", "%", atMost("0.4")),
        consortium,
        {
          otherReadings: [{ source: older, requirement: number("analysis/acidity", "%", atMost("0.35")) }],
          note: [
            "Vale la cifra del testo che il consorzio pubblica; un testo precedente ha 0,35 %.",
            "The figure of the text that the consortium publishes is used; an earlier text has 0.35 %.",
          ],
        },
      ),
      rule(
        "peroxides",
        ["Numero di perossidi", "Peroxide value"],
        number("analysis/peroxides", "meq O2/kg", atMost("12")),
        consortium,
      ),
      rule("oleic", ["Acido oleico", "Oleic acid"], number("analysis/oleic", "%", atLeast("72")), consortium, {
        otherReadings: [{ source: older, requirement: number("analysis/oleic", "%", atLeast("73")) }],
        note: [
          "Vale la cifra del testo che il consorzio pubblica; un testo precedente ha 73 %.",
          "The figure of the text that the consortium publishes is used; an earlier text has 73 %.",
        ],
      }),
      rule("linoleic", ["Acido linoleico", "Linoleic acid"], number("analysis/linoleic", "%", atMost("9")), consortium),
      rule("k232", ["K232", "K232"], number("analysis/k232", "", atMost("2.2")), consortium),
      rule("k270", ["K270", "K270"], number("analysis/k270", "", atMost("0.15")), consortium),
      rule("delta-k", ["Delta K", "Delta K"], number("analysis/deltaK", "", atMost("0.005")), consortium),
      rule(
        "polyphenols",
        ["Polifenoli totali", "Total polyphenols"],
        number("analysis/polyphenols", "mg/kg", atLeast("200")),
        consortium,
      ),
      rule(
        "fruity",
        ["Fruttato, mediana", "Fruity, median"],
        number("panel/fruity", "", between("3", "7")),
        consortium,
      ),
      rule("bitter", ["Amaro, mediana", "Bitter, median"], number("panel/bitter", "", between("2.5", "7")), consortium),
      rule(
        "pungent",
        ["Piccante, mediana", "Pungent, median"],
        number("panel/pungent", "", between("3", "7")),
        consortium,
      ),
      rule(
        "harvest",
        ["Fine della raccolta", "End of the harvest"],
        { kind: "day", field: "harvest/until", notAfter: dayOfYear("12-15", "harvest/year") },
        { article: "art. 5", sources: [proposal, product] },
      ),
      rule(
        "milling",
        ["Dalla raccolta alla molitura", "From harvest to milling"],
        {
          kind: "duration",
          from: { field: "harvest/endedAt" },
          to: { field: "milling/startedAt" },
          unit: "h",
          range: atMost("48"),
        },
        { article: null, sources: [product] },
        {
          otherReadings: [
            {
              source: proposal,
              requirement: null,
              says: ["entro i 2 giorni successivi alla raccolta", "within the 2 days after the harvest"],
            },
          ],
          note: [
            "Vale la misura in ore, la più stretta; la proposta del 2015 conta in giorni.",
            "The measure in hours is used, the stricter; the proposal of 2015 counts days.",
          ],
        },
      ),
      rule("container", ["Capacità del recipiente", "Size of the container"], number("item/litres", "l", atMost("5")), {
        article: null,
        sources: ["consorziomarcheextravergine.it", "agraria.org"],
      }),
      rule(
        "zone",
        ["Zona di produzione", "Production area"],
        zone({ partlyProvinces: provinces("041", "042", "043", "044", "109") }),
        { article: "art. 3", sources: ["consorziomarcheextravergine.it", product] },
        {
          otherReadings: [
            {
              source: older,
              requirement: zone({ provinces: provinces("041", "042", "043", "044", "109") }),
              says: ["tutta la regione Marche", "the whole region of the Marche"],
            },
          ],
          note: [
            "Il testo elenca comuni e fogli catastali delle Marche: dentro la regione il comune non basta, fuori è escluso.",
            "The text lists municipalities and cadastral sheets of the Marche: inside the region a municipality does not settle it, outside it is excluded.",
          ],
        },
      ),
    ],
    sources: ["ciamarche.org/bancadati/olio-extravergine-marche-igp (olio11)"],
    notCovered: [
      [
        "Colore, note di erba, mandorla o carciofo: giudizio del panel.",
        "Colour, notes of grass, almond or artichoke: the panel's judgement.",
      ],
      [
        "Un decreto dell'11/12/2020 è citato da una fonte; che cosa abbia cambiato non è stato letto.",
        "One source cites a decree of 11/12/2020; what it changed was not read.",
      ],
    ],
  }),
];
