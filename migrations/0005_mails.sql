create table mails (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  about_id uuid,
  queued_at timestamptz not null,
  sent_at timestamptz,
  failure text,
  once_key text unique
);
create index on mails (recipient);
create index on mails (about_id);
create index on mails (queued_at);
comment on column mails.once_key is 'What the mail tells whom, where a job that runs again must not tell it twice.';
comment on table mails is 'Every mail as it was sent. Rows are written in the transaction that causes the mail.';
