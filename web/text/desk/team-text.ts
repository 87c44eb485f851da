import type { MembershipRole } from "../../../core/http/authorisation.ts";
import type { InEveryDeskLanguage } from "../language.ts";

/** What the page about the people of an actor says. */
export type TeamText = {
  readonly title: string;
  readonly lead: (actor: string) => string;
  readonly may: Readonly<Record<MembershipRole, string>>;
  readonly members: {
    readonly heading: string;
    readonly caption: string;
    readonly step: string;
    readonly person: string;
    readonly role: string;
    readonly since: string;
    readonly grantedBy: string;
    readonly byInstallation: string;
    readonly actions: string;
    readonly you: string;
    readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  };
  readonly change: {
    readonly action: string;
    readonly of: (name: string) => string;
    readonly title: (name: string) => string;
    readonly role: string;
    readonly confirm: string;
    readonly step: string;
    readonly done: (name: string) => string;
  };
  readonly revoke: {
    readonly action: string;
    readonly of: (name: string) => string;
    readonly title: (name: string) => string;
    readonly what: (name: string, actor: string) => string;
    readonly confirm: string;
    readonly step: string;
    readonly done: (name: string) => string;
  };
  readonly invite: {
    readonly heading: string;
    readonly email: string;
    readonly emailHint: string;
    readonly emailMissing: string;
    readonly emailWrong: string;
    readonly role: string;
    readonly send: string;
    readonly step: string;
    readonly made: (email: string) => string;
    readonly once: string;
    readonly mailed: (email: string) => string;
    readonly link: string;
    readonly theLink: string;
    readonly ownersOnly: string;
    /** Where the region enrols an actor. */
    readonly firstOwner: string;
    readonly firstOwnerHint: string;
  };
  readonly invitations: {
    readonly heading: string;
    readonly caption: string;
    readonly step: string;
    readonly email: string;
    readonly role: string;
    readonly state: string;
    readonly until: string;
    readonly invitedBy: string;
    readonly actions: string;
    readonly states: Readonly<Record<"open" | "accepted" | "revoked" | "expired", string>>;
    readonly mail: Readonly<Record<"waiting" | "sent" | "unsent", string>>;
    readonly empty: { readonly what: string; readonly why: string; readonly next: string };
    readonly withdraw: string;
    readonly withdrawOf: (email: string) => string;
    readonly withdrawTitle: (email: string) => string;
    readonly withdrawWhat: string;
    readonly withdrawStep: string;
  };
};

