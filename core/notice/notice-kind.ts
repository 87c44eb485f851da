/**
 * What people are told about, each with the names of the values that its sentence needs. The tables of sentences
 * (web/text/notice-text.ts) are typed by it: a kind without a sentence does not compile.
 */
export const noticeKinds = {
  /** A seal waits for the control body's countersignature. */
  "seal-awaiting": ["operator", "product", "count"],
  "seal-countersigned": ["controlBody", "product", "count"],
  "seal-sent-back": ["controlBody", "product", "count", "reason"],
  /** The chain did not take what was sent. */
  "seal-refused": ["product", "count"],
  "application-submitted": ["operator", "product"],
  "application-assigned": ["operator", "product", "assignee"],
  "application-completion-requested": ["controlBody", "product", "missing", "due"],
  "application-completed": ["operator", "product"],
  "application-granted": ["controlBody", "product"],
  "application-refused": ["controlBody", "product", "reason"],
  "application-withdrawn": ["operator", "product"],
  "application-due": ["operator", "product", "due"],
  "certificate-amended": ["controlBody", "product", "change"],
  "certificate-expiring": ["product", "until"],
  /** `measure` is the measure's code; the reason comes in both languages. */
  "measure-placed": ["author", "measure", "subject", "reasonIt", "reasonEn"],
  /** The other operator wants to hand something over; the rest tell how it went on. `partner` is who did it. */
  "handover-proposed": ["partner", "product", "lot", "reason"],
  "handover-accepted": ["partner", "product", "lot", "reason"],
  "handover-refused": ["partner", "product", "lot", "reason"],
  "handover-withdrawn": ["partner", "product", "lot", "reason"],
  /** Nobody answered in time; the registry did not take it. Both parties hear of these two. */
  "handover-expired": ["partner", "product", "lot", "reason"],
  "handover-failed": ["partner", "product", "lot", "reason"],
  /** To whoever holds something that a recall concerns; `lots` names the first of them. */
  "recall-declared": ["author", "measure", "count", "lots", "reasonIt", "reasonEn"],
  "import-checked": ["file", "good", "wrong"],
} as const satisfies Record<string, readonly string[]>;

export type NoticeKind = keyof typeof noticeKinds;

/** The values that the sentence of a kind needs, as texts. */
export type NoticeValues<K extends NoticeKind = NoticeKind> = Readonly<Record<(typeof noticeKinds)[K][number], string>>;

/** Whether a text names a kind of notice. */
export const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(noticeKinds, text);

/** The kinds that come by e-mail unless a person says otherwise: those that ask for something, or that cannot wait. */
export const mailedByDefault: readonly NoticeKind[] = [
  "seal-awaiting",
  "seal-sent-back",
  "seal-refused",
  "application-submitted",
  "application-assigned",
  "application-completion-requested",
  "application-completed",
  "application-granted",
  "application-refused",
  "application-due",
  "certificate-amended",
  "certificate-expiring",
  "measure-placed",
  "recall-declared",
  "handover-proposed",
  "handover-refused",
  "handover-expired",
  "handover-failed",
];
