alter table library_items add column by_consent boolean not null default false;
alter table library_items alter column by_consent drop default;
comment on column library_items.by_consent is 'Told in confidence and released by whoever told it: only the module that asks them changes it. Retired, it was taken down, and nobody reads it any more, in no edition.';

create table case_releases (
  case_id uuid primary key references peer_cases,
  language text not null check (language in ('da', 'nl', 'en')),
  title text not null check (title <> ''),
  summary text not null,
  place text not null,
  story text not null,
  helped text not null,
  text_edition integer not null check (text_edition > 0),
  asked_edition integer check (asked_edition <= text_edition),
  proposed_by uuid not null references people,
  proposed_at timestamptz not null
);
create index on case_releases (proposed_by);
comment on table case_releases is 'What a case may say outside the room, without the names in it. In confidence until its giver has consented and it was published.';
comment on column case_releases.text_edition is 'Counts up with every change of what the public would read: a consent is to one of them.';
comment on column case_releases.asked_edition is 'The one for which the giver was asked last.';

create table case_release_terms (
  case_id uuid not null references peer_cases,
  term_id uuid not null references terms,
  primary key (case_id, term_id)
);
create index on case_release_terms (term_id);

create table case_release_measures (
  case_id uuid not null references peer_cases,
  measure_id uuid not null references library_items,
  primary key (case_id, measure_id)
);
create index on case_release_measures (measure_id);

create table case_release_replacements (
  case_id uuid not null references peer_cases,
  position integer not null check (position > 0),
  name text not null check (name <> ''),
  instead text not null check (instead <> ''),
  primary key (case_id, position)
);
comment on table case_release_replacements is 'Which name the draft was made without, and what stands there instead.';

create table case_release_quotes (
  id uuid primary key,
  case_id uuid not null references peer_cases,
  note_id uuid not null references peer_case_notes,
  words text not null check (words <> ''),
  unique (case_id, note_id)
);
create index on case_release_quotes (note_id);
comment on table case_release_quotes is 'What somebody noted at the table, as it would be quoted. Of another than the giver it is only quoted once that person has said yes to these words.';

create table case_release_quote_answers (
  quote_id uuid primary key references case_release_quotes on delete cascade,
  answer text not null check (answer in ('given', 'refused')),
  answered_by uuid not null references people,
  answered_at timestamptz not null
);
create index on case_release_quote_answers (answered_by);

create table case_release_answers (
  id uuid primary key,
  case_id uuid not null references peer_cases,
  text_edition integer not null check (text_edition > 0),
  answer text not null check (answer in ('given', 'refused', 'withdrawn')),
  word text not null,
  answered_by uuid not null references people,
  answered_at timestamptz not null
);
create index on case_release_answers (case_id, answered_at);
create index on case_release_answers (answered_by);
comment on table case_release_answers is 'What the giver said to an edition of the text; the latest counts.';
create trigger case_release_answers_stay before update or delete on case_release_answers for each row execute function forbid_change();

create table case_release_publications (
  item_id uuid primary key references library_items,
  case_id uuid not null references peer_cases,
  text_edition integer not null check (text_edition > 0),
  published_by uuid not null references people,
  published_at timestamptz not null
);
create index on case_release_publications (case_id);
create index on case_release_publications (published_by);
comment on table case_release_publications is 'The item of the library that it became. Once that was taken down it stays down: what is released again is a new item.';
comment on column case_release_publications.text_edition is 'The one that the public reads.';

create table case_release_takedowns (
  item_id uuid primary key references library_items,
  taken_down_by uuid not null references people,
  taken_down_at timestamptz not null
);
create index on case_release_takedowns (taken_down_by);
