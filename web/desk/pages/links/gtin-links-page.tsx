import type { VNode } from "preact";
import { useState } from "preact/hooks";
import {
  listGtinsEndpoint,
  mostProductLinks,
  readProductLinksEndpoint,
} from "../../../../core/http/endpoints/product-links.ts";
import { deskLinksText } from "../../../text/desk/links-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { LinkForm } from "./link-form.tsx";
import { OwnLinksTable } from "./own-links-table.tsx";
import { type ProductLink, toldLinks, withLink } from "./product-link.ts";
import { RemoveLinkDialog } from "./remove-link-dialog.tsx";
import { GivenLinks, ScanPreview } from "./scan-preview.tsx";
import { useChangeLinks } from "./use-change-links.ts";

/** What was just done, to be said and, for a removal, taken back: the link, and where in the list it was. */
type Done = { readonly words: string; readonly removed: { readonly link: ProductLink; readonly at: number } | null };

/** The links of one GTIN: those that its operator sets, those that the registry gives, and what a scan gives of them. */
export function GtinLinksPage({ params, query }: PageProps): VNode {
  const text = useText(deskLinksText);
  const { actor } = useActing();
  const { gtin = "" } = params;
  const answer = useAnswer(readProductLinksEndpoint, { params: { gtin } });
  const known = useAnswer(listGtinsEndpoint, { query: { text: gtin, limit: 1 } });
  const lot = known.state === "here" ? (known.value.gtins[0]?.lot ?? null) : null;
  return (
    <Page
      title={text.page.title(gtin)}
      lead={text.page.lead}
      crumbs={[{ name: text.title, href: addressOf("/desk/{actor}/links", { actor }) }]}
    >
      <Answered answer={answer} step={text.page.step}>
        {({ links }) => (
          <>
            <OwnLinks
              gtin={gtin}
              links={toldLinks(links)}
              edited={Number(query.get("edit") ?? 0)}
              again={answer.again}
            />
            {known.state === "here" ? <ScanPreview gtin={gtin} lot={lot} links={toldLinks(links)} /> : null}
            <GivenLinks />
          </>
        )}
      </Answered>
    </Page>
  );
}

function OwnLinks(props: {
  readonly gtin: string;
  readonly links: readonly ProductLink[];
  /** Which link's form is open, from 1 on; 0 for none, one more than there are for a new one. */
  readonly edited: number;
  readonly again: () => void;
}): VNode {
  const { gtin, links, edited, again } = props;
  const text = useText(deskLinksText);
  const place = usePlace();
  const { role, membership } = useActing();
  const [removing, setRemoving] = useState<ProductLink | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const works = role === "operator" && membership !== "viewer";
  const closed = withQuery(place, { edit: null });
  const kept = (title: string) => {
    setDone({ words: text.page.kept(title), removed: null });
    goTo(closed, { replace: true });
    again();
  };
  const close = (removed: boolean) => {
    if (removed && removing !== null) {
      setDone({ words: text.page.removed(removing.title), removed: { link: removing, at: links.indexOf(removing) } });
      again();
    }
    setRemoving(null);
  };
  const isFull = links.length >= mostProductLinks;
  const add =
    !works || isFull ? null : (
      <a class="btn btn-primary" href={withQuery(place, { edit: links.length + 1 })}>
        {text.page.add}
      </a>
    );
  const open = works && edited >= 1 && edited <= Math.min(links.length + 1, mostProductLinks);
  return (
    <>
      {done === null ? null : <Outcome gtin={gtin} done={done} setDone={setDone} again={again} />}
      {open ? (
        <LinkForm key={edited} gtin={gtin} links={links} at={edited - 1} onKept={kept} cancelHref={closed} />
      ) : null}
      <Section title={text.page.own} actions={links.length === 0 || open ? null : add}>
        {isFull && works ? <p>{text.form.tooMany(mostProductLinks)}</p> : null}
        {links.length === 0 ? (
          <Empty {...text.page.empty} icon="link" action={open ? undefined : add} />
        ) : (
          <OwnLinksTable links={links} onRemove={works ? setRemoving : null} />
        )}
      </Section>
      {removing === null ? null : <RemoveLinkDialog gtin={gtin} links={links} link={removing} onClose={close} />}
    </>
  );
}

/** Says what was done, and puts a removed link back where it was, among those that there are by then. */
function Outcome(props: {
  readonly gtin: string;
  readonly done: Done;
  readonly setDone: (done: Done) => void;
  readonly again: () => void;
}): VNode {
  const { gtin, done, setDone, again } = props;
  const text = useText(deskLinksText).page;
  const { reading, writing, busy, change } = useChangeLinks(gtin);
  const restore = async () => {
    if (done.removed === null) return;
    const { link, at } = done.removed;
    if (!(await change((now) => ({ links: withLink(now, link, at), before: now })))) return;
    setDone({ words: text.restored(link.title), removed: null });
    again();
  };
  return (
    <>
      <Alert kind="success">
        <p>{done.words}</p>
        {done.removed === null ? null : (
          <button
            type="button"
            class="btn btn-outline-primary btn-sm"
            aria-disabled={busy}
            onClick={() => void restore()}
          >
            {text.restore}
          </button>
        )}
      </Alert>
      <ActOutcome act={reading} step={text.restoreStep} />
      <ActOutcome act={writing} step={text.restoreStep} />
    </>
  );
}
