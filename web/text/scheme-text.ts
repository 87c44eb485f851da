import type { InEveryLanguage, Language } from "./language.ts";

/** The schemes whose letters the pages explain. */
type NamedScheme = "DOP" | "IGP" | "DOCG" | "DOC" | "IGT" | "BIO" | "QM";

/** What the letters of a scheme stand for. */
const schemeNames: InEveryLanguage<Readonly<Record<NamedScheme, string>>> = {
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
  de: {
    DOP: "Geschützte Ursprungsbezeichnung",
    IGP: "Geschützte geografische Angabe",
    DOCG: "Kontrollierte und garantierte Ursprungsbezeichnung",
    DOC: "Kontrollierte Ursprungsbezeichnung",
    IGT: "Typische geografische Angabe",
    BIO: "Ökologische/biologische Produktion",
    QM: "Von der Region Marken garantierte Qualität",
  },
  fr: {
    DOP: "Appellation d’origine protégée",
    IGP: "Indication géographique protégée",
    DOCG: "Dénomination d’origine contrôlée et garantie",
    DOC: "Dénomination d’origine contrôlée",
    IGT: "Indication géographique typique",
    BIO: "Production biologique",
    QM: "Qualité garantie par les Marches",
  },
};

/** Gives a scheme with what its letters stand for; letters that are not known stand alone. */
export function schemeName(scheme: string, language: Language): string {
  const names: Readonly<Record<string, string>> = schemeNames[language];
  return Object.hasOwn(names, scheme) ? `${scheme}, ${names[scheme]}` : scheme;
}
