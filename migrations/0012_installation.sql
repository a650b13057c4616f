create table settings (
  name text primary key,
  value jsonb not null
);
comment on table settings is 'Few: whether this database holds a demonstration, and how far its clock is moved.';
