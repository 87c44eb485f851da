import type { InEveryDeskLanguage } from "../language.ts";
import { recallsTextEn } from "./recalls-text-en.ts";
import { recallsTextIt } from "./recalls-text-it.ts";

/** The words of the pages of recalls: the list, a new one with its preview, and how its measures fare. */
export type RecallsText = typeof recallsTextIt;

export const recallsText: InEveryDeskLanguage<RecallsText> = { it: recallsTextIt, en: recallsTextEn };
