import type { Verdict } from "../../core/verify/verdict.ts";

/** What the page shows once the phone has answered, and how the two answers relate. */
export type Weighed = { readonly shown: Verdict; readonly relation: "agrees" | "differs" | "stands" };

/** How much a verdict warns; the others do not. */
const gravity: Readonly<Partial<Record<Verdict, number>>> = {
  recalled: 4,
  withdrawn: 3,
  "does-not-match": 3,
  suspended: 2,
};

/**
 * Weighs the server's verdict and the phone's. The phone's stands, for it has computed it: the page then shows that one.
 *
 * But for one case: through an endpoint of somebody's choice the phone may not take a warning away. A link can carry the
 * address of a lying node, and a recalled batch must not look good because of a link.
 *
 * @param ownRelay - Whether the phone read the chain through this site's relay.
 */
export function weighAnswers(server: Verdict, phone: Verdict, ownRelay: boolean): Weighed {
  if (server === phone) return { shown: server, relation: "agrees" };
  const milder = (gravity[phone] ?? 0) < (gravity[server] ?? 0);
  return !ownRelay && milder ? { shown: server, relation: "stands" } : { shown: phone, relation: "differs" };
}
