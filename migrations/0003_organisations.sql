create table organisations (
  id uuid primary key,
  kind text not null check (kind in ('municipality', 'agency', 'foundation', 'association', 'company', 'other')),
  name text not null check (name <> ''),
  municipality_code text unique references municipalities,
  email_domain text,
  created_at timestamptz not null,
  check ((kind = 'municipality') = (municipality_code is not null))
);
create unique index on organisations (lower(email_domain));
comment on column organisations.email_domain is 'People with a proven address in this domain may take a mandate themselves.';

create table organisation_units (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null check (name <> ''),
  unique (organisation_id, name)
);
comment on table organisation_units is 'A seat in a network belongs to a planning department, not to a person.';

create table mandates (
  id uuid primary key,
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  unit_id uuid references organisation_units,
  role text not null check (role in ('applicant', 'partner')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index on mandates (person_id);
create index on mandates (organisation_id);
create index on mandates (unit_id);
comment on column mandates.valid_to is 'The last day; empty while it lasts.';
