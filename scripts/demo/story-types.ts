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

/** A step on the way from the field to the shelf; each rests on the one before. Quantities are decimal, in base units. */
export type StoryCustodyStep = { readonly name: string } & (
  | { readonly kind: "register"; readonly certificate: StoryCertificate; readonly batch: StoryBatch }
  | {
      readonly kind: "transform";
      readonly certificate: StoryCertificate;
      readonly inputs: readonly { readonly gtin: string; readonly lot: string; readonly quantity: string }[];
      readonly batch: StoryBatch;
    }
  | {
      readonly kind: "hand-over";
      readonly from: StoryActor;
      readonly to: StoryActor;
      readonly gtin: string;
      readonly lot: string;
      readonly quantity: string;
    }
);

/** A chain of custody with what it rests on: certificates, yields, and which products have to be made from others. */
export type StoryCustody = {
  readonly certificates: readonly StoryCertificate[];
  /** Products by slug; units of output per million units of input. */
  readonly yields: readonly { readonly output: string; readonly input: string; readonly ppm: number }[];
  readonly processed: readonly string[];
  readonly steps: readonly StoryCustodyStep[];
};

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
  readonly custody: StoryCustody;
  /** In order: a later one may follow an earlier one on the same subject. */
  readonly measures: readonly StoryMeasure[];
  /** A fixed deadline for every statement, so that digests repeat. */
  readonly submitBefore: string;
};
