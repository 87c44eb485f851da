import { createHash, randomUUID } from "node:crypto";
import * as z from "zod";
import { type Route, route } from "../../../../api/http/route.ts";
import { FiligranaError } from "../../../../core/errors/filigrana-error.ts";
import { content, endpoint, stream } from "../../../../core/http/endpoint.ts";

const shared = { summary: "A sample.", tags: ["sample"], errors: [] } as const;

export const readThing = endpoint({
  ...shared,
  name: "readThing",
  method: "GET",
  path: "/things/{gtin}/{lot}",
  auth: "none",
  params: z.object({ gtin: z.string().regex(/^\d{14}$/, "expected 14 digits"), lot: z.string().max(20) }),
  query: z.strictObject({ limit: z.coerce.number().int().max(10).default(5), tag: z.array(z.string()).optional() }),
  replies: { 200: z.object({ gtin: z.string(), lot: z.string(), limit: z.number() }) },
});

export const readPage = endpoint({
  ...shared,
  name: "readPage",
  method: "GET",
  path: "/page",
  auth: "none",
  replies: { 200: content("text/html", "application/linkset+json"), 404: content("text/html") },
});

export const addNote = endpoint({
  ...shared,
  name: "addNote",
  method: "POST",
  path: "/notes",
  auth: "actor",
  may: ["batch", "register"],
  body: z.strictObject({ name: z.string().min(1), fails: z.boolean().optional(), count: z.int().positive() }),
  replies: { 201: z.object({ zebra: z.string(), actor: z.string() }) },
});

export const issueSecret = endpoint({
  ...shared,
  name: "issueSecret",
  method: "POST",
  path: "/secrets",
  auth: "actor",
  may: ["token", "list"],
  body: z.strictObject({}),
  replies: { 201: z.object({ secret: z.string() }) },
  secretReply: true,
});

export const importNotes = endpoint({
  ...shared,
  name: "importNotes",
  method: "POST",
  path: "/notes/import",
  auth: "actor",
  may: ["seal", "read"],
  body: stream(2_000_000, "text/csv"),
  replies: { 201: z.object({ bytes: z.number(), sha256: z.string() }) },
});

export const readBroken = endpoint({
  ...shared,
  name: "readBroken",
  method: "GET",
  path: "/broken",
  auth: "none",
  replies: { 200: z.object({ secret: z.literal("expected") }) },
});

/** Waits in the first request of `addNote` named "slow" until told to go on. */
export type Gate = { entered: () => void; wait: Promise<void> };

export const sampleRoutes = (gate?: Gate): Route[] => [
  route(readThing, async ({ params, query }) => ({ status: 200, body: { ...params, limit: query.limit } })),
  route(readPage, async ({ accepted, language }) => ({
    status: 200,
    type: accepted,
    content: `${accepted} ${language("it", "en")}`,
    headers: { "cache-control": "public, max-age=60" },
  })),
  route(addNote, async ({ body, caller, write }) =>
    write(async (trx) => {
      if (body.name === "slow") {
        gate?.entered();
        await gate?.wait;
      }
      const product = createHash("sha256").update(body.name).digest("hex").slice(0, 16);
      await trx
        .insertInto("products")
        .values({
          product: `0x${product}`,
          slug: body.name,
          name: "n",
          scheme: "QM",
          unit: "gram",
          countersigned: false,
        })
        .execute();
      if (body.fails === true) throw new FiligranaError("certificate/quota-exceeded", "no", { values: { quota: "1" } });
      return { status: 201, body: { zebra: body.name, actor: caller.actor } };
    }),
  ),
  route(issueSecret, async ({ write }) => write(async () => ({ status: 201, body: { secret: randomUUID() } }))),
  route(importNotes, async ({ body, write }) => {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of body.stream) {
      bytes += chunk.length;
      hash.update(chunk);
    }
    return write(async () => ({ status: 201, body: { bytes, sha256: hash.digest("hex") } }));
  }),
  route(readBroken, async () => ({ status: 200, body: JSON.parse('{"secret":"of another"}') })),
];
