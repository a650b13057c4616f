create table consultations (
  id uuid primary key,
  plan_id uuid not null references plans,
  title text not null check (title <> ''),
  intro text not null,
  audience text not null check (audience in ('public', 'invited')),
  content jsonb not null,
  opened_by uuid not null references people,
  opened_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opened_at)
);
create index on consultations (plan_id);
create index on consultations (opened_by);
comment on column consultations.content is 'The words of the plan as they were put to consultation, published or not. Never changed afterwards.';
comment on column consultations.closes_at is 'The first moment that is too late.';

create table consultation_invitees (
  consultation_id uuid not null references consultations,
  party_id uuid not null references parties,
  primary key (consultation_id, party_id)
);
create index on consultation_invitees (party_id);

create table consultation_inputs (
  id uuid primary key,
  consultation_id uuid not null references consultations,
  party_id uuid references parties,
  passage_kind text not null check (passage_kind in ('plan', 'section', 'challenge', 'action')),
  passage_id uuid,
  place text not null,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  words text not null check (words <> ''),
  name text not null,
  email text not null check (email = lower(email)),
  language text not null check (language in ('da', 'nl', 'en')),
  may_be_named boolean not null,
  state text not null check (state in ('asked', 'received')),
  sent_at timestamptz not null,
  received_at timestamptz,
  check ((passage_kind = 'plan') = (passage_id is null)),
  check ((lon is null) = (lat is null)),
  check ((state = 'received') = (received_at is not null))
);
create index on consultation_inputs (consultation_id);
create index on consultation_inputs (party_id);
comment on table consultation_inputs is 'What somebody says to a plan. Asked: the address is not proven yet. Whoever takes it back deletes it.';
comment on column consultation_inputs.passage_id is 'Of the section, challenge or action in the words that were put to consultation.';
comment on column consultation_inputs.email is 'Where the answer is sent. Emptied, as the name is, some time after the report.';
comment on column consultation_inputs.may_be_named is 'The author''s own wish: their name stands with their words where those are published.';

create table consultation_answers (
  input_id uuid primary key references consultation_inputs on delete cascade,
  outcome text not null check (outcome in ('taken_up', 'partly', 'not_taken_up', 'noted')),
  words text not null check (words <> ''),
  is_shown boolean not null,
  answered_by uuid not null references people,
  answered_at timestamptz not null
);
create index on consultation_answers (answered_by);
comment on table consultation_answers is 'What became of it.';
comment on column consultation_answers.is_shown is 'The partnership''s decision: stands in the report. Otherwise it is only counted.';

create table consultation_reports (
  consultation_id uuid primary key references consultations,
  words text not null check (words <> ''),
  published_by uuid not null references people,
  published_at timestamptz not null
);
create index on consultation_reports (published_by);
