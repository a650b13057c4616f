create table peer_cases (
  id uuid primary key,
  programme_id uuid not null references programmes,
  participation_id uuid not null references participations,
  giver_id uuid not null references people,
  question text not null check (question <> ''),
  background text not null,
  wish text not null,
  state text not null check (state in ('draft', 'offered', 'taken', 'held', 'withdrawn')),
  meeting_id uuid references meetings,
  item_id uuid references meeting_items on delete set null,
  position integer check (position > 0),
  method text check (method in ('collegial', 'incident', 'troika')),
  version integer not null,
  created_at timestamptz not null,
  check (state not in ('taken', 'held') or (meeting_id is not null and position is not null and method is not null)),
  check (state in ('draft', 'withdrawn') or (background <> '' and wish <> ''))
);
create index on peer_cases (programme_id, state);
create index on peer_cases (participation_id);
create index on peer_cases (giver_id);
create index on peer_cases (meeting_id, position);
create index on peer_cases (item_id);
comment on table peer_cases is 'What a member wants sparring on. In confidence: only those in the room read it, and no word of it stands in the search, in events or in mails.';
comment on column peer_cases.meeting_id is 'The meeting it is meant for; from taken on, the one that takes it. Empty: the next that has room.';
comment on column peer_cases.item_id is 'The item of the programme in which it is held. Empty when the item was taken out again.';
comment on column peer_cases.position is 'Among the cases of its meeting.';

create table peer_case_terms (
  case_id uuid not null references peer_cases,
  term_id uuid not null references terms,
  primary key (case_id, term_id)
);
create index on peer_case_terms (term_id);

create table peer_case_waits (
  id uuid primary key,
  case_id uuid not null references peer_cases,
  reason text not null check (reason <> ''),
  asked_by uuid not null references people,
  asked_at timestamptz not null
);
create index on peer_case_waits (case_id, asked_at);
create index on peer_case_waits (asked_by);
comment on table peer_case_waits is 'The facilitator asked the giver to wait for a later meeting, and why.';

create table peer_case_notes (
  id uuid primary key,
  case_id uuid not null references peer_cases,
  round text not null check (round <> ''),
  text text not null check (text <> ''),
  written_by uuid not null references people,
  written_at timestamptz not null
);
create index on peer_case_notes (case_id, written_at);
create index on peer_case_notes (written_by);
comment on table peer_case_notes is 'One entry each, so that ten people who write at once overwrite nothing.';

create table peer_case_take_aways (
  id uuid primary key,
  case_id uuid not null references peer_cases,
  position integer not null check (position > 0),
  text text not null check (text <> ''),
  written_at timestamptz not null,
  unique (case_id, position)
);
comment on table peer_case_take_aways is 'What the giver takes home of what the table said.';

create table peer_case_checks (
  take_away_id uuid primary key references peer_case_take_aways,
  outcome text not null check (outcome in ('helped', 'partly', 'no')),
  words text not null,
  checked_by uuid not null references people,
  checked_at timestamptz not null
);
create index on peer_case_checks (checked_by);
comment on table peer_case_checks is 'What became of it, told at the next meeting.';
