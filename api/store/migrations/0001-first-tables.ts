/** The first tables (api/store/database.ts): what the API knows, and what the chain says. */
export const firstTables = `
create domain hex as text collate "C" check (value ~ '^0x([0-9a-f]{2})*$');
create domain hex8 as text collate "C" check (value ~ '^0x[0-9a-f]{16}$');
create domain hex16 as text collate "C" check (value ~ '^0x[0-9a-f]{32}$');
create domain hex32 as text collate "C" check (value ~ '^0x[0-9a-f]{64}$');
create domain address as text collate "C" check (value ~ '^0x[0-9a-f]{40}$');
create domain quantity as bigint check (value > 0);
create domain unit as text check (value in ('gram', 'millilitre', 'piece'));

-- What the API knows and the chain does not.

create table actor_profiles (
  actor hex8 primary key,
  role text not null check (role in ('region', 'operator', 'control-body', 'inspector')),
  name text not null check (length(name) between 1 and 200),
  municipality text check (municipality ~ '^[0-9]{6}$'),
  created_at timestamptz not null default now()
);

create table signing_keys (
  actor hex8 not null,
  version integer not null check (version >= 1),
  signer hex not null unique,
  sealed_key bytea not null,
  created_at timestamptz not null default now(),
  primary key (actor, version)
);

create table service_tokens (
  id text primary key,
  actor hex8 not null references actor_profiles,
  label text not null,
  hash bytea not null unique check (octet_length(hash) = 32),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index service_tokens_by_actor on service_tokens (actor);

create table idempotency_keys (
  actor hex8 not null,
  key text not null check (length(key) between 1 and 255),
  request_hash bytea not null check (octet_length(request_hash) = 32),
  status smallint,
  reply json, -- not jsonb: a repetition gets the same bytes
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

create table products (
  product hex8 primary key,
  slug text not null unique,
  name text not null,
  scheme text not null,
  unit unit not null,
  countersigned boolean not null
);

create table specifications (
  hash hex32 primary key,
  product hex8 not null references products,
  version text not null,
  act text,
  in_force_from date,
  in_force_until date check (in_force_until > in_force_from),
  document jsonb not null,
  unique (product, version)
);
create index specifications_by_force on specifications (product, in_force_from);

create table outbox (
  id bigint generated always as identity primary key,
  sender text not null check (sender in ('relayer', 'region')),
  operation text not null,
  subject text not null,
  calldata hex not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'mined', 'refused')),
  nonce bigint,
  transactions jsonb not null default '[]',
  block_number bigint,
  problem jsonb,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  settled_at timestamptz
);
-- The submitter asks for what is open, the oldest first; nearly all rows are settled.
create index outbox_open on outbox (sender, state, id) where state in ('queued', 'sent');
create index outbox_by_block on outbox (block_number) where state = 'mined';
create index outbox_by_subject on outbox (subject, id);

create table certificate_grants (
  certificate hex8 primary key,
  operator hex8 not null,
  control_body hex8 not null,
  product hex8 not null,
  outbox_id bigint not null references outbox,
  created_at timestamptz not null default now()
);
create index certificate_grants_by_operator on certificate_grants (operator, created_at, certificate);
create index certificate_grants_by_control_body on certificate_grants (control_body, created_at, certificate);

create table seals (
  seal hex32 primary key,
  certificate hex8 not null,
  operator hex8 not null,
  control_body hex8 not null,
  product hex8 not null,
  root hex32 not null,
  total quantity not null,
  count integer not null check (count > 0),
  specification hex32 not null,
  inputs hex32 not null,
  submit_before bigint not null,
  attestation hex not null,
  countersignature hex,
  outbox_id bigint references outbox,
  ended_at timestamptz,
  ended_because text,
  created_at timestamptz not null default now(),
  check ((ended_at is null) = (ended_because is null))
);
create index seals_by_operator on seals (operator, created_at, seal);
create index seals_by_control_body on seals (control_body, created_at, seal);
create index seals_by_certificate on seals (certificate);
create index seals_awaiting on seals (control_body, created_at, seal)
  where outbox_id is null and ended_at is null;
create index seals_by_outbox on seals (outbox_id);

create table batches (
  id bigint generated always as identity primary key,
  gtin text collate "C" not null check (gtin ~ '^[0-9]{14}$'),
  lot text collate "C" not null check (length(lot) between 1 and 20),
  batch_key hex32 not null,
  seal hex32 not null references seals,
  leaf_index integer not null check (leaf_index >= 0),
  quantity quantity not null,
  dossier_root hex32 not null,
  fields jsonb not null,
  proof bytea not null check (octet_length(proof) % 41 = 0),
  standing boolean not null default true,
  unique (seal, leaf_index)
);
-- One GTIN and lot is certified once, unless the seal it stood in came to nothing.
create unique index batches_standing on batches (batch_key) where standing;
create index batches_by_gtin on batches (gtin, id);
create index batches_ended on batches (batch_key) where not standing;

create table measure_reasons (
  commitment hex32 primary key,
  document jsonb not null,
  salt hex16 not null,
  created_at timestamptz not null default now()
);

-- What the chain says: one row per log, written by the indexer alone; a reorganisation deletes from the end.

create table chain_cursor (
  id integer primary key check (id = 1),
  registry address not null,
  head bigint not null,
  head_hash hex32 not null,
  head_time bigint not null,
  final bigint not null,
  final_time bigint not null,
  updated_at timestamptz not null default now()
);

create table chain_blocks (
  number bigint primary key,
  hash hex32 not null,
  parent_hash hex32 not null,
  time bigint not null
);

create table chain_actor_keys (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  actor hex8 not null,
  role text check (role in ('operator', 'control-body', 'inspector')),
  version integer not null,
  signer hex not null,
  primary key (block_number, log_index)
);
create index chain_actor_keys_latest on chain_actor_keys (actor, block_number desc, log_index desc);

create table chain_accreditations (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  control_body hex8 not null,
  scheme text not null,
  "from" bigint not null,
  until bigint not null,
  primary key (block_number, log_index)
);
create index chain_accreditations_latest
  on chain_accreditations (control_body, scheme, block_number desc, log_index desc);

create table chain_products (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  product hex8 not null,
  scheme text not null,
  unit unit not null,
  countersigned boolean not null,
  primary key (block_number, log_index)
);
create index chain_products_latest on chain_products (product, block_number desc, log_index desc);

create table chain_certificates (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  certificate hex8 not null,
  operator hex8 not null,
  control_body hex8 not null,
  product hex8 not null,
  "from" bigint not null,
  until bigint not null,
  quota bigint not null,
  version integer not null,
  submit_before bigint not null,
  signature hex not null,
  primary key (block_number, log_index)
);
create index chain_certificates_latest on chain_certificates (certificate, block_number desc, log_index desc);
create index chain_certificates_by_operator on chain_certificates (operator, product);
create index chain_certificates_by_control_body on chain_certificates (control_body);

create table chain_seals (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  seal hex32 not null unique,
  certificate hex8 not null,
  root hex32 not null,
  total bigint not null,
  count integer not null,
  specification hex32 not null,
  inputs hex32 not null,
  submit_before bigint not null,
  attestation hex not null,
  countersignature hex not null,
  primary key (block_number, log_index)
);
create index chain_seals_by_certificate on chain_seals (certificate) include (total);

create table chain_cancellations (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  seal hex32 not null,
  by hex8 not null,
  primary key (block_number, log_index)
);
create index chain_cancellations_by_seal on chain_cancellations (seal);

create table chain_measures (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  subject hex not null,
  subject_kind text not null check (subject_kind in ('actor', 'certificate', 'seal', 'batch')),
  author hex8 not null,
  author_role text not null check (author_role in ('control-body', 'inspector')),
  kind text not null check (kind in ('suspension', 'reinstatement', 'withdrawal', 'recall')),
  sequence integer not null,
  reason hex32 not null,
  submit_before bigint not null,
  signature hex not null,
  primary key (block_number, log_index)
);
create index chain_measures_latest on chain_measures (subject, block_number desc, log_index desc);
create index chain_measures_by_reason on chain_measures (reason);

create table chain_anchors (
  block_number bigint not null,
  log_index integer not null,
  time bigint not null,
  transaction hex32 not null,
  author hex8 not null,
  topic hex32 not null,
  root hex32 not null,
  count bigint not null,
  primary key (block_number, log_index)
);
create index chain_anchors_latest on chain_anchors (author, topic, block_number desc, log_index desc);
`;
