import type { SealState } from "../../../core/seal/seal-state.ts";
import type { InEveryDeskLanguage } from "../language.ts";

/** What a seal's state is called, what it waits for, and who must act. */
export type StateText = { readonly name: string; readonly waits: string };

export const sealStateText: InEveryDeskLanguage<Readonly<Record<SealState, StateText>>> = {
  it: {
    "awaiting-countersignature": {
      name: "In attesa di controfirma",
      waits: "Tocca all'organismo di controllo: deve approvare o rinviare.",
    },
    queued: { name: "In coda", waits: "Parte da solo tra poco: non devi fare niente." },
    sent: { name: "Inviato", waits: "Aspetta che il registro lo accolga: non devi fare niente." },
    recorded: { name: "Registrato", waits: "È sul registro; tra poco diventa definitivo." },
    final: { name: "Definitivo", waits: "Non aspetta più niente." },
    refused: { name: "Rifiutato", waits: "Tocca all'operatore: correggere e registrare di nuovo." },
    "sent-back": { name: "Rinviato all'operatore", waits: "Tocca all'operatore: correggere e registrare di nuovo." },
    cancelled: { name: "Annullato", waits: "Chiuso: non aspetta più niente." },
  },
  en: {
    "awaiting-countersignature": {
      name: "Awaiting countersignature",
      waits: "The control body has to act: approve it or send it back.",
    },
    queued: { name: "Queued", waits: "It leaves by itself shortly: nothing to do." },
    sent: { name: "Sent", waits: "It waits for the register to take it in: nothing to do." },
    recorded: { name: "Recorded", waits: "It is on record, and becomes final shortly." },
    final: { name: "Final", waits: "It waits for nothing any more." },
    refused: { name: "Refused", waits: "The operator has to act: correct it and register it again." },
    "sent-back": {
      name: "Sent back to the operator",
      waits: "The operator has to act: correct it and register again.",
    },
    cancelled: { name: "Cancelled", waits: "Closed: it waits for nothing any more." },
  },
};
