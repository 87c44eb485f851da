import type { VNode } from "preact";
import { useState } from "preact/hooks";
import {
  endTemplateEndpoint,
  listTemplatesEndpoint,
  restoreTemplateEndpoint,
} from "../../../../core/http/endpoints/batch-templates.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";

/** The operator's templates: one begins a batch, or is removed, which can be undone. */
export function Templates({
  certificates,
}: {
  readonly certificates: readonly { readonly certificate: string; readonly product: string }[];
}): VNode {
  const text = useText(batchesText).start;
  const { actor, membership } = useActing();
  const list = useAnswer(listTemplatesEndpoint, { query: { limit: 100 } });
  const ending = useAct(endTemplateEndpoint);
  const restoring = useAct(restoreTemplateEndpoint);
  const [removed, setRemoved] = useState<{ readonly template: string; readonly name: string } | null>(null);
  const remove = async (template: string, name: string) => {
    if ((await ending.run({ params: { template } })) === null) return;
    setRemoved({ template, name });
    restoring.reset();
    list.again();
  };
  const undo = async (template: string) => {
    if ((await restoring.run({ params: { template }, body: {} })) === null) return;
    setRemoved(null);
    list.again();
  };
  return (
    <Section title={text.templates}>
      <ActOutcome act={ending} step={text.removeTemplate} />
      <ActOutcome act={restoring} step={text.undo} done={text.undone} />
      {removed === null ? null : (
        <Alert kind="info">
          <p>{text.removed(removed.name)}</p>
          <button type="button" class="btn btn-outline-primary btn-sm" onClick={() => void undo(removed.template)}>
            {text.undo}
          </button>
        </Alert>
      )}
      <Answered answer={list} step={text.templatesStep}>
        {({ templates }) =>
          templates.length === 0 ? (
            <Empty {...text.noTemplates} />
          ) : (
            <ul class="desk-choices">
              {templates.map(({ template, name, product }) => {
                const certificate = certificates.find((one) => one.product === product)?.certificate;
                return (
                  <li key={template}>
                    {certificate === undefined ? (
                      name
                    ) : (
                      <a href={addressOf("/desk/{actor}/batches/new", { actor }, { certificate, template })}>
                        {text.useTemplate(name)}
                      </a>
                    )}
                    {membership === "viewer" ? null : (
                      <button
                        type="button"
                        class="btn btn-outline-primary btn-sm"
                        aria-label={`${text.removeTemplate}: ${name}`}
                        onClick={() => void remove(template, name)}
                      >
                        {text.removeTemplate}
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}
