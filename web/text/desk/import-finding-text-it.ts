import { factNames } from "./fact-name.ts";
import type { FindingTexts } from "./import-finding-text.ts";

/** What is told about the places of a file, in Italian. */
export const findingTextIt: FindingTexts = {
  "column-missing": ["Manca una colonna", ({ column }) => `Manca la colonna «${column}»: aggiungila, con questo nome.`],
  "header-unknown": [
    "Colonna sconosciuta",
    () => "Nessuna colonna si chiama così: usa un nome del modello, oppure lascia che la colonna venga ignorata.",
  ],
  "header-twice": ["Colonna ripetuta", ({ column }) => `Un'altra colonna è già «${column}»: lasciane una sola.`],
  "header-unit": [
    "Unità diversa",
    ({ unit }) =>
      `La colonna è in ${unit}: servono quantità nell'unità di base del prodotto, senza altra unità nel nome.`,
  ],
  "too-many-columns": ["Troppe colonne", ({ most }) => `Oltre alle colonne fisse ce ne possono essere al più ${most}.`],
  "cell-without-header": [
    "Cella senza colonna",
    () => "Sopra questa cella non c'è il nome di una colonna: aggiungilo, oppure svuota la cella.",
  ],
  missing: ["Cella vuota", () => "Qui serve un valore."],
  formula: [
    "Formula",
    ({ shown }) => `La cella contiene una formula, che ora mostra «${shown}»: scrivi il valore al suo posto.`,
  ],
  merged: ["Celle unite", () => "La cella è unita ad altre: dividi le celle e scrivi il valore in ogni riga."],
  "error-cell": ["Errore del foglio", ({ error }) => `Il foglio di calcolo mostra ${error}: scrivi il valore.`],
  mojibake: [
    "Lettere rovinate",
    () => "Le lettere accentate sono state lette con la codifica sbagliata: riscrivi il testo.",
  ],
  "row-hidden": ["Riga nascosta", () => "La riga è nascosta nel foglio: mostrala e controllala, oppure eliminala."],
  scientific: [
    "Notazione scientifica",
    () =>
      "Il foglio ha trasformato il codice in un numero con esponente e le cifre sono perse: formatta la colonna come testo e riscrivilo.",
  ],
  "gtin-zeros-lost": [
    "Zeri iniziali persi",
    ({ digits }) => `Il GTIN ha ${digits} cifre: il foglio ha tolto gli zeri iniziali. Formatta la colonna come testo.`,
  ],
  "gtin-check-digit": [
    "Cifra di controllo errata",
    ({ expected, found }) =>
      `L'ultima cifra del GTIN dovrebbe essere ${expected}, non ${found}: ricontrolla il codice.`,
  ],
  "gtin-length": ["GTIN incompleto", ({ digits }) => `Un GTIN ha 8, 12, 13 o 14 cifre, questo ${digits}.`],
  "gtin-not-digits": ["Non è un GTIN", () => "Un GTIN è fatto solo di cifre: 8, 12, 13 o 14."],
  "lot-number": [
    "Lotto diventato numero",
    ({ number }) =>
      `Il foglio tratta il lotto come il numero ${number}: gli zeri iniziali potrebbero mancare. Formatta la colonna come testo.`,
  ],
  "lot-became-day": [
    "Lotto diventato data",
    ({ day }) =>
      `Il foglio ha trasformato il lotto in una data (${day}): formatta la colonna come testo e riscrivi il lotto.`,
  ],
  "lot-too-long": ["Lotto troppo lungo", ({ length }) => `Un lotto ha al più 20 caratteri, questo ${length}.`],
  "lot-characters": [
    "Caratteri non ammessi",
    ({ characters }) =>
      `In un lotto non può stare ${String(characters).trim() || "uno spazio"}: solo lettere senza accento, cifre e !"%&'()*+,-./:;<=>?_`,
  ],
  "quantity-ambiguous": [
    "Punto o virgola?",
    ({ decimal }) => `Può essere un migliaio o un decimale (${decimal}): scrivi la quantità senza punti né virgole.`,
  ],
  "quantity-not-whole": [
    "Quantità con decimali",
    () => "Serve un numero intero nell'unità di base del prodotto (grammi, millilitri o pezzi).",
  ],
  "quantity-unit": [
    "Unità nella cella",
    ({ unit }) => `«${unit}» va tolto: serve il solo numero, nell'unità di base del prodotto.`,
  ],
  "quantity-not-a-number": ["Non è una quantità", () => "Serve un numero intero, solo cifre."],
  "quantity-out-of-range": [
    "Quantità impossibile",
    () => "Serve un numero intero maggiore di zero, con al più 18 cifre.",
  ],
  "day-serial": [
    "Data diventata numero",
    ({ serial }) => `${serial} è il numero con cui il foglio conta i giorni: scrivi la data come AAAA-MM-GG.`,
  ],
  "day-ambiguous": [
    "Giorno o mese?",
    () => "Non si capisce quale sia il giorno e quale il mese: scrivi la data come AAAA-MM-GG.",
  ],
  "day-short-year": ["Anno con due cifre", () => "Scrivi l'anno con quattro cifre: AAAA-MM-GG."],
  "day-impossible": ["Data inesistente", () => "Questo giorno non esiste nel calendario."],
  "day-unreadable": ["Non è una data", () => "Scrivi la data come AAAA-MM-GG, per esempio 2026-05-31."],
  "municipality-zeros-lost": [
    "Zeri iniziali persi",
    ({ name }) =>
      `Un codice ISTAT ha sei cifre: manca lo zero iniziale${name ? ` (${name})` : ""}. Formatta la colonna come testo.`,
  ],
  "municipality-unknown": [
    "Comune sconosciuto",
    () => "Serve il codice ISTAT di sei cifre, oppure il nome esatto di un comune delle Marche.",
  ],
  "number-unit": ["Unità nella cella", ({ unit }) => `«${unit}» va tolto: serve il solo numero.`],
  "number-ambiguous": [
    "Punto o virgola?",
    () => "Può essere un migliaio o un decimale: scrivilo con il punto decimale.",
  ],
  "number-percent": [
    "Percentuale del foglio",
    ({ stored }) => `Il foglio conserva ${stored} e lo mostra come percentuale: scrivi il numero, senza il segno %.`,
  ],
  "number-unreadable": ["Non è un numero", () => "Serve un numero, come 12.5."],
  "fact-too-long": [
    "Testo non ammesso",
    () => "Il testo è troppo lungo (al più 2000 caratteri) o contiene caratteri non ammessi.",
  ],
  "produced-in-future": [
    "Produzione nel futuro",
    ({ today }) => `Il giorno di produzione non può venire dopo oggi, ${today}.`,
  ],
  "produced-too-long-ago": [
    "Produzione troppo lontana",
    ({ years }) => `Il giorno di produzione è di oltre ${years} anni fa: ricontrolla l'anno.`,
  ],
  "best-before-production": [
    "Scade prima di nascere",
    ({ producedOn }) => `La data non può venire prima della produzione, ${producedOn}.`,
  ],
  "best-before-too-far": [
    "Scadenza troppo lontana",
    ({ years }) => `La data è di oltre ${years} anni dopo la produzione.`,
  ],
  "specification-none": [
    "Nessun disciplinare",
    () => "In quel giorno non era in vigore nessuna versione del disciplinare: ricontrolla la data.",
  ],
  "specification-other": [
    "Altra versione del disciplinare",
    ({ version, most }) =>
      `In quel giorno valeva la versione ${version}, per le altre righe la ${most}: registra questi lotti con un file a parte.`,
  ],
  "gtin-of-other-operator": ["GTIN di altri", () => "Questo GTIN è di un altro operatore."],
  "gtin-of-other-product": [
    "GTIN di un altro prodotto",
    () => "Con questo GTIN hai registrato un altro prodotto: un sigillo vale per un prodotto solo.",
  ],
  "row-twice": ["Riga ripetuta", ({ row }) => `È identica alla riga ${row}: eliminala.`],
  "lot-twice": ["Lotto ripetuto", ({ row }) => `Lo stesso lotto è già alla riga ${row}, con altri dati.`],
  "registered-otherwise": [
    "Lotto già registrato con altri dati",
    ({ differs }) =>
      `Il lotto è già sul registro, ma differisce${differs ? ` in: ${differs}` : ""}. Usa un altro numero di lotto.`,
  ],
  "rule-not-met": [
    "Regola non rispettata",
    ({ nameIt, valueIt, boundIt, version, article }) =>
      `«${nameIt}»: il disciplinare (versione ${version}${article ? `, ${article}` : ""}) chiede ${boundIt}, qui c'è ${valueIt}. Si può registrare: lo vedrà chi controfirma.`,
  ],
  "rule-not-documented": [
    "Regola non documentata",
    ({ nameIt, fields, rows }) =>
      `«${nameIt}» (${factNames(fields, "it")}): ${rows === 1 ? "in una riga" : `in ${rows} righe`} il dato manca o non si legge. Si può registrare: lo vedrà chi controfirma.`,
  ],
  spaces: ["Spazi tolti", ({ now }) => `Spazi invisibili o di troppo tolti: ora è «${now}».`],
  apostrophe: ["Apostrofo tolto", ({ now }) => `Apostrofo iniziale tolto: ora è «${now}».`],
  "gtin-filled-up": [
    "GTIN completato",
    ({ now }) => `Completato con gli zeri iniziali: ${now}; la cifra di controllo torna.`,
  ],
  "thousands-points": ["Separatori tolti", ({ now }) => `Punti, spazi e zeri dopo la virgola tolti: ora è ${now}.`],
  "decimal-comma": ["Virgola decimale", ({ now }) => `Scritto con il punto decimale: ${now}.`],
  "unit-dropped": ["Unità tolta", ({ now, unit }) => `«${unit}» è già l'unità della colonna: ora è ${now}.`],
  "day-written-otherwise": ["Data riscritta", ({ now }) => `Scritta come ${now}.`],
  "day-time-dropped": ["Ora tolta", ({ now }) => `Conta solo il giorno: ${now}.`],
  "municipality-name": ["Comune riconosciuto", ({ now }) => `Il codice ISTAT di questo comune è ${now}.`],
  "taken-over": [
    "Proposta accettata",
    ({ now }) => (now === "" ? "Ignorato, come hai deciso." : `Come hai deciso, ora è «${now}».`),
  ],
  "registered-already": [
    "Già registrato, identico",
    () => "Il lotto è già sul registro con questi stessi dati: non verrà registrato di nuovo.",
  ],
};
