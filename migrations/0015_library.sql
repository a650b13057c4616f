create table library_items (
  id uuid primary key,
  kind text not null check (kind in ('measure', 'recommendation', 'case')),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  language text not null check (language in ('da', 'nl', 'en')),
  title text not null check (title <> ''),
  summary text not null,
  state text not null check (state in ('proposed', 'draft', 'published', 'retired')),
  programme_id uuid references programmes,
  place_code text references municipalities,
  editor_id uuid references people,
  proposed_by uuid references people,
  proposed_for uuid references organisations,
  review_on date,
  edition integer not null,
  published_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  unique (kind, slug),
  check ((edition = 0) = (published_at is null)),
  check (state <> 'published' or edition > 0),
  check ((proposed_by is null) = (proposed_for is null))
);
create index on library_items (programme_id);
create index on library_items (place_code);
create index on library_items (editor_id);
create index on library_items (proposed_by);
create index on library_items (proposed_for);
create index on library_items (state, review_on);
comment on table library_items is 'What every measure, recommendation and case has in common; each kind keeps its own words in its own table.';
comment on column library_items.state is 'Retired without an edition: a proposal that was declined.';
comment on column library_items.programme_id is 'Empty: of the installation, kept by all its secretariats.';
comment on column library_items.edition is 'The latest published one; 0 before the first. The public reads it, not what is being edited.';

create table library_item_terms (
  item_id uuid not null references library_items,
  term_id uuid not null references terms,
  primary key (item_id, term_id)
);
create index on library_item_terms (term_id);

create table library_editions (
  item_id uuid not null references library_items,
  edition integer not null check (edition > 0),
  title text not null,
  content jsonb not null,
  changes text not null,
  published_at timestamptz not null,
  published_by uuid references people,
  primary key (item_id, edition)
);
create index on library_editions (published_by);
comment on column library_editions.changes is 'What is new in it, in the editor''s words.';
comment on column library_editions.published_by is 'Empty for what an installation begins with.';
create trigger library_editions_stay before update or delete on library_editions for each row execute function forbid_change();

create table library_answers (
  item_id uuid primary key references library_items,
  outcome text not null check (outcome in ('accepted', 'declined')),
  reason text not null check (outcome = 'accepted' or reason <> ''),
  answered_by uuid not null references people,
  answered_at timestamptz not null
);
create index on library_answers (answered_by);
comment on table library_answers is 'What the secretariat said to a proposal.';
