import type { VNode } from "preact";
import { useId, useMemo } from "preact/hooks";
import { certificateStates } from "../../../../core/certificate/certificate-state.ts";
import { listCertificatesEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { CheckField } from "../../parts/check-field.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { Table } from "../../parts/table.tsx";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { soon } from "./certificate-tone.ts";
import { useCertificateColumns } from "./use-certificate-columns.tsx";

/** The certificates of the actor, those that end first coming first. */
export function CertificatesPage({ query }: PageProps): VNode {
  const text = useText(certificatesText);
  const { actor, role } = useActing();
  const list = useAnswer(listCertificatesEndpoint, { query: useAsked(query) });
  const columns = useCertificateColumns();
  const filtered = query.has("state") || query.has("soon");
  const apply =
    role === "operator" ? (
      <a class="btn btn-primary" href={addressOf("/desk/{actor}/applications", { actor })}>
        {text.apply}
      </a>
    ) : undefined;
  return (
    <Page title={text.title} lead={text.lead[role]} actions={apply}>
      <Filters />
      <Answered answer={list} step={text.step}>
        {({ certificates, next }) =>
          certificates.length === 0 ? (
            <Empty {...(filtered ? text.emptyFiltered : text.empty)} />
          ) : (
            <>
              <Table
                caption={text.caption}
                columns={columns}
                rows={certificates.toSorted((a, b) => a.until.localeCompare(b.until))}
                rowKey={({ certificate }) => certificate}
              />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

/** What the address asks for: the actor's own, or everybody's for those who supervise. */
function useAsked(query: URLSearchParams) {
  const { actor, role } = useActing();
  const state = query.get("state");
  const onlySoon = query.has("soon");
  const expiringBefore = useMemo(() => (onlySoon ? soon() : undefined), [onlySoon]);
  return {
    limit: 200,
    ...(role === "operator" ? { operator: actor } : {}),
    ...(role === "control-body" ? { controlBody: actor } : {}),
    state: certificateStates.find((one) => one === state),
    expiringBefore,
    after: query.get("after") ?? undefined,
  };
}

function Filters(): VNode {
  const text = useText(certificatesText);
  const place = usePlace();
  const id = useId();
  const go = (changes: Record<string, string | null>) =>
    goTo(withQuery(place, { ...changes, after: null }), { replace: true });
  return (
    <search class="desk-filters" aria-label={text.filters.heading}>
      <SelectField
        id={`${id}-state`}
        label={text.filters.state}
        empty={text.filters.anyState}
        value={place.query.get("state") ?? ""}
        choices={certificateStates.map((value) => ({ value, name: text.states[value] }))}
        onInput={(state) => go({ state: state === "" ? null : state })}
      />
      <CheckField
        id={`${id}-soon`}
        label={text.filters.soon}
        checked={place.query.has("soon")}
        onChange={(checked) => go({ soon: checked ? "true" : null })}
      />
    </search>
  );
}
