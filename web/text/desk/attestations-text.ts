import type { InEveryDeskLanguage } from "../language.ts";

/** The words of the page from which attestations of compliance are shown and printed. */
export type AttestationsText = {
  readonly title: string;
  readonly lead: string;
  readonly step: string;
  readonly caption: string;
  readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  readonly columns: Readonly<Record<"product" | "until" | "quota" | "attestation", string>>;
  readonly page: (product: string) => string;
  readonly pdf: string;
  readonly pdfEnglish: string;
  readonly pdfStep: string;
  readonly batches: string;
};

export const attestationsText: InEveryDeskLanguage<AttestationsText> = {
  it: {
    title: "Attestazioni di conformità",
    lead: "Da mostrare a un'autorità o a un cliente (Reg. (UE) 2024/1143, art. 45). Il codice sul foglio porta sempre alla situazione attuale.",
    step: "leggere i certificati",
    caption: "Certificati con la loro attestazione",
    empty: {
      what: "Nessun certificato",
      why: "Un'attestazione è di un certificato o di un lotto sul registro.",
      next: "Quando ci sarà un certificato, troverai qui la sua attestazione.",
    },
    columns: { product: "Prodotto", until: "Valido fino al", quota: "Quantità", attestation: "Attestazione" },
    page: (product) => `Attestazione di ${product}`,
    pdf: "PDF",
    pdfEnglish: "PDF in inglese",
    pdfStep: "scaricare l'attestazione",
    batches: "L'attestazione di un singolo lotto si apre dalla pagina del lotto.",
  },
  en: {
    title: "Attestations of compliance",
    lead: "To be shown to an authority or a customer (Reg. (EU) 2024/1143, Art. 45). The code on the sheet always leads to the present state.",
    step: "reading the certificates",
    caption: "Certificates with their attestation",
    empty: {
      what: "No certificates",
      why: "An attestation is of a certificate or of a batch on record.",
      next: "As soon as there is a certificate, its attestation will be here.",
    },
    columns: { product: "Product", until: "Valid until", quota: "Quantity", attestation: "Attestation" },
    page: (product) => `Attestation of ${product}`,
    pdf: "PDF in Italian",
    pdfEnglish: "PDF",
    pdfStep: "downloading the attestation",
    batches: "The attestation of a single batch is opened from the batch's page.",
  },
};
