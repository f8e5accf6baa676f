-- Films of courses: what was sent, how far it is prepared, and the segments that can be seen. A piece of work writes all its segments in one transaction,
-- so what a list names is whole. The rules are domain/learning/video.
create table videos (
  id uuid primary key,
  unit_id uuid not null references course_units,
  owner_id uuid not null references users,
  upload_id uuid not null,                           -- gone once a film has failed
  status text not null default 'queued' check (status in ('queued', 'encoding', 'ready', 'failed')),
  refusal jsonb,                                     -- why it cannot be prepared
  width integer,
  height integer,
  rate_num bigint,
  rate_den bigint,
  frames bigint check (frames > 0),
  sound boolean,
  chunks integer not null default 0 check (chunks >= 0),
  chunks_done integer not null default 0,            -- pictures, sound and stills together
  poster text,                                       -- the names of the pictures that are there
  storyboard text,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint videos_done check (chunks_done between 0 and chunks),
  constraint videos_failed check ((status = 'failed') = (refusal is not null)),
  constraint videos_known check (status in ('queued', 'failed') or frames is not null),
  constraint videos_ready check (status <> 'ready' or chunks_done = chunks)
);
comment on table videos is 'distributed by owner_id: films of courses and how far they are prepared. Rows live for ever';
create index videos_unit on videos (unit_id, created_at desc);
create index videos_owner on videos (owner_id, created_at desc);
grant update (status, refusal, width, height, rate_num, rate_den, frames, sound, chunks, chunks_done, poster, storyboard, finished_at) on videos to edustream_app;

create table video_pieces (
  video_id uuid not null references videos,
  name text not null check (name ~ '^(sound|stills|[0-9]+)$'),
  tries integer not null default 0 check (tries >= 0), -- begun so often; a worker that dies leaves its mark too
  done_at timestamptz,
  primary key (video_id, name)
);
comment on table video_pieces is 'distributed by video_id: the pieces of work that a film is prepared in. Rows live with videos';
grant update (tries, done_at) on video_pieces to edustream_app;

create table video_renditions (
  video_id uuid not null references videos,
  rung integer not null check (rung >= 0),           -- the shorter side; 0 is the sound
  width integer not null,
  height integer not null,
  codec text not null,
  init bytea not null check (length(init) <= 16384), -- what a player reads first
  primary key (video_id, rung)
);
comment on table video_renditions is 'distributed by video_id: the sizes that a film comes in. Rows live with videos';

create table video_segments (
  video_id uuid not null references videos,
  rung integer not null,
  number integer not null check (number >= 0),
  object_key text not null,
  bytes integer not null check (bytes > 0),
  micros bigint not null check (micros > 0),
  primary key (video_id, rung, number)
);
comment on table video_segments is 'distributed by video_id: what can be seen of a film, a few seconds each. Rows live with videos';

create table video_captions (
  video_id uuid not null references videos,
  language text not null check (length(language) <= 8),
  cues jsonb not null,
  updated_at timestamptz not null,
  primary key (video_id, language)
);
comment on table video_captions is 'distributed by video_id: lines beside a film, thirty languages at most. Rows live with videos';
grant update (cues, updated_at) on video_captions to edustream_app;

alter table unit_progress add constraint unit_progress_video_id_fkey foreign key (video_id) references videos;
