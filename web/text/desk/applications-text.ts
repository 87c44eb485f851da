import type { InEveryDeskLanguage } from "../language.ts";
import { applicationsTextEn } from "./applications-text-en.ts";
import { applicationsTextIt } from "./applications-text-it.ts";

type Field = "controlBody" | "product" | "quantity" | "hectares" | "variant" | "plots" | "from" | "until" | "notes";
type HistoryAct =
  | "open"
  | "attach"
  | "detach"
  | "edit"
  | "submit"
  | "withdraw"
  | "assign"
  | "request-completion"
  | "grant"
  | "refuse";

/** The words of applications: their list, the form, the case and what each party does to it. */
export type ApplicationsText = {
  readonly title: string;
  readonly lead: Readonly<Record<"operator" | "control-body" | "inspector" | "region", string>>;
  readonly caption: string;
  readonly step: string;
  readonly columns: Readonly<
    Record<"product" | "party" | "state" | "waits" | "due" | "assignee" | "submitted", string>
  >;
  readonly open: (product: string) => string;
  readonly noProduct: string;
  readonly nobody: string;
  readonly standsStill: (days: number) => string;
  readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  readonly emptyFiltered: { readonly what: string; readonly why: string; readonly next: string };
  readonly emptyBody: { readonly what: string; readonly why: string; readonly next: string };
  readonly stillOpen: string;
  readonly noneOpen: string;
  readonly all: string;
  readonly create: string;
  readonly createStep: string;
  readonly filters: {
    readonly heading: string;
    readonly state: string;
    readonly anyState: string;
    readonly open: string;
    readonly due: string;
    readonly dues: Readonly<Record<"any" | "overdue" | "week" | "month", string>>;
    readonly assignee: string;
    readonly assignees: Readonly<Record<"any" | "me" | "nobody", string>>;
  };
  readonly one: {
    readonly title: (product: string) => string;
    readonly newTitle: string;
    readonly step: string;
    readonly facts: string;
    readonly state: string;
    readonly operator: string;
    readonly assignee: string;
    readonly submitted: string;
    readonly due: string;
    readonly decided: string;
    readonly reason: string;
    readonly certificate: string;
    readonly certificateComing: string;
    readonly certificateRefused: string;
    readonly toCertificate: string;
    readonly notSaid: string;
    readonly completeBy: string;
    readonly completionTitle: string;
  };
  readonly form: {
    readonly heading: string;
    readonly intro: string;
    readonly introAgain: string;
    readonly labels: Readonly<Record<Field, string>>;
    readonly hints: Readonly<Partial<Record<Field, string>>>;
    readonly empty: Readonly<Record<"controlBody" | "product" | "variant", string>>;
    readonly notWritten: Readonly<Record<"quantity" | "hectares", string>>;
    readonly wanted: Readonly<Record<"controlBody" | "product" | "from" | "until" | "quantity", string>>;
    readonly endsBefore: string;
    readonly documentMissing: (kind: string) => string;
    readonly documents: string;
    readonly noBody: string;
    readonly ceiling: (quantity: string) => string;
    readonly saved: (time: string) => string;
    readonly saving: string;
    readonly notSaved: string;
    readonly saveStep: string;
    readonly stale: string;
    readonly reload: string;
    readonly submit: string;
    readonly submitAgain: string;
    readonly submitStep: string;
  };
  readonly withdraw: Readonly<Record<"action" | "title" | "says" | "reason" | "step", string>>;
  readonly assign: Readonly<Record<"heading" | "mine" | "other" | "choose" | "action" | "step", string>>;
  readonly completion: Readonly<
    Record<"heading" | "missing" | "missingHint" | "due" | "dueHint" | "action" | "step" | "wanted", string>
  >;
  readonly decision: {
    readonly heading: string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<"granted" | "refused", string>>;
    readonly from: string;
    readonly until: string;
    readonly untilHint: string;
    readonly quota: string;
    readonly reason: string;
    readonly grantReason: string;
    readonly wantedReason: string;
    readonly wantedDay: string;
    readonly wantedQuota: string;
    readonly confirmGrant: string;
    readonly confirmRefuse: string;
    readonly grantSays: (operator: string, product: string, quota: string) => string;
    readonly refuseSays: (operator: string, product: string) => string;
    readonly grant: string;
    readonly refuse: string;
    readonly step: string;
    readonly pending: (day: string) => string;
  };
  readonly history: {
    readonly heading: string;
    readonly step: string;
    readonly acts: Readonly<Record<HistoryAct, string>>;
    /** `null` is where nothing was, or is. */
    readonly changed: (field: string, before: string | null, after: string | null) => string;
    readonly fields: Readonly<Record<string, string>>;
    readonly by: (name: string, actor: string) => string;
    readonly reason: (reason: string) => string;
  };
};

export const applicationsText: InEveryDeskLanguage<ApplicationsText> = {
  it: applicationsTextIt,
  en: applicationsTextEn,
};
