import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { sharedText } from "./shared-data.ts";

type Json = Record<string, unknown>;
type Header = { readonly name: string; readonly schema: Json };

/** One answer that the binding lists for an operation. */
export type BindingReply = {
  readonly status: number;
  readonly headers: readonly Header[];
  /** Null where the answer has no JSON body. */
  readonly schema: Json | null;
};

/** One operation of the binding: path × method. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  /** Whether it takes `perPage` and `nextPageToken`. */
  readonly pages: boolean;
  readonly replies: readonly BindingReply[];
};

const methods = ["get", "post", "put", "patch", "delete", "options", "head"];

/** GS1's REST binding of EPCIS 2.0 as its OpenAPI file has it; null where the file is absent. */
export function readBinding() {
  const text = sharedText("gs1/epcis-openapi-2.0.0.json");
  return text === null ? null : bindingOf(JSON.parse(text) as Json);
}

/** Whether every alternative only says what its members would be, so that all of them always fit. */
const excludesNothing = (branches: unknown): boolean =>
  Array.isArray(branches) && branches.every((branch) => Object.keys(branch as Json).join() === "properties");

/**
 * The file without two slips that no answer could get past: its patterns of schedules are no regular expressions of
 * ECMAScript, and its CaptureJob wants exactly one of two shapes that both always fit (its own example does not pass).
 */
const mended = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      if (name === "pattern" && typeof member === "string" && member.includes("\\g<")) return [];
      return [[name === "oneOf" && excludesNothing(member) ? "anyOf" : name, mended(member)]];
    }),
  );
};

function bindingOf(file: Json) {
  const document = mended(file) as Json;
  const components = document["components"] as Json;
  const ajv = new Ajv({ strict: false, logger: false });
  addFormats.default(ajv);
  const known = new Map<string, ValidateFunction>();
  const resolve = (value: unknown): Json => {
    const { $ref } = value as { $ref?: string };
    if ($ref === undefined) return value as Json;
    return $ref
      .slice(2)
      .split("/")
      .reduce<unknown>((at, step) => (at as Json)[step], document) as Json;
  };
  const replyOf = ([status, given]: [string, unknown]): BindingReply => {
    const { headers = {}, content = {} } = resolve(given) as { headers?: Json; content?: Json };
    const json = Object.entries(content as Record<string, { schema?: Json }>).find(([type]) => type.endsWith("json"));
    return {
      status: Number(status),
      headers: Object.entries(headers as Json).map(([name, header]) => ({
        name,
        schema: resolve(resolve(header)["schema"] ?? {}),
      })),
      schema: json?.[1].schema ?? null,
    };
  };
  const operations: Operation[] = Object.entries(document["paths"] as Record<string, Json>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => {
        const { responses, parameters = [] } = operation as { responses: Json; parameters?: unknown[] };
        return {
          method: method.toUpperCase(),
          path,
          pages: parameters.some((parameter) => resolve(parameter)["name"] === "nextPageToken"),
          replies: Object.entries(responses).map(replyOf),
        };
      }),
  );
  /** What is wrong with a value by a schema of the file; empty when nothing is. */
  const flawsIn = (schema: Json, value: unknown): string => {
    const key = JSON.stringify(schema);
    const validate = known.get(key) ?? ajv.compile({ components, allOf: [schema] });
    known.set(key, validate);
    return validate(value) === true ? "" : ajv.errorsText(validate.errors).slice(0, 300);
  };
  return { operations, flawsIn };
}

export type Binding = NonNullable<ReturnType<typeof readBinding>>;
