import type { DocumentKind } from "../../../core/document/document-kind.ts";
import type { InEveryDeskLanguage } from "../language.ts";

/** The words of documents: their kinds, how one is added, taken away and saved. */
export type DocumentText = {
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly heading: string;
  readonly caption: string;
  readonly columns: Readonly<Record<"name" | "kind" | "size" | "by" | "at" | "acts", string>>;
  readonly none: string;
  readonly required: (kinds: string) => string;
  readonly kind: string;
  readonly file: string;
  readonly formats: string;
  readonly add: string;
  readonly adding: (percent: number) => string;
  readonly added: (name: string) => string;
  readonly addStep: string;
  readonly choose: string;
  readonly unknownType: string;
  readonly tooLarge: string;
  readonly save: (name: string) => string;
  readonly saveStep: string;
  readonly remove: (name: string) => string;
  readonly removeStep: string;
  /** Of documents that hang on a seal. */
  readonly seal: {
    readonly heading: string;
    readonly step: string;
    readonly hint: string;
    readonly caption: string;
    readonly about: string;
    readonly whole: string;
    readonly batch: (lot: string) => string;
    readonly hash: string;
    readonly none: string;
    /** The number of documents of the certificate's application. */
    readonly application: (documents: number) => string;
  };
};

export const documentText: InEveryDeskLanguage<DocumentText> = {
  it: {
    kinds: {
      "vineyard-register": "Schedario viticolo",
      "company-file": "Fascicolo aziendale",
      "plot-map": "Mappa delle particelle",
      "plant-plan": "Planimetria dello stabilimento",
      "self-control-plan": "Piano di autocontrollo",
      "analysis-report": "Rapporto di analisi",
      "inspection-report": "Verbale di verifica",
      "power-of-attorney": "Delega",
      other: "Altro",
    },
    heading: "Documenti",
    caption: "I documenti allegati, dal primo",
    columns: { name: "Nome", kind: "Che cos'è", size: "Dimensione", by: "Da chi", at: "Quando", acts: "Che cosa fare" },
    none: "Non c'è ancora nessun documento.",
    required: (kinds) => `L'organismo chiede: ${kinds}.`,
    kind: "Che documento è",
    file: "File",
    formats: "PDF, PNG, JPEG, XLSX, ODS, TXT, CSV",
    add: "Allega il documento",
    adding: (percent) => `Invio in corso: ${percent} %`,
    added: (name) => `Allegato: ${name}`,
    addStep: "allegare il documento",
    choose: "Scegli prima un file.",
    unknownType: "Questo formato non si può allegare: scegli un PDF, un'immagine, un foglio di calcolo o un testo.",
    tooLarge: "Il file è troppo grande: al massimo 20 MB.",
    save: (name) => `Scarica ${name}`,
    saveStep: "scaricare il documento",
    remove: (name) => `Togli ${name}`,
    removeStep: "togliere il documento",
    seal: {
      heading: "Documenti del sigillo",
      step: "leggere i documenti del sigillo",
      hint: "Allega qui rapporti di analisi e altri documenti prima della controfirma: li vede chi controfirma, con la loro impronta SHA-256, e restano. Sulla catena non va niente di essi.",
      caption: "I documenti del sigillo, dal primo",
      about: "Riguarda",
      whole: "Tutto il sigillo",
      batch: (lot) => `Lotto ${lot}`,
      hash: "Impronta SHA-256",
      none: "Nessun documento allegato.",
      application: (documents) =>
        documents === 0
          ? "La domanda di certificazione (senza documenti)"
          : documents === 1
            ? "La domanda di certificazione, con il suo documento"
            : `La domanda di certificazione, con i suoi ${documents} documenti`,
    },
  },
  en: {
    kinds: {
      "vineyard-register": "Vineyard register",
      "company-file": "Farm file",
      "plot-map": "Map of the plots",
      "plant-plan": "Plan of the plant",
      "self-control-plan": "Self-control plan",
      "analysis-report": "Analysis report",
      "inspection-report": "Inspection report",
      "power-of-attorney": "Power of attorney",
      other: "Other",
    },
    heading: "Documents",
    caption: "The documents attached, the first one first",
    columns: { name: "Name", kind: "What it is", size: "Size", by: "By", at: "When", acts: "What to do" },
    none: "There is no document yet.",
    required: (kinds) => `The control body asks for: ${kinds}.`,
    kind: "What document it is",
    file: "File",
    formats: "PDF, PNG, JPEG, XLSX, ODS, TXT, CSV",
    add: "Attach the document",
    adding: (percent) => `Sending: ${percent} %`,
    added: (name) => `Attached: ${name}`,
    addStep: "attaching the document",
    choose: "Choose a file first.",
    unknownType: "This format cannot be attached: choose a PDF, a picture, a spreadsheet or a text.",
    tooLarge: "The file is too large: at most 20 MB.",
    save: (name) => `Download ${name}`,
    saveStep: "downloading the document",
    remove: (name) => `Remove ${name}`,
    removeStep: "removing the document",
    seal: {
      heading: "Documents of the seal",
      step: "reading the seal's documents",
      hint: "Attach analysis reports and other documents here before the countersignature: whoever countersigns sees them with their SHA-256 hash, and they stay. Nothing of them goes on chain.",
      caption: "The seal's documents, the first one first",
      about: "About",
      whole: "The whole seal",
      batch: (lot) => `Batch ${lot}`,
      hash: "SHA-256 hash",
      none: "No documents attached.",
      application: (documents) =>
        documents === 0
          ? "The application for the certificate (without documents)"
          : documents === 1
            ? "The application for the certificate, with its document"
            : `The application for the certificate, with its ${documents} documents`,
    },
  },
};
