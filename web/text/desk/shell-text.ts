import type { CallerRole } from "../../../core/http/endpoint.ts";
import type { InEveryDeskLanguage } from "../language.ts";
import { shellTextEn } from "./shell-text-en.ts";
import { shellTextIt } from "./shell-text-it.ts";

/** Sentences with what can be done about it. */
type Plight = { readonly title: string; readonly why: string; readonly next: string };

/** The words of the desk's frame and of the parts that every page is made from. */
export type ShellText = {
  readonly product: string;
  readonly tagline: string;
  readonly withoutScript: string;
  readonly toConsumerPage: string;
  readonly skip: string;
  readonly languages: string;
  readonly demo: string;
  readonly menu: string;
  readonly navigation: string;
  readonly breadcrumbs: string;
  readonly footer: string;
  readonly required: string;
  readonly optional: string;
  readonly roles: Readonly<Record<CallerRole, string>>;
  readonly membership: Readonly<Record<"viewer" | "editor" | "owner", string>>;
  readonly person: {
    readonly signedInAs: string;
    readonly signOut: string;
    readonly signOutEverywhere: string;
    readonly actingFor: string;
    readonly nobody: string;
    readonly choose: string;
    readonly chooseHint: string;
  };
  readonly signIn: {
    readonly title: string;
    readonly intro: string;
    readonly action: string;
    readonly levels: string;
    readonly done: string;
    readonly doneHint: string;
  };
  readonly weakSignIn: {
    readonly title: string;
    readonly why: (actor: string, level: number) => string;
    readonly next: string;
    readonly action: string;
  };
  readonly noMembership: Plight;
  readonly notMember: Plight;
  readonly notForRole: Plight;
  readonly noPage: Plight;
  readonly offline: Plight & { readonly banner: string; readonly repeat: string };
  readonly expired: {
    readonly title: string;
    readonly why: string;
    readonly action: string;
    readonly other: string;
    readonly leave: string;
  };
  readonly loading: string;
  readonly unsaved: string;
  readonly updating: string;
  readonly loadingPage: string;
  readonly again: string;
  readonly failure: {
    readonly step: (step: string) => string;
    readonly reference: (code: string) => string;
    readonly retryHelps: string;
    readonly details: string;
  };
  readonly errors: { readonly summary: (count: number) => string; readonly value: (value: string) => string };
  readonly error: string;
  readonly table: {
    readonly sort: (column: string) => string;
    readonly next: string;
    readonly first: string;
    readonly pages: string;
  };
  readonly copy: { readonly action: string; readonly what: (what: string) => string; readonly done: string };
  readonly confirm: { readonly cancel: string; readonly close: string };
  readonly quota: (used: string, quota: string, left: string) => string;
  readonly quotaOver: string;
  readonly countdown: {
    readonly left: (time: string) => string;
    readonly over: string;
    readonly days: (count: number) => string;
    readonly hours: (count: number) => string;
    readonly minutes: (count: number) => string;
    readonly seconds: (count: number) => string;
  };
  readonly file: {
    readonly choose: string;
    readonly limits: (types: string, size: string) => string;
    readonly tooLarge: (size: string) => string;
  };
  readonly never: string;
};

export const shellText: InEveryDeskLanguage<ShellText> = { it: shellTextIt, en: shellTextEn };
