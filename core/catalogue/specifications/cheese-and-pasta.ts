import type { Rule } from "../../specification/rule.ts";
import type { SpecificationVersion } from "../specification-version.ts";
import { atLeast, between, choice, number, type Read, rule, zone } from "./build-rule.ts";
import { buildVersion } from "./build-version.ts";
import { municipalities, provinces } from "./places.ts";

const oldText = ["eccellenzeitaliane.com/dop-doc-igp/formaggi/casciotta-durbino-dop"];
const newText = ["docslib.org/doc/3784874"];
const newSummary = ["ciamarche.org/bancadati/casciotta-di-urbino-d (formag07)", "formaggimarchedop.it"];

const old = { zone: { article: "art. 1", sources: oldText }, shape: { article: "art. 2", sources: oldText } };
const recent = { zone: { article: "art. 3", sources: newText }, shape: { article: "art. 2", sources: newText } };

/** Rules that both texts have; `made` is where milk and ripening were read, `shape` the dimensions. */
const casciottaRules = (made: Read, shape: Read, height: [string, string]): Rule[] => [
  rule("ewe-milk", ["Latte di pecora", "Ewe's milk"], number("milk/ewe", "%", between("70", "80")), made),
  rule("cow-milk", ["Latte di vacca", "Cow's milk"], number("milk/cow", "%", between("20", "30")), made),
  rule("diameter", ["Diametro", "Diameter"], number("shape/diameter", "cm", between("12", "16")), shape),
  rule(
    "height",
    ["Altezza dello scalzo", "Height of the side"],
    number("shape/height", "cm", between(...height)),
    shape,
  ),
  rule(
    "weight",
    ["Peso della forma", "Weight of a cheese"],
    number("shape/weight", "g", between("800", "1200")),
    shape,
  ),
  rule(
    "fat",
    ["Grasso sulla sostanza secca", "Fat in dry matter"],
    number("analysis/fatOnDryMatter", "%", atLeast("45")),
    shape,
  ),
  rule("ripening", ["Maturazione", "Ripening"], number("ripening/days", "days", between("20", "30")), made),
  rule(
    "ripening-temperature",
    ["Temperatura di maturazione", "Ripening temperature"],
    number("ripening/temperature", "°C", between("10", "14")),
    made,
  ),
  rule(
    "ripening-humidity",
    ["Umidità di maturazione", "Ripening humidity"],
    number("ripening/humidity", "%", between("80", "90")),
    made,
  ),
];

const pesaroUrbino = provinces("041");
const fromRimini = [
  ["099021", "Casteldelci"],
  ["099022", "Maiolo"],
  ["099023", "Novafeltria"],
  ["099024", "Pennabilli"],
  ["099025", "San Leo"],
  ["099026", "Sant'Agata Feltria"],
  ["099027", "Talamello"],
].map(([istat = "", name = ""]) => ({ istat, name }));
const casciottaChange = [
  "Il testo nuovo (altezza fino a 9 cm, sette comuni di Rimini) è stato chiesto con la pubblicazione in GUUE C 223/06 del luglio 2020 e approvato con Reg. (UE) 2020/1719 e provvedimento 18/11/2020: vale qui dal giorno della Gazzetta Ufficiale, il 28/11/2020. Altre fonti datano la modifica al luglio 2020, cioè alla domanda.",
  "The new text (height up to 9 cm, seven municipalities of Rimini) was applied for in OJ C 223/06 of July 2020 and approved by Reg. (EU) 2020/1719 and the measure of 18/11/2020: here it holds from the day of the Gazzetta Ufficiale, 28/11/2020. Other sources date the change to July 2020, which is the application.",
] as const;

const casciotta = [
  buildVersion("casciotta-d-urbino-dop", {
    act: "Reg. (CE) 1107/96",
    inForce: { from: null, until: "2020-11-28" },
    rules: [
      ...casciottaRules(old.shape, old.shape, ["5", "7"]),
      rule("zone", ["Zona di produzione", "Production area"], zone({ provinces: pesaroUrbino }), old.zone),
    ],
    sources: ["ciamarche.org/bancadati/casciotta-di-urbino-d (formag07)", "disciplinare.it"],
    note: casciottaChange,
  }),
  buildVersion("casciotta-d-urbino-dop", {
    version: "2",
    act: "Reg. (UE) 2020/1719; provvedimento 18/11/2020, GU 28/11/2020",
    inForce: { from: "2020-11-28", until: null },
    rules: [
      ...casciottaRules({ article: null, sources: [...newText, "lemarche.it"] }, recent.shape, ["5", "9"]),
      rule(
        "forage",
        ["Foraggio della zona, sulla sostanza secca", "Forage from the area, of the dry matter"],
        number("feed/forageFromZone", "%", atLeast("75")),
        { article: null, sources: newSummary },
      ),
      rule(
        "zone",
        ["Zona di produzione", "Production area"],
        zone({ provinces: pesaroUrbino, municipalities: fromRimini }),
        recent.zone,
      ),
    ],
    sources: ["disciplinare.it"],
    note: casciottaChange,
  }),
];

const campofilone = { text: ["disciplinare.it/maccheroncini-di-campofilone"], body: ["apcassam.it"] };
const shape = { article: "art. 2", sources: [...campofilone.text, ...campofilone.body] };
const method = { article: null, sources: ["prodottitipicimarchigiani.it"] };

const maccheroncini = buildVersion("maccheroncini-di-campofilone-igp", {
  act: "Reg. (UE) 1130/2013",
  rules: [
    rule(
      "eggs",
      ["Uova per chilo di farina", "Eggs per kilogram of flour"],
      number("recipe/eggsPerKilogram", "eggs/kg", between("7", "10")),
      { article: null, sources: ["apcassam.it", "prodottitipicimarchigiani.it"] },
    ),
    rule("length", ["Lunghezza", "Length"], number("shape/length", "cm", between("35", "60")), shape),
    rule("width", ["Larghezza", "Width"], number("shape/width", "mm", between("0.80", "1.20")), shape),
    rule("thickness", ["Spessore", "Thickness"], number("shape/thickness", "mm", between("0.3", "0.7")), shape),
    rule(
      "protein",
      ["Proteine sulla sostanza secca", "Protein in dry matter"],
      number("analysis/proteinOnDryMatter", "%", atLeast("12.5")),
      shape,
    ),
    rule(
      "drying-temperature",
      ["Temperatura di essiccazione", "Drying temperature"],
      number("drying/temperature", "°C", between("28", "40")),
      method,
    ),
    rule(
      "drying-time",
      ["Durata dell'essiccazione", "Drying time"],
      number("drying/hours", "h", between("24", "36")),
      method,
    ),
    rule(
      "packed-in-plant",
      ["Confezionati nello stabilimento di produzione", "Packed in the plant where they are made"],
      choice("packaging/inPlant", true),
      method,
    ),
    rule("zone", ["Zona di produzione", "Production area"], zone({ municipalities: municipalities("109004") }), {
      article: "art. 3",
      sources: campofilone.text,
    }),
  ],
});

/** Casciotta d'Urbino in two versions (height and zone changed in 2020), and Maccheroncini di Campofilone. */
export const cheeseAndPasta: readonly SpecificationVersion[] = [...casciotta, maccheroncini];
