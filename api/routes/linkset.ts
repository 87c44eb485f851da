import type { AskedLabel } from "../../web/verify/page-model.ts";

/** GS1's vocabulary of link types. */
const gs1 = "https://ref.gs1.org/voc";

type Target = {
  readonly href: string;
  readonly type: string;
  readonly title: string;
  readonly hreflang?: readonly string[];
};

/**
 * Gives what machines are told of a code: where its page, its certification and its evidence are.
 *
 * @param links - `canonical`: the GS1 Digital Link; `batch`: the batch as JSON; both absolute.
 * @see RFC 9264, section 4.2; GS1-Conformant Resolver 1.0
 */
export function linksetOf(
  { gtin, lot }: AskedLabel,
  links: { readonly canonical: string; readonly batch: string },
): object {
  const title = `GTIN ${gtin}, lot ${lot}`;
  const page: Target = { href: links.canonical, type: "text/html", title, hreflang: ["it", "en"] };
  const batch: Target = { href: links.batch, type: "application/json", title };
  const evidence: Target = { href: `${links.batch}/evidence`, type: "application/json", title };
  return {
    linkset: [
      {
        anchor: links.canonical,
        itemDescription: title,
        [`${gs1}/defaultLink`]: [page],
        [`${gs1}/pip`]: [page],
        [`${gs1}/certificationInfo`]: [page, batch],
        [`${gs1}/verificationService`]: [page, evidence],
        [`${gs1}/recallStatus`]: [batch],
      },
    ],
  };
}
