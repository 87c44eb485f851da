import {
  assignApplicationEndpoint,
  changeApplicationEndpoint,
  decideApplicationEndpoint,
  listApplicationsEndpoint,
  openApplicationEndpoint,
  readApplicationEndpoint,
  readApplicationHistoryEndpoint,
  requestCompletionEndpoint,
  submitApplicationEndpoint,
  withdrawApplicationEndpoint,
} from "../../core/http/endpoints/applications.ts";
import { listProceduresEndpoint, setProcedureEndpoint } from "../../core/http/endpoints/procedures.ts";
import { type Route, route } from "../http/route.ts";
import type { Caller } from "../identity/caller.ts";
import { decideApplication } from "../use-cases/decide-application.ts";
import { changeApplication, openApplication } from "../use-cases/draft-application.ts";
import type { Parts, Trx } from "../use-cases/parts.ts";
import { listProcedures, setProcedure } from "../use-cases/procedures.ts";
import { assignApplication, requestCompletion } from "../use-cases/review-application.ts";
import { listApplications, readHistory, showApplication } from "../use-cases/show-application.ts";
import { submitApplication } from "../use-cases/submit-application.ts";
import { withdrawApplication } from "../use-cases/withdraw-application.ts";
import { found } from "./answers.ts";

/** The application as it is after an act, read in the transaction that did it. */
const shown = async (trx: Trx, caller: Caller, id: string) => found(await showApplication(trx, caller, id));

/** Applications for certificates: operators apply, control bodies decide. */
export const applicationRoutes = (parts: Parts): Route[] => [
  route(openApplicationEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => {
      const application = await openApplication(parts, trx, caller, body);
      const headers = { location: `/api/v1/applications/${application}` };
      return { status: 201 as const, body: await showApplication(trx, caller, application), headers };
    }),
  ),
  route(listApplicationsEndpoint, async ({ query, caller }) =>
    found(await listApplications(parts.store, caller, query)),
  ),
  route(readApplicationEndpoint, async ({ params, caller }) =>
    found(await showApplication(parts.store, caller, params.application)),
  ),
  route(changeApplicationEndpoint, async ({ params, body, caller }) =>
    parts.store.transaction().execute(async (trx) => {
      await changeApplication(parts, trx, caller, params.application, body);
      return shown(trx, caller, params.application);
    }),
  ),
  route(submitApplicationEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => {
      await submitApplication(parts, trx, caller, params.application, body.version);
      return shown(trx, caller, params.application);
    }),
  ),
  route(withdrawApplicationEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => {
      await withdrawApplication(parts, trx, caller, params.application, body);
      return shown(trx, caller, params.application);
    }),
  ),
  route(assignApplicationEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => {
      await assignApplication(parts, trx, caller, params.application, body);
      return shown(trx, caller, params.application);
    }),
  ),
  route(requestCompletionEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => {
      await requestCompletion(parts, trx, caller, params.application, body);
      return shown(trx, caller, params.application);
    }),
  ),
  route(decideApplicationEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => {
      await decideApplication(parts, trx, caller, params.application, body);
      return shown(trx, caller, params.application);
    }),
  ),
  route(readApplicationHistoryEndpoint, async ({ params, caller }) =>
    found(await readHistory(parts.store, caller, params.application)),
  ),
  route(listProceduresEndpoint, async ({ query }) => found(await listProcedures(parts, query))),
  route(setProcedureEndpoint, async ({ params, body, caller }) =>
    found(await setProcedure(parts, caller, params.scheme, body)),
  ),
];
