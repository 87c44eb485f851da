/** Invitations on their way by e-mail. */
export const invitationMailTables = `
create table invitation_mails (
  invitation hex8 primary key references invitations on delete cascade,
  -- The code under the key-encryption key, until it was sent or is good for nothing.
  sealed bytea,
  language text not null check (language in ('it', 'en')),
  -- Who invites, as the message says it.
  by_name text not null,
  sent_at timestamptz
);
`;
