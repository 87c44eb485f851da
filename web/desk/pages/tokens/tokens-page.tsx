import type { VNode } from "preact";
import { listTokensEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { tokenText } from "../../../text/desk/token-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { useAnswer } from "../../use-answer.ts";
import { CreateTokenSection } from "./create-token-section.tsx";
import { TokensSection } from "./tokens-section.tsx";

/** The access codes with which programs act for the actor; for owners only. */
export function TokensPage(): VNode {
  const text = useText(tokenText);
  const decides = useActing().membership === "owner";
  const tokens = useAnswer(listTokensEndpoint, decides ? {} : null);
  return (
    <Page title={text.title} lead={text.lead}>
      {decides ? (
        <>
          <CreateTokenSection onMade={tokens.again} />
          <TokensSection tokens={tokens} />
        </>
      ) : (
        <Empty {...text.ownersOnly} icon="locked" />
      )}
    </Page>
  );
}
