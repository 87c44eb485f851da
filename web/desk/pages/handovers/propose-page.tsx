import type { VNode } from "preact";
import type { Handover } from "../../../../core/http/endpoints/movements-handovers.ts";
import { readHoldingEndpoint } from "../../../../core/http/endpoints/movements-holdings.ts";
import type { Label } from "../../../../core/label/digital-link.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { useRemembered } from "../../queue/use-remembered.ts";
import { goTo, usePlace } from "../../router.ts";
import { FindBatch } from "../../scan/find-batch.tsx";
import { addressOf, withQuery } from "../../url.ts";
import { KeptNote } from "../holdings/kept-note.tsx";
import type { Holding } from "../holdings/shown-holding.ts";
import { partnersAtHand } from "./partners-at-hand.ts";
import { ProposeForm } from "./propose-form.tsx";
import { useAtHand } from "./use-at-hand.ts";
import type { Partner } from "./use-partners.ts";

/** Proposes a handover. The address says which batch, `gtin` and `lot`; without them it is scanned or typed. */
export function ProposePage({ query }: PageProps): VNode {
  const text = useText(custodyText);
  const { actor } = useActing();
  const place = usePlace();
  const [gtin, lot] = [query.get("gtin"), query.get("lot")];
  const crumbs = [{ name: text.handovers.title, href: addressOf("/desk/{actor}/handovers", { actor }) }];
  const choose = (label: Label) => goTo(withQuery(place, { gtin: label.gtin, lot: label.lot }));
  const found = gtin !== null && lot !== null;
  return (
    <Page title={text.propose.title} lead={found ? text.propose.lead : text.propose.leadFind} crumbs={crumbs}>
      {found ? (
        <Found key={`${gtin} ${lot} ${query.get("amends")}`} gtin={gtin} lot={lot} query={query} />
      ) : (
        <FindBatch onFound={choose} />
      )}
    </Page>
  );
}

type Chosen = { readonly gtin: string; readonly lot: string; readonly query: URLSearchParams };

/** The form for a batch; without a connection what is known of it from before stands in. */
function Found({ gtin, lot, query }: Chosen): VNode {
  const text = useText(custodyText);
  const { actor } = useActing();
  const place = usePlace();
  const { holdings, sent, operators } = useAtHand();
  const { answer, keptFrom } = useRemembered(readHoldingEndpoint, { params: { gtin, lot } });
  const another = withQuery(place, { gtin: null, lot: null, amends: null });
  const notHeld = (
    <Empty
      {...text.propose.notHeld}
      action={
        <a class="btn btn-primary" href={another}>
          {text.propose.back}
        </a>
      }
    />
  );
  if (answer.state === "failed" && answer.error.code === "holding/not-found") return notHeld;
  const known = answer.state === "offline" ? holdings.answer : answer;
  const lately = sent.answer.state !== "here" ? [] : sent.answer.value.handovers.map(receiverOf);
  const form = (held: readonly Holding[]) => {
    const holding = held.find((one) => one.gtin === gtin && one.lot === lot && one.holder === actor);
    if (holding === undefined) return notHeld;
    return (
      <Answered answer={operators.answer} step={text.propose.step}>
        {({ actors }) => (
          <ProposeForm
            holding={holding}
            atHand={partnersAtHand(lately, actors, actor)}
            amends={Number(query.get("amends") ?? 0)}
            another={another}
          />
        )}
      </Answered>
    );
  };
  return (
    <>
      <KeptNote keptFrom={answer.state === "offline" ? holdings.keptFrom : keptFrom} />
      <Answered<{ readonly holdings: readonly Holding[] }> answer={known} step={text.propose.step}>
        {({ holdings: held }) => form(held)}
      </Answered>
    </>
  );
}

const receiverOf = ({ to, toName }: Handover): Partner => ({ actor: to, name: toName });
