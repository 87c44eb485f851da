import type { NoticeKind, NoticeValues } from "../../core/notice/notice-kind.ts";
import type { InEveryDeskLanguage } from "./language.ts";
import { noticeTextEn } from "./notice-text-en.ts";
import { noticeTextIt } from "./notice-text-it.ts";

/** What a kind of notice says. `about` names the kind where a person chooses what comes by e-mail. */
export type NoticeText<K extends NoticeKind> = {
  readonly about: string;
  readonly title: (values: NoticeValues<K>) => string;
  readonly sentence: (values: NoticeValues<K>) => string;
};

/** The sentences of every kind: a kind without sentences does not compile. */
export type NoticeTexts = { readonly [K in NoticeKind]: NoticeText<K> };

export const noticeText: InEveryDeskLanguage<NoticeTexts> = { it: noticeTextIt, en: noticeTextEn };

/** Title and sentence of a notice as it was kept. */
export function sayNotice(
  language: keyof typeof noticeText,
  kind: NoticeKind,
  values: Readonly<Record<string, string>>,
): { readonly title: string; readonly sentence: string } {
  const text = noticeText[language][kind] as NoticeText<NoticeKind>;
  return { title: text.title(values as NoticeValues), sentence: text.sentence(values as NoticeValues) };
}

/** What stands around a notice in an e-mail. */
export const mailText = {
  it: {
    forActor: (name: string) => `Per ${name}`,
    open: "Apri la pagina",
    why: "Ricevi questo messaggio perché puoi agire per questo soggetto. Scegli che cosa ricevere nel tuo profilo:",
  },
  en: {
    forActor: (name: string) => `For ${name}`,
    open: "Open the page",
    why: "You receive this because you may act for this actor. Choose what you receive in your account:",
  },
} as const satisfies InEveryDeskLanguage<{ forActor: (name: string) => string; open: string; why: string }>;
