create table applications (
  id uuid primary key,
  call_id uuid not null references calls,
  organisation_id uuid not null references organisations,
  unit_id uuid references organisation_units,
  town_id text references towns,
  state text not null check (state in ('draft', 'submitted', 'withdrawn')),
  number text unique,
  summary text not null,
  contact_name text not null,
  contact_title text not null,
  contact_email text not null,
  exemption_reason text not null,
  version integer not null,
  created_by uuid not null references people,
  created_at timestamptz not null,
  submitted_at timestamptz,
  check (state <> 'submitted' or (number is not null and submitted_at is not null)),
  check ((number is null) = (submitted_at is null))
);
create index on applications (call_id);
create index on applications (organisation_id);
create index on applications (unit_id);
create index on applications (town_id);
create index on applications (created_by);
create unique index one_live_application on applications (call_id, organisation_id, coalesce(town_id, '')) where state <> 'withdrawn';
comment on column applications.number is 'Given at the first submission and kept when it is reopened.';
comment on column applications.submitted_at is 'The latest submission; it counts only while the state says submitted.';
comment on column applications.version is 'Of summary, contact, themes and state; every answer has its own.';

create table application_series (
  prefix text primary key,
  last_number integer not null check (last_number > 0)
);
comment on table application_series is 'The latest number given under a prefix such as BT-2026. A submission that fails gives its number back, so there are no gaps.';

create table answers (
  application_id uuid not null references applications,
  question_id uuid not null references questions,
  body text not null,
  version integer not null,
  saved_at timestamptz not null,
  saved_by uuid not null references people,
  primary key (application_id, question_id)
);
create index on answers (question_id);
create index on answers (saved_by);
comment on column answers.version is 'Two colleagues who save the same answer: the second is told, nothing is overwritten unseen.';

create table application_themes (
  application_id uuid not null references applications,
  call_id uuid not null,
  theme_key text not null,
  primary key (application_id, theme_key),
  foreign key (call_id, theme_key) references call_themes
);
create index on application_themes (call_id, theme_key);

create table submissions (
  id uuid primary key,
  application_id uuid not null references applications,
  at timestamptz not null,
  submitted_by uuid not null references people,
  facts jsonb not null,
  answers jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index on submissions (application_id, id);
create index on submissions (submitted_by);
comment on table submissions is 'What was handed in, frozen; the newest counts while the application is submitted.';
comment on column submissions.facts is 'All but the answers, with the labels, figures and sources as they were: enough for a list, without the long texts.';
comment on column submissions.sha256 is 'Of the canonical JSON of facts and answers together.';

create table submission_attempts (
  id uuid primary key,
  application_id uuid not null references applications,
  at timestamptz not null,
  attempted_by uuid not null references people,
  outcome text not null check (outcome in ('accepted', 'repeated', 'incomplete', 'too_late', 'not_open', 'withdrawn')),
  missing jsonb not null
);
create index on submission_attempts (application_id, id);
create index on submission_attempts (attempted_by);
comment on table submission_attempts is 'Deadline evidence: every attempt by the server''s clock, and what was missing.';
comment on column submission_attempts.outcome is 'repeated: it was already in, as after a double click.';
create trigger submissions_are_append_only before update or delete on submissions for each row execute function forbid_change();
create trigger attempts_are_append_only before update or delete on submission_attempts for each row execute function forbid_change();
