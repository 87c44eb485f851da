import * as z from "zod";
import { variables } from "../../api/config/variables.ts";

type Said = { readonly description: string; readonly readBy: readonly string[] };

/** A default is found by parsing nothing: what comes out then is it. */
const defaultOf = (schema: z.ZodType): string => {
  const { success, data } = schema.safeParse(undefined);
  return success && data !== undefined ? `\`${String(data)}\`` : "none";
};

const row = ([name, schema]: readonly [string, z.ZodType]): string => {
  const { description, readBy } = z.globalRegistry.get(schema) as unknown as Said;
  return `| \`${name}\` | ${defaultOf(schema)} | ${readBy.join(", ")} | ${description} |`;
};

/** The page about every environment variable, from the schema that reads them. */
export const envPage = (): string => `# Configuration

Filigrana is configured by environment variables and nothing else. This page is made from \`api/config/variables.ts\` by
\`npm run generate\`. An unknown \`FILIGRANA_*\` name stops the start, with the known name that comes nearest; an empty
variable counts as not set. Secrets have no default in production, and the API takes them out of its own environment once
it has read them.

| name | default | read by | what it is |
|---|---|---|---|
${Object.entries(variables.shape).map(row).join("\n")}

In demo mode the keys, the key-encryption key and \`PUBLIC_URL\` have values that everybody can compute. A demo does not
start when \`NODE_ENV\` is \`production\`, when \`PUBLIC_URL\` is a public address (anything but this machine, a private
network or a local name), or when a key of one's own is set.

A key-encryption key is made with \`openssl rand -base64 32\`. Whoever has it and a copy of the database has every signing
key; whoever loses it loses them all: keep it apart from the database's backups.
`;
