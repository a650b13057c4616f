create table course_step_meetings (
  step_id uuid primary key references course_steps on delete cascade,
  meeting_id uuid not null references meetings
);
create index on course_step_meetings (meeting_id);
comment on table course_step_meetings is 'A step that is done at a meeting of the same programme: its date is the meeting''s and moves with it.';
