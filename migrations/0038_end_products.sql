create table end_products (
  programme_id uuid primary key references programmes,
  title text not null check (title <> ''),
  foreword text not null,
  version integer not null,
  begun_by uuid not null references people,
  begun_at timestamptz not null,
  changed_at timestamptz not null
);
create index on end_products (begun_by);
comment on table end_products is 'What a network leaves behind: what was said at its meetings, ordered and edited. The room''s alone until it is published.';
comment on column end_products.changed_at is 'When anything in it was changed last; exports carry it as their date.';

create table end_product_publications (
  programme_id uuid primary key references programmes,
  published_by uuid not null references people,
  published_at timestamptz not null
);
create index on end_product_publications (published_by);
comment on table end_product_publications is 'As long as the row is there, everybody reads it.';

create table end_product_chapters (
  id uuid primary key,
  programme_id uuid not null references programmes,
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  unique (programme_id, position) deferrable initially deferred
);

create table end_product_paragraphs (
  id uuid primary key,
  chapter_id uuid not null references end_product_chapters,
  position integer not null check (position > 0),
  kind text not null check (kind in ('passage', 'text')),
  words text not null check (words <> ''),
  version integer not null,
  unique (chapter_id, position) deferrable initially deferred
);
comment on column end_product_paragraphs.kind is 'passage: was said at a meeting. text: the editors'' own words, which connect the passages.';
comment on column end_product_paragraphs.words is 'As they are printed. What was said at the meeting stays with the summary, word for word.';

create table end_product_sources (
  id uuid primary key,
  paragraph_id uuid not null references end_product_paragraphs on delete cascade,
  mark_id uuid references passage_marks on delete set null,
  unique (paragraph_id, mark_id)
);
create index on end_product_sources (mark_id);
comment on table end_product_sources is 'The passages that a paragraph was made of. It is printed only while each of them may be quoted.';
comment on column end_product_sources.mark_id is 'Empty when the mark was taken away: the words stay unprinted until somebody decides.';
