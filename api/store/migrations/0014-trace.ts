/** The way of items, from the chain and from claims, and the recalls that follow it. */
export const traceTables = `
-- The item that stands for a batch in trace events: its canonical GS1 Digital Link (core/trace/batch-item.ts).
create function trace_item(gtin text, lot text) returns text language sql immutable parallel safe as $$
  select 'https://id.gs1.org/01/' || gtin || '/10/' || string_agg(
    case when c ~ ('^[A-Za-z0-9._-]$' collate "C") then c
      else '%' || upper(encode(convert_to(c, 'UTF8'), 'hex')) end, '' order by n)
  from string_to_table(lot, null) with ordinality as t (c, n)
$$;

-- A trace meets hundreds of batches at once by their label, and hashes none of them.
create index batches_by_label on batches (gtin, lot) where standing;

create table trace_events (
  event bigint generated always as identity primary key,
  -- The same id is the same event, however often it comes.
  id text collate "C" not null check (length(id) between 1 and 400),
  kind text not null check (kind in
    ('commission', 'transform', 'transfer', 'loss', 'aggregate', 'disaggregate', 'observe')),
  time numeric not null,
  -- True when the chain says so; such rows are written by the triggers below alone.
  recorded boolean not null,
  from_party text collate "C",
  to_party text collate "C",
  place text collate "C",
  voids text collate "C",
  transformation text collate "C",
  by_actor hex8,
  document hex32,
  counted boolean not null default false,
  -- A claim that takes the id of something on chain does not keep it from being traced.
  unique (id, recorded)
);
create index trace_events_voids on trace_events (voids) where voids is not null;
create index trace_events_commissioned_at on trace_events (place) where kind = 'commission';
create index trace_events_from on trace_events (from_party, time) where kind = 'transfer';
create index trace_events_to on trace_events (to_party, time) where kind = 'transfer';

create table trace_links (
  event bigint not null references trace_events on delete cascade,
  -- True for an output of the event, false for an input.
  made boolean not null,
  position integer not null,
  item text collate "C" not null check (length(item) between 1 and 400),
  quantity numeric check (quantity >= 0),
  unit text not null check (length(unit) between 1 and 20),
  -- What inputs and outputs of one transformation have in common; null for other kinds.
  transformation text collate "C",
  -- Whether the event puts the inputs into the output, a container.
  packs boolean not null,
  -- Whether an error declaration names the event: kept here too, so that a walk need not look there at each step.
  voided boolean not null default false,
  primary key (event, made, position)
);
create index trace_links_by_item on trace_links (item, made) include (event, transformation, packs, voided);
-- By lot alone: whoever recalls an ingredient may not know its product.
create index trace_links_by_lot on trace_links ((substring(item from '/10/([^/]*)$')));
create index trace_links_by_transformation on trace_links (transformation, made) include (item, voided)
  where transformation is not null;

-- What the chain says of movements is traced in the transaction that writes it down, and no longer when it is taken back.

create function trace_handover() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from trace_events where id = old.handover and recorded;
    return null;
  end if;
  with kept as (
    insert into trace_events (id, kind, time, recorded, from_party, to_party, document)
    values (new.handover, 'transfer', new.time, true, new."from", new."to",
      nullif(new.document, '0x' || repeat('0', 64)))
    on conflict (id, recorded) do nothing returning event)
  insert into trace_links (event, made, position, item, quantity, unit, packs)
  select kept.event, false, 0, trace_item(b.gtin, b.lot), new.quantity, p.unit, false
  from kept, batches b join seals s on s.seal = b.seal join products p on p.product = s.product
  where b.seal = new.seal and b.batch_key = new.batch limit 1;
  return null;
end $$;
create trigger chain_handovers_traced after insert or delete on chain_handovers
  for each row execute function trace_handover();

create function trace_consumption() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from trace_events where id = old.output and recorded;
    return null;
  end if;
  with kept as (
    insert into trace_events (id, kind, time, recorded, from_party, to_party, transformation)
    values (new.output, 'transform', new.time, true, new.holder, new.holder, new.output)
    on conflict (id, recorded) do nothing returning event)
  insert into trace_links (event, made, position, item, quantity, unit, transformation, packs)
  select kept.event, true, b.leaf_index, trace_item(b.gtin, b.lot), b.quantity, p.unit, new.output, false
  from kept, batches b join seals s on s.seal = b.seal join products p on p.product = s.product
  where b.seal = new.output;
  insert into trace_links (event, made, position, item, quantity, unit, transformation, packs)
  select e.event, false, new.log_index, trace_item(b.gtin, b.lot), new.quantity, p.unit, new.output, false
  from trace_events e, batches b join seals s on s.seal = b.seal join products p on p.product = s.product
  where e.id = new.output and e.recorded and b.seal = new.seal and b.batch_key = new.batch limit 1;
  return null;
end $$;
create trigger chain_consumptions_traced after insert or delete on chain_consumptions
  for each row execute function trace_consumption();

create function trace_loss() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from trace_events where id = old.transaction || '#' || old.log_index and recorded;
    return null;
  end if;
  with kept as (
    insert into trace_events (id, kind, time, recorded, from_party)
    values (new.transaction || '#' || new.log_index, 'loss', new.time, true, new.holder)
    on conflict (id, recorded) do nothing returning event)
  insert into trace_links (event, made, position, item, quantity, unit, packs)
  select kept.event, false, 0, trace_item(b.gtin, b.lot), new.quantity, p.unit, false
  from kept, batches b join seals s on s.seal = b.seal join products p on p.product = s.product
  where b.seal = new.seal and b.batch_key = new.batch limit 1;
  return null;
end $$;
create trigger chain_losses_traced after insert or delete on chain_losses
  for each row execute function trace_loss();

-- Recalls: one act, one measure on each batch that it concerns, one notice to the public.

create table recalls (
  recall hex8 primary key,
  author hex8 not null references actor_profiles,
  kind text not null check (kind in ('withdrawal', 'recall')),
  -- What it began with, as it was asked for.
  origin jsonb not null,
  -- The fields of the Ministry of Health's form.
  notice jsonb not null,
  decided_by text not null,
  created_at timestamptz not null
);
create index recalls_by_time on recalls (created_at desc, recall);

create table recall_batches (
  recall hex8 not null references recalls,
  gtin text collate "C" not null,
  lot text collate "C" not null,
  batch_key hex32 not null,
  steps integer not null check (steps >= 0),
  -- The id of its measure; null where one stood already that says as much.
  measure hex32,
  primary key (recall, batch_key)
);
create index recall_batches_by_batch on recall_batches (batch_key);
`;
