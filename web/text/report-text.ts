import type { InEveryDeskLanguage } from "./language.ts";

/** What the one-step report says around its rows. */
export type ReportText = {
  readonly title: string;
  readonly basis: string;
  readonly of: (name: string, place: string | null) => string;
  readonly over: (from: string | null, to: string | null) => string;
  readonly received: string;
  readonly handed: string;
  readonly nothing: string;
  readonly fromWhom: string;
  readonly toWhom: string;
  readonly lot: string;
  readonly claimed: string;
  readonly document: string;
  readonly page: (page: number, of: number) => string;
};

/** The one-step-back, one-step-forward report, in both languages. */
export const reportText: InEveryDeskLanguage<ReportText> = {
  it: {
    title: "Rintracciabilità: un passo indietro, un passo avanti",
    basis: "Regolamento (CE) n. 178/2002, articolo 18",
    of: (name, place) => (place === null ? name : `${name}, ${place}`),
    over: (from, to) => `Dal ${from ?? "principio"} al ${to ?? "momento della richiesta"} (UTC)`,
    received: "Ricevuto",
    handed: "Consegnato",
    nothing: "Niente in questo periodo.",
    fromWhom: "Da",
    toWhom: "A",
    lot: "lotto",
    claimed: "dichiarato, non sul registro",
    document: "documento (SHA-256)",
    page: (page, of) => `Pagina ${page} di ${of}`,
  },
  en: {
    title: "Traceability: one step back, one step forward",
    basis: "Regulation (EC) No 178/2002, article 18",
    of: (name, place) => (place === null ? name : `${name}, ${place}`),
    over: (from, to) => `From ${from ?? "the beginning"} to ${to ?? "the time of asking"} (UTC)`,
    received: "Received",
    handed: "Handed over",
    nothing: "Nothing in this period.",
    fromWhom: "From",
    toWhom: "To",
    lot: "lot",
    claimed: "claimed, not on record",
    document: "document (SHA-256)",
    page: (page, of) => `Page ${page} of ${of}`,
  },
};
