/** Acts of governance that wait for their delay, the emergency stop, and specification versions that the region publishes. */
export const governanceTables = `
-- An act of governance waits in the outbox until its delay is over.
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
  check (state in ('waiting', 'queued', 'sent', 'mined', 'refused'));
create index outbox_waiting on outbox (id) where state = 'waiting';
-- The contract that is called, where it is not the registry: the one that guards governance.
alter table outbox add column target address;

create table governance_acts (
  operation bigint primary key references outbox,
  -- The person or the service token that asked for it.
  asked_by text not null,
  asked_at timestamptz not null,
  reason jsonb,
  -- The rest is null where the act need not wait: the call that schedules it, and the guard's id of what is scheduled.
  schedule bigint references outbox,
  schedule_id hex32,
  -- What the guard says once the schedule is on chain: which time this is scheduled, and when it is due (Unix seconds).
  -- Until then the number is null and the instant is the earliest that is possible.
  schedule_number bigint,
  due bigint,
  delay_s bigint,
  cancellation bigint references outbox,
  cancelled_by text,
  cancelled_at timestamptz,
  cancelled_because text check (length(cancelled_because) between 1 and 500),
  -- The act that this one schedules once more.
  again_of bigint references governance_acts,
  check ((schedule is null) = (schedule_id is null) and (schedule is null) = (due is null)),
  check ((cancellation is null) = (cancelled_because is null))
);
create index governance_acts_again on governance_acts (again_of) where again_of is not null;

-- What the chain says: written by the indexer alone.
create table chain_stops (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  stopped boolean not null,
  primary key (block_number, log_index)
);

-- Versions that were published here; the others came with the program.
create table specification_publications (
  hash hex32 primary key references specifications,
  published_by text not null,
  published_at timestamptz not null
);

-- A version without an end is in force until the next one begins: its document says what was published, this what holds.
create view specifications_in_force as
  select hash, product, version, act, in_force_from,
    least(in_force_until, lead(in_force_from) over (partition by product order by in_force_from nulls first))
      as in_force_until
  from specifications;
`;
