create extension if not exists pg_trgm;

create sequence search_seq;

create table search_documents (
  seq bigint primary key,
  kind text not null check (kind in ('measure', 'case', 'recommendation', 'programme', 'call', 'town', 'page', 'news', 'publication', 'application')),
  key text not null,
  path text not null,
  language text not null check (language in ('da', 'nl', 'en')),
  title text not null,
  title_key text not null,
  summary text not null,
  body text not null,
  terms text[] not null,
  programme_id uuid,
  place_code text,
  on_date date,
  audience text[] not null check (cardinality(audience) > 0),
  words tsvector not null,
  gist tsvector not null,
  unique (kind, key)
) with (toast_tuple_target = 256);
-- What decides and orders stays in the row; only the long texts and words, which is never read, are put aside.
alter table search_documents
  alter column kind set storage main, alter column key set storage main, alter column path set storage main,
  alter column language set storage main, alter column title set storage main, alter column title_key set storage main,
  alter column place_code set storage main, alter column terms set storage main, alter column audience set storage main,
  alter column gist set storage main;
alter table search_documents alter column words set statistics 1000;
create index search_documents_words on search_documents using gin (words) with (fastupdate = off);
create index search_documents_title on search_documents (title_key text_pattern_ops);
comment on table search_documents is
  'What can be found, copied from the modules in the transaction of each change. It can be made again at any time, so nothing refers to it and it refers to nothing.';
comment on column search_documents.seq is 'Grows with every change of a document: of more that fit than can be ordered, the newest are ordered.';
comment on column search_documents.key is 'The id of the thing itself within its kind.';
comment on column search_documents.audience is 'Who may find it; a reader needs one of these tokens. Also in words, so that the index itself leaves out the rest.';
comment on column search_documents.words is
  'What is looked up: stems, ~parts of compounds, ^words of the title, @audience, #facets, and ''#s''/''#l'': the small and large shelf of the newest.';
comment on column search_documents.gist is
  'What the order is made of, small enough to stay in the row: title (A), terms (B), summary (C) and the frequent words of the body (D), with ''='' before a word as the title writes it.';

create table search_words (
  id bigint generated always as identity,
  language text not null check (language in ('da', 'nl', 'en')),
  word text not null,
  lexeme text,
  folded text not null,
  parts text[] not null,
  settled boolean not null,
  primary key (language, word)
);
create index search_words_word on search_words using gin (word gin_trgm_ops);
create index search_words_prefix on search_words (word text_pattern_ops);
create index search_words_lexeme on search_words (lexeme);
create index search_words_folded on search_words (folded);
create index search_words_parts on search_words using gin (parts);
create index search_words_unsettled on search_words (id) where not settled;
comment on table search_words is 'Every word that a document ever held. It says nothing about who may know that.';
comment on column search_words.id is 'Common words are met early, so the lower is the likelier where two are equally near.';
comment on column search_words.lexeme is 'Its stem; empty for a word that is too common to look for.';
comment on column search_words.folded is 'Without accents, å and aa as a, ø and oe as o, æ as a.';
comment on column search_words.parts is 'Stems of the words that a compound is made of.';
comment on column search_words.settled is 'Whether the compounds that were met before this word know that it may be their part.';

create table search_synonyms (
  key text not null,
  phrase text not null,
  stems text[] not null,
  primary key (key, phrase)
);
create index search_synonyms_stems on search_synonyms using gin (stems);
comment on table search_synonyms is 'Words that mean the same: the labels and synonyms of one taxonomy term, by the key of the term.';
comment on column search_synonyms.stems is 'The phrase in stems, once for each language, as nobody says in which it was written.';

create table search_labels (
  key text not null,
  language text not null check (language in ('da', 'nl', 'en')),
  label text not null,
  primary key (key, language)
);
comment on table search_labels is 'What a taxonomy term is called, for the page that searches; kept here because search knows no taxonomy.';

-- A common word would tempt the planner to read the whole table, or to compile and share out a query of milliseconds.
create function search_candidates(query tsquery, tokens text[], most integer)
returns setof search_documents language sql stable
set enable_seqscan = off set jit = off set max_parallel_workers_per_gather = 0
as $$ select * from search_documents where words @@ query and audience && tokens limit most $$;

-- Loads the library, so that its setting is known.
select similarity('a', 'b');

create function search_similar(typed text)
returns setof search_words language sql stable
set pg_trgm.similarity_threshold = 0.45 set enable_seqscan = off set jit = off
as $$ select * from search_words where word % typed and length(word) between length(typed) - 2 and length(typed) + 2 $$;
