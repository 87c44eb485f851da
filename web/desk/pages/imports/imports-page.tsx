import type { VNode } from "preact";
import { importsText } from "../../../text/desk/imports-text.ts";
import { useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Page } from "../../parts/page.tsx";
import { ImportList } from "./import-list.tsx";
import { SendFile } from "./send-file.tsx";

/** Where an operator sends files of batches, and finds the ones sent before. */
export function ImportsPage({ query }: PageProps): VNode {
  const text = useText(importsText);
  return (
    <Page title={text.title} lead={text.lead}>
      <SendFile chosen={query.get("certificate") ?? ""} />
      <ImportList after={query.get("after")} />
    </Page>
  );
}
