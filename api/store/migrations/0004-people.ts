/** People who sign in, their sessions, and for whom they may act. */
export const peopleTables = `
create table people (
  person hex8 primary key,
  -- Who vouches for the person, and under which name it knows the person.
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 320),
  created_at timestamptz not null default now(),
  signed_in_at timestamptz,
  unique (issuer, subject)
);

create table sessions (
  session text primary key,
  hash bytea not null unique check (octet_length(hash) = 32),
  person hex8 not null references people,
  -- The level of SPID, 1 to 3, that the provider vouched for at this sign-in.
  assurance smallint not null check (assurance between 1 and 3),
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > created_at),
  ended_at timestamptz
);
create index sessions_by_person on sessions (person, created_at desc) where ended_at is null;
create index sessions_by_age on sessions (ends_at);

-- A change of role ends one row and begins another: who could do what, when, stays on record.
create table memberships (
  id bigint generated always as identity primary key,
  person hex8 not null references people,
  actor hex8 not null references actor_profiles,
  role text not null check (role in ('viewer', 'editor', 'owner')),
  -- The person or the service token that decided it; null where the installation itself did.
  granted_by text,
  granted_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz
);
create unique index memberships_standing on memberships (person, actor) where revoked_at is null;
create index memberships_by_actor on memberships (actor, granted_at) where revoked_at is null;

create table invitations (
  invitation hex8 primary key,
  actor hex8 not null references actor_profiles,
  email text not null check (length(email) between 3 and 320),
  role text not null check (role in ('viewer', 'editor', 'owner')),
  hash bytea not null unique check (octet_length(hash) = 32),
  invited_by text,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  accepted_by hex8 references people,
  accepted_at timestamptz,
  revoked_by text,
  revoked_at timestamptz,
  check ((accepted_by is null) = (accepted_at is null)),
  check (accepted_at is null or revoked_at is null)
);
create index invitations_by_actor on invitations (actor, created_at desc);

-- Who issued a token: a person or another token; null for those of the console and of the demo.
alter table service_tokens add column created_by text;
`;
