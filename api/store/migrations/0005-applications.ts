/** Applications for certificates, their history, and documents. */
export const applicationTables = `
create table documents (
  document hex8 primary key,
  owner hex8 not null references actor_profiles,
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  name text not null check (length(name) between 1 and 60),
  type text not null,
  size integer not null check (size between 1 and 20000000),
  sha256 hex32 not null,
  by_name text not null,
  created_at timestamptz not null default now()
);
create index documents_by_owner on documents (owner, created_at, document);

-- In pieces, so that a download holds one of them in memory and not the whole.
create table document_pieces (
  document hex8 not null references documents on delete cascade,
  position integer not null check (position >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 1000000),
  primary key (document, position)
);
-- They are compressed already.
alter table document_pieces alter column bytes set storage external;

create table applications (
  application hex8 primary key,
  operator hex8 not null references actor_profiles,
  control_body hex8 references actor_profiles,
  product hex8 references products,
  state text not null check
    (state in ('draft', 'submitted', 'in-review', 'completion-requested', 'granted', 'refused', 'withdrawn')),
  version integer not null default 1 check (version >= 1),
  form jsonb not null,
  assignee hex8,
  assignee_name text,
  submitted_at timestamptz,
  -- The body's clock: running until due_at, or standing still with seconds_left.
  due_at timestamptz,
  seconds_left bigint,
  missing text,
  completion_due_at timestamptz,
  decided_at timestamptz,
  reason text,
  certificate hex8,
  outbox_id bigint references outbox,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (due_at is null or seconds_left is null),
  check (submitted_at is null or (control_body is not null and product is not null)),
  check ((state = 'granted') = (certificate is not null))
);
create index applications_by_operator on applications (operator, created_at desc, application);
create index applications_by_control_body on applications (control_body, created_at desc, application)
  where submitted_at is not null;
create index applications_due on applications (due_at) where due_at is not null;
create index applications_by_certificate on applications (certificate) where certificate is not null;

create table application_documents (
  application hex8 not null references applications,
  document hex8 not null references documents on delete cascade,
  attached_at timestamptz not null default now(),
  primary key (application, document)
);
create index application_documents_by_document on application_documents (document);

create table application_events (
  id bigint generated always as identity primary key,
  application hex8 not null references applications,
  at timestamptz not null,
  act text not null,
  from_state text,
  to_state text not null,
  actor hex8 not null,
  -- Null for a machine; the name is then its token's label.
  person hex8,
  by_name text not null,
  changes jsonb not null,
  reason text
);
create index application_events_by_application on application_events (application, id);

create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
  raise exception 'the history of applications is never changed' using errcode = 'restrict_violation';
end $$;
create trigger application_events_stay before update or delete on application_events
  for each row execute function refuse_to_change_history();
create trigger application_events_are_not_emptied before truncate on application_events
  for each statement execute function refuse_to_change_history();

create table scheme_procedures (
  control_body hex8 not null references actor_profiles,
  scheme text not null,
  decide_days smallint not null,
  complete_days smallint not null,
  remind_days smallint not null,
  required_documents jsonb not null,
  by_name text not null,
  updated_at timestamptz not null,
  primary key (control_body, scheme)
);

-- What people were reminded of, so that they are reminded once.
create table reminders (
  about text not null,
  kind text not null,
  due_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (about, kind, due_at)
);
`;
