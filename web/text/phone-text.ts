import type { InEveryLanguage } from "./language.ts";
import { phoneTextDe } from "./phone-text-de.ts";
import { phoneTextEn } from "./phone-text-en.ts";
import { phoneTextFr } from "./phone-text-fr.ts";
import { phoneTextIt } from "./phone-text-it.ts";

/** The steps of the check on the phone, in their order. */
export const phoneSteps = ["directory", "evidence", "chain", "verify"] as const;
export type PhoneStep = (typeof phoneSteps)[number];

/** Why the phone could not check: said as such, never as a verdict. */
export type PhoneFailure = "offline" | "evidence" | "directory" | "endpoint" | "unexpected";

export type PhoneText = {
  readonly heading: string;
  readonly invitation: string;
  readonly withoutScript: string;
  readonly again: string;
  readonly steps: Readonly<Record<PhoneStep, string>>;
  readonly relay: string;
  readonly done: (endpoint: string) => string;
  readonly block: (number: string, day: string, time: string) => string;
  readonly agrees: string;
  readonly differs: (server: string, phone: string) => string;
  readonly stands: (server: string, phone: string) => string;
  readonly checksByPhone: string;
  readonly trusted: (chainId: string, registry: string) => string;
  readonly trustNote: string;
  readonly failure: Readonly<Record<PhoneFailure, string>>;
  readonly failureNote: string;
  readonly endpoint: {
    readonly summary: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
    readonly use: (origin: string) => string;
    readonly refused: string;
  };
};

export const phoneText: InEveryLanguage<PhoneText> = {
  it: phoneTextIt,
  en: phoneTextEn,
  de: phoneTextDe,
  fr: phoneTextFr,
};
