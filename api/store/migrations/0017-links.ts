/** What operators link their products to. */
export const linkTables = `
create table product_links (
  id bigint generated always as identity primary key,
  gtin text collate "C" not null check (gtin ~ '^[0-9]{14}$'),
  -- null for every lot of the GTIN.
  lot text collate "C" check (length(lot) between 1 and 20),
  -- Whose GTIN it was when the link was set: when it is another's, the link is not shown.
  operator hex8 not null,
  link_type text collate "C" not null check (link_type ~ '^[A-Za-z]{1,40}$'),
  href text not null check (href ~ '^https://' and length(href) <= 2000),
  title text not null check (length(title) between 1 and 200),
  hreflang text[] not null,
  type text,
  context text[] not null,
  set_by text not null,
  created_at timestamptz not null default now()
);
create index product_links_by_gtin on product_links (gtin, id);
`;
