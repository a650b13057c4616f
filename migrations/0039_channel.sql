alter table mails add column reply_to text;
comment on column mails.reply_to is 'Where an answer is read: of what a channel sends, an address of one person in one topic.';

create table channel_topics (
  id uuid primary key,
  programme_id uuid not null references programmes,
  title text not null check (title <> ''),
  reach text not null check (reach in ('room', 'followers')),
  state text not null check (state in ('open', 'closed')),
  started_by uuid not null references people,
  started_at timestamptz not null,
  last_post_at timestamptz not null
);
create index on channel_topics (programme_id, last_post_at);
create index on channel_topics (started_by);
comment on table channel_topics is 'What those in a room talk about between meetings. Never in the search, nor are its words in events.';
comment on column channel_topics.reach is 'Who can see it. It is chosen when the topic begins and never widened: what was written for few stays with few.';

create table channel_posts (
  id uuid primary key,
  topic_id uuid not null references channel_topics,
  text text not null,
  state text not null check (state in ('shown', 'deleted')),
  written_by uuid not null references people,
  written_at timestamptz not null,
  edited_at timestamptz,
  version integer not null,
  mail_id text,
  unique (topic_id, mail_id),
  check ((state = 'deleted') = (text = ''))
);
create index on channel_posts (topic_id, written_at);
create index on channel_posts (written_by);
comment on table channel_posts is 'What was deleted keeps its place, and no word.';
comment on column channel_posts.mail_id is 'The Message-ID of the mail it came by: a mail that is handed over twice is one post.';

create table channel_mentions (
  post_id uuid not null references channel_posts,
  person_id uuid not null references people,
  primary key (post_id, person_id)
);
create index on channel_mentions (person_id);

create table channel_readers (
  id uuid primary key,
  programme_id uuid not null references programmes,
  person_id uuid not null references people,
  rhythm text not null check (rhythm in ('at_once', 'daily', 'never')),
  since timestamptz not null,
  digest_at timestamptz not null,
  unique (programme_id, person_id)
);
create index on channel_readers (person_id);
comment on table channel_readers is 'How somebody hears of the channel by mail.';
comment on column channel_readers.since is 'What was written before is not told: it was there when they came.';
comment on column channel_readers.digest_at is 'When their last digest was due, with anything in it or not.';

create table channel_tellings (
  reader_id uuid not null references channel_readers,
  post_id uuid not null references channel_posts,
  told_at timestamptz not null,
  primary key (reader_id, post_id)
);
create index on channel_tellings (post_id);
comment on table channel_tellings is 'Who was told of which post: nobody twice, and nobody never.';

create table channel_inlets (
  id uuid primary key,
  topic_id uuid not null references channel_topics,
  person_id uuid not null references people,
  unique (topic_id, person_id)
);
create index on channel_inlets (person_id);
comment on table channel_inlets is 'Each person answers each topic at an address of their own, signed so that nobody can make one up.';

create table channel_agreements (
  programme_id uuid primary key references programmes,
  mails text not null check (mails in ('title', 'text')),
  mirror text not null check (mirror in ('title', 'text')),
  words text not null,
  version integer not null,
  check (words <> '' or (mails = 'title' and mirror = 'title'))
);
comment on table channel_agreements is 'Whether more than title and link may leave for mailboxes or another channel, and in which words the room said so.';

create table channel_mirrors (
  programme_id uuid primary key references programmes,
  kind text not null check (kind in ('teams', 'slack')),
  address text not null check (address <> '')
);
comment on column channel_mirrors.address is 'The address of an incoming webhook: who knows it can write there, so it is shown to nobody again.';

create table channel_mirrorings (
  id uuid primary key,
  programme_id uuid not null references programmes,
  post_id uuid not null references channel_posts,
  state text not null check (state in ('waiting', 'delivered', 'failed', 'withheld')),
  attempts integer not null,
  status integer,
  fault text,
  last_at timestamptz,
  unique (programme_id, post_id)
);
create index on channel_mirrorings (post_id);
comment on table channel_mirrorings is 'What went to the other channel, or why not. Its words are made when it goes, so that nothing deleted follows.';
