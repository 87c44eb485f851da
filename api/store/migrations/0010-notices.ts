/** Notices to people and how they want them. */
export const noticeTables = `
create table notices (
  id bigint generated always as identity primary key,
  actor hex8 not null references actor_profiles,
  kind text not null check (kind ~ '^[a-z-]{1,60}$'),
  -- The page of the desk that it is about, below /desk/{actor}.
  path text not null check (path ~ '^/[^\\s]*$' and length(path) <= 300),
  "values" jsonb not null,
  created_at timestamptz not null default now()
);
create index notices_by_actor on notices (actor, id desc);

-- How far each person has read what an actor was told.
create table notices_read (
  person hex8 not null,
  actor hex8 not null,
  up_to bigint not null,
  primary key (person, actor)
);

create table notice_preferences (
  person hex8 primary key,
  language text not null check (language in ('it', 'en')),
  -- By kind; a kind that is not there is as the product has it.
  mailed jsonb not null default '{}',
  updated_at timestamptz not null default now()
);

-- One e-mail per notice and person, however often the sending is tried.
create table notice_mails (
  notice bigint not null references notices,
  person hex8 not null,
  sent_at timestamptz,
  primary key (notice, person)
);
`;
