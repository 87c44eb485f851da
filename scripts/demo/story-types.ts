/** One of the demo's people, all invented. */
export type StoryActor = {
  readonly id: string;
  readonly role: "operator" | "control-body" | "inspector";
  readonly name: string;
  /** ISTAT code of the seat. */
  readonly municipality?: string;
};

/** A batch as its operator states it, ready to be sent. */
export type StoryBatch = {
  readonly gtin: string;
  readonly lot: string;
  /** Decimal, in the product's base unit. */
  readonly quantity: string;
  readonly producedOn: string;
  readonly bestBefore?: string;
  readonly municipality?: string;
  /** Free facts by dossier path; who may see each follows from the path. */
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
};

export type StoryCertificate = {
  readonly id: string;
  readonly controlBody: StoryActor;
  readonly operator: StoryActor;
  /** The product's slug. */
  readonly product: string;
  readonly from: string;
  readonly until: string;
  readonly quota: string;
};

/** What an operator registers under one seal: one batch by JSON, or the file of the thousand by CSV. */
export type StoryRegistration = { readonly name: string; readonly certificate: StoryCertificate } & (
  | { readonly batch: StoryBatch }
  | { readonly csvRows: number }
);

export type StoryMeasure = {
  readonly name: string;
  readonly author: StoryActor;
  readonly subject: { readonly gtin: string; readonly lot: string } | { readonly certificate: string };
  readonly kind: "suspension" | "reinstatement" | "withdrawal" | "recall";
  readonly reason: { readonly code: string; readonly it: string; readonly en: string };
};

/** The one story that README, tests, screenshots and the start message tell. Steps of one list do not depend on each other. */
export type Story = {
  readonly region: { readonly id: string; readonly name: string };
  readonly actors: readonly StoryActor[];
  /** Slugs of the products whose rules go on chain. */
  readonly products: readonly string[];
  readonly accreditations: readonly {
    readonly controlBody: StoryActor;
    readonly scheme: string;
    readonly from: string;
    readonly until: string;
  }[];
  readonly certificates: readonly StoryCertificate[];
  readonly registrations: readonly StoryRegistration[];
  /** In order: a later one may follow an earlier one on the same subject. */
  readonly measures: readonly StoryMeasure[];
  /** A fixed deadline for every statement, so that digests repeat. */
  readonly submitBefore: string;
};
