/** What the submitter and the indexer keep beside the first tables. */
export const outboxAndUsage = `
-- True once the chain can no longer take the outcome back; until then the submitter keeps looking.
alter table outbox add column final boolean not null default false;
create index outbox_unfinal on outbox (id) where state = 'mined' and not final;
drop index outbox_by_block;
-- Two rows can never be given the same nonce, even if two submitters were at work.
create unique index outbox_nonces on outbox (sender, nonce) where nonce is not null;

-- What the certificate's seals add up to, this one included: the contract's "used", without adding up on every scan.
alter table chain_seals add column used_after bigint not null;
create index chain_seals_latest on chain_seals (certificate, block_number desc, log_index desc) include (used_after);
`;
