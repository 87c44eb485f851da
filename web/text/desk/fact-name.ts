import { fieldName } from "../field-text.ts";
import type { DeskLanguage } from "../language.ts";

/** What the facts are called that the specifications' rules read, where the pages' own table has no name: Italian, English. */
const names: Readonly<Record<string, readonly [it: string, en: string]>> = {
  "ageing/until": ["Fine dell'invecchiamento o stagionatura", "End of ageing"],
  "analysis/deltaK": ["Delta K", "Delta K"],
  "analysis/fat": ["Grasso", "Fat"],
  "analysis/k232": ["K232", "K232"],
  "analysis/k270": ["K270", "K270"],
  "analysis/lacticFlora": ["Flora lattica", "Lactic flora"],
  "analysis/linoleic": ["Acido linoleico", "Linoleic acid"],
  "analysis/naturalAlcohol": ["Titolo alcolometrico naturale delle uve", "Natural alcohol of the grapes"],
  "analysis/oleic": ["Acido oleico", "Oleic acid"],
  "analysis/peroxides": ["Numero di perossidi", "Peroxide value"],
  "analysis/ph": ["pH", "pH"],
  "analysis/polyphenols": ["Polifenoli totali", "Total polyphenols"],
  "analysis/protein": ["Proteine", "Protein"],
  "analysis/proteinOnDryMatter": ["Proteine sulla sostanza secca", "Protein on dry matter"],
  "analysis/water": ["Acqua", "Water"],
  "animal/bornOn": ["Animale nato il", "Animal born on"],
  "animal/slaughteredOn": ["Macellato il", "Slaughtered on"],
  "bottling/inZone": ["Imbottigliato nella zona di produzione", "Bottled in the production zone"],
  "bottling/on": ["Imbottigliato il", "Bottled on"],
  "carcass/class": ["Classe della carcassa", "Class of the carcass"],
  "carcass/weight": ["Peso della carcassa", "Weight of the carcass"],
  "drying/hours": ["Durata dell'essiccazione", "Drying time"],
  "drying/temperature": ["Temperatura di essiccazione", "Drying temperature"],
  "drying/until": ["Fine dell'appassimento", "End of drying"],
  "farm/municipality": ["Comune dell'allevamento (codice ISTAT)", "Municipality of the farm (ISTAT code)"],
  "feed/forageFromZone": ["Foraggio della zona", "Forage from the zone"],
  "filling/beef": ["Ripieno: carne bovina", "Filling: beef"],
  "filling/pork": ["Ripieno: carne suina", "Filling: pork"],
  "filling/poultry": ["Ripieno: pollo o tacchino", "Filling: poultry"],
  "grapes/lacrima": ["Uve: Lacrima", "Grapes: Lacrima"],
  "grapes/montepulciano": ["Uve: Montepulciano", "Grapes: Montepulciano"],
  "grapes/passerina": ["Uve: Passerina", "Grapes: Passerina"],
  "grapes/pecorino": ["Uve: Pecorino", "Grapes: Pecorino"],
  "grapes/sangiovese": ["Uve: Sangiovese", "Grapes: Sangiovese"],
  "grapes/verdicchio": ["Uve: Verdicchio", "Grapes: Verdicchio"],
  "grapes/vernacciaNera": ["Uve: Vernaccia Nera", "Grapes: Vernaccia Nera"],
  "grove/treesPerHectare": ["Piante per ettaro", "Trees per hectare"],
  "harvest/endedAt": ["Raccolta finita (giorno e ora)", "Harvest ended (day and time)"],
  "harvest/from": ["Inizio della raccolta", "Beginning of harvest"],
  "harvest/until": ["Fine della raccolta", "End of harvest"],
  "harvest/year": ["Anno di raccolta", "Year of harvest"],
  "irrigation/inLast20Days": ["Irrigazione negli ultimi 20 giorni", "Irrigation in the last 20 days"],
  "item/kilograms": ["Peso della confezione", "Weight of the package"],
  "item/litres": ["Capacità del recipiente", "Capacity of the container"],
  "item/sealed": ["Confezione sigillata", "Sealed package"],
  "milling/startedAt": ["Molitura iniziata (giorno e ora)", "Milling begun (day and time)"],
  "packaging/inPlant": ["Confezionato nello stabilimento di produzione", "Packed in the production plant"],
  "panel/bitter": ["Amaro, mediana", "Bitter, median"],
  "panel/fruity": ["Fruttato, mediana", "Fruity, median"],
  "panel/pungent": ["Piccante, mediana", "Pungent, median"],
  "pigs/regions": ["Regioni di allevamento dei suini", "Regions where the pigs were reared"],
  presentation: ["Presentazione", "Presentation"],
  "place/municipality": ["Comune di produzione", "Municipality of production"],
  "recipe/pancetta": ["Pancetta", "Pancetta"],
  "recipe/shoulder": ["Spalla", "Shoulder"],
  "recipe/trimmings": ["Rifilature di prosciutto e lonza", "Trimmings of ham and loin"],
  "ripening/humidity": ["Umidità di maturazione", "Ripening humidity"],
  "ripening/temperature": ["Temperatura di maturazione", "Ripening temperature"],
  "salting/on": ["Salato il", "Salted on"],
  "shape/diameter": ["Diametro", "Diameter"],
  "shape/height": ["Altezza dello scalzo", "Height of the heel"],
  "shape/length": ["Lunghezza", "Length"],
  "shape/thickness": ["Spessore", "Thickness"],
  "shape/weight": ["Peso della forma", "Weight of the form"],
  "shape/width": ["Larghezza", "Width"],
  "story/en": ["Racconto in inglese", "Story in English"],
  "story/it": ["Racconto in italiano", "Story in Italian"],
  "varieties/ascolanaTenera": ["Ascolana Tenera", "Ascolana Tenera"],
  "varieties/carboncella": ["Carboncella", "Carboncella"],
  "varieties/coroncina": ["Coroncina", "Coroncina"],
  "varieties/frantoio": ["Frantoio", "Frantoio"],
  "varieties/leccino": ["Leccino", "Leccino"],
  "varieties/mignola": ["Mignola", "Mignola"],
  "varieties/orbetana": ["Orbetana", "Orbetana"],
  "varieties/piantoneDiFalerone": ["Piantone di Falerone", "Piantone di Falerone"],
  "varieties/piantoneDiMogliano": ["Piantone di Mogliano", "Piantone di Mogliano"],
  "varieties/raggia": ["Raggia", "Raggia"],
  "varieties/rosciolaDeiColliEsini": ["Rosciola dei Colli Esini", "Rosciola dei Colli Esini"],
  "varieties/sarganoDiFermo": ["Sargano di Fermo", "Sargano di Fermo"],
  "vineyard/vinesPerHectare": ["Ceppi per ettaro", "Vines per hectare"],
  "vinification/from": ["Inizio della vinificazione", "Beginning of vinification"],
  "wine/sparkling": ["Spumante", "Sparkling"],
  "wine/type": ["Tipologia del vino", "Type of wine"],
  "yield/kilogramsPerHectare": ["Resa per ettaro", "Yield per hectare"],
  "yield/tonnesPerHectare": ["Resa di uva per ettaro", "Yield of grapes per hectare"],
};

/** Gives the name of a dossier's fact for whoever states or judges it. */
export function factName(path: string, language: DeskLanguage): string {
  const known = Object.hasOwn(names, path) ? names[path] : undefined;
  return known === undefined ? fieldName(path, language) : known[language === "it" ? 0 : 1];
}

/** Names several facts, whose paths stand between commas. */
export const factNames = (paths: unknown, language: DeskLanguage): string =>
  String(paths)
    .split(",")
    .map((path) => factName(path, language))
    .join(", ");

/** Whether a fact has a name of its own here or in the pages' table. */
export const isNamedHere = (path: string): boolean => Object.hasOwn(names, path);
