import {
  chooseNoticesEndpoint,
  listNoticesEndpoint,
  markNoticesReadEndpoint,
  readNoticePreferencesEndpoint,
} from "../../core/http/endpoints/notices.ts";
import { type Route, route } from "../http/route.ts";
import { chooseNotices, readNoticePreferences } from "../use-cases/notice-preferences.ts";
import type { Parts } from "../use-cases/parts.ts";
import { listNotices, markNoticesRead } from "../use-cases/read-notices.ts";
import { found } from "./answers.ts";

/** What people are told, and what of it they want by e-mail. */
export const noticeRoutes = (parts: Pick<Parts, "store" | "now">, mailIsOn: boolean): Route[] => [
  route(listNoticesEndpoint, async ({ caller, query }) => found(await listNotices(parts.store, caller, query))),
  route(markNoticesReadEndpoint, async ({ caller, body }) =>
    found(await markNoticesRead(parts.store, caller, body.upTo)),
  ),
  route(readNoticePreferencesEndpoint, async ({ session }) =>
    found(await readNoticePreferences(parts.store, session.person.id, mailIsOn)),
  ),
  route(chooseNoticesEndpoint, async ({ session, body }) =>
    found(await chooseNotices(parts.store, session.person.id, body, parts.now())),
  ),
];
