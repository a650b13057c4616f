create table terms (
  id uuid primary key,
  kind text not null check (kind in ('theme', 'challenge')),
  key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  label_da text not null check (label_da <> ''),
  label_nl text not null check (label_nl <> ''),
  label_en text not null check (label_en <> ''),
  synonyms text[] not null,
  merged_into uuid references terms check (merged_into <> id),
  version integer not null,
  created_at timestamptz not null
);
create index on terms (merged_into);
comment on table terms is 'One vocabulary of the installation for measures, recommendations, cases and pages; the themes of a call are its own.';
comment on column terms.merged_into is 'Where its things went; never a term that was itself merged. The key goes on answering.';
comment on column terms.synonyms is 'What people write when they mean it, in any language.';
