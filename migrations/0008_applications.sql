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
  check ((state = 'draft') or (number is not null and submitted_at is not null))
);
create index on applications (call_id);
create index on applications (organisation_id);
create index on applications (unit_id);
create index on applications (town_id);
create index on applications (created_by);
create unique index one_live_application on applications (call_id, organisation_id, coalesce(town_id, '')) where state <> 'withdrawn';
comment on column applications.number is 'Given at the first submission and kept when it is reopened.';

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
  content jsonb not null,
  sha256 text not null
);
create index on submissions (application_id);
create index on submissions (submitted_by);
comment on table submissions is 'What was handed in, frozen; the newest counts while the application is submitted.';

create table submission_attempts (
  id uuid primary key,
  application_id uuid not null references applications,
  at timestamptz not null,
  attempted_by uuid not null references people,
  outcome text not null check (outcome in ('accepted', 'incomplete', 'too_late', 'not_open')),
  missing jsonb not null
);
create index on submission_attempts (application_id);
create index on submission_attempts (attempted_by);
comment on table submission_attempts is 'Deadline evidence: every attempt by the server''s clock, and what was missing.';
create trigger submissions_are_append_only before update or delete on submissions for each row execute function forbid_change();
create trigger attempts_are_append_only before update or delete on submission_attempts for each row execute function forbid_change();
