import { demoId } from "../../core/demo/derivations.ts";
import type { StoryActor } from "./story-types.ts";

/** The demo's region: it governs, and is not an actor on chain. */
export const region = { id: demoId("actor/region"), name: "Regione Marche (dimostrazione)" } as const;

/**
 * The demo's people. All of them are invented and say so in their names; only the denominations are real.
 *
 * `body` certifies wine and QM products, `dairyBody` cheese; `maker` bottles wine, `pastaMaker` and `dairy` make what
 * they are named after. `grower`, `cellar` and `shop` hand wine on, from the grapes to the shelf.
 */
export const cast = {
  body: {
    id: demoId("actor/body"),
    role: "control-body",
    name: "Organismo di controllo dimostrativo Vini e Qualità",
    municipality: "042002",
  },
  dairyBody: {
    id: demoId("actor/dairy-body"),
    role: "control-body",
    name: "Organismo di controllo dimostrativo Formaggi",
    municipality: "041067",
  },
  maker: {
    id: demoId("actor/maker"),
    role: "operator",
    name: "Cantina dimostrativa dei Castelli",
    municipality: "042016",
  },
  pastaMaker: {
    id: demoId("actor/pasta-maker"),
    role: "operator",
    name: "Pastificio dimostrativo del Conero",
    municipality: "042034",
  },
  dairy: {
    id: demoId("actor/dairy"),
    role: "operator",
    name: "Caseificio dimostrativo del Duca",
    municipality: "041066",
  },
  grower: {
    id: demoId("actor/grower"),
    role: "operator",
    name: "Azienda agricola dimostrativa del Misa",
    municipality: "042013",
  },
  cellar: {
    id: demoId("actor/cellar"),
    role: "operator",
    name: "Cantina dimostrativa dell'Esino",
    municipality: "042021",
  },
  shop: {
    id: demoId("actor/shop"),
    role: "operator",
    name: "Enoteca dimostrativa del Porto",
    municipality: "042002",
  },
  inspector: { id: demoId("actor/inspector"), role: "inspector", name: "Ispettorato dimostrativo delle Marche" },
} as const satisfies Record<string, StoryActor>;
