create table files (
  id uuid primary key,
  about_kind text not null check (about_kind <> ''),
  about_id uuid not null,
  programme_id uuid references programmes,
  name text not null check (name <> ''),
  media_type text not null check (media_type <> ''),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width integer check (width > 0),
  height integer check (height > 0),
  fallback text check (fallback in ('jpeg', 'webp')),
  public_from timestamptz,
  public_until timestamptz check (public_until >= public_from),
  created_at timestamptz not null,
  created_by uuid not null references people,
  check ((width is null) = (height is null) and (width is null) = (fallback is null))
);
create index on files (about_kind, about_id);
create index on files (programme_id);
create index on files (created_by);
comment on table files is 'What was uploaded. The bytes are in the store under their hash; a file is never changed.';
comment on column files.about_kind is 'With about_id: what the file belongs to, which says by public_from and public_until when everybody may read it.';
comment on column files.programme_id is 'Whose secretariat may read it before it is public; empty: those who keep the whole house.';
comment on column files.sha256 is 'Of the bytes as they came. Of a picture only the sizes that we made are kept, without what the camera wrote about place and owner.';
comment on column files.fallback is 'Of pictures: the format beside AVIF; WebP where parts of it are transparent.';
