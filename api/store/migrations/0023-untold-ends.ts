/** Every minute it is asked what ended and was not told yet: by the end of what is open, and by what was told already. */
export const untoldEnds = `
create index handovers_open_by_end on handovers (submit_before) where decision is null;
create index outbox_refused on outbox (settled_at) where state = 'refused';
-- Paths are compared with what is made of ids, which sort bytewise.
create index notices_by_path on notices (path collate "C", actor, kind);
`;
