import type { Instant, Int8, Json, SerialId } from "../columns.ts";

type Notices = {
  id: SerialId;
  actor: string;
  kind: string;
  path: string;
  values: Json<Record<string, string>>;
  createdAt: Instant;
};
type NoticesRead = { person: string; actor: string; upTo: Int8 };
type NoticePreferences = {
  person: string;
  language: "it" | "en";
  mailed: Json<Record<string, boolean>>;
  updatedAt: Instant;
};
type NoticeMails = { notice: Int8; person: string; sentAt: Instant | null };

/** Notices to people and how they want them. The migration 0010-notices has what PostgreSQL holds of them. */
export type NoticeTables = {
  notices: Notices;
  noticesRead: NoticesRead;
  noticePreferences: NoticePreferences;
  noticeMails: NoticeMails;
};
