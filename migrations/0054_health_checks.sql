create table health_checks (
  id uuid primary key,
  partnership_id uuid not null references partnerships,
  occasion text not null check (occasion in ('start', 'midway', 'end')),
  opened_by uuid not null references people,
  opened_at timestamptz not null,
  closes_on date not null,
  closed_at timestamptz,
  unique (partnership_id, occasion)
);
create index on health_checks (opened_by);
comment on table health_checks is 'The parties say how their partnership is: the same statements at start, midway and end.';
comment on column health_checks.closes_on is 'The last day for answers.';
comment on column health_checks.closed_at is 'Where it was closed before that day.';

create table health_answers (
  id uuid primary key,
  check_id uuid not null references health_checks,
  party_id uuid not null references parties,
  words text not null,
  answered_at timestamptz not null,
  answered_by uuid references people,
  party_link_id uuid,
  unique (check_id, party_id),
  check ((answered_by is null) = (party_link_id is not null))
);
create index on health_answers (party_id);
create index on health_answers (answered_by);
comment on table health_answers is 'One of each party, which changes it until the last day. Which party said what is shown to nobody but that party.';

create table health_scores (
  answer_id uuid not null references health_answers on delete cascade,
  statement text not null check (statement in ('vision', 'roles', 'heard', 'trust', 'kept', 'means', 'decisions', 'missing', 'results', 'worth')),
  score integer not null check (score between 1 and 5),
  primary key (answer_id, statement)
);
comment on column health_scores.score is 'From 1, does not fit at all, to 5, fits entirely.';