export const teamText: InEveryDeskLanguage<TeamText> = {
  it: {
    title: "Persone",
    lead: (actor) => `Chi può agire per ${actor}, e che cosa può fare.`,
    may: {
      viewer: "Vede tutto, non cambia niente.",
      editor: "Registra, controfirma e decide nel suo ruolo; non decide sulle persone né sui codici di accesso.",
      owner: "Può tutto, e decide chi altro può agire.",
    },
    members: {
      heading: "Persone autorizzate",
      caption: "Le persone che possono agire, con il loro compito e chi le ha autorizzate",
      step: "leggere l'elenco delle persone",
      person: "Persona",
      role: "Compito",
      since: "Dal",
      grantedBy: "Autorizzata da",
      byInstallation: "chi gestisce il servizio",
      actions: "Azioni",
      you: "sei tu",
      empty: {
        what: "Nessuna persona è autorizzata",
        why: "Finora qui agiscono solo programmi, con i loro codici di accesso.",
        next: "Invita la prima persona come responsabile.",
      },
    },
    change: {
      action: "Cambia compito",
      of: (name) => `Cambia compito di ${name}`,
      title: (name) => `Che cosa può fare ${name}?`,
      role: "Compito",
      confirm: "Cambia compito",
      step: "cambiare il compito",
      done: (name) => `Il compito di ${name} è cambiato, da subito.`,
    },
    revoke: {
      action: "Revoca",
      of: (name) => `Revoca l'autorizzazione di ${name}`,
      title: (name) => `Revocare l'autorizzazione di ${name}?`,
      what: (name, actor) =>
        `Da subito ${name} non potrà più agire per ${actor}. Quello che ha fatto finora resta, con il suo nome. Per riammetterla servirà un invito nuovo.`,
      confirm: "Revoca l'autorizzazione",
      step: "revocare l'autorizzazione",
      done: (name) => `${name} non può più agire.`,
    },
    invite: {
      heading: "Invita una persona",
      email: "Indirizzo e-mail",
      emailHint: "A questo indirizzo va l'invito, dove la posta è configurata; e si ricorda a chi era destinato.",
      emailMissing: "Scrivi l'indirizzo e-mail.",
      emailWrong: "Questo non è un indirizzo e-mail: controlla la chiocciola e la parte dopo.",
      role: "Che cosa potrà fare",
      send: "Crea l'invito",
      step: "creare l'invito",
      made: (email) => `L'invito per ${email} è pronto`,
      once: "Il collegamento si vede solo adesso. Mandalo tu alla persona giusta: chi lo apre per primo, dopo essere entrato con la sua identità digitale, diventa membro. Vale due settimane.",
      mailed: (email) =>
        `Il collegamento parte per e-mail verso ${email}, e qui si vede solo adesso: chi lo apre per primo, dopo essere entrato con la sua identità digitale, diventa membro. Vale due settimane.`,
      link: "Collegamento dell'invito",
      theLink: "il collegamento dell'invito",
      ownersOnly: "Solo una persona responsabile può invitare, cambiare i compiti e revocare.",
      firstOwner: "E-mail della prima persona responsabile",
      firstOwnerHint: "Avrai un collegamento da mandarle: con quello entra e decide da sola chi altro può agire.",
    },
    invitations: {
      heading: "Inviti",
      caption: "Gli inviti, dal più recente",
      step: "leggere gli inviti",
      email: "Per",
      role: "Compito",
      state: "Stato",
      until: "Vale fino al",
      invitedBy: "Invitata da",
      actions: "Azioni",
      states: { open: "aspetta la persona", accepted: "accettato", revoked: "ritirato", expired: "scaduto" },
      mail: {
        waiting: "l'e-mail deve ancora partire",
        sent: "e-mail mandata",
        unsent: "l'e-mail non è partita: ritira l'invito e fanne un altro",
      },
      empty: {
        what: "Nessun invito",
        why: "Qui vedi gli inviti mandati, e se sono stati accettati.",
        next: "Per aggiungere una persona, crea un invito.",
      },
      withdraw: "Ritira",
      withdrawOf: (email) => `Ritira l'invito per ${email}`,
      withdrawTitle: (email) => `Ritirare l'invito per ${email}?`,
      withdrawWhat: "Il collegamento smette di valere subito. Puoi sempre creare un altro invito.",
      withdrawStep: "ritirare l'invito",
    },
  },
  en: {
    title: "People",
    lead: (actor) => `Who may act for ${actor}, and what they may do.`,
    may: {
      viewer: "Sees everything, changes nothing.",
      editor: "Registers, countersigns and decides in its role; decides neither about people nor about access codes.",
      owner: "May do everything, and decides who else may act.",
    },
    members: {
      heading: "Authorised people",
      caption: "The people who may act, with what they may do and who authorised them",
      step: "reading the list of people",
      person: "Person",
      role: "May",
      since: "Since",
      grantedBy: "Authorised by",
      byInstallation: "whoever runs the service",
      actions: "Actions",
      you: "you",
      empty: {
        what: "Nobody is authorised",
        why: "So far only programs act here, with their access codes.",
        next: "Invite the first person as owner.",
      },
    },
    change: {
      action: "Change role",
      of: (name) => `Change role of ${name}`,
      title: (name) => `What may ${name} do?`,
      role: "Role",
      confirm: "Change role",
      step: "changing the role",
      done: (name) => `The role of ${name} has changed, from now on.`,
    },
    revoke: {
      action: "Revoke",
      of: (name) => `Revoke the authorisation of ${name}`,
      title: (name) => `Revoke the authorisation of ${name}?`,
      what: (name, actor) =>
        `From now on ${name} cannot act for ${actor} any more. What they did so far stays, with their name. To let them in again takes a new invitation.`,
      confirm: "Revoke the authorisation",
      step: "revoking the authorisation",
      done: (name) => `${name} cannot act any more.`,
    },
    invite: {
      heading: "Invite somebody",
      email: "E-mail address",
      emailHint: "The invitation goes there, where e-mail is configured; and to remember for whom it was.",
      emailMissing: "Enter the e-mail address.",
      emailWrong: "This is no e-mail address: check the @ and what follows it.",
      role: "What they will be allowed to do",
      send: "Make the invitation",
      step: "making the invitation",
      made: (email) => `The invitation for ${email} is ready`,
      once: "The link is shown only now. Send it to the right person yourself: whoever opens it first, after signing in with a digital identity, becomes a member. It is good for two weeks.",
      mailed: (email) =>
        `The link is on its way by e-mail to ${email}, and shown here only now: whoever opens it first, after signing in with a digital identity, becomes a member. It is good for two weeks.`,
      link: "Link of the invitation",
      theLink: "the invitation's link",
      ownersOnly: "Only an owner can invite, change roles and revoke.",
      firstOwner: "E-mail of the first owner",
      firstOwnerHint: "You will get a link to send them: with it they come in, and decide alone who else may act.",
    },
    invitations: {
      heading: "Invitations",
      caption: "The invitations, the newest first",
      step: "reading the invitations",
      email: "For",
      role: "May",
      state: "State",
      until: "Good until",
      invitedBy: "Invited by",
      actions: "Actions",
      states: { open: "waits for the person", accepted: "accepted", revoked: "withdrawn", expired: "expired" },
      mail: {
        waiting: "its e-mail has not left yet",
        sent: "e-mail sent",
        unsent: "its e-mail could not be sent: withdraw the invitation and make another",
      },
      empty: {
        what: "No invitations",
        why: "Here you see the invitations that were made, and whether they were accepted.",
        next: "To add somebody, make an invitation.",
      },
      withdraw: "Withdraw",
      withdrawOf: (email) => `Withdraw the invitation for ${email}`,
      withdrawTitle: (email) => `Withdraw the invitation for ${email}?`,
      withdrawWhat: "The link stops working at once. You can always make another invitation.",
      withdrawStep: "withdrawing the invitation",
    },
  },
};
