create table courses (
  participation_id uuid primary key references participations,
  programme_id uuid not null references programmes,
  edition integer not null check (edition > 0),
  begun_by uuid not null references people,
  begun_at timestamptz not null
);
create index on courses (programme_id);
create index on courses (begun_by);
comment on table courses is 'What the secretariat and one participant do together, from kick-off to closing.';
comment on column courses.edition is 'Counts up with each change of a step; what was agreed was agreed of an edition.';

create table course_agreements (
  participation_id uuid not null references participations,
  side text not null check (side in ('secretariat', 'town')),
  edition integer not null check (edition > 0),
  agreed_by uuid not null references people,
  agreed_at timestamptz not null,
  primary key (participation_id, side, edition)
);
create index on course_agreements (agreed_by);
comment on table course_agreements is 'A course is agreed when both sides have agreed to its latest edition.';

create table course_steps (
  id uuid primary key,
  participation_id uuid not null references participations,
  origin text,
  kind text not null check (kind in ('kickoff', 'task', 'milestone', 'seminar', 'midway', 'closing')),
  acts text not null check (acts in ('secretariat', 'town')),
  title text not null check (title <> ''),
  summary text not null,
  due_on date,
  version integer not null,
  unique (participation_id, origin)
);
comment on column course_steps.origin is 'The step of the template that it was copied from; empty for what was added to this course alone.';
comment on column course_steps.acts is 'Who acts. The other side waits.';

create table course_step_ends (
  step_id uuid primary key references course_steps,
  ended_by uuid not null references people,
  ended_at timestamptz not null
);
create index on course_step_ends (ended_by);
comment on table course_step_ends is 'What is done, who said so and when.';

create table course_changes (
  id uuid primary key,
  participation_id uuid not null references participations,
  edition integer not null,
  course_step_id uuid not null,
  kind text not null check (kind in ('added', 'moved', 'reworded', 'removed')),
  title text not null check (title <> ''),
  old_on date,
  new_on date,
  side text not null check (side in ('secretariat', 'town')),
  changed_by uuid not null references people,
  changed_at timestamptz not null,
  told_at timestamptz
);
create index on course_changes (participation_id, edition);
create index on course_changes (changed_by);
comment on column course_changes.course_step_id is 'No reference: the change outlives a step that was removed.';
comment on column course_changes.told_at is 'When the other side was written to about it, once.';
