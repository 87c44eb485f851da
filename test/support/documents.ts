import { deflateSync } from "node:zlib";
import { demoToken } from "../../core/demo/derivations.ts";
import { cast } from "../../scripts/demo/cast.ts";
import type { Answer, Who } from "./demo-product.ts";

/** A PDF of one empty page. */
export const smallPdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

/** The beginning of a PNG picture, as far as a reader of types looks. */
export const smallPng = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
  Buffer.from("0000000d49444154", "hex"),
  deflateSync(Buffer.alloc(5)),
]);

let keys = 0;

/** Uploads a file for a member of the cast; `query` has its name and what it hangs on. */
export async function upload(
  url: string,
  {
    by,
    type,
    bytes,
    query,
  }: { by: Exclude<Who, "region">; type: string; bytes: Buffer; query: Record<string, string> },
): Promise<Answer> {
  const answer = await fetch(`${url}/api/v1/documents?${new URLSearchParams(query)}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${demoToken(cast[by].id)}`,
      "content-type": type,
      "idempotency-key": `upload-${process.pid}-${Date.now()}-${++keys}`,
    },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}
