import type { ApplicationState } from "../../../core/application/application-state.ts";
import type { InEveryDeskLanguage } from "../language.ts";

/** What an application's state is called, and who has to act. */
export type ApplicationStateText = { readonly name: string; readonly waits: string };

export const applicationStateText: InEveryDeskLanguage<Readonly<Record<ApplicationState, ApplicationStateText>>> = {
  it: {
    draft: { name: "Bozza", waits: "Tocca all'operatore: completarla e inviarla." },
    submitted: { name: "Inviata", waits: "Tocca all'organismo: prenderla in carico." },
    "in-review": { name: "In esame", waits: "Tocca all'organismo: decidere o chiedere integrazioni." },
    "completion-requested": { name: "Da integrare", waits: "Tocca all'operatore: completare e inviare di nuovo." },
    granted: { name: "Accolta", waits: "Chiusa: c'è il certificato." },
    refused: { name: "Respinta", waits: "Chiusa: si può presentare una nuova domanda." },
    withdrawn: { name: "Ritirata", waits: "Chiusa dall'operatore." },
  },
  en: {
    draft: { name: "Draft", waits: "The operator has to act: complete it and submit it." },
    submitted: { name: "Submitted", waits: "The control body has to act: take it on." },
    "in-review": { name: "In review", waits: "The control body has to act: decide, or ask for completion." },
    "completion-requested": {
      name: "To be completed",
      waits: "The operator has to act: complete it and submit it again.",
    },
    granted: { name: "Granted", waits: "Closed: the certificate is there." },
    refused: { name: "Refused", waits: "Closed: a new application can be made." },
    withdrawn: { name: "Withdrawn", waits: "Closed by the operator." },
  },
};
