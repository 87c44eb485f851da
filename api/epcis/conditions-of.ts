import { type RawBuilder, sql } from "kysely";
import { epcPattern } from "../../core/epcis-query/epc-pattern.ts";
import type { EpcisQuery, QueryValue } from "../../core/epcis-query/epcis-query.ts";
import { comparedIn } from "../../core/epcis-query/in-unit.ts";
import type { EventColumn, Field, Parameter } from "../../core/epcis-query/parameter.ts";
import { parameterOf } from "../../core/epcis-query/read-query.ts";
import { readDecimal, readTime } from "../../core/epcis-query/read-value.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import type { Caller } from "../identity/caller.ts";

type Sql = RawBuilder<boolean>;

const columns: Readonly<Record<EventColumn, string>> = {
  eventType: "event_type",
  eventTime: "event_time",
  recordedAt: "recorded_at",
  action: "action",
  bizStep: "biz_step",
  disposition: "disposition",
  readPoint: "read_point",
  bizLocation: "biz_location",
  transformationId: "transformation_id",
  eventId: "event_id",
  declaredAt: "declared_at",
  errorReason: "error_reason",
};

const operators = { "at-least": ">=", more: ">", less: "<", "at-most": "<=" } as const;

const either = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;

const columnOf = (name: EventColumn) => sql.ref(`epcis_events.${columns[name]}`);

/** Some value of the event under one of the names fits. */
const someValue = (names: readonly string[], fits: Sql): Sql =>
  sql`exists (select from epcis_values as v where v.event = epcis_events.id and v.name in (${sql.join(names)}) and ${fits})`;

/** `left` is what the index holds of a text. */
const isText = (texts: readonly string[]): Sql =>
  sql`v.text is not null and left(v.text, 200) in (${sql.join(texts.map((text) => text.slice(0, 200)))}) and v.text in (${sql.join(texts)})`;

const textsOf = (value: QueryValue): string[] => [value].flat().map(String);

const matching = (names: readonly string[], value: QueryValue): Sql => {
  const patterns = textsOf(value).flatMap((text) => epcPattern(text) ?? []);
  const plain = textsOf(value).filter((text) => epcPattern(text) === null);
  return someValue(
    names,
    either([
      ...(plain.length === 0 ? [] : [isText(plain)]),
      ...patterns.map((pattern) => sql<boolean>`v.text ~ ${pattern}`),
    ]),
  );
};

const isOneOf = (names: readonly string[], value: QueryValue, { kind, unit }: Parameter): Sql => {
  const given = [value].flat();
  if (kind === "numbers") {
    const numbers = given.map((one) => comparedIn(unit, names[0] ?? "", Number(one)));
    return someValue(names, sql`v.number in (${sql.join(numbers.map((one) => sql`${String(one)}::numeric`))})`);
  }
  if (kind !== "any") return someValue(names, isText(textsOf(value)));
  const numbers = given.flatMap((one) => readDecimal(String(one)) ?? []);
  const times = given.flatMap((one) => readTime(String(one)) ?? []);
  return someValue(
    names,
    either([
      isText(textsOf(value)),
      ...numbers.map((one) => sql<boolean>`v.number = ${String(one)}::numeric`),
      ...times.map((one) => sql<boolean>`v.time = ${one}::timestamptz`),
    ]),
  );
};

const ordered = (field: Field, compare: keyof typeof operators, value: QueryValue, unit: string | undefined): Sql => {
  const operator = sql.raw(operators[compare]);
  if ("column" in field) return sql`${columnOf(field.column)} ${operator} ${String(value)}::timestamptz`;
  if (typeof value === "string") return someValue(field.names, sql`v.time ${operator} ${value}::timestamptz`);
  const number = comparedIn(unit, field.names[0] ?? "", Number(value));
  return someValue(field.names, sql`v.number ${operator} ${String(number)}::numeric`);
};

/** Another id under which the same event was captured counts as its own. */
const hasId = (ids: readonly string[]): Sql =>
  sql`(epcis_events.event_id in (${sql.join(ids)}) or exists (select from epcis_event_names as n
    where n.event = epcis_events.id and n.event_id in (${sql.join(ids)})))`;

/** Master data that a caller's question rests on: its own; for those who supervise, each event's sender's. */
const masterDataOf = ({ actor, role }: Pick<Caller, "actor" | "role">): Sql =>
  scopeOf(role, ["epcisEvent", "read"]) === "all"
    ? sql`m.captured_by = epcis_events.captured_by`
    : sql`m.captured_by = ${actor}`;

const within = (column: EventColumn, value: QueryValue, caller: Pick<Caller, "actor" | "role">): Sql =>
  sql`(${columnOf(column)} in (${sql.join(textsOf(value))}) or ${columnOf(column)} in (
    with recursive below (element) as (
      select c.child from epcis_master_data as m, jsonb_array_elements_text(m.children) as c (child)
        where ${masterDataOf(caller)} and m.element in (${sql.join(textsOf(value))})
      union
      select c.child from below, epcis_master_data as m, jsonb_array_elements_text(m.children) as c (child)
        where ${masterDataOf(caller)} and m.element = below.element)
    select element from below))`;

const byAttribute = (
  field: Field,
  attribute: string,
  value: QueryValue,
  caller: Pick<Caller, "actor" | "role">,
): Sql => {
  const texts = textsOf(value);
  const has: Sql =
    attribute === ""
      ? sql`m.attributes ?| array[${sql.join(texts)}]::text[]`
      : sql`m.attributes -> ${attribute} ?| array[${sql.join(texts)}]::text[]`;
  const named = (element: RawBuilder<unknown>): Sql =>
    sql`exists (select from epcis_master_data as m where m.element = ${element} and ${masterDataOf(caller)} and ${has})`;
  if ("column" in field) return named(columnOf(field.column));
  return someValue(field.names, named(sql`v.text`));
};

const conditionOf = (parameter: Parameter, value: QueryValue, caller: Pick<Caller, "actor" | "role">): Sql | null => {
  const { field, compare, unit, attribute } = parameter;
  if (field === null) return null;
  if (attribute !== undefined) return byAttribute(field, attribute, value, caller);
  if (compare !== "is" && compare !== "exists" && compare !== "matches" && compare !== "within")
    return ordered(field, compare, value, unit);
  if (compare === "exists")
    return "column" in field ? sql`${columnOf(field.column)} is not null` : someValue(field.names, sql`true`);
  if ("names" in field)
    return compare === "matches" ? matching(field.names, value) : isOneOf(field.names, value, parameter);
  if (compare === "within") return within(field.column, value, caller);
  if (field.column === "eventId") return hasId(textsOf(value));
  return sql`${columnOf(field.column)} in (${sql.join(textsOf(value))})`;
};

/** The conditions on `epcis_events` that a query's parameters make, all of which have to hold. */
export const conditionsOf = (query: EpcisQuery, caller: Pick<Caller, "actor" | "role">): Sql[] =>
  Object.entries(query).flatMap(([name, value]) => {
    const known = parameterOf(name, {});
    const condition = known === null ? sql<boolean>`false` : conditionOf(known.parameter, value as QueryValue, caller);
    return condition === null ? [] : [condition];
  });
