import { FiligranaError, type Flaw } from "../errors/filigrana-error.ts";
import type { EpcisQuery, QueryValue } from "./epcis-query.ts";
import { flexibleParameter } from "./flexible-parameter.ts";
import { type Prefixes, prefixesOf } from "./namespaces.ts";
import { fixedParameters, type Parameter } from "./parameter.ts";
import { isListed, readValue } from "./read-value.ts";

/** What a parameter of this name is, with the name as queries keep it; null for one that the language does not have. */
export const parameterOf = (name: string, prefixes: Prefixes): { name: string; parameter: Parameter } | null => {
  const fixed = Object.hasOwn(fixedParameters, name) ? fixedParameters[name] : undefined;
  return fixed === undefined ? flexibleParameter(name, prefixes) : { name, parameter: fixed };
};

const mostParameters = 100;

const refuse = (flaws: readonly Flaw[]): never => {
  const [first] = flaws;
  const detail = `${first?.pointer ?? "the query"}: ${first?.expected ?? "cannot be understood"}`;
  throw new FiligranaError("query/invalid", detail, { flaws, values: { parameter: first?.pointer ?? "" } });
};

/** Fields that answers may be ordered by: times, or an extension field by its full name. */
const orderOf = (given: string, prefixes: Prefixes): string | null => {
  if (given === "eventTime" || given === "recordTime") return given;
  const parameter = flexibleParameter(`EQ_${given}`, prefixes);
  return parameter?.parameter.kind === "any" ? parameter.name.slice("EQ_".length) : null;
};

/** What the parameters ask of one another. */
const contradictions = (query: Record<string, QueryValue>): Flaw[] => {
  const { orderBy, orderDirection, eventCountLimit, maxEventCount } = query;
  const flaws: Flaw[] = [];
  if (eventCountLimit !== undefined && maxEventCount !== undefined)
    flaws.push({ pointer: "maxEventCount", expected: "expected eventCountLimit or maxEventCount, not both" });
  if (eventCountLimit !== undefined && orderBy === undefined)
    flaws.push({
      pointer: "eventCountLimit",
      expected: "expected orderBy with eventCountLimit: it says which come first",
    });
  if (orderDirection !== undefined && orderBy === undefined)
    flaws.push({ pointer: "orderDirection", expected: "expected orderBy with orderDirection" });
  return flaws;
};

type Given = { readonly name: string; readonly value: (parameter: Parameter) => unknown; readonly shown: unknown };

const read = (given: readonly Given[], prefixes: Prefixes): EpcisQuery => {
  const flaws: Flaw[] = [];
  const query: Record<string, QueryValue> = {};
  if (given.length > mostParameters)
    refuse([{ pointer: "", expected: `expected at most ${mostParameters} parameters` }]);
  for (const { name, value, shown } of given) {
    const known = parameterOf(name, prefixes);
    const flaw = (expected: string) =>
      flaws.push({ pointer: name.slice(0, 200), value: String(shown).slice(0, 200), expected });
    if (known === null) {
      flaw("expected a parameter of the EPCIS query language, the prefixes of extension fields declared");
      continue;
    }
    const reading = readValue(known.parameter.kind, value(known.parameter), prefixes);
    if ("expected" in reading) flaw(reading.expected);
    else if (known.name === "orderBy") {
      const order = orderOf(String(reading.value), prefixes);
      if (order === null) flaw("expected eventTime, recordTime, or an extension field with its namespace");
      else query[known.name] = order;
    } else if (!(known.parameter.kind === "yes" && reading.value === false)) query[known.name] = reading.value;
  }
  flaws.push(...contradictions(query));
  if (flaws.length > 0) refuse(flaws);
  return query;
};

/**
 * Reads a query as the body of the JSON binding has it. What it gives is read again without a change.
 *
 * @param prefixes - Prefixes declared beside those of the body's own `@context`.
 * @throws FiligranaError `query/invalid` (QueryParameterException) with every parameter that is unknown, or whose value is
 * not of its kind.
 */
export const readQuery = (body: unknown, prefixes: Prefixes = {}): EpcisQuery => {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return refuse([{ pointer: "", expected: "expected an object of parameters" }]);
  const { "@context": context, ...parameters } = body as Record<string, unknown>;
  const given = Object.entries(parameters).map(([name, value]) => ({ name, value: () => value, shown: value }));
  return read(given, { ...prefixes, ...prefixesOf(context) });
};

/**
 * Reads a query as an address has it: alternatives with bars between them, or a name given several times.
 *
 * @throws FiligranaError as `readQuery`.
 */
export const readQueryText = (
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
  prefixes: Prefixes,
): EpcisQuery => {
  const given = Object.entries(parameters).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const texts = [value].flat();
    const split = ({ kind }: Parameter): unknown =>
      isListed(kind) ? texts.flatMap((text) => text.split("|")) : texts.length === 1 ? texts[0] : texts;
    return [{ name, value: split, shown: texts.join("|") }];
  });
  return read(given, prefixes);
};

/** The field that a query's answer is ordered by, as `indexEvent` names it; null for recordTime and eventTime. */
export const orderedField = (order: string): string | null => {
  if (order === "eventTime" || order === "recordTime") return null;
  const field = flexibleParameter(`EQ_${order}`, {})?.parameter.field;
  return field !== null && field !== undefined && "names" in field ? (field.names[0] ?? null) : null;
};
