-- What should be finished before a course is begun (LE1): up to three others, which its teacher asks for or only recommends. That no course leads back to itself
-- is looked at where they are written, one teacher after the other. The rules are domain/learning/prerequisite.rs. The previous binary asks for none of them.
create table course_prerequisites (
  course_id uuid not null references courses,
  place smallint not null check (place between 1 and 3),
  needs_id uuid not null references courses,
  primary key (course_id, place),
  unique (course_id, needs_id),
  check (course_id <> needs_id)
);
comment on table course_prerequisites is 'local: which courses come before which. Rows live with courses';
create index course_prerequisites_needs on course_prerequisites (needs_id);
grant delete on course_prerequisites to edustream_app;

alter table courses add column prerequisites_asked boolean not null default true;
comment on column courses.prerequisites_asked is 'whether nobody begins without what comes before; else it is only recommended';
grant update (prerequisites_asked) on courses to edustream_app;
