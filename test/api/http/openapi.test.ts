import { expect } from "chai";
import { about } from "../../../api/http/about.ts";
import { errorsOf, openApiOf } from "../../../api/http/openapi.ts";
import { errorCodes } from "../../../core/errors/error-code.ts";
import { needsIdempotencyKey, pathNames } from "../../../core/http/endpoint.ts";
import { problemKinds } from "../../../core/http/problem-kinds.ts";
import { endpoints } from "../../../core/http/routes.ts";

type Operation = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
  security: object[];
};

describe("the OpenAPI document", () => {
  const document = JSON.parse(JSON.stringify(openApiOf(about(), endpoints)));
  const operations = endpoints.map((spec) => ({
    spec,
    operation: document.paths[spec.path]?.[spec.method.toLowerCase()] as Operation,
  }));

  it("is of version 3.1 and has every endpoint once, under a name of its own", () => {
    expect(document.openapi).to.match(/^3\.1\./);
    expect(operations.map(({ operation }) => operation?.operationId)).to.deep.equal(endpoints.map(({ name }) => name));
    expect(new Set(endpoints.map(({ name }) => name)).size).to.equal(endpoints.length);
    const addresses = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
    expect(new Set(addresses).size).to.equal(endpoints.length);
  });

  it("has a required parameter for every name in a path, and none besides", () => {
    for (const { spec, operation } of operations) {
      const found = operation.parameters.filter((parameter) => parameter.in === "path");
      expect(found.map(({ name }) => name).sort(), spec.name).to.deep.equal(pathNames(spec.path).sort());
      expect(found.every(({ required }) => required)).to.equal(true);
    }
  });

  it("asks for an Idempotency-Key where one is needed", () => {
    for (const { spec, operation } of operations) {
      const keys = operation.parameters.filter(({ name }) => name === "Idempotency-Key");
      expect(keys.length, spec.name).to.equal(needsIdempotencyKey(spec) ? 1 : 0);
    }
  });

  it("lists every error under its status, and a reply for every declared status", () => {
    for (const { spec, operation } of operations) {
      for (const code of errorsOf(spec)) {
        const status = problemKinds[code].status;
        if (status in spec.replies) continue;
        expect(operation.responses[status]?.description, spec.name).to.contain(`\`${code}\``);
      }
      for (const [status, reply] of Object.entries(spec.replies))
        expect(Object.keys(operation.responses[status]?.content ?? {}).length === 0, spec.name).to.equal(
          "nothing" in reply || "upgraded" in reply,
        );
    }
  });

  it("describes problems, with every code", () => {
    expect(document.components.schemas.Problem.properties.code.enum).to.deep.equal([...errorCodes]);
  });

  it("refers to nothing that it does not have", () => {
    const text = JSON.stringify(document);
    for (const [, name = ""] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
      const target = name
        .slice(2)
        .split("/")
        .reduce((at, step) => at?.[step], document);
      expect(target, name).to.be.an("object");
    }
  });
});
