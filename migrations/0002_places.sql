create table regions (
  code text primary key check (code ~ '^(DK|NL|XX)-[A-Z0-9]+(-[A-Z0-9]+)*$'),
  country text not null check (country in ('DK', 'NL')),
  name text not null check (name <> ''),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  check (starts_with(code, 'XX-') or starts_with(code, country || '-'))
);
comment on table regions is
  'Danish regions and Dutch provinces. Keyed by the code that law and statistics give them, behind the country: it outlives every system.';
comment on column regions.valid_to is 'The last day; empty while it lasts. Two Danish regions become one on 1 January 2027.';

create table municipalities (
  code text primary key check (code ~ '^(DK-[0-9]{4}|NL-GM[0-9]{4}|XX-[0-9A-Z]+(-[0-9A-Z]+)*)$'),
  country text not null check (country in ('DK', 'NL')),
  name text not null check (name <> ''),
  official_name text not null check (official_name <> ''),
  landsdel text not null,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  population integer check (population >= 0),
  population_on date,
  source text not null check (source <> ''),
  invented boolean not null,
  check (invented = starts_with(code, 'XX-')),
  check (invented or starts_with(code, country || '-')),
  check ((population is null) = (population_on is null)),
  check ((lon is null) = (lat is null))
);
create index on municipalities (country);
comment on table municipalities is
  'Keyed by the law''s own code behind the country (DK-0580, NL-GM0014); what a demonstration makes up is keyed XX-.';
comment on column municipalities.landsdel is 'Denmark: landsdel (NUTS 3). The Netherlands: COROP area (NUTS 3).';
comment on column municipalities.lon is 'WGS 84, the centre of the area, for drawing on a map only.';
comment on column municipalities.population is 'Empty where no figure with a source is known; never an estimate.';
comment on column municipalities.population_on is 'The day that the figure tells of, not the day that it was published.';
comment on column municipalities.source is 'Where the figure comes from, or the name if there is no figure.';

create table municipality_regions (
  municipality_code text not null references municipalities,
  region_code text not null references regions,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (municipality_code, valid_from)
);
create index on municipality_regions (region_code);
create unique index one_lasting_region on municipality_regions (municipality_code) where valid_to is null;
comment on table municipality_regions is 'Which region a municipality lies in changes over time, so a list of 2021 and one of 2027 differ and are both right.';
comment on column municipality_regions.valid_from is 'Denmark: since the reform of 2007. The Netherlands: since the division into 342 that is loaded.';
comment on column municipality_regions.valid_to is 'The last day; empty while it lasts.';

create table towns (
  id text primary key check (id ~ '^[A-Z0-9]+(-[A-Z0-9]+)*-[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  search_name text not null check (search_name ~ '^[a-z0-9]+( [a-z0-9]+)*$'),
  municipality_code text not null references municipalities,
  population integer check (population >= 0),
  population_on date,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  source text not null check (source <> ''),
  invented boolean not null,
  -- An invented town lies in an invented municipality and a real one in a real one: the code says which.
  check (starts_with(id, municipality_code || '-')),
  check (invented = starts_with(id, 'XX-')),
  check ((population is null) = (population_on is null)),
  check ((lon is null) = (lat is null))
);
create index on towns (municipality_code);
create index on towns (search_name text_pattern_ops);
comment on table towns is
  'Keyed by municipality and name (DK-0580-aabenraa): Statistics Denmark''s own town codes are not in the data that could be had.';
comment on column towns.search_name is
  'The name without accents, å as a, ø as o, æ as a. Made by the application: lower() leaves Å alone where the database''s locale is C.';
comment on column towns.municipality_code is 'The municipality with the largest part, where a town crosses a border.';
comment on column towns.population is 'Of the whole town. Empty where no figure with a source is known; never an estimate.';
comment on column towns.lon is 'WGS 84, for drawing on a map only; empty where it is not known.';

create table reference_data (
  name text primary key,
  version text not null,
  loaded_at timestamptz not null
);
comment on table reference_data is 'Which version of the files in templates/ is loaded, so that a start without news reads one row.';
