create table events (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid references people,
  verb text not null,
  subject_id uuid not null,
  programme_id uuid,
  particulars jsonb not null
);
create index on events (subject_id, id);
create index on events (programme_id, id);
create index on events (actor_id);
comment on table events is 'Audit trail, activity feed and source of notifications. Append-only.';
comment on column events.actor_id is 'Empty when the system itself acted, as when a job ran.';

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger events_are_append_only before update or delete on events for each row execute function forbid_change();

-- Whoever keeps public pages listens, so that a change is seen at once everywhere (src/platform/change-feed.ts). What is
-- written and judged is on no public page, and comes in hundreds a second before a deadline.
create function tell_of_change() returns trigger language plpgsql as $$
begin
  notify torvet_changed;
  return null;
end $$;
create trigger events_are_told after insert on events for each row
  when (new.verb !~ '^(application|assessment|conflict|person)[.]') execute function tell_of_change();
