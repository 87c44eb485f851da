import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { fileKinds, type LabelFormat } from "../../core/label/label-spec.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { orderNotFound } from "./read-label-order.ts";

/** A file of labels on its way out. */
export type LabelFile = {
  readonly type: (typeof fileKinds)[LabelFormat]["type"];
  readonly name: string;
  readonly bytes: bigint;
  readonly sha256: Buffer;
  readonly content: AsyncIterable<Uint8Array>;
};

/**
 * Gives the file of an order of the caller's, piece by piece.
 *
 * @throws FiligranaError `label/not-found` also when it is somebody else's; `label/not-ready` unless the file is there.
 */
export async function readLabelFile(store: Kysely<Database>, caller: Caller, order: string): Promise<LabelFile> {
  const row = await store
    .selectFrom("labelOrders")
    .select(["state", "spec", "bytes", "sha256"])
    .where("labelOrder", "=", order)
    .where("operator", "=", caller.actor)
    .executeTakeFirst();
  if (row === undefined) throw orderNotFound(order);
  const { state, spec, bytes, sha256 } = row;
  if (state !== "ready" || bytes === null || sha256 === null) {
    throw new FiligranaError("label/not-ready", `the order is ${state}: it has no file now`, {
      values: { order, state },
      retry: state === "queued" || state === "making",
    });
  }
  const { type } = fileKinds[spec.format];
  return { type, name: labelFileName(spec), bytes, sha256, content: partsOf(store, order) };
}

/** A name that says what is in the file, in signs that every system takes. */
export const labelFileName = ({
  format,
  facts,
}: {
  format: LabelFormat;
  facts: { gtin: string; lot: string };
}): string => `${facts.gtin}-${facts.lot.replace(/[^A-Za-z0-9-]/g, "_")}.${fileKinds[format].ending}`;

async function* partsOf(store: Kysely<Database>, order: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const row = await store
      .selectFrom("labelFileParts")
      .select("bytes")
      .where("labelOrder", "=", order)
      .where("part", "=", part)
      .executeTakeFirst();
    if (row === undefined) return;
    yield row.bytes;
  }
}
