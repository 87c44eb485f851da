import { batchesText } from "../../../text/desk/batches-text.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import type { Crumb } from "../../parts/page.tsx";
import { addressOf } from "../../url.ts";

/**
 * Gives the way back from a journey: to the page that led to it (`from` and, for what measures are placed on, its `subject`),
 * and without one to the list in which the reader finds batches: what it holds, or all that measures can be placed on.
 */
export function useJourneyCrumbs({ params, query }: PageProps): readonly Crumb[] {
  const [batches, holdings, subjects] = [
    useText(batchesText).list,
    useText(custodyText).holdings,
    useText(subjectText),
  ];
  const { actor, role } = useActing();
  const { gtin = "", lot = "" } = params;
  const toBatches = { name: batches.title, href: addressOf("/desk/{actor}/batches", { actor }) };
  const toHoldings = { name: holdings.title, href: addressOf("/desk/{actor}/holdings", { actor }) };
  const toSubjects = { name: subjects.crumb, href: addressOf("/desk/{actor}/subjects", { actor }) };
  const subject = query.get("subject");
  switch (query.get("from")) {
    case "batch":
      return [toBatches, { name: lot, href: addressOf("/desk/{actor}/batches/{gtin}/{lot}", { actor, gtin, lot }) }];
    case "holding":
      return [toHoldings, { name: lot, href: addressOf("/desk/{actor}/holdings/{gtin}/{lot}", { actor, gtin, lot }) }];
    case "subject":
      if (subject === null) return [toSubjects];
      return [toSubjects, { name: lot, href: addressOf("/desk/{actor}/subjects/batch/{subject}", { actor, subject }) }];
    default:
      return [role === "operator" ? toHoldings : toSubjects];
  }
}
