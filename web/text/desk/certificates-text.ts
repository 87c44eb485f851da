import type { CertificateState } from "../../../core/certificate/certificate-state.ts";
import type { InEveryDeskLanguage } from "../language.ts";
import { certificatesTextEn } from "./certificates-text-en.ts";
import { certificatesTextIt } from "./certificates-text-it.ts";

/** The words of certificates: their list, one of them, and what its body does to it. */
export type CertificatesText = {
  readonly title: string;
  readonly lead: Readonly<Record<"operator" | "control-body" | "inspector" | "region", string>>;
  readonly caption: string;
  readonly step: string;
  readonly states: Readonly<Record<CertificateState, string>>;
  readonly columns: Readonly<Record<"product" | "party" | "interval" | "state" | "used", string>>;
  readonly interval: (from: string, until: string) => string;
  readonly soon: string;
  readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  readonly emptyFiltered: { readonly what: string; readonly why: string; readonly next: string };
  readonly apply: string;
  readonly filters: Readonly<Record<"heading" | "state" | "anyState" | "soon", string>>;
  readonly one: {
    readonly title: (product: string) => string;
    readonly step: string;
    readonly facts: string;
    readonly id: string;
    readonly operator: string;
    readonly controlBody: string;
    readonly from: string;
    readonly until: string;
    readonly state: string;
    readonly version: string;
    readonly used: string;
    readonly seals: string;
    readonly sealsCaption: string;
    readonly sealsStep: string;
    readonly noSeals: { readonly what: string; readonly why: string; readonly next: string };
    readonly sealColumns: Readonly<Record<"created" | "count" | "total" | "state" | "seal", string>>;
    readonly notThere: string;
    readonly askRenewal: string;
    readonly askRenewalStep: string;
  };
  readonly acts: {
    readonly heading: string;
    readonly choose: string;
    readonly names: Readonly<Record<"amend" | "renew" | "suspend" | "reinstate" | "end", string>>;
    readonly onItsWay: string;
    readonly taken: string;
    readonly refused: string;
  };
  readonly amend: Readonly<
    Record<
      "until" | "untilHint" | "quota" | "nothing" | "wantedDay" | "wantedQuota" | "action" | "confirm" | "step",
      string
    >
  > & {
    readonly least: (used: string) => string;
    readonly belowUsed: (used: string) => string;
    readonly says: (changes: string) => string;
    readonly change: (name: string, before: string, after: string) => string;
  };
  readonly renew: Readonly<
    Record<
      "says" | "from" | "until" | "quota" | "wantedDay" | "wantedQuota" | "action" | "confirm" | "step" | "open",
      string
    >
  > & { readonly confirms: (operator: string, product: string, quota: string) => string };
  readonly measure: Readonly<
    Record<
      | "reason"
      | "reasonEn"
      | "reasonHint"
      | "wantedReason"
      | "suspendSays"
      | "reinstateSays"
      | "suspendConfirm"
      | "reinstateConfirm"
      | "suspend"
      | "reinstate"
      | "step",
      string
    >
  >;
  readonly end: Readonly<Record<"says" | "confirm" | "action" | "step", string>>;
  readonly quota: {
    readonly heading: string;
    readonly intro: string;
    readonly hectares: string;
    readonly variant: string;
    readonly noVariant: string;
    readonly wineYield: string;
    readonly wineYieldHint: string;
    readonly step: string;
    readonly caption: string;
    readonly columns: Readonly<Record<"factor" | "value" | "source", string>>;
    readonly stated: string;
    readonly source: (rule: string, article: string | null, act: string | null, version: string) => string;
    readonly result: (quantity: string) => string;
    readonly use: string;
    readonly missing: Readonly<Record<"hectares" | "variant" | "yield" | "wine-yield", string>>;
    readonly disclaimer: string;
  };
};

export const certificatesText: InEveryDeskLanguage<CertificatesText> = {
  it: certificatesTextIt,
  en: certificatesTextEn,
};
