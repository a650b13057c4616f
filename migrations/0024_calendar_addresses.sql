create table calendar_addresses (
  person_id uuid primary key references people,
  secret_hash text not null unique,
  made_at timestamptz not null
);
comment on table calendar_addresses is 'Under which secret address a person''s own calendar can be read; no row, no address.';
comment on column calendar_addresses.secret_hash is 'SHA-256 of what stands in the address, so that a copy of the database opens nobody''s calendar.';
