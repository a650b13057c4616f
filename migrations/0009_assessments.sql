create table conflict_declarations (
  id uuid primary key,
  application_id uuid not null references applications,
  person_id uuid not null references people,
  conflicted boolean not null,
  reason text not null,
  declared_at timestamptz not null,
  unique (application_id, person_id),
  check (not conflicted or reason <> '')
);
create index on conflict_declarations (person_id);
comment on table conflict_declarations is 'Forvaltningsloven §§ 3–6: declared before the application opens. What a conflicted person scored is kept and never counted.';
comment on column conflict_declarations.reason is 'Of the conflict, or of taking it back; the events keep what was declared before.';

create table assessments (
  id uuid primary key,
  application_id uuid not null references applications,
  assessor_id uuid not null references people,
  submission_id uuid not null references submissions,
  state text not null check (state in ('draft', 'completed')),
  overall text not null,
  version integer not null,
  saved_at timestamptz not null,
  saved_from text not null,
  completed_at timestamptz,
  unique (application_id, assessor_id),
  check ((state = 'completed') = (completed_at is not null))
);
create index on assessments (assessor_id);
create index on assessments (submission_id);
comment on column assessments.submission_id is 'What was read. When the deadline is moved and the applicant hands in anew, what was completed is a draft again.';
comment on column assessments.version is 'The same assessor in two tabs: the second is told, nothing is overwritten unseen.';
comment on column assessments.saved_from is 'The page that saved last, or nothing: what a page sends as a whole includes what it saved as one typed.';

create table scores (
  assessment_id uuid not null references assessments,
  criterion_id uuid not null references criteria,
  score integer,
  reason text not null,
  saved_at timestamptz not null,
  primary key (assessment_id, criterion_id)
);
create index on scores (criterion_id);

create function forbid_change_of_completed_assessment() returns trigger language plpgsql as $$
declare
  touched uuid := case when tg_op = 'DELETE' then old.assessment_id else new.assessment_id end;
begin
  if exists (select from assessments where id = touched and state = 'completed') then
    raise exception 'a completed assessment is locked until it is reopened';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger completed_is_locked before insert or update or delete on scores for each row execute function forbid_change_of_completed_assessment();

create table assessment_deadlines (
  call_id uuid primary key references calls,
  due_at timestamptz not null,
  version integer not null
);
comment on column assessment_deadlines.due_at is 'The first instant that is late. Being late shuts nobody out; only a frozen proposal does.';
