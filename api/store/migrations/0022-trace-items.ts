/** How many items an event of the trace names: a reader has to know before it reads them. */
export const traceItems = `
-- Of claims; 0 for what the chain says, which names no more than a seal holds.
alter table trace_events add column items integer not null default 0 check (items >= 0);
update trace_events e set items = (select count(*) from trace_links l where l.event = e.event) where not e.recorded;
`;
