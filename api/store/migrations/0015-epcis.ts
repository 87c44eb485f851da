/** EPCIS events, what they can be asked for by, and the jobs that captured them. */
export const epcisTables = `
-- One document sent to be captured. The document stays until the job is over.
create table capture_jobs (
  capture_id text collate "C" primary key,
  actor hex8 not null references actor_profiles,
  behaviour text not null check (behaviour in ('rollback', 'proceed')),
  running boolean not null default true,
  success boolean not null default true,
  -- RFC 9457 problems, one for each event that was not captured.
  errors jsonb not null default '[]',
  document jsonb,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  -- The order in which jobs are listed.
  position bigserial unique,
  check (running = (finished_at is null)),
  check (running = (document is not null))
);
create index capture_jobs_by_actor on capture_jobs (actor, position desc);

-- Events in the order in which they were recorded: whoever inserts holds one lock until the transaction ends, so that no
-- smaller id appears after a larger one was seen.
create table epcis_events (
  id bigserial primary key,
  event_id text collate "C" not null check (length(event_id) between 1 and 1000),
  -- ni:///sha-256;…?ver=CBV2.0; the same for every spelling of the event.
  event_hash text collate "C" not null,
  -- Equal for the same event only: the hash of the standard can be shared by an event that was made to.
  fingerprint hex32 not null,
  -- SHA-256 of the error declaration in canonical form, which the hash leaves out; empty where there is none.
  declaration text collate "C" not null default '',
  body jsonb not null,
  -- The JSON-LD context that the prefixes of the body are read by.
  context jsonb not null,
  capture_id text collate "C" references capture_jobs,
  recorded_at timestamptz not null default clock_timestamp(),
  captured_by hex8 not null,
  -- True for what somebody sent, false for what the chain or this service itself says.
  claim boolean not null,
  -- Block of the chain's event behind it; null for all others.
  block_number bigint,
  -- What queries ask for and an event has at most once, in canonical form.
  event_type text collate "C" not null,
  event_time timestamptz not null,
  action text collate "C",
  biz_step text collate "C",
  disposition text collate "C",
  read_point text collate "C",
  biz_location text collate "C",
  transformation_id text collate "C",
  declared_at timestamptz,
  error_reason text collate "C",
  unique (fingerprint, declaration),
  unique (event_id, declaration)
);
create index epcis_events_by_hash on epcis_events (event_hash);
create index epcis_events_by_time on epcis_events (event_time, id);
create index epcis_events_by_step on epcis_events (biz_step, id);
create index epcis_events_by_read_point on epcis_events (read_point, id);
create index epcis_events_by_location on epcis_events (biz_location, id);
create index epcis_events_by_disposition on epcis_events (disposition, id);
create index epcis_events_recorded on epcis_events (recorded_at, id);
create index epcis_events_by_block on epcis_events (block_number) where block_number is not null;

-- Other ids under which the same event was captured again.
create table epcis_event_names (
  event_id text collate "C" primary key check (length(event_id) between 1 and 1000),
  event bigint not null references epcis_events on delete cascade
);
create index epcis_event_names_by_event on epcis_event_names (event);

-- What an event may have several times: objects, parties, dispositions, sensor data, extension fields. One column is set.
create table epcis_values (
  event bigint not null references epcis_events on delete cascade,
  name text collate "C" not null,
  text text collate "C",
  number numeric,
  time timestamptz,
  check (num_nonnulls(text, number, time) = 1)
);
create index epcis_values_by_event on epcis_values (event, name);
-- A text may be longer than an index entry; the first characters find it.
create index epcis_values_by_text on epcis_values (name, left(text, 200), event) where text is not null;
create index epcis_values_by_number on epcis_values (name, number, event) where number is not null;
create index epcis_values_by_time on epcis_values (name, time, event) where time is not null;

-- Who may read an event beside those who read all: who captured it, and its parties.
create table epcis_readers (
  actor hex8 not null,
  event bigint not null references epcis_events on delete cascade,
  primary key (actor, event)
);
create index epcis_readers_by_event on epcis_readers (event);

-- What an event claims about one of our batches that the registry says otherwise.
create table epcis_contradictions (
  event bigint not null references epcis_events on delete cascade,
  batch_key hex32 not null,
  gtin text collate "C" not null,
  lot text collate "C" not null,
  rule text collate "C" not null,
  claimed text not null,
  recorded text not null,
  primary key (event, batch_key, rule)
);
create index epcis_contradictions_by_batch on epcis_contradictions (batch_key, event);

-- Master data as its sender captured it last; nobody's says anything about another sender's events.
create table epcis_master_data (
  captured_by hex8 not null,
  vocabulary text collate "C" not null check (length(vocabulary) <= 500),
  element text collate "C" not null check (length(element) <= 1000),
  -- Attribute's id → value.
  attributes jsonb not null,
  children jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (captured_by, vocabulary, element)
);
`;
