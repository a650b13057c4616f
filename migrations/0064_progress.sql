create table progress_reports (
  id uuid primary key,
  plan_id uuid not null references plans,
  action_id uuid not null references plan_actions on delete cascade,
  party_id uuid references parties,
  told_by uuid references people,
  told_at timestamptz not null,
  state text not null check (state in ('not_begun', 'under_way', 'done', 'stopped')),
  state_words text not null,
  words text not null,
  step_id uuid references plan_steps on delete set null,
  photo_alt text not null,
  is_win boolean not null,
  check (party_id is not null or told_by is not null)
);
create index on progress_reports (plan_id, told_at);
create index on progress_reports (action_id);
create index on progress_reports (party_id);
create index on progress_reports (told_by);
create index on progress_reports (step_id);
comment on table progress_reports is 'What the lead of an action told: how far it is, from one time to the next. The newest one is also in plan_actions.';
comment on column progress_reports.party_id is 'For whom it was told. Null: the team told it.';
comment on column progress_reports.told_by is 'Null: somebody who holds the party''s link.';
comment on column progress_reports.step_id is 'The step that was done since the last time.';
comment on column progress_reports.is_win is 'Worth a celebration: the action is done, a milestone is reached, or the lead says so.';

alter table indicator_readings alter recorded_by drop not null;
comment on column indicator_readings.recorded_by is 'Null: somebody who holds the link of the party that leads the action.';
