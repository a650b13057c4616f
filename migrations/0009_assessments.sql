create table conflict_declarations (
  application_id uuid not null references applications,
  person_id uuid not null references people,
  conflicted boolean not null,
  reason text not null,
  declared_at timestamptz not null,
  primary key (application_id, person_id),
  check (not conflicted or reason <> '')
);
create index on conflict_declarations (person_id);
comment on table conflict_declarations is 'Forvaltningsloven §§ 3–6: declared before the application opens.';

create table assessments (
  id uuid primary key,
  application_id uuid not null references applications,
  assessor_id uuid not null references people,
  state text not null check (state in ('draft', 'completed')),
  overall text not null,
  completed_at timestamptz,
  unique (application_id, assessor_id),
  check ((state = 'completed') = (completed_at is not null))
);
create index on assessments (assessor_id);

create table scores (
  assessment_id uuid not null references assessments,
  criterion_id uuid not null references criteria,
  score integer,
  reason text not null,
  saved_at timestamptz not null,
  primary key (assessment_id, criterion_id)
);
create index on scores (criterion_id);
