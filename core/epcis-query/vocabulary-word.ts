import type { VocabularyName } from "./parameter.ts";

const older: Readonly<Record<VocabularyName, string>> = {
  BizStep: "bizstep",
  Disp: "disp",
  ER: "er",
  BTT: "btt",
  SDT: "sdt",
  MeasurementType: "",
};

/**
 * The bare word of a standard term however it is spelled (`shipping`, `https://ref.gs1.org/cbv/BizStep-shipping`,
 * `urn:epcglobal:cbv:bizstep:shipping`); anything else as it is.
 */
export const vocabularyWord = (vocabulary: VocabularyName, text: string): string => {
  if (vocabulary === "MeasurementType") return text.replace(/^(https?:\/\/(www\.)?gs1\.org\/voc\/|gs1:)/, "");
  const web = new RegExp(`^(https?://(ref|ns)\\.gs1\\.org/cbv/|cbv:)${vocabulary}-`);
  return text.replace(web, "").replace(`urn:epcglobal:cbv:${older[vocabulary]}:`, "");
};
