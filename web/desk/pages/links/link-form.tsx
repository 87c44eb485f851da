import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { operatorLinkTypes } from "../../../../core/gs1/link-types.ts";
import { linkMediaTypes } from "../../../../core/http/endpoints/product-links.ts";
import { linkTypeText } from "../../../text/desk/link-type-text.ts";
import { deskLinksText } from "../../../text/desk/links-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Section } from "../../parts/section.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { type Form, useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { linkErrors, linkOf, type ProductLink, type TypedLink, typedLink, withChange } from "./product-link.ts";
import { useChangeLinks } from "./use-change-links.ts";

/**
 * The form of one link. It sends the whole list of the GTIN, as the API takes it, with the link changed.
 *
 * @param props.at - Which of the links is changed; `links.length` for a new one.
 */
export function LinkForm({
  gtin,
  links,
  at,
  onKept,
  cancelHref,
}: {
  readonly gtin: string;
  readonly links: readonly ProductLink[];
  readonly at: number;
  readonly onKept: (title: string) => void;
  readonly cancelHref: string;
}): VNode {
  const text = useText(deskLinksText).form;
  const { reading, writing, busy, change } = useChangeLinks(gtin);
  const [sentAt, setSentAt] = useState(at);
  const before = links[at] ?? null;
  const form = useForm(typedLink(before), (typed) => linkErrors(typed, text));
  useUnsaved(form.changed && writing.state !== "done");
  const send = async (typed: TypedLink) => {
    const done = await change((now) => {
      const { at: place, ...made } = withChange({ links, now, changed: before, to: linkOf(typed) });
      setSentAt(place);
      return made;
    });
    if (done) onKept(typed.title.trim());
  };
  // What the server found wrong with the link stands at `/links/{at}/href`: shown at the field itself.
  const own = `/links/${sentAt}/`;
  const refused = new Set(
    writing.flaws.flatMap(({ pointer }) => (pointer.startsWith(own) ? [pointer.slice(own.length).split("/")[0]] : [])),
  );
  const field = <K extends keyof TypedLink>(name: K) => {
    const props = form.field(name);
    return { ...props, error: props.error ?? (refused.has(name) ? text.refused : null) };
  };
  return (
    <Section title={before === null ? text.add : text.change(before.title)}>
      <form noValidate onSubmit={form.submit((typed) => void send(typed))}>
        <ErrorSummary
          {...form.summary({
            linkType: text.linkType,
            href: text.href,
            title: text.name,
            lot: text.lot,
            hreflang: text.hreflang,
            context: text.context,
          })}
        />
        <Fields field={field} />
        <ActOutcome act={reading} step={text.step} />
        <ActOutcome act={writing} step={text.step} />
        <div class="desk-buttons">
          <button type="submit" class="btn btn-primary" aria-disabled={busy}>
            {text.send}
          </button>
          <a class="btn btn-outline-primary" href={cancelHref}>
            {text.cancel}
          </a>
        </div>
      </form>
    </Section>
  );
}

function Fields({ field }: { readonly field: Form<TypedLink>["field"] }): VNode {
  const text = useText(deskLinksText).form;
  return (
    <>
      <SelectField
        {...field("linkType")}
        label={text.linkType}
        hint={text.linkTypeHint}
        empty={text.linkTypeEmpty}
        choices={useTypeChoices()}
      />
      <TextField {...field("href")} label={text.href} hint={text.hrefHint} type="url" maxLength={2000} code />
      <TextField {...field("title")} label={text.name} hint={text.nameHint} maxLength={200} />
      <div class="desk-fields">
        <TextField {...field("lot")} label={text.lot} hint={text.lotHint} maxLength={20} optional code />
        <TextField {...field("hreflang")} label={text.hreflang} hint={text.hreflangHint} maxLength={120} optional />
      </div>
      <div class="desk-fields">
        <SelectField
          {...field("type")}
          label={text.type}
          empty={text.typeEmpty}
          optional
          choices={linkMediaTypes.map((value) => ({ value, name: value }))}
        />
        <TextField {...field("context")} label={text.context} hint={text.contextHint} maxLength={400} optional />
      </div>
    </>
  );
}

/** The types that an operator may link to, by name. */
function useTypeChoices() {
  const types = useText(linkTypeText);
  const language = useLanguage();
  return operatorLinkTypes
    .map((value) => ({ value: value as string, name: types[value] }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
