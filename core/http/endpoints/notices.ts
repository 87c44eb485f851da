import { z } from "zod";
import { noticeKinds } from "../../notice/notice-kind.ts";
import { endpoint } from "../endpoint.ts";
import { Decimal, Instant, Next, PageQuery } from "./replies.ts";

const kinds = Object.keys(noticeKinds) as (keyof typeof noticeKinds)[];

export const listNoticesEndpoint = endpoint({
  name: "listNotices",
  method: "GET",
  path: "/api/v1/notices",
  summary: "Lists what the people of the caller's actor were told, newest first, and how much of it is unread.",
  tags: ["notices"],
  auth: "actor",
  may: ["notice", "read"],
  query: PageQuery,
  replies: {
    200: z.object({
      notices: z.array(
        z.object({
          id: Decimal,
          kind: z.enum(kinds),
          path: z.string(),
          values: z.record(z.string(), z.string()),
          createdAt: Instant,
          read: z.boolean(),
        }),
      ),
      unread: z.int(),
      next: Next,
    }),
  },
  errors: [],
});

export const markNoticesReadEndpoint = endpoint({
  name: "markNoticesRead",
  method: "PUT",
  path: "/api/v1/notices/reading",
  summary: "Marks the notices up to one as read by the person who is signed in; a service token reads nothing.",
  tags: ["notices"],
  auth: "actor",
  may: ["notice", "read"],
  body: z.strictObject({ upTo: Decimal.max(18, "expected the id of a notice") }),
  replies: { 200: z.object({ unread: z.int() }) },
  errors: ["identity/not-permitted"],
});

const Preferences = {
  language: z.enum(["it", "en"], "expected it or en"),
  mailed: z.partialRecord(z.enum(kinds), z.boolean()),
};

export const readNoticePreferencesEndpoint = endpoint({
  name: "readNoticePreferences",
  method: "GET",
  path: "/api/v1/session/notice-preferences",
  summary: "Gives which notices the person who is signed in gets by e-mail, and in which language.",
  tags: ["notices"],
  auth: "person",
  replies: {
    200: z.object({
      language: Preferences.language,
      /** Every kind, as chosen or as the product has it. */
      mailed: z.record(z.enum(kinds), z.boolean()),
      /** Where the messages go; null when the provider told no address. */
      email: z.string().nullable(),
      /** Whether this installation sends e-mail at all. */
      mailIsOn: z.boolean(),
    }),
  },
  errors: [],
});

export const chooseNoticesEndpoint = endpoint({
  name: "chooseNotices",
  method: "PUT",
  path: "/api/v1/session/notice-preferences",
  summary:
    "Chooses which notices come by e-mail, and in which language; kinds that are left out are as the product has them.",
  tags: ["notices"],
  auth: "person",
  body: z.strictObject(Preferences),
  replies: { 200: z.strictObject(Preferences) },
  errors: [],
});
