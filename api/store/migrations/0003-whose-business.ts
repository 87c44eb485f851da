/** Whose business a message of the outbox is, and how a seal ended. */
export const whoseBusiness = `
-- The actor that asked for it; null for acts of governance.
alter table outbox add column actor hex8;

-- Ended without a reason: cancelled by its operator. With one: sent back by its control body, in the body's own words.
alter table seals drop constraint seals_check;
alter table seals add constraint seals_ended check (ended_because is null or ended_at is not null);
update seals set ended_because = null where ended_because = 'cancelled';
`;
