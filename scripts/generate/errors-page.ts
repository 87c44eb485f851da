import { errorsOf } from "../../api/http/openapi.ts";
import { errorCodes } from "../../core/errors/error-code.ts";
import { problemKinds } from "../../core/http/problem-kinds.ts";
import { endpoints } from "../../core/http/routes.ts";

/** Where a code can come from: all endpoints, or the names of a few. */
const saidBy = new Map(
  errorCodes.map((code) => {
    const names = endpoints.filter((spec) => errorsOf(spec).includes(code)).map(({ name }) => `\`${name}\``);
    return [code, names.length > 8 ? `${names.length} endpoints` : names.join(", ")];
  }),
);

/** The page about every error code, with status, title and the endpoints that declare it. */
export const errorsPage = (): string => `# Errors

Every error of the API is an RFC 9457 problem (\`application/problem+json\`): \`type\`, \`title\`, \`status\`, \`detail\`, \`code\`,
\`instance\` (the request's id, as it stands in \`X-Request-Id\` and in the log), \`retry\` (whether the same request may
succeed later), \`values\`, and for flaws in what was sent \`errors\`: a list of \`pointer\`, \`value\`, \`expected\`. Codes are
stable for ever; switch on \`code\`, show people sentences made from \`code\` and \`values\`. This page is made from
\`core/http/problem-kinds.ts\` and the endpoints by \`npm run generate\`.

| code | status | title | declared by |
|---|---|---|---|
${errorCodes
  .map((code) => {
    const { status, title } = problemKinds[code];
    return `| \`${code}\` | ${status} | ${title} | ${saidBy.get(code) ?? ""} |`;
  })
  .join("\n")}
`;
