import { gtins } from "./gtins.ts";
import type { StoryBatch } from "./story-types.ts";

const story = {
  pasta: {
    it: "Sfoglia tirata a mano con uova fresche e grano duro coltivato nelle Marche.",
    en: "Rolled by hand from fresh eggs and durum wheat grown in the Marche.",
  },
  cheese: {
    it: "Latte di pecora e di vacca del Montefeltro, stagionato tra venti e trenta giorni.",
    en: "Ewe's and cow's milk of the Montefeltro, ripened for twenty to thirty days.",
  },
} as const;

type PastaLot = Pick<StoryBatch, "lot" | "quantity" | "producedOn" | "bestBefore"> & { readonly small?: true };

function eggPasta({ small, ...lot }: PastaLot): StoryBatch {
  return {
    ...lot,
    gtin: small ? gtins.eggPastaSmall : gtins.eggPasta,
    municipality: "042034",
    fields: {
      size: small ? "250 g" : "500 g",
      "flour/origin": "Marche",
      "recipe/eggsPerKilogram": 8,
      "story/it": story.pasta.it,
      "story/en": story.pasta.en,
      "analysis/moisture": "11.80",
      "input/1": "semola rimacinata, lotto SR-0226",
      note: "Campione conservato in cella 2.",
    },
  };
}

function casciotta(lot: Pick<StoryBatch, "lot" | "quantity" | "producedOn" | "bestBefore">): StoryBatch {
  return {
    ...lot,
    gtin: gtins.cheese,
    municipality: "041066",
    fields: {
      size: "1 kg",
      "milk/ewe": "75",
      "milk/cow": "25",
      "ripening/days": 26,
      "story/it": story.cheese.it,
      "story/en": story.cheese.en,
      "analysis/fatOnDryMatter": "48.20",
    },
  };
}

/** The batches that the demo registers one by one; each is known by what becomes of it. */
export const storyBatches = {
  /** Countersigned, by JSON, beside the thousand of the file. */
  magnum: {
    gtin: gtins.wineMagnum,
    lot: "M26-01",
    quantity: "360000",
    producedOn: "2026-03-16",
    municipality: "042016",
    fields: {
      variety: "Verdicchio",
      vintage: "2023",
      size: "1500 ml",
      "ageing/months": 27,
      "analysis/alcohol": "13.40",
      "story/it": "Da una sola vigna a 450 metri, imbottigliato solo in magnum.",
      "story/en": "From a single vineyard at 450 metres, bottled in magnums only.",
    },
  },
  sound: eggPasta({ lot: "PU26-031", quantity: "600000", producedOn: "2026-02-02", bestBefore: "2027-08-02" }),
  /** A lot number with a slash, which a link has to escape. */
  slashed: eggPasta({
    lot: "PU26/032-B",
    quantity: "150000",
    producedOn: "2026-02-04",
    bestBefore: "2027-08-04",
    small: true,
  }),
  suspended: eggPasta({ lot: "PU26-033", quantity: "580000", producedOn: "2026-02-09", bestBefore: "2027-08-09" }),
  withdrawn: eggPasta({ lot: "PU26-034", quantity: "612500", producedOn: "2026-02-16", bestBefore: "2027-08-16" }),
  reinstated: eggPasta({ lot: "PU26-035", quantity: "595000", producedOn: "2026-02-23", bestBefore: "2027-08-23" }),
  cheese: casciotta({ lot: "CU26-11", quantity: "800000", producedOn: "2026-03-02", bestBefore: "2026-09-02" }),
  laterCheese: casciotta({ lot: "CU26-12", quantity: "760000", producedOn: "2026-03-09", bestBefore: "2026-09-09" }),
} as const satisfies Record<string, StoryBatch>;
