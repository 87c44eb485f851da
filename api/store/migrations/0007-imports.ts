/** Files of batches on their way to a seal, and the word that goes round when something changes. */
export const importTables = `
create table imports (
  id hex8 primary key,
  operator hex8 not null references actor_profiles,
  certificate hex8 not null,
  -- Who sent the file: a person's id, or the id of the service token.
  sent_by text not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('csv', 'xlsx')),
  sha256 bytea not null check (octet_length(sha256) = 32),
  file bytea not null,
  state text not null default 'reading'
    check (state in ('reading', 'checked', 'registering', 'registered', 'undone', 'failed')),
  -- Counts up with every reading, so that work of an earlier one changes nothing any more.
  reading integer not null default 1,
  rows_done integer not null default 0,
  rows_total integer,
  good integer not null default 0,
  wrong integer not null default 0,
  known integer not null default 0,
  flaws integer not null default 0,
  repairs integer not null default 0,
  total quantity,
  -- How the file was read: sheet, encoding, separator, header row, columns.
  layout jsonb,
  -- Kinds of proposals that the operator took over for the whole file.
  accepted text[] not null default '{}',
  -- Why it failed or could not be registered, as an RFC 9457 problem.
  problem jsonb,
  seal hex32 references seals,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index imports_by_operator on imports (operator, created_at, id);
-- The same file for the same certificate is the same import, unless it was undone.
create unique index imports_same_file on imports (operator, certificate, sha256) where state <> 'undone';

create table import_findings (
  import hex8 not null references imports on delete cascade,
  number integer not null,
  kind text not null check (kind in ('flaw', 'repair', 'known')),
  code text not null,
  row integer not null check (row >= 1),
  -- Position of the cell from 1; null for a whole row.
  cell integer check (cell >= 1),
  column_name text,
  value text,
  proposal text,
  values jsonb not null default '{}',
  primary key (import, number)
);
create index import_findings_by_kind on import_findings (import, kind, number);

-- Whoever listens hears of every change once it is committed (api/events). Names without a schema: fsck has one of its own.

create function tell_seal_change(changed text) returns void language sql as $$
  select pg_notify('filigrana_changes', json_build_object(
    'type', 'seal', 'id', seal, 'actors', json_build_array(operator, control_body))::text)
  from seals where seal = changed
$$;

create function on_seal_change() returns trigger language plpgsql as $$
begin
  perform tell_seal_change(new.seal);
  return null;
end $$;
create trigger seals_tell after insert or update on seals for each row execute function on_seal_change();
create trigger chain_seals_tell after insert on chain_seals for each row execute function on_seal_change();

create function on_seal_taken_back() returns trigger language plpgsql as $$
begin
  perform tell_seal_change(old.seal);
  return null;
end $$;
create trigger chain_seals_tell_back after delete on chain_seals for each row execute function on_seal_taken_back();

create function on_outbox_change() returns trigger language plpgsql as $$
begin
  if new.actor is not null then
    perform pg_notify('filigrana_changes', json_build_object(
      'type', 'operation', 'id', new.id::text, 'actors', json_build_array(new.actor),
      'state', case when new.final and new.state = 'mined' then 'final' else new.state end)::text);
  end if;
  perform tell_seal_change(seal) from seals where outbox_id = new.id;
  return null;
end $$;
create trigger outbox_tell after insert or update of state, final on outbox
  for each row execute function on_outbox_change();

create function on_finality() returns trigger language plpgsql as $$
begin
  perform tell_seal_change(seal) from chain_seals
    where block_number > least(old.final, new.final) and block_number <= greatest(old.final, new.final);
  return null;
end $$;
create trigger chain_cursor_tell after update of final on chain_cursor
  for each row when (old.final is distinct from new.final) execute function on_finality();
`;
