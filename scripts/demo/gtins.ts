/** The demo's GTINs, under 952: the prefix that GS1 keeps for demonstrations, so that none belongs to a real product. */
export const gtins = {
  wine: "09521234100010",
  wineMagnum: "09521234100027",
  eggPasta: "09521234200017",
  eggPastaSmall: "09521234200024",
  cheese: "09521234300014",
  grapes: "09521234400011",
  must: "09521234410010",
  bulkWine: "09521234420019",
  docWine: "09521234430018",
  /** Never registered by anybody. */
  unused: "09521234900016",
} as const;
