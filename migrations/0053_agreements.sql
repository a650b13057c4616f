create table agreements (
  id uuid primary key,
  partnership_id uuid not null references partnerships,
  kind text not null check (kind in ('strategic', 'project')),
  title text not null check (title <> ''),
  language text not null check (language in ('da', 'nl', 'en')),
  clauses jsonb not null,
  notice_months integer not null check (notice_months between 0 and 24),
  expires_on date,
  drafted_by uuid not null references people,
  drafted_at timestamptz not null,
  ended_on date,
  version integer not null
);
create index on agreements (partnership_id);
create index on agreements (drafted_by);
comment on table agreements is 'What the parties of a partnership agree in writing. The row holds the words as they are being written; what is signed is an edition.';
comment on column agreements.clauses is 'A list of title and body, in the language of the agreement.';
comment on column agreements.notice_months is 'How long a party is still bound after it has said that it leaves the agreement.';
comment on column agreements.expires_on is 'The last day. Null: until it is ended.';

create table agreement_editions (
  id uuid primary key,
  agreement_id uuid not null references agreements,
  number integer not null check (number > 0),
  title text not null,
  clauses jsonb not null,
  notice_months integer not null,
  expires_on date,
  words text not null,
  put_by uuid not null references people,
  put_at timestamptz not null,
  unique (agreement_id, number),
  check (number = 1 or words <> '')
);
create index on agreement_editions (put_by);
comment on table agreement_editions is 'The words as they were put to signing. Never changed afterwards: an amendment or a renewal is another edition.';
comment on column agreement_editions.words is 'What is new in it, for those who have signed the one before.';

create table agreement_signatures (
  id uuid primary key,
  edition_id uuid not null references agreement_editions,
  party_id uuid not null references parties,
  name text not null check (name <> ''),
  mandate text not null check (mandate <> ''),
  reservation text not null,
  signed_at timestamptz not null,
  signed_by uuid references people,
  party_link_id uuid,
  unique (edition_id, party_id),
  check ((signed_by is null) = (party_link_id is not null))
);
create index on agreement_signatures (party_id);
create index on agreement_signatures (signed_by);
comment on table agreement_signatures is 'Who signed an edition for which party, by an account or by the link that the party was given. Never changed afterwards.';
comment on column agreement_signatures.mandate is 'By what right they bind the party, in their own words: “chair, by the decision of the board of 3 March”.';
comment on column agreement_signatures.reservation is 'What they do not sign. Empty: without reservation.';

create table agreement_exits (
  id uuid primary key,
  agreement_id uuid not null references agreements,
  party_id uuid not null references parties,
  words text not null,
  announced_at timestamptz not null,
  ends_on date not null,
  announced_by uuid references people,
  party_link_id uuid,
  unique (agreement_id, party_id),
  check ((announced_by is null) = (party_link_id is not null))
);
create index on agreement_exits (party_id);
create index on agreement_exits (announced_by);
comment on column agreement_exits.ends_on is 'The last day on which it is bound: the notice was counted from the day on which it was told.';
