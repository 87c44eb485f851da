import type { SubjectKind, Unit } from "../../core/chain/facts.ts";
import type { ItemState } from "../../core/label/item-state.ts";
import type { Check, Verdict } from "../../core/verify/verdict.ts";
import type { Language } from "../text/language.ts";
import type { StandingMeasure } from "../text/measure-text.ts";

/** Somebody who signed: the public id, and the name as the register of operators has it. */
export type Signatory = { readonly id: string; readonly name: string };

/** A dossier field that everybody may see; `value` is JSON. */
export type PublicField = { readonly path: string; readonly value: unknown };

/**
 * What is on record about a batch, as the page shows it. Quantities are in the product's base unit; days are calendar
 * days (YYYY-MM-DD); instants are instants, shown in Italian time.
 */
export type PageRecord = {
  readonly product: { readonly id: string; readonly name: string; readonly scheme: string };
  readonly quantity: bigint;
  readonly unit: Unit;
  readonly producedOn: string | null;
  readonly bestBefore: string | null;
  /** ISTAT code, and the name where it is known. */
  readonly municipality: { readonly code: string; readonly name: string | null } | null;
  readonly specification: { readonly version: string; readonly act: string | null } | null;
  readonly operator: Signatory;
  readonly controlBody: Signatory;
  /** Whether a countersignature is on record; whether it is who it should be by, the checks say. */
  readonly countersigned: boolean;
  readonly certificate: { readonly id: string; readonly from: Date; readonly until: Date };
  readonly seal: { readonly id: string; readonly at: Date; readonly transaction: string | null };
  /** The other public fields, in the dossier's order; those that the page shows elsewhere may stand here too. */
  readonly fields: readonly PublicField[];
  /** How many fields this reader may not see, and how many were erased. */
  readonly withheld: number;
  readonly erased: number;
};

/** The measure that decides the verdict. */
export type PageMeasure = {
  readonly kind: StandingMeasure;
  readonly subject: SubjectKind;
  readonly at: Date;
  readonly by: Signatory;
  /** The reason in the languages in which it was written; null when it is not public or was erased. */
  readonly reason: Readonly<Partial<Record<Language, string>>> | null;
};

/** One step of how a batch's ingredients came to be and to whoever worked them; names of the public registers. */
export type WayStep = {
  readonly step: "made" | "transformed" | "moved";
  readonly productName: string | null;
  /** Who made it or got it, and where that operator is. */
  readonly operatorName: string | null;
  readonly municipality: string | null;
  /** What its producer declares of it; `producedOn` is a calendar day. */
  readonly declared: { readonly municipality: string | null; readonly producedOn: string | null };
  /** The day on which the chain recorded it. */
  readonly day: string;
};

/** The public part of the way to a batch: its first steps, in order, and how many more there are. */
export type PageWay = { readonly steps: readonly WayStep[]; readonly more: number };

/**
 * What the server found out about a code: all that the page needs beside language and addresses.
 *
 * `record` is null when nothing is on record, or when nothing could be read. `lastKnown` is only looked at for
 * `cannot-check`. `final` says whether the seal's block is final, whatever the verdict.
 */
export type PageFindings = {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly record: PageRecord | null;
  readonly measure: PageMeasure | null;
  readonly checkedAt: Date;
  readonly final: boolean;
  readonly lastKnown: { readonly verdict: Verdict; readonly at: Date } | null;
  /** What is on file about the package number in the code, where the code has one. */
  readonly item?: ItemState;
  /** Where what the batch was made from came from; null when that could not be read, absent when it was made from nothing on record. */
  readonly way?: PageWay | null | undefined;
};

/** The code that was scanned or typed, normalised: GTIN with 14 digits. */
export type AskedLabel = { readonly gtin: string; readonly lot: string; readonly serial: string | null };

/** Where the on-phone verifier is: the script that speaks the page's language, and what it shares with the other languages. */
export type Verifier = { readonly script: string; readonly shared: readonly string[] };

/** What every page of the site carries. */
export type PageFrame = {
  readonly language: Language;
  readonly demo: boolean;
  /** The address of this page without query, on this site. */
  readonly path: string;
  /** The address of this page in each language. */
  readonly languageLinks: Readonly<Record<Language, string>>;
  /** The minified style sheet, written into the page; its hash is in the Content-Security-Policy. */
  readonly style: string;
  /** The on-phone verifier; null on a page that has nothing to verify. */
  readonly verifier: Verifier | null;
};

/** All that `renderPage` looks at. */
export type PageModel = PageFindings & {
  readonly frame: PageFrame;
  readonly asked: AskedLabel;
  readonly links: {
    /** The GS1 Digital Link as it is printed, absolute. */
    readonly canonical: string;
    readonly evidence: string;
    readonly directory: string;
    readonly relay: string;
    /** Where a doubt goes: a `mailto:` or a web address; null where none is configured. */
    readonly report: string | null;
  };
  /** The JSON-RPC endpoint that the person asked for, already checked; null for the relay. */
  readonly endpoint: string | null;
  /** Whether an endpoint was asked for that cannot be used. */
  readonly endpointRefused: boolean;
};
