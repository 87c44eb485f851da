import { beforeDay } from "./before-day.ts";
import type { InEveryDeskLanguage } from "./language.ts";

/** The words of an invitation by e-mail. */
export const invitationMailText = {
  it: {
    subject: (actor) => `Invito ad agire per ${actor}`,
    invites: (by, actor) => `${by} ti invita ad agire per ${actor} in Filigrana.`,
    open: "Apri questo collegamento ed entra con la tua identità digitale:",
    once: (day) =>
      `Il collegamento vale una volta sola, fino ${beforeDay("al", day)}. Chi lo apre per primo diventa membro: non mandarlo a nessuno.`,
    notExpected: "Se non aspettavi questo invito, ignora il messaggio: senza aprirlo non succede niente.",
  },
  en: {
    subject: (actor) => `Invitation to act for ${actor}`,
    invites: (by, actor) => `${by} invites you to act for ${actor} in Filigrana.`,
    open: "Open this link and sign in with your digital identity:",
    once: (day) => `The link works once, until ${day}. Whoever opens it first becomes a member: send it to nobody.`,
    notExpected: "If you did not expect this invitation, ignore the message: nothing happens unless it is opened.",
  },
} as const satisfies InEveryDeskLanguage<{
  readonly subject: (actor: string) => string;
  readonly invites: (by: string, actor: string) => string;
  readonly open: string;
  readonly once: (day: string) => string;
  readonly notExpected: string;
}>;
