create table library_translations (
  item_id uuid not null references library_items,
  language text not null check (language in ('da', 'nl', 'en')),
  texts jsonb not null,
  of_edition integer not null,
  edition integer not null check (edition >= 0),
  version integer not null,
  primary key (item_id, language),
  foreign key (item_id, of_edition) references library_editions (item_id, edition)
);
comment on table library_translations is 'What is being translated; the public reads the latest edition of the translation.';
comment on column library_translations.texts is 'The texts of the item that have words, each by its place in the content: steps.0.title.';
comment on column library_translations.of_edition is 'The edition of the original that was before the translator.';
comment on column library_translations.edition is 'The latest published one of the translation; 0 before the first.';

create table library_translation_editions (
  item_id uuid not null references library_items,
  language text not null,
  edition integer not null check (edition > 0),
  of_edition integer not null,
  texts jsonb not null,
  published_at timestamptz not null,
  published_by uuid references people,
  primary key (item_id, language, edition),
  foreign key (item_id, language) references library_translations,
  foreign key (item_id, of_edition) references library_editions (item_id, edition)
);
create index on library_translation_editions (item_id, of_edition);
create index on library_translation_editions (published_by);
create index on library_translations (item_id, of_edition);
comment on column library_translation_editions.published_by is 'Empty for what an installation begins with.';
create trigger library_translation_editions_stay before update or delete on library_translation_editions
  for each row execute function forbid_change();

alter table search_documents add column translations jsonb not null default '[]';
comment on column search_documents.translations is
  'The same thing in other languages, title, summary and body each; their words are in words and gist too, so that it is one result.';
