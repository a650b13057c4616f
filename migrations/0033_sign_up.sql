create table meeting_sign_ups (
  meeting_id uuid primary key references meetings,
  answer_by timestamptz not null,
  set_by uuid not null references people
);
create index on meeting_sign_ups (set_by);
comment on table meeting_sign_ups is 'Until when the seats are asked to answer; answers can be given and changed until the meeting begins.';
comment on column meeting_sign_ups.answer_by is 'The first moment that is too late.';

create table seat_answers (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  participation_id uuid not null references participations,
  answer text not null check (answer in ('yes', 'no')),
  person_id uuid references people,
  answered_by uuid not null references people,
  answered_at timestamptz not null,
  unique (meeting_id, participation_id),
  check ((answer = 'yes') = (person_id is not null))
);
create index on seat_answers (participation_id);
create index on seat_answers (person_id);
create index on seat_answers (answered_by);
comment on table seat_answers is 'Whether a seat is used at a meeting, and by whom: one person, as a rule.';

create table extra_places (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  participation_id uuid not null references participations,
  person_id uuid not null references people,
  reason text not null check (reason <> ''),
  state text not null check (state in ('asked', 'accepted', 'declined')),
  asked_by uuid not null references people,
  unique (meeting_id, participation_id, person_id)
);
create index on extra_places (participation_id);
create index on extra_places (person_id);
create index on extra_places (asked_by);
comment on table extra_places is 'One more from the same seat, an exception that the facilitator accepts or declines.';

create table meeting_needs (
  meeting_id uuid not null references meetings,
  person_id uuid not null references people,
  needs text not null check (needs <> ''),
  primary key (meeting_id, person_id)
);
create index on meeting_needs (person_id);
comment on table meeting_needs is 'Food and access, told for one meeting: for the person, the facilitator and the host only, and deleted 30 days after it.';

create table meeting_needs_counts (
  meeting_id uuid primary key references meetings,
  people integer not null check (people > 0),
  forgotten_at timestamptz not null
);
comment on table meeting_needs_counts is 'How many had told needs when these were deleted: all that is kept of them.';

create table attendances (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  participation_id uuid references participations,
  person_id uuid references people,
  name text not null check (name <> ''),
  organisation text not null,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null
);
create unique index on attendances (meeting_id, participation_id, person_id) where person_id is not null;
create index on attendances (participation_id);
create index on attendances (person_id);
create index on attendances (recorded_by);
comment on table attendances is 'Who was there, as the facilitator saw it. Without a seat: somebody who came along.';

create table attendance_locks (
  meeting_id uuid primary key references meetings,
  locked_by uuid not null references people,
  locked_at timestamptz not null
);
create index on attendance_locks (locked_by);
comment on table attendance_locks is 'From then on the attendance stays as it is; certificates are made of it.';
