create table redirects (
  old_path text primary key check (old_path ~ '^/.'),
  new_path text not null check (new_path ~ '^/.' and new_path <> old_path),
  moved_at timestamptz not null
);
create index on redirects (new_path);
comment on table redirects is 'Where things are that once had another address, with everything below it. Kept for ever: links stand in letters.';

create table pages (
  id uuid primary key,
  programme_id uuid references programmes,
  kind text not null check (kind in ('page', 'news', 'publication')),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  draft jsonb not null,
  version integer not null,
  created_at timestamptz not null,
  created_by uuid not null references people,
  unique nulls not distinct (programme_id, kind, slug),
  check (programme_id is not null or kind = 'page')
);
create index on pages (created_by);
comment on column pages.programme_id is 'Empty: a page of the house itself.';
comment on column pages.draft is 'What is being written; nobody but the editors sees it.';

create table page_editions (
  page_id uuid not null references pages,
  edition integer not null check (edition > 0),
  content jsonb not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null references people,
  primary key (page_id, edition)
);
create index on page_editions (frozen_by);
create trigger page_editions_are_frozen before update on page_editions for each row execute function forbid_change();
comment on table page_editions is 'What was published, as it was; frozen at each publication.';

create table page_showings (
  page_id uuid not null references pages,
  from_at timestamptz not null,
  edition integer,
  primary key (page_id, from_at),
  foreign key (page_id, edition) references page_editions
);
create index on page_showings (page_id, edition);
comment on table page_showings is 'What everybody sees of a page from when: the latest whose moment has come counts. Those to come may still be withdrawn.';
comment on column page_showings.edition is 'Empty: nothing any more.';
