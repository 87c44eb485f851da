import type { Kysely } from "kysely";
import { specificationHash } from "../../core/catalogue/specification-hash.ts";
import type { SpecificationVersion } from "../../core/catalogue/specification-version.ts";
import { FiligranaError, type Flaw } from "../../core/errors/filigrana-error.ts";
import { compareVersions } from "../../core/specification/compare-versions.ts";
import type { Caller } from "../identity/caller.ts";
import { doneBy } from "../identity/done-by.ts";
import type { Database } from "../store/database.ts";
import { specificationByHash } from "../store/read-specification-documents.ts";
import { specificationsOf } from "../store/read-specifications.ts";
import { calendarDay } from "./calendar-day.ts";
import type { Parts, Trx } from "./parts.ts";
import { findProduct } from "./rule-product.ts";

type SpecificationParts = Pick<Parts, "now">;

/**
 * Publishes a further version of a product's specification. It takes force on its first day and is never edited after;
 * the version before it is in force until then.
 *
 * @throws FiligranaError `product/not-found`; `request/invalid` for a version without act or first day, or of another
 * product; `specification/not-next` when its number is not the next, or its first day is not in the future;
 * `specification/overlaps` when another version would be in force on the same day.
 */
export async function publishSpecification(
  parts: SpecificationParts,
  trx: Trx,
  caller: Caller,
  product: string,
  version: SpecificationVersion,
) {
  const row = await trx
    .selectFrom("products")
    .select("product")
    .where("product", "=", (await findProduct(trx, product)).product)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { hash } = await nextVersion(parts, trx, product, version);
  const { act, inForce } = version;
  await trx
    .insertInto("specifications")
    .values({
      hash,
      product: row.product,
      version: version.version,
      act,
      inForceFrom: inForce.from,
      inForceUntil: inForce.until,
      document: JSON.stringify(version),
    })
    .execute();
  await trx
    .insertInto("specificationPublications")
    .values({ hash, publishedBy: doneBy(caller), publishedAt: parts.now() })
    .execute();
  return { hash, product: row.product, version: version.version };
}

/** Shows what publishing a version would change, and refuses what publishing would refuse; writes nothing. */
export async function previewSpecification(
  parts: SpecificationParts,
  store: Kysely<Database>,
  product: string,
  version: SpecificationVersion,
) {
  const { hash, before } = await nextVersion(parts, store, product, version);
  const earlier = before === undefined ? null : await specificationByHash(store, before.hash);
  const { added, removed, changed, same } = compareVersions(earlier?.specification.rules ?? [], version.rules);
  return {
    hash,
    before: before === undefined ? null : { hash: before.hash, version: before.version, act: before.act },
    added: [...added],
    removed: [...removed],
    changed: [...changed],
    same,
  };
}

/** Holds a version against those that there are. */
async function nextVersion(
  parts: SpecificationParts,
  store: Kysely<Database>,
  product: string,
  version: SpecificationVersion,
) {
  const row = await findProduct(store, product);
  const flaws = flawsOf(version, row.slug);
  if (flaws.length > 0) {
    throw new FiligranaError("request/invalid", "the document is not a version that can be published", { flaws });
  }
  const versions = await specificationsOf(store, row.product);
  const last = versions.at(-1);
  refuseUnordered(version, versions, calendarDay(parts.now()));
  return { hash: specificationHash(version), before: last };
}

/** What a version of the catalogue may leave open and one that an authority publishes may not. */
function flawsOf({ product, act, inForce, rules }: SpecificationVersion, slug: string): Flaw[] {
  return [
    ...(product === slug ? [] : [{ pointer: "/product", value: product, expected: `the product's slug, ${slug}` }]),
    ...(act === null || act.trim() === ""
      ? [{ pointer: "/act", value: act, expected: "the act that it rests on" }]
      : []),
    ...(inForce.from === null
      ? [{ pointer: "/inForce/from", value: null, expected: "the day on which it comes into force" }]
      : []),
    ...(inForce.from !== null && inForce.until !== null && inForce.until <= inForce.from
      ? [{ pointer: "/inForce/until", value: inForce.until, expected: `a day after ${inForce.from}` }]
      : []),
    ...rules.flatMap(({ sources }, index) =>
      sources.some((source) => source.trim() === "")
        ? [{ pointer: `/rules/${index}/sources`, value: sources, expected: "sources that are named" }]
        : [],
    ),
  ];
}

function refuseUnordered(
  { version, inForce }: SpecificationVersion,
  versions: Awaited<ReturnType<typeof specificationsOf>>,
  today: string,
): void {
  const from = inForce.from ?? "";
  const next = String(Math.max(0, ...versions.map((earlier) => Number(earlier.version))) + 1);
  if (version !== next) {
    throw new FiligranaError("specification/not-next", `the next version is ${next}, and this one says ${version}`, {
      values: { version, next },
    });
  }
  if (from <= today) {
    throw new FiligranaError(
      "specification/not-next",
      `in force from ${from} is too early: a version is published before`,
      {
        values: { from, today },
      },
    );
  }
  const last = versions.at(-1);
  if (last === undefined) return;
  const [begins, ends] = [last.inForceFrom, last.inForceUntil];
  if ((begins === null || begins < from) && (ends === null || ends <= from)) return;
  throw new FiligranaError(
    "specification/overlaps",
    `version ${last.version} is in force from ${begins ?? "ever"} until ${ends ?? "further notice"}; this one cannot begin on ${from}`,
    { values: { version: last.version, from: begins ?? "", until: ends ?? "" } },
  );
}
