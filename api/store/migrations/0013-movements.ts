/** Handovers, transformations, losses and yields: what the API knows of them, and what the chain says. */
export const movementTables = `
-- Signed by who hands over; the receiver's signature comes with the acceptance. Its state is derived (ADR 6).
create table handovers (
  -- The EIP-712 hash of the statement.
  handover hex32 primary key,
  handover_id hex8 not null,
  seal hex32 not null references seals,
  batch hex32 not null,
  gtin text collate "C" not null,
  lot text collate "C" not null,
  "from" hex8 not null,
  "to" hex8 not null,
  quantity quantity not null,
  document hex32,
  submit_before bigint not null,
  from_signature hex not null,
  to_signature hex,
  proposed_at timestamptz not null,
  decision text check (decision in ('accepted', 'refused', 'withdrawn')),
  decided_at timestamptz,
  because text check (length(because) between 1 and 1000),
  -- The acceptance's message; the cancellation's where it was withdrawn.
  outbox_id bigint references outbox,
  check ("from" <> "to"),
  check ((decision is null) = (decided_at is null)),
  check ((to_signature is not null) = (decision is not distinct from 'accepted'))
);
create index handovers_by_from on handovers ("from", proposed_at desc, handover);
create index handovers_by_to on handovers ("to", proposed_at desc, handover);
create index handovers_by_time on handovers (proposed_at desc, handover);
create index handovers_by_batch on handovers (batch);
create index handovers_by_outbox on handovers (outbox_id);

-- What a seal is made from, in the order of its statement's inputs.
create table seal_inputs (
  seal hex32 not null references seals,
  position integer not null check (position >= 0),
  input_seal hex32 not null references seals,
  batch hex32 not null,
  gtin text collate "C" not null,
  lot text collate "C" not null,
  quantity quantity not null,
  primary key (seal, position),
  unique (seal, input_seal, batch)
);
create index seal_inputs_by_input on seal_inputs (input_seal, batch);

create table losses (
  -- The EIP-712 hash of the statement.
  loss hex32 primary key,
  loss_id hex8 not null unique,
  seal hex32 not null references seals,
  batch hex32 not null,
  gtin text collate "C" not null,
  lot text collate "C" not null,
  holder hex8 not null,
  quantity quantity not null,
  cause hex32 not null,
  cause_document jsonb not null,
  cause_salt hex16 not null,
  submit_before bigint not null,
  signature hex not null,
  declared_at timestamptz not null,
  outbox_id bigint not null references outbox
);
create index losses_by_holder on losses (holder);
create index losses_by_batch on losses (batch);

-- What the chain says: one row per log, written by the indexer alone; a reorganisation deletes from the end.

alter table chain_products add column processed boolean not null default false;
alter table chain_products add column rank smallint not null default 0;

create table chain_handovers (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  handover hex32 not null unique,
  handover_id hex8 not null,
  seal hex32 not null,
  batch hex32 not null,
  "from" hex8 not null,
  "to" hex8 not null,
  quantity bigint not null,
  document hex32 not null,
  submit_before bigint not null,
  from_signature hex not null,
  to_signature hex not null,
  primary key (block_number, log_index)
);
create index chain_handovers_by_batch on chain_handovers (batch);
create index chain_handovers_by_from on chain_handovers ("from", batch);
create index chain_handovers_by_to on chain_handovers ("to", batch);

create table chain_handover_cancellations (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  handover hex32 not null,
  by hex8 not null,
  primary key (block_number, log_index)
);
create index chain_handover_cancellations_by_handover on chain_handover_cancellations (handover);

create table chain_consumptions (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  output hex32 not null,
  seal hex32 not null,
  batch hex32 not null,
  holder hex8 not null,
  quantity bigint not null,
  primary key (block_number, log_index)
);
create index chain_consumptions_by_output on chain_consumptions (output);
create index chain_consumptions_by_batch on chain_consumptions (batch);
create index chain_consumptions_by_holder on chain_consumptions (holder, batch);

-- What a transformation gave back to its certificate's quota: its inputs under the same certificate.
create table chain_quota_returns (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  output hex32 not null,
  certificate hex8 not null,
  quantity bigint not null,
  primary key (block_number, log_index)
);
create index chain_quota_returns_by_output on chain_quota_returns (output);

create table chain_losses (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  -- Chosen by its holder: nothing keeps another holder from the same one.
  loss_id hex8 not null,
  seal hex32 not null,
  batch hex32 not null,
  holder hex8 not null,
  quantity bigint not null,
  cause hex32 not null,
  submit_before bigint not null,
  signature hex not null,
  primary key (block_number, log_index)
);
create index chain_losses_by_batch on chain_losses (batch);
create index chain_losses_by_holder on chain_losses (holder, batch);

create table chain_yields (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  output hex8 not null,
  input hex8 not null,
  ppm bigint not null,
  primary key (block_number, log_index)
);
create index chain_yields_latest on chain_yields (output, input, block_number desc, log_index desc);

-- Every change of what somebody holds of a batch that is on record; what it is, and since when.
create view holding_changes as
  select b.seal, b.batch_key as batch, s.operator as actor, b.quantity as received, 0::bigint as gone,
    'certified' as kind, b.seal as subject, null::text as partner, c.time, c.block_number, c.log_index
  from batches b join seals s on s.seal = b.seal join chain_seals c on c.seal = b.seal
  union all
  select seal, batch, "to", quantity, 0, 'handed-in', handover, "from", time, block_number, log_index
  from chain_handovers
  union all
  select seal, batch, "from", 0, quantity, 'handed-out', handover, "to", time, block_number, log_index
  from chain_handovers
  union all
  select seal, batch, holder, 0, quantity, 'transformed', output, null, time, block_number, log_index
  from chain_consumptions
  union all
  select seal, batch, holder, 0, quantity, 'lost', loss_id, null, time, block_number, log_index
  from chain_losses;

-- What is promised of a holding and not on record: proposals that can still be accepted, and what is on its way.
create view holding_reservations as
  select h.seal, h.batch, h."from" as actor, h.quantity,
    case when h.decision is null then 'proposed' else 'on-the-way' end as kind
  from handovers h
  left join outbox o on o.id = h.outbox_id
  left join chain_handovers c on c.handover = h.handover
  where c.handover is null
    and ((h.decision is null and h.submit_before > extract(epoch from now()))
      or (h.decision = 'accepted' and o.state is distinct from 'refused'))
  union all
  select i.input_seal, i.batch, s.operator, i.quantity, 'on-the-way'
  from seal_inputs i
  join seals s on s.seal = i.seal
  left join outbox o on o.id = s.outbox_id
  left join chain_seals c on c.seal = i.seal
  where c.seal is null and s.ended_at is null and o.state is distinct from 'refused'
  union all
  select l.seal, l.batch, l.holder, l.quantity, 'on-the-way'
  from losses l
  join outbox o on o.id = l.outbox_id
  left join chain_losses c
    on c.loss_id = l.loss_id and c.holder = l.holder and c.seal = l.seal and c.batch = l.batch
  where c.loss_id is null and o.state <> 'refused';

-- Whoever listens hears of handovers too (api/events).

create function tell_handover_change(changed text) returns void language sql as $$
  select pg_notify('filigrana_changes', json_build_object(
    'type', 'handover', 'id', handover, 'actors', json_build_array("from", "to"))::text)
  from handovers where handover = changed
$$;

create function on_handover_change() returns trigger language plpgsql as $$
begin
  perform tell_handover_change(new.handover);
  return null;
end $$;
create trigger handovers_tell after insert or update on handovers for each row execute function on_handover_change();
create trigger chain_handovers_tell after insert on chain_handovers
  for each row execute function on_handover_change();

create function on_handover_taken_back() returns trigger language plpgsql as $$
begin
  perform tell_handover_change(old.handover);
  return null;
end $$;
create trigger chain_handovers_tell_back after delete on chain_handovers
  for each row execute function on_handover_taken_back();

create function on_handover_message() returns trigger language plpgsql as $$
begin
  perform tell_handover_change(handover) from handovers where outbox_id = new.id;
  return null;
end $$;
create trigger outbox_tell_handovers after update of state, final on outbox
  for each row execute function on_handover_message();

create function on_handover_finality() returns trigger language plpgsql as $$
begin
  perform tell_handover_change(handover) from chain_handovers
    where block_number > least(old.final, new.final) and block_number <= greatest(old.final, new.final);
  return null;
end $$;
create trigger chain_cursor_tell_handovers after update of final on chain_cursor
  for each row when (old.final is distinct from new.final) execute function on_handover_finality();
`;
