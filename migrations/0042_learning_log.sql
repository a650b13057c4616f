create table learning_entries (
  id uuid primary key,
  programme_id uuid not null references programmes,
  participation_id uuid not null references participations,
  tried text not null,
  happened text not null,
  otherwise text not null,
  photo_alt text not null,
  reach text not null check (reach in ('room', 'followers', 'public')),
  state text not null check (state in ('shown', 'withdrawn')),
  written_by uuid not null references people,
  written_at timestamptz not null,
  version integer not null,
  check ((state = 'withdrawn') = (tried = '')),
  check ((state = 'withdrawn') = (happened = ''))
);
create index on learning_entries (programme_id, written_at);
create index on learning_entries (participation_id, written_at);
create index on learning_entries (written_by);
comment on table learning_entries is 'What a town tried, what happened, and what it would do differently. What was withdrawn has no word left.';
comment on column learning_entries.reach is 'Who can see it, by the town''s choice; the town may change it.';
comment on column learning_entries.photo_alt is 'What the photo shows, for who cannot see it. The photo is the file of this entry.';
