import type { ImportFinding } from "../../../core/schema/batch-import.ts";
import type { DeskLanguage } from "../language.ts";
import { findingTextEn } from "./import-finding-text-en.ts";
import { findingTextIt } from "./import-finding-text-it.ts";

type Values = ImportFinding["values"];

/** What is told about a place of a file: the kind of thing in a few words, and what is expected or was done. */
export type FindingText = readonly [name: string, says: (values: Values) => string];

/** Every kind in one language; one without its words does not compile. */
export type FindingTexts = Readonly<Record<ImportFinding["code"], FindingText>>;

const texts: Readonly<Record<DeskLanguage, FindingTexts>> = { it: findingTextIt, en: findingTextEn };

/** Names a kind of finding: "Zeri iniziali persi". */
export const findingName = (code: ImportFinding["code"], language: DeskLanguage): string => texts[language][code][0];

/** Says what is expected at a place, or what was done there, in one sentence. */
export const findingSentence = (
  { code, values }: Pick<ImportFinding, "code" | "values">,
  language: DeskLanguage,
): string => texts[language][code][1](values);
