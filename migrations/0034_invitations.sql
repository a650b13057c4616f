alter table mails add column calendar text;
alter table mails add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL'));
alter table mails add check ((calendar is null) = (calendar_method is null));
comment on column mails.calendar is 'The invitation or its cancellation as it was sent (RFC 5546), which mail programs put into calendars.';

create table meeting_invitations (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  person_id uuid not null references people,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  sequence integer not null,
  sent_at timestamptz not null
);
create index on meeting_invitations (meeting_id, person_id);
create index on meeting_invitations (person_id);
comment on table meeting_invitations is 'What each calendar was told of a meeting: whoever was invited hears of it too when it moves, is cancelled, or they leave.';
