import type { AiRow } from "./ai-row.ts";
import { aiTable } from "./ai-table.ts";

/** The characters of a component: digits, set 39, set 82, or base64 for addresses. */
export type CharacterSet = "N" | "X" | "Y" | "Z";

/** One part of an identifier's data. Only the last one may vary in length. */
export type Component = {
  readonly set: CharacterSet;
  readonly least: number;
  readonly most: number;
  readonly optional: boolean;
  /** Names of the checks that its content has to pass. */
  readonly linters: readonly string[];
};

/** A GS1 application identifier: what its data is made of and what goes with it. */
export type ApplicationIdentifier = {
  readonly ai: string;
  readonly components: readonly Component[];
  readonly fixed: boolean;
  readonly attribute: boolean;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  /** The orders in which its key qualifiers may follow; null when it is no primary key of GS1 Digital Link. */
  readonly qualifiers: readonly (readonly string[])[] | null;
};

const componentOf = (text: string): Component => {
  const [, open, set, range, length, linters] = /^(\[?)([NXYZ])(\.\.)?(\d+)\]?(?:,(.+))?$/.exec(text) ?? [];
  if (set === undefined) throw new TypeError(`a component of the table cannot be read: ${text}`);
  const most = Number(length);
  return {
    set: set as CharacterSet,
    least: range === undefined ? most : 1,
    most,
    optional: open === "[",
    linters: linters?.split(",") ?? [],
  };
};

const identifiersOf = (ai: string): string[] => {
  const [first = "", last = first] = ai.split("-");
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => String(Number(first) + index).padStart(first.length, "0"));
};

const entriesOf = (row: AiRow): ApplicationIdentifier[] =>
  identifiersOf(row.ai).map((ai) => ({
    ai,
    components: row.format.split(" ").map(componentOf),
    fixed: row.fixed === true,
    attribute: row.attribute === true,
    requires: row.requires ?? [],
    excludes: row.excludes?.split(",") ?? [],
    qualifiers:
      row.key === undefined ? null : row.key.split("|").map((order) => order.split(",").filter((one) => one !== "")),
  }));

/** Every application identifier, ranges spelled out, in the dictionary's order. */
export const applicationIdentifiers: readonly ApplicationIdentifier[] = aiTable.flatMap(entriesOf);

const byAi = new Map(applicationIdentifiers.map((entry) => [entry.ai, entry]));

/** The entry of an application identifier; null when GS1 has not given it a meaning. */
export const identifierOf = (ai: string): ApplicationIdentifier | null => byAi.get(ai) ?? null;

/** The primary keys of GS1 Digital Link. */
export const primaryKeys: readonly string[] = applicationIdentifiers
  .filter(({ qualifiers }) => qualifiers !== null)
  .map(({ ai }) => ai);
