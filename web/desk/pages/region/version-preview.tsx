import type { VNode } from "preact";
import type { SpecificationVersion } from "../../../../core/catalogue/specification-version.ts";
import type { Rule } from "../../../../core/specification/rule.ts";
import { specificationText } from "../../../text/desk/specification-text.ts";
import { useText } from "../../desk-context.ts";
import { RulesTable } from "./rules-table.tsx";

/** What a version would change, as the API tells it. */
export type Preview = {
  readonly before: { readonly version: string } | null;
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
  readonly changed: readonly { readonly before: Rule; readonly after: Rule }[];
  readonly same: number;
};

/** The difference between a version and the one before it, rule by rule. */
export function VersionPreview({
  preview: { before, added, removed, changed, same },
  variants,
}: {
  readonly preview: Preview;
  readonly variants: SpecificationVersion["variants"];
}): VNode {
  const text = useText(specificationText).publish;
  return (
    <div role="status">
      <h3>{text.previewTitle}</h3>
      <p>{before === null ? text.first : text.comparedWith(before.version)}</p>
      <ul>
        <li>{text.added(added.length)}</li>
        <li>{text.changed(changed.length)}</li>
        <li>{text.removed(removed.length)}</li>
        <li>{text.same(same)}</li>
      </ul>
      {added.length === 0 ? null : <RulesTable caption={text.added(added.length)} rules={added} variants={variants} />}
      {changed.map((pair) => (
        <div key={pair.after.id}>
          <RulesTable caption={`${text.before}: ${pair.after.id}`} rules={[pair.before]} variants={variants} />
          <RulesTable caption={`${text.after}: ${pair.after.id}`} rules={[pair.after]} variants={variants} />
        </div>
      ))}
      {removed.length === 0 ? null : (
        <RulesTable caption={text.removed(removed.length)} rules={removed} variants={variants} />
      )}
    </div>
  );
}
