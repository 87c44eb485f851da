import type { SpecificationVersion } from "../specification-version.ts";
import { atLeast, choice, number, type Read, rule, zone } from "./build-rule.ts";
import { buildVersion, inWords } from "./build-version.ts";
import { municipalities } from "./places.ts";
import { area, perHectare, share, tonnes } from "./wine-parts.ts";

const offidaText: Read = { article: "art. 2", sources: ["docslib.org/doc/7823105", "sauroavezza3.xoom.it"] };
const offidaZone: Read = { article: "art. 3", sources: ["lavinium.it", "blog.colpodivino.com"] };
const offidaFigures: Read = { article: null, sources: ["lavinium.it", "ciamarche.org/bancadati/offida-docg (vino36)"] };
const whites = ["pecorino", "passerina"];
const strength = (figure: string) => number("analysis/naturalAlcohol", "% vol", atLeast(figure));
const natural = ["Titolo alcolometrico naturale delle uve", "Natural alcohol of the grapes"] as const;

/** Offida DOCG: Pecorino, Passerina and Rosso. */
export const offida: SpecificationVersion = buildVersion("offida-docg", {
  act: "DM 15/6/2011, GU 149, 29/6/2011",
  variants: {
    field: "wine/type",
    values: [
      { value: "pecorino", name: inWords(["Pecorino", "Pecorino"]) },
      { value: "passerina", name: inWords(["Passerina", "Passerina"]) },
      { value: "rosso", name: inWords(["Rosso", "Rosso"]) },
    ],
  },
  rules: [
    share("pecorino", "Pecorino", offidaText, ["pecorino"]),
    share("passerina", "Passerina", offidaText, ["passerina"]),
    share("montepulciano", "Montepulciano", offidaText, ["rosso"]),
    rule("yield-white", perHectare, tonnes("9"), offidaFigures, { appliesTo: whites }),
    rule("yield-rosso", perHectare, tonnes("8.5"), offidaFigures, { appliesTo: ["rosso"] }),
    rule("alcohol-white", natural, strength("11.5"), offidaFigures, { appliesTo: whites }),
    rule("alcohol-rosso", natural, strength("12.5"), offidaFigures, { appliesTo: ["rosso"] }),
    rule(
      "vines",
      ["Ceppi per ettaro", "Vines per hectare"],
      number("vineyard/vinesPerHectare", "vines/ha", atLeast("3000")),
      offidaFigures,
      { note: ["Per i nuovi impianti e i reimpianti.", "For new plantings and replantings."] },
    ),
    rule(
      "bottling",
      ["Imbottigliato nella zona di produzione", "Bottled in the production area"],
      choice("bottling/inZone", true),
      { article: null, sources: ["consorziovinipiceni.com"] },
    ),
    rule(
      "zone-white",
      area,
      zone({
        municipalities: municipalities(
          ...["044002", "044005", "044011", "044012", "044013", "044016", "044036", "044054", "044063"],
        ),
        partly: municipalities(
          ...["044007", "044010", "044014", "044017", "044023", "044029", "044031", "044032", "044034"],
          ...["044045", "044065", "044066", "044071", "109004", "109030", "109031"],
        ),
      }),
      offidaZone,
      {
        appliesTo: whites,
        otherReadings: [{ source: "lavinium.it", requirement: null, says: ["senza Petritoli", "without Petritoli"] }],
      },
    ),
    rule(
      "zone-rosso",
      area,
      zone({
        municipalities: municipalities("044002", "044005", "044011", "044013", "044016", "044054", "044063"),
        partly: municipalities(
          ...["044007", "044010", "044012", "044014", "044023", "044029", "044031", "044032", "044036"],
          ...["044045", "044066", "044071"],
        ),
      }),
      offidaZone,
      { appliesTo: ["rosso"] },
    ),
  ],
});
