import type { ActState } from "../../../core/governance/act-state.ts";
import type { GovernanceAct } from "../../../core/http/endpoints/governance.ts";
import type { InEveryDeskLanguage } from "../language.ts";

type ActName = GovernanceAct["act"];

/** The words of the region's acts: how they are named, how they stand, and the emergency stop. */
export type GovernanceText = {
  readonly title: string;
  readonly lead: string;
  readonly step: string;
  readonly caption: string;
  readonly tabs: { readonly label: string; readonly open: string; readonly all: string };
  readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  readonly atHome: string;
  readonly columns: {
    readonly act: string;
    readonly says: string;
    readonly askedAt: string;
    readonly state: string;
    readonly due: string;
    readonly actions: string;
  };
  readonly acts: Readonly<Record<ActName, string>>;
  readonly says: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<ActState, string>>;
  readonly byWhom: (who: string) => string;
  readonly reason: (reason: string) => string;
  readonly cancelledBecause: (reason: string) => string;
  readonly again: (operation: string) => string;
  readonly atOnce: string;
  readonly cancel: {
    readonly action: string;
    readonly title: string;
    readonly what: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonMissing: string;
    readonly confirm: string;
    readonly step: string;
  };
  readonly repeat: { readonly action: string; readonly step: string };
  readonly outcome: { readonly waits: string; readonly atOnce: string; readonly seeActs: string };
};

export const governanceText: InEveryDeskLanguage<GovernanceText> = {
  it: {
    title: "Atti della Regione",
    lead: "Ciò che la Regione decide sul registro. Dove la catena chiede un'attesa, l'atto è pubblico e si compie da solo alla scadenza; fino ad allora si può annullare.",
    step: "leggere gli atti",
    caption: "Gli atti, dal più recente",
    tabs: { label: "Quali atti", open: "In corso", all: "Tutti" },
    empty: {
      what: "Nessun atto in corso",
      why: "Un atto resta qui finché attende o viene eseguito.",
      next: "Quelli già compiuti sono sotto «Tutti».",
    },
    atHome: "Quando ce ne sarà uno lo vedrai qui, con il tempo che resta.",
    columns: {
      act: "Atto",
      says: "Che cosa dice",
      askedAt: "Chiesto",
      state: "Stato",
      due: "Si compie",
      actions: "Azioni",
    },
    acts: {
      enrol: "Iscrizione",
      accredit: "Accreditamento",
      setProduct: "Regole del prodotto",
      setYield: "Resa di trasformazione",
      replaceKey: "Fine dell'incarico",
      stop: "Arresto d'emergenza",
      resume: "Ripresa dopo l'arresto",
    },
    says: {
      role: "ruolo",
      scheme: "regime",
      from: "dal",
      until: "fino al",
      unit: "unità",
      countersigned: "con controfirma",
      processed: "solo per trasformazione",
    },
    values: {
      operator: "operatore",
      "control-body": "organismo di controllo",
      inspector: "ispettore",
      gram: "grammo",
      millilitre: "millilitro",
      piece: "pezzo",
      true: "sì",
      false: "no",
    },
    states: {
      scheduling: "In pubblicazione",
      waiting: "In attesa",
      cancelling: "In annullamento",
      executing: "In esecuzione",
      done: "Compiuto",
      cancelled: "Annullato",
      expired: "Scaduto",
      refused: "Rifiutato",
    },
    byWhom: (who) => `Chiesto da ${who}`,
    reason: (reason) => `Motivo: ${reason}`,
    cancelledBecause: (reason) => `Annullato perché: ${reason}`,
    again: (operation) => `Ripete l'atto ${operation}`,
    atOnce: "Subito",
    cancel: {
      action: "Annulla",
      title: "Annullare questo atto?",
      what: "L'atto non verrà compiuto. Chiunque potrà leggere che è stato annullato e perché.",
      reason: "Motivo dell'annullamento",
      reasonHint: "Sarà pubblico.",
      reasonMissing: "Scrivi il motivo.",
      confirm: "Annulla l'atto",
      step: "annullare l'atto",
    },
    repeat: {
      action: "Programma di nuovo",
      step: "programmare di nuovo l'atto",
    },
    outcome: {
      waits: "L'atto è programmato. Si compie da solo il",
      atOnce: "L'atto è in esecuzione: tra poco sarà sul registro.",
      seeActs: "Vedi gli atti in corso",
    },
  },
  en: {
    title: "Acts of the Region",
    lead: "What the Region decides about the register. Where the chain asks for a delay the act is public and is done by itself when it is due; until then it can be cancelled.",
    step: "reading the acts",
    caption: "The acts, newest first",
    tabs: { label: "Which acts", open: "Under way", all: "All" },
    empty: {
      what: "No act under way",
      why: "An act stays here while it waits or is being done.",
      next: "Those that are done are under “All”.",
    },
    atHome: "As soon as there is one it will be here, with the time that is left.",
    columns: {
      act: "Act",
      says: "What it says",
      askedAt: "Asked for",
      state: "State",
      due: "Is done",
      actions: "Actions",
    },
    acts: {
      enrol: "Enrolment",
      accredit: "Accreditation",
      setProduct: "Product rules",
      setYield: "Yield of a transformation",
      replaceKey: "End of an appointment",
      stop: "Emergency stop",
      resume: "End of the stop",
    },
    says: {
      role: "role",
      scheme: "scheme",
      from: "from",
      until: "until",
      unit: "unit",
      countersigned: "countersigned",
      processed: "only by transformation",
    },
    values: {
      operator: "operator",
      "control-body": "control body",
      inspector: "inspector",
      gram: "gram",
      millilitre: "millilitre",
      piece: "piece",
      true: "yes",
      false: "no",
    },
    states: {
      scheduling: "Being announced",
      waiting: "Waiting",
      cancelling: "Being cancelled",
      executing: "Being done",
      done: "Done",
      cancelled: "Cancelled",
      expired: "Expired",
      refused: "Refused",
    },
    byWhom: (who) => `Asked for by ${who}`,
    reason: (reason) => `Reason: ${reason}`,
    cancelledBecause: (reason) => `Cancelled because: ${reason}`,
    again: (operation) => `Repeats act ${operation}`,
    atOnce: "At once",
    cancel: {
      action: "Cancel",
      title: "Cancel this act?",
      what: "The act will not be done. Everybody can read that it was cancelled, and why.",
      reason: "Reason for cancelling",
      reasonHint: "It will be public.",
      reasonMissing: "Write the reason.",
      confirm: "Cancel the act",
      step: "cancelling the act",
    },
    repeat: { action: "Schedule again", step: "scheduling the act again" },
    outcome: {
      waits: "The act is scheduled. It is done by itself on",
      atOnce: "The act is being done: it will be on record shortly.",
      seeActs: "See the acts under way",
    },
  },
};
