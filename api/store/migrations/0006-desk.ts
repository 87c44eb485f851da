/** Drafts, templates and what the desk remembers for an operator. */
export const deskTables = `
create table batch_drafts (
  draft hex8 primary key,
  actor hex8 not null references actor_profiles,
  -- Counts the times that it was written; who writes over another version than the one that was read is told so.
  version integer not null check (version >= 1),
  content jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Discarded or registered; it can be taken up again.
  ended_at timestamptz
);
create index batch_drafts_by_actor on batch_drafts (actor, updated_at desc, draft) where ended_at is null;
create index batch_drafts_ended on batch_drafts (ended_at) where ended_at is not null;

create table batch_templates (
  template hex8 primary key,
  actor hex8 not null references actor_profiles,
  product hex8 not null references products,
  name text not null check (length(name) between 1 and 80),
  content jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ended_at timestamptz
);
create index batch_templates_by_actor on batch_templates (actor, product, name, template) where ended_at is null;
create index batch_templates_ended on batch_templates (ended_at) where ended_at is not null;
`;
