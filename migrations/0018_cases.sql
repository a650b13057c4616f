create table cases (
  item_id uuid primary key references library_items,
  depth text check (depth in ('strategic', 'project')),
  formality text check (formality in ('formal', 'informal')),
  parties text check (parties in ('public_private', 'public_civic', 'public_public', 'private')),
  starts_on date,
  ends_on date,
  partners jsonb not null,
  money jsonb not null,
  total text check (total ~ '^[0-9]{1,14}([.][0-9]{1,2})?$'),
  currency text not null check (currency in ('DKK', 'EUR', 'GBP')),
  story text not null,
  enabled_by text not null,
  source text not null,
  source_url text not null,
  source_id text not null,
  check (ends_on >= starts_on)
);
create index on cases (source_id) where source_id <> '';
comment on table cases is 'What a case says besides the envelope that all items of the library have.';
comment on column cases.total is 'What it cost altogether, where that is known apart from who paid.';
comment on column cases.source_id is 'What the source calls it, such as a number in a register: by it an import knows what it made before.';

create table case_places (
  case_id uuid not null references library_items,
  position integer not null,
  label text not null check (label <> ''),
  municipality_code text references municipalities,
  town_id text references towns,
  region_code text references regions,
  primary key (case_id, position)
);
create index on case_places (municipality_code);
create index on case_places (town_id);
create index on case_places (region_code);
comment on column case_places.label is 'As it was written; without a code the installation does not know the place.';

create table case_blocks (
  case_id uuid not null references library_items,
  position integer not null,
  measure_id uuid references library_items,
  title text not null,
  enabled_by text not null,
  primary key (case_id, position),
  check (measure_id is not null or title <> '')
);
create index on case_blocks (measure_id);
comment on table case_blocks is 'What others can build with too: the measure that was used, and what made it possible here.';

create table case_imports (
  id uuid primary key,
  name text not null,
  sha256 text not null,
  content jsonb not null,
  settings jsonb not null,
  state text not null check (state in ('open', 'imported', 'undone')),
  programme_id uuid references programmes,
  version integer not null,
  created_at timestamptz not null,
  created_by uuid not null references people,
  imported_at timestamptz,
  check ((state = 'open') = (imported_at is null))
);
create index on case_imports (programme_id);
create index on case_imports (created_by);
create unique index on case_imports (sha256) where state = 'imported';
comment on table case_imports is 'A list of projects from elsewhere: the file as it was read, how its columns are meant, and what came of it.';
comment on column case_imports.sha256 is 'Of the file: the same one is imported once, unless that was undone.';

create table case_import_rows (
  import_id uuid not null references case_imports,
  line integer not null,
  title text not null,
  outcome text not null check (outcome in ('made', 'faulty', 'duplicate')),
  case_id uuid references library_items,
  notes jsonb not null,
  primary key (import_id, line),
  check ((outcome = 'made') = (case_id is not null))
);
create index on case_import_rows (case_id);
comment on table case_import_rows is 'What became of every row, for the report.';
comment on column case_import_rows.notes is 'Why it was not read, or what somebody should look at.';
create trigger case_import_rows_stay before update or delete on case_import_rows for each row execute function forbid_change();
