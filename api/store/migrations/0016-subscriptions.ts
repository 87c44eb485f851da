/** Named EPCIS queries, who is sent their results, and what became of each delivery. */
export const subscriptionTables = `
create table epcis_queries (
  actor hex8 not null references actor_profiles,
  name text collate "C" not null check (length(name) between 1 and 200),
  -- As it was sent, with the context that its prefixes are read by.
  query jsonb not null,
  created_at timestamptz not null default now(),
  primary key (actor, name)
);

create table epcis_subscriptions (
  subscription hex8 primary key,
  actor hex8 not null,
  query text collate "C" not null,
  dest text not null check (length(dest) <= 2000),
  -- What deliveries are signed with, sealed under the key-encryption key.
  sealed_token bytea not null,
  -- Null for a stream: told as soon as an event is captured.
  schedule jsonb check (jsonb_typeof(schedule) = 'object'),
  report_if_empty boolean not null,
  epc_format text not null,
  initial_record_time timestamptz not null,
  -- The event up to which everything is in a delivery, by its place in the order of recording.
  position bigint not null,
  -- When the query was asked last; the initial record time until then.
  min_record_time timestamptz not null,
  -- When the schedule names the next time; null for a stream.
  next_run_at timestamptz,
  -- Events of one delivery at most; halved when the receiver says that it is too much.
  batch_size int not null default 100 check (batch_size > 0),
  last_notified_at timestamptz,
  -- When work was queued for a stream, so that it is not queued twice; null once it was begun.
  woken_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (actor, query) references epcis_queries on delete cascade
);
create index epcis_subscriptions_by_query on epcis_subscriptions (actor, query, subscription);
create index epcis_subscriptions_due on epcis_subscriptions (next_run_at) where next_run_at is not null;

-- Written before it is sent, so that it stays the same however often it is tried; at most one is not acknowledged.
create table epcis_deliveries (
  delivery uuid primary key,
  subscription hex8 not null references epcis_subscriptions on delete cascade,
  number bigint generated always as identity,
  -- The document as it goes out; thrown away once it was acknowledged.
  body text,
  events int not null check (events >= 0),
  -- The subscription's position before it.
  after bigint not null,
  attempts int not null default 0,
  next_attempt_at timestamptz,
  last_status int,
  last_error text check (length(last_error) <= 500),
  created_at timestamptz not null default now(),
  acknowledged_at timestamptz,
  check ((body is null) = (acknowledged_at is not null)),
  check ((next_attempt_at is null) = (acknowledged_at is not null))
);
create unique index epcis_deliveries_open on epcis_deliveries (subscription) where acknowledged_at is null;
create index epcis_deliveries_by_subscription on epcis_deliveries (subscription, number desc);

-- Page tokens that their caller gave back before they expired.
create table epcis_ended_tokens (
  hash bytea primary key,
  expires_at timestamptz not null
);

-- Whoever waits for events hears that some were captured, once per statement and after the commit.
create function tell_epcis_captured() returns trigger language plpgsql as $$
begin
  perform pg_notify('filigrana_epcis', '{"what":"captured"}');
  return null;
end
$$;
create trigger epcis_captured after insert on epcis_events for each statement execute function tell_epcis_captured();

-- Whoever streams a query hears that it is gone.
create function tell_epcis_query_gone() returns trigger language plpgsql as $$
begin
  perform pg_notify('filigrana_epcis', '{"what":"query-gone"}');
  return null;
end
$$;
create trigger epcis_query_gone after delete on epcis_queries for each statement execute function tell_epcis_query_gone();
`;
