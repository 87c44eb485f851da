/** A quality scheme, and what this registry's region has configured for it; web/text has its name in words. */
export type Scheme = {
  /** As labels spell it, and as the registry holds it in ASCII. */
  readonly id: "DOP" | "IGP" | "DOCG" | "DOC" | "IGT" | "QM" | "BIO";
  /** The law that the scheme rests on. */
  readonly law: string;
  /** Whether each batch needs the control body's countersignature before it is sealed. */
  readonly countersigned: boolean;
  /** Why it does, or does not. */
  readonly because: string;
  /**
   * How high the scheme's denominations stand, as the registry has it: nothing is made of what stands lower. 0 where the
   * scheme takes no part in that order.
   */
  readonly rank: 0 | 1 | 2 | 3;
};

const operatorIsCertified =
  "the control body certifies the operator and checks by plan; the operator releases its own batches, and the certificate's quota bounds them";
const lotIsCertified = "the control body certifies each lot before it is bottled";

/**
 * The schemes of the Marche's registry. Whether batches are countersigned is this region's configuration, scheme by
 * scheme; `POST /api/v1/products/{slug}/rules` writes it on chain product by product, where it may change later.
 */
export const schemes: readonly Scheme[] = [
  {
    id: "DOP",
    law: "Reg. (EU) 2024/1143",
    countersigned: false,
    because: operatorIsCertified,
    rank: 2,
  },
  {
    id: "IGP",
    law: "Reg. (EU) 2024/1143",
    countersigned: false,
    because: operatorIsCertified,
    rank: 1,
  },
  {
    id: "DOCG",
    law: "L. 238/2016",
    countersigned: true,
    because: lotIsCertified,
    rank: 3,
  },
  {
    id: "DOC",
    law: "L. 238/2016",
    countersigned: true,
    because: lotIsCertified,
    rank: 2,
  },
  {
    id: "IGT",
    law: "L. 238/2016",
    countersigned: false,
    because: operatorIsCertified,
    rank: 1,
  },
  {
    id: "QM",
    law: "L.R. Marche 23/2003, art. 8",
    countersigned: false,
    because: operatorIsCertified,
    rank: 0,
  },
  {
    id: "BIO",
    law: "Reg. (EU) 2018/848",
    countersigned: false,
    because: operatorIsCertified,
    rank: 0,
  },
];

/**
 * Gives a scheme by its id.
 *
 * @throws RangeError when the catalogue has no such scheme.
 */
export function schemeOf(id: Scheme["id"]): Scheme {
  const scheme = schemes.find((candidate) => candidate.id === id);
  if (scheme) return scheme;
  throw new RangeError(`no scheme ${id} in the catalogue`);
}

/** How high a scheme's denominations stand; 0 for a scheme that the catalogue does not have. */
export function rankOf(id: string): Scheme["rank"] {
  return schemes.find((candidate) => candidate.id === id)?.rank ?? 0;
}
