/** Items with their serials, and orders of label sheets. */
export const labelTables = `
-- What one package of a batch holds, fixed at the batch's first order, and how many labels may follow from it.
create table label_plans (
  batch_key hex32 primary key,
  gtin text collate "C" not null,
  lot text collate "C" not null,
  net_content quantity not null,
  ceiling bigint not null check (ceiling >= 0),
  -- Labels that stand: ordered and not voided. Raised under the row's lock, so that orders at once add up.
  issued bigint not null default 0 check (issued between 0 and ceiling),
  created_at timestamptz not null default now()
);

create table label_orders (
  label_order hex8 primary key,
  batch_key hex32 not null references label_plans,
  operator hex8 not null references actor_profiles,
  gtin text collate "C" not null,
  lot text collate "C" not null,
  -- What is needed to make the very same file again: format, sheet, language, facts (LabelSpec of api/labels).
  spec jsonb not null,
  count integer not null check (count between 1 and 10000),
  items boolean not null,
  state text not null default 'queued' check (state in ('queued', 'making', 'ready', 'failed', 'cancelled', 'expired')),
  made integer not null default 0 check (made between 0 and count),
  bytes bigint check (bytes > 0),
  sha256 bytea check (octet_length(sha256) = 32),
  problem jsonb,
  ready_at timestamptz,
  created_at timestamptz not null default now(),
  check ((state in ('ready', 'expired')) <= (sha256 is not null))
);
create index label_orders_by_operator on label_orders (operator, created_at desc, label_order);
create index label_orders_by_batch on label_orders (batch_key, created_at desc);
create index label_orders_kept on label_orders (ready_at) where state = 'ready';

-- One row a label, so that each can be voided; the serial is null where the label names the batch only.
create table items (
  label_order hex8 not null references label_orders,
  number integer not null check (number >= 1),
  batch_key hex32 not null,
  serial text collate "C" unique check (length(serial) between 1 and 20),
  voided_at timestamptz,
  voided_because text check (length(voided_because) between 1 and 500),
  primary key (label_order, number),
  check ((voided_at is null) = (voided_because is null))
);
create index items_serials on items (batch_key) where serial is not null;

-- Files for as long as they are kept; they can be made again from the order and its items.
create table label_file_parts (
  label_order hex8 not null references label_orders,
  part integer not null check (part >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 2000000),
  primary key (label_order, part)
);
`;
