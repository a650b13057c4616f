create table host_telephone_replies (
  reply_id uuid primary key references host_replies,
  said_by text not null check (said_by <> ''),
  said_on date not null
);
comment on table host_telephone_replies is 'A yes that was said on the telephone: who said it and when. The reply itself names whoever wrote it down.';
create trigger host_telephone_replies_are_append_only before update or delete on host_telephone_replies for each row execute function forbid_change();
