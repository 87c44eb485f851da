import type { InEveryLanguage, Language } from "./language.ts";

/** What the letters of a scheme stand for. */
const schemeNames: InEveryLanguage<Readonly<Record<string, string>>> = {
  it: {
    DOP: "Denominazione di origine protetta",
    IGP: "Indicazione geografica protetta",
    DOCG: "Denominazione di origine controllata e garantita",
    DOC: "Denominazione di origine controllata",
    IGT: "Indicazione geografica tipica",
    BIO: "Produzione biologica",
    QM: "Qualità garantita dalle Marche",
  },
  en: {
    DOP: "Protected designation of origin",
    IGP: "Protected geographical indication",
    DOCG: "Controlled and guaranteed designation of origin",
    DOC: "Controlled designation of origin",
    IGT: "Typical geographical indication",
    BIO: "Organic production",
    QM: "Quality guaranteed by the Marche",
  },
};

/** Gives a scheme with what its letters stand for; letters that are not known stand alone. */
export function schemeName(scheme: string, language: Language): string {
  const names = schemeNames[language];
  return Object.hasOwn(names, scheme) ? `${scheme}, ${names[scheme]}` : scheme;
}
