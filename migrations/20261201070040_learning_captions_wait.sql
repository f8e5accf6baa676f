-- Captions of a film that learners see wait until somebody has looked at the course again; what is shown stays as it is. The previous binary shows the
-- same, and what it writes itself is shown at once, as before.
alter table video_captions add column waiting jsonb;
comment on column video_captions.waiting is 'lines that replace cues with the next version of the course; cues without a line are not shown yet';
grant update (waiting) on video_captions to edustream_app;
