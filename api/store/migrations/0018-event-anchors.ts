/** Which EPCIS events were anchored on chain, by which root, and where in its list. */
export const eventAnchorTables = `
create table event_anchors (
  id bigint generated always as identity primary key,
  author hex8 not null,
  root hex32 not null,
  count integer not null check (count > 0),
  outbox_id bigint not null references outbox,
  created_at timestamptz not null default now()
);
create index event_anchors_by_outbox on event_anchors (outbox_id);

-- The list that a root stands for: every event in one list at most, its hash as it was then.
create table anchored_events (
  event bigint primary key,
  anchor bigint not null references event_anchors on delete cascade,
  position integer not null check (position >= 0),
  event_hash text collate "C" not null,
  unique (anchor, position)
);
`;
