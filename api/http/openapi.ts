import * as z from "zod";
import type { ErrorCode } from "../../core/errors/error-code.ts";
import { rolesOf } from "../../core/http/authorisation.ts";
import { type Content, type EndpointSpec, needsIdempotencyKey, type Schema } from "../../core/http/endpoint.ts";
import { Problem } from "../../core/http/problem.ts";
import { generalErrors, problemKinds } from "../../core/http/problem-kinds.ts";

type Json = { readonly [name: string]: unknown };

/** What the document says about the whole API. */
export type About = { readonly title: string; readonly version: string; readonly description: string };

/** Shapes that refer to themselves, by the name that they have in the document's components. */
type Components = Map<string, string>;

const inComponents = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replaceAll(/"#\/\$defs\/([^"]+)"/g, (_, name: string) => `"#/components/schemas/${names.get(name) ?? name}"`);

/** A name for each definition: its own, or `Value`, `Value2`… for those without; equal ones share theirs. */
const place = (components: Components, definitions: Json): Map<string, string> => {
  const names = new Map<string, string>();
  for (const [name, definition] of Object.entries(definitions)) {
    const base = name.startsWith("__") ? "Value" : name;
    for (let count = 1; !names.has(name); count++) {
      const candidate = count === 1 ? base : `${base}${count}`;
      const text = inComponents(JSON.stringify(definition), new Map(names).set(name, candidate));
      if ((components.get(candidate) ?? text) !== text) continue;
      components.set(candidate, text);
      names.set(name, candidate);
    }
  }
  return names;
};

const schemaWriter =
  (components: Components) =>
  (schema: Schema, io: "input" | "output"): Json => {
    const made = z.toJSONSchema(schema, { io, unrepresentable: "any", target: "draft-2020-12" });
    const { $schema, $defs = {}, ...rest } = made;
    return JSON.parse(inComponents(JSON.stringify(rest), place(components, $defs)));
  };

type WriteSchema = ReturnType<typeof schemaWriter>;

const parametersIn = (where: "path" | "query" | "header", schema: Schema | undefined, write: WriteSchema): Json[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = write(schema, "input") as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, member]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: member,
  }));
};

const idempotencyKey: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "New for every new request, the same when a request is repeated: then the first answer comes again.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

const bodyOf = ({ body }: EndpointSpec, write: WriteSchema): Json => {
  if (body === undefined) return {};
  const content =
    "stream" in body
      ? Object.fromEntries(body.stream.map((type) => [type, { schema: { type: "string" } }]))
      : { "application/json": { schema: write(body, "input") } };
  return { requestBody: { required: true, content } };
};

const replyOf = (status: string, reply: EndpointSpec["replies"][number], write: WriteSchema): Json => ({
  description: status.startsWith("2") ? "Done" : "Another answer",
  ...("nothing" in reply || "upgraded" in reply ? {} : { content: contentOf(reply, write) }),
});

const contentOf = (reply: Schema | Content, write: WriteSchema): Json =>
  "content" in reply
    ? Object.fromEntries(reply.content.map((type) => [type, { schema: { type: "string" } }]))
    : { "application/json": { schema: write(reply, "output") } };

/** Everything that can go wrong at an endpoint: what it declares, and what its shape brings with it. */
export const errorsOf = (spec: EndpointSpec): ErrorCode[] => {
  const checksInput = [spec.params, spec.query, spec.headers, spec.body].some((schema) => schema !== undefined);
  const codes: readonly (readonly [boolean, readonly ErrorCode[]])[] = [
    [true, generalErrors],
    [checksInput, ["request/invalid"]],
    [spec.body !== undefined, ["request/too-large", "request/unsupported-media-type"]],
    [spec.auth !== "none", ["identity/token-missing", "identity/token-unknown"]],
    [spec.may !== undefined, ["identity/not-permitted"]],
    [
      needsIdempotencyKey(spec),
      ["request/idempotency-key-missing", "request/idempotency-key-reused", "request/in-progress"],
    ],
    [true, spec.errors],
  ];
  return [...new Set(codes.flatMap(([applies, some]) => (applies ? some : [])))];
};

const problemsOf = (spec: EndpointSpec): Json => {
  const byStatus = Map.groupBy(errorsOf(spec), (code) => problemKinds[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${problemKinds[code].title}`).join("\n\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
};

const operationOf = (spec: EndpointSpec, write: WriteSchema): Json => ({
  operationId: spec.name,
  summary: spec.summary,
  tags: spec.tags,
  parameters: [
    ...parametersIn("path", spec.params, write),
    ...parametersIn("query", spec.query, write),
    ...parametersIn("header", spec.headers, write),
    ...(needsIdempotencyKey(spec) ? [idempotencyKey] : []),
  ],
  ...bodyOf(spec, write),
  responses: {
    ...problemsOf(spec),
    ...Object.fromEntries(
      Object.entries(spec.replies).map(([status, reply]) => [status, replyOf(status, reply, write)]),
    ),
  },
  ...(spec.may === undefined ? {} : { "x-roles": rolesOf(spec.may) }),
  security: {
    none: [],
    optional: [{}, { serviceToken: [] }],
    actor: [{ serviceToken: [] }, { session: [] }],
    person: [{ session: [] }],
  }[spec.auth],
});

/**
 * The OpenAPI 3.1 document of the endpoints, from the schemas that validate requests and replies.
 *
 * @param endpoints - In the order in which the document shall list them.
 */
export const openApiOf = (about: About, endpoints: readonly EndpointSpec[]): Json => {
  const components: Components = new Map();
  const write = schemaWriter(components);
  write(Problem, "output");
  const paths = Object.fromEntries(
    [...Map.groupBy(endpoints, ({ path }) => path)].map(([path, specs]) => [
      path,
      Object.fromEntries(specs.map((spec) => [spec.method.toLowerCase(), operationOf(spec, write)])),
    ]),
  );
  const shapes = [...components].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    openapi: "3.1.1",
    info: { ...about, license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: Object.fromEntries(shapes.map(([name, text]) => [name, JSON.parse(text)])),
      securitySchemes: {
        serviceToken: { type: "http", scheme: "bearer", bearerFormat: "flg_ and 43 base64url characters" },
        session: { type: "apiKey", in: "cookie", name: "filigrana-session" },
      },
    },
  };
};
