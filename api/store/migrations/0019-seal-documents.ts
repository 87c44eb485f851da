/** Documents that hang on a seal, or on one batch of it, for whoever countersigns. */
export const sealDocumentTables = `
create table seal_documents (
  seal hex32 not null references seals,
  document hex8 not null references documents on delete cascade,
  -- The batch of the seal that it is about; null for all of them.
  gtin text,
  lot text,
  attached_at timestamptz not null default now(),
  primary key (seal, document),
  check ((gtin is null) = (lot is null))
);
create index seal_documents_by_document on seal_documents (document);

-- Whoever looks at the seal hears of it (0007-imports).
create trigger seal_documents_tell after insert on seal_documents for each row execute function on_seal_change();
`;
