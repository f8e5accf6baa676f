//! What must hold of courses: their money, their places, their films.

use spine::check::Invariant;

/// Of courses.
pub const INVARIANTS: &[Invariant] = &[
    (
        "the money of every enrolment lies where its state says",
        "select 'enrolment ' || e.id || ' (' || e.state || ') keeps ' || coalesce(m.escrow, 0) || ' in escrow and took '
           || coalesce(-m.paid, 0) || ' of ' || e.price
         from enrolments e left join (
           select j.about_id, sum(p.amount) filter (where a.kind = 'escrow') as escrow,
             sum(p.amount) filter (where a.kind = 'wallet' and a.holder_id = x.learner_id) as paid
           from journals j join enrolments x on x.id = j.about_id join postings p on p.journal_id = j.id
             join accounts a on a.id = p.account_id
           where j.kind in ('course_enrol', 'course_release', 'course_refund') group by j.about_id) m
           on m.about_id = e.id
         where coalesce(m.escrow, 0) <> case when e.settled_at is null then e.price else 0 end
           or coalesce(-m.paid, 0) <> case when e.state = 'returned' then 0 else e.price end",
    ),
    (
        "what a course earned waits, and can be paid out when it says so",
        "select 'enrolment ' || e.id || ' earned ' || e.earned || ', waiting are ' || coalesce(m.waits, 0)
           || ', cleared were ' || coalesce(m.cleared, 0)
         from enrolments e left join (
           select j.about_id, sum(p.amount) filter (where a.kind = 'earning_pending') as waits,
             sum(p.amount) filter (where j.kind = 'course_clear' and a.kind <> 'earning_pending') as cleared
           from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
           where j.kind in ('course_release', 'course_clear') group by j.about_id) m on m.about_id = e.id
         where e.earned is not null
           and (coalesce(m.waits, 0) <> case when e.cleared_at is null then e.earned else 0 end
             or coalesce(m.cleared, 0) <> case when e.cleared_at is null then 0 else e.earned end)",
    ),
    (
        "money that moved for a course names an enrolment that exists",
        "select 'journal ' || j.id || ' (' || j.kind || ') is about ' || coalesce(j.about_id::text, 'nothing')
         from journals j where j.kind in ('course_enrol', 'course_release', 'course_clear', 'course_refund')
           and not exists (select from enrolments e where e.id = j.about_id)",
    ),
    (
        "a course counts its learners",
        "select 'course ' || c.id || ' counts ' || c.learners || ', ' || count(e.id) || ' are in it'
         from courses c left join enrolments e on e.course_id = c.id and e.state = 'active'
         group by c.id having c.learners <> count(e.id)",
    ),
    (
        "a seat of a cohort is a place in its course",
        "select 'cohort ' || s.cohort_id || ' seat ' || s.number || ' has enrolment ' || e.id || ' of course '
           || e.course_id || ' (' || e.state || ')'
         from cohort_seats s join cohorts o on o.id = s.cohort_id join enrolments e on e.id = s.enrolment_id
         where e.course_id <> o.course_id or e.learner_id <> s.learner_id
           or (e.state <> 'active' and o.cancelled_at is null)
           or e.begins_at is distinct from o.starts_at",
    ),
    (
        "a circle that is open is hosted by somebody who is in it",
        "select 'circle ' || c.id || ' is hosted by ' || c.host_id || ', who is not in it'
         from circles c where c.closed_at is null and not exists (
           select from circle_members m where m.circle_id = c.id and m.person_id = c.host_id)",
    ),
    (
        "a film that is ready has every segment of every size",
        "select 'video ' || v.id || ' has ' || count(s.number) || ' segments of ' || r.rung || ', the last is '
           || coalesce(max(s.number), -1)
         from videos v join video_renditions r on r.video_id = v.id
           left join video_segments s on s.video_id = v.id and s.rung = r.rung
         where v.status = 'ready' group by v.id, r.rung
         having count(s.number) = 0 or count(s.number) <> max(s.number) + 1",
    ),
    (
        "a film counts the pieces that are done",
        "select 'video ' || v.id || ' counts ' || v.chunks_done || ' of ' || v.chunks || ', done are '
           || count(p.done_at) || ' of ' || count(p.name)
         from videos v left join video_pieces p on p.video_id = v.id where v.status in ('encoding', 'ready')
         group by v.id having v.chunks_done <> count(p.done_at) or v.chunks <> count(p.name)",
    ),
];
