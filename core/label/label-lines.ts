import { type LabelLanguage, labelWords } from "./label-words.ts";

/** What a label says, beside its code. */
export type LabelFacts = {
  readonly gtin: string;
  readonly lot: string;
  readonly product: string;
  readonly operator: string;
  /** YYYY-MM-DD; null where the dossier has none. */
  readonly bestBefore: string | null;
};

/** A paragraph of a label. What is not needed is left out where there is no room. */
export type LabelLine = { readonly text: string; readonly bold: boolean; readonly needed: boolean };

/** A date as AI 15 has it: YYMMDD. */
const ai15 = (date: string): string => date.slice(2).replaceAll("-", "");

/** The most usual way to write a date in Italy, and in English where the month is not to be mistaken. */
const dated = (date: string, language: LabelLanguage): string => {
  const [year, month, day] = date.split("-");
  if (language === "it") return `${day}/${month}/${year}`;
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};

/** The line of a test print, which nobody takes for goods. */
export const testLine = (language: LabelLanguage): LabelLine => ({
  text: labelWords[language].test,
  bold: true,
  needed: true,
});

/**
 * Gives what a person reads on a label: product, operator, and GTIN, lot, best-before and serial each with its
 * application identifier (GS1 General Specifications, 4.14), which a line's end does not part from its value.
 *
 * @param serial - Of this package; null on a label that names the batch only.
 */
export const labelLines = (facts: LabelFacts, serial: string | null, language: LabelLanguage): LabelLine[] => {
  const words = labelWords[language];
  const needed = (text: string) => ({ text, bold: false, needed: true });
  return [
    { text: facts.product, bold: true, needed: false },
    { text: facts.operator, bold: false, needed: false },
    needed(`GTIN (01)\u00a0${facts.gtin}`),
    needed(`${words.lot} (10)\u00a0${facts.lot}`),
    ...(facts.bestBefore === null
      ? []
      : [needed(`${words.bestBefore} ${dated(facts.bestBefore, language)} (15)\u00a0${ai15(facts.bestBefore)}`)]),
    ...(serial === null ? [] : [needed(`${words.item} (21)\u00a0${serial}`)]),
  ];
};
