import type { NoticeTexts } from "./notice-text.ts";

const measures: Readonly<Record<string, string>> = {
  suspension: "suspension",
  reinstatement: "reinstatement",
  withdrawal: "withdrawal from sale",
  recall: "recall",
};
const measureWord = (code: string): string => measures[code] ?? code;

/** "1 batch", "12 batches". */
const batches = (count: string): string => (count === "1" ? "1 batch" : `${count} batches`);

/** Somebody's own words before our full stop. */
const said = (words: string): string => words.replace(/[.\s]+$/, "");

export const noticeTextEn: NoticeTexts = {
  "seal-awaiting": {
    about: "Batches that wait for your countersignature",
    title: () => "A seal waits for your countersignature",
    sentence: ({ operator, product, count }) =>
      `${operator} has signed ${batches(count)} of ${product}. Countersign them, or send them back with a reason.`,
  },
  "seal-countersigned": {
    about: "Batches that were countersigned",
    title: () => "Your batches are countersigned",
    sentence: ({ controlBody, product, count }) =>
      `${controlBody} has countersigned ${batches(count)} of ${product}. Once they are on record you can print labels.`,
  },
  "seal-sent-back": {
    about: "Batches that were sent back",
    title: () => "Your batches were sent back",
    sentence: ({ controlBody, product, count, reason }) =>
      `${controlBody} has sent back ${batches(count)} of ${product}. Reason: ${said(reason)}. Mend them and register them again.`,
  },
  "seal-refused": {
    about: "Registrations that the registry did not accept",
    title: () => "The registry did not accept your batches",
    sentence: ({ product, count }) =>
      `${batches(count)} of ${product}: the registration did not succeed. Open the page to see why, and what to do.`,
  },
  "application-submitted": {
    about: "New applications for a certificate",
    title: () => "An application has arrived",
    sentence: ({ operator, product }) => `${operator} applies to be certified for ${product}.`,
  },
  "application-assigned": {
    about: "Applications that were assigned",
    title: () => "An application was assigned",
    sentence: ({ operator, product, assignee }) => `The application of ${operator} for ${product} is with ${assignee}.`,
  },
  "application-completion-requested": {
    about: "Requests to complete an application",
    title: () => "Your application has to be completed",
    sentence: ({ controlBody, product, missing, due }) =>
      `For the application for ${product}, ${controlBody} asks for: ${said(missing)}. Answer by ${due}.`,
  },
  "application-completed": {
    about: "Applications that were completed",
    title: () => "An application was completed",
    sentence: ({ operator, product }) => `${operator} has completed the application for ${product}.`,
  },
  "application-granted": {
    about: "Applications that were granted",
    title: () => "Your application is granted",
    sentence: ({ controlBody, product }) =>
      `${controlBody} certifies you for ${product}. Once the certificate is on record you can register batches.`,
  },
  "application-refused": {
    about: "Applications that were refused",
    title: () => "Your application is refused",
    sentence: ({ controlBody, product, reason }) =>
      `${controlBody} does not certify you for ${product}. Reason: ${said(reason)}. You can apply again.`,
  },
  "application-withdrawn": {
    about: "Applications that were withdrawn",
    title: () => "An application was withdrawn",
    sentence: ({ operator, product }) => `${operator} has withdrawn the application for ${product}.`,
  },
  "application-due": {
    about: "Applications near their term",
    title: () => "An application is near its term",
    sentence: ({ operator, product, due }) =>
      `The application of ${operator} for ${product} is to be decided by ${due}.`,
  },
  "certificate-amended": {
    about: "Changes to certificates",
    title: () => "A certificate of yours has changed",
    sentence: ({ controlBody, product, change }) =>
      `${controlBody} has changed the certificate for ${product}: ${change}.`,
  },
  "certificate-expiring": {
    about: "Certificates that expire soon",
    title: () => "A certificate expires soon",
    sentence: ({ product, until }) =>
      `The certificate for ${product} is in force until ${until}. Ask for its renewal in time.`,
  },
  "measure-placed": {
    about: "Suspensions, withdrawals and recalls",
    title: ({ measure }) => `It was decided: ${measureWord(measure)}`,
    sentence: ({ author, measure, subject, reasonEn }) =>
      `${author} has decided: ${measureWord(measure)} of ${subject}. Reason: ${said(reasonEn)}.`,
  },
  "handover-proposed": {
    about: "Handovers to accept",
    title: () => "A handover waits for your answer",
    sentence: ({ partner, product, lot }) => `${partner} wants to hand ${product}, lot ${lot}, over to you.`,
  },
  "handover-accepted": {
    about: "Handovers that were accepted",
    title: () => "A handover was accepted",
    sentence: ({ partner, product, lot }) => `${partner} has accepted ${product}, lot ${lot}.`,
  },
  "handover-refused": {
    about: "Handovers that were refused",
    title: () => "A handover was refused",
    sentence: ({ partner, product, lot, reason }) =>
      `${partner} has refused ${product}, lot ${lot}. Reason: ${said(reason)}.`,
  },
  "handover-withdrawn": {
    about: "Handovers that were withdrawn",
    title: () => "A proposed handover was withdrawn",
    sentence: ({ partner, product, lot, reason }) =>
      `${partner} has withdrawn the proposal for ${product}, lot ${lot}.${reason === "" ? "" : ` Reason: ${said(reason)}.`}`,
  },
  "handover-expired": {
    about: "Handovers that expired unanswered",
    title: () => "A proposed handover has expired",
    sentence: ({ partner, product, lot }) =>
      `Nobody answered in time: the handover of ${product}, lot ${lot}, with ${partner} did not take place. If the goods have moved, it takes a new proposal.`,
  },
  "handover-failed": {
    about: "Handovers that the registry did not accept",
    title: () => "The registry did not accept a handover",
    sentence: ({ partner, product, lot }) =>
      `The handover of ${product}, lot ${lot}, with ${partner} did not succeed. Open the page to see why, and what to do.`,
  },
  "recall-declared": {
    about: "Recalls of what you hold",
    title: ({ measure }) => `What you hold is concerned by a measure: ${measureWord(measure)}`,
    sentence: ({ author, count, lots, reasonEn }) =>
      `${author} decided about ${batches(count)} that you hold: ${lots}. Reason: ${said(reasonEn)}. Put them aside and hand none of them on.`,
  },
  "import-checked": {
    about: "Files that were checked",
    title: () => "Your file has been checked",
    sentence: ({ file, good, wrong }) => `${file}: ${good} rows are right, ${wrong} have to be mended.`,
  },
};
