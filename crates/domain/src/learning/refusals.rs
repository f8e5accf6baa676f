//! How this context says no.

use crate::{money::Money, refusal::list::refusals};

refusals! {
    Invalid course_untitled = required / "course" at "title": "Give the course a title.";
    Invalid course_level_unknown at "level": "Choose beginner, intermediate or advanced.";
    Invalid course_language_unknown at "language": "Choose a language from the list.";
    Invalid course_price_range(min: Money, max: Money) at "price":
        "Enter a price between {min} and {max}, or make the course free.";
    Invalid course_price_currency(currency: String) at "price":
        "Your prices are in {currency}. Enter this one in it, or in credits.";
    Invalid course_filter_unknown at "price": "Choose free, paid or credits.";
    Invalid course_sort_unknown at "sort": "Choose newest, popular or price.";
    Conflict courses_too_many(limit: i64): "You have {limit} courses. Use one of them again.";
    Conflict course_empty: "This course has no unit yet. Add one, then send it in.";
    Conflict course_unit_unfinished(title: String):
        "The unit “{title}” is not complete yet. Finish or remove it, then send the course in.";
    Invalid chapter_unreadable(line: String) at "chapters":
        "Write a time and a title on each line, such as 1:30 First steps. “{line}” is different.";
    Invalid chapters_order(title: String) at "chapters":
        "Each chapter begins after the one before. Put “{title}” in its place.";
    Invalid chapters_too_many(limit: i64) at "chapters": "A film has {limit} chapters at most.";
    Conflict course_waits: "This course is being looked at. You can change it after our answer.";
    Conflict outline_changed_elsewhere:
        "Somebody else changed this course since you opened it. Look at it as it is now, then change it again.";
    Conflict unit_changed_elsewhere:
        "Somebody else changed this unit since you opened it. Compare your text with what is saved now, then save.";
    Conflict course_not_waiting: "This course does not wait for a decision any more.";
    Conflict course_not_shown: "This course is not shown to anybody. Reload the page.";
    Forbidden own_course: "This course is your own. Somebody else decides about it.";
    Conflict course_not_open: "This course is not open to new learners.";
    Conflict course_own: "You teach this course. There is nothing to enrol in.";
    Invalid co_teacher_unknown at "tutor": "Enter the address of the tutor’s profile, as in the address bar.";
    Invalid co_teacher_share(limit: i32) at "share":
        "Enter a part from 0 to {limit}%. The rest is shared out already.";
    Conflict co_teacher_self: "You lead this course already. Enter somebody else.";
    Conflict co_teacher_learns: "This person learns in the course. Ask somebody else.";
    Conflict co_teacher_declined(days: i64): "This person said no. You can ask again {days} days after that.";
    Conflict co_teachers_too_many(limit: i64): "A course has {limit} co-teachers at most. End one first.";
    Conflict co_teachers_waiting(limit: i64): "You wait for {limit} answers already. Ask again when one has come.";
    Conflict co_teacher_asked_anew: "The question was changed meanwhile. Read it again, then answer.";
    Conflict enrolled_already: "You are in this course already. Go on learning.";
    Conflict prerequisites_missing(courses: String): "Finish these courses first: {courses}.";
    Invalid prerequisites_too_many(limit: i64) at "course_ids": "Name {limit} courses at most.";
    Invalid prerequisite_itself at "course_ids": "A course cannot come before itself. Choose others.";
    Invalid prerequisite_unknown at "course_ids": "Choose courses that everybody can find.";
    Invalid prerequisites_circle at "course_ids":
        "One of these courses asks for this one, directly or through others. Choose another.";
    Conflict course_price_changed(price: Money): "The price is now {price}. Check it and enrol again.";
    Invalid course_pay_unknown at "pay_with": "Pay from your wallet or with credits.";
    Invalid course_pay_other at "pay_with": "This course is paid in the other way. Choose it and enrol again.";
    Conflict course_balance_missing(missing: Money) = not_enough_balance / "course":
        "Not enough in your wallet. Top up {missing} or more, then enrol again.";
    Conflict refund_over: "The time to give this course back is over.";
    Conflict course_returned_before:
        "You gave this course back once already, so this time it is yours to keep.";
    Conflict enrolment_over: "This enrolment has ended. Enrol again to go on.";
    Invalid outline_empty = required / "outline" at "modules": "Add at least one module.";
    Invalid outline_too_long(modules: usize, units: usize) at "modules":
        "A course holds {modules} modules and {units} units. Remove some first.";
    Invalid module_untitled = required / "module" at "modules": "Give every module a title.";
    Invalid unit_untitled = required / "unit" at "modules": "Give every unit a title.";
    Invalid unit_kind_unknown at "modules": "Choose video, text, quiz, assignment, file or live for every unit.";
    Invalid unit_unknown at "modules": "A unit in this outline is not one of this course. Reload the page.";
    Invalid unit_twice at "modules": "A unit stands twice in this outline. Remove one of the two.";
    Invalid unit_kind_fixed at "modules": "A unit keeps its kind. Add a new one instead.";
    Invalid drip_too_long(days: i32) at "modules": "A module opens within {days} days.";
    Invalid questions_too_many(limit: usize) at "modules": "A quiz holds {limit} questions.";
    Invalid question_kind_unknown at "modules": "Choose single, multiple, text or number for every question.";
    Invalid question_incomplete at "modules":
        "Every question needs a text and a right answer; choices need two options or more.";
    Conflict units_too_many(limit: i64): "This course has had {limit} units. Begin a new course.";
    Conflict unit_not_open(days: i64): "This part opens in {days} days.";
    Conflict unit_other_kind: "This unit is of another kind. Reload the page.";
    Conflict unit_not_watched(percent: i64): "Watch {percent}% of the film first; what you saw counts, in any order.";
    Invalid intervals_invalid at "intervals": "Send what was watched as pairs of seconds, the smaller first.";
    Conflict watched_too_fast: "That is more than there was time to watch. Play the film and go on from there.";
    Invalid intervals_too_many(limit: usize) at "intervals": "Send at most {limit} intervals at a time.";
    Invalid answers_incomplete at "answers": "Answer every question.";
    Conflict attempts_too_many(limit: i64): "You have tried this quiz {limit} times. Ask your tutor for help.";
    Invalid submission_empty = required / "submission" at "text": "Write your answer or add a file.";
    Conflict submissions_too_many(limit: i64): "You have handed in {limit} times. Wait for your tutor’s answer.";
    Conflict submission_marked: "This work was marked already.";
    Invalid note_empty = required / "unit_note" at "text": "Write what you want to remember.";
    Conflict unit_notes_too_many(limit: i64): "You have {limit} notes on this unit. Remove one first.";
    Conflict course_unfinished: "Finish the course first: the certificate comes by itself.";
    Unavailable certificate_unprintable:
        "The certificate cannot be printed right now. Its page shows it; try the file again later.";
    Conflict videos_too_many(limit: i64): "You have {limit} films. Remove a course first.";
    Conflict video_not_ready: "This film is still being prepared. Try again in a minute.";
    Invalid video_unit_kind at "unit_id": "Choose a unit for films.";
    Invalid captions_unreadable at "text": "This is not a WebVTT file with times and lines. Export it again.";
    Invalid captions_language at "lang": "Name the language like en or pt-BR.";
    Conflict captions_too_many(limit: i64): "A film has captions in {limit} languages. Remove one first.";
    Invalid poster_moment at "at": "Choose a moment within the film.";
    Invalid goal_empty = required / "goal" at "text": "Say what you want to reach.";
    Invalid goal_due_past at "due_on": "Choose a day that is still to come.";
    Invalid goal_target_range(limit: i64) at "target": "Choose a number from 1 to {limit}.";
    Invalid goal_status_unknown at "status": "Choose open, done or dropped.";
    Conflict goals_too_many(limit: i64): "You have {limit} open goals. Finish or drop one first.";
    Invalid bridge_answer_unknown at "answer": "Choose tutor, peer or dismissed.";
    Conflict bridge_answered: "You have answered this already. You can ask for help in the menu at any time.";
    Invalid help_note_empty = required / "help_note" at "text": "Write what helped.";
    Invalid help_note_reason_empty = required / "help_note_reason" at "reason": "Say why. Its author reads it.";
    Conflict help_note_written: "You have written a note about this help already. Remove it first.";
    Conflict help_note_decided: "This note has been decided about already. Reload the page.";
    Invalid circle_untitled = required / "circle" at "title": "Give the circle a title.";
    Invalid circle_size_range(min: i64, max: i64) at "size":
        "A circle has {min} to {max} people. Choose a number between.";
    Invalid circle_sessions_range(max: i64) at "sessions": "Choose 1 to {max} sessions, one a week.";
    Invalid circle_too_far(days: i64) at "start": "A session is at most {days} days ahead. Choose an earlier day.";
    Conflict circles_too_many(limit: i64): "You have {limit} circles. Close or leave one of them first.";
    Conflict circle_full: "This circle has just filled up. Look for another one, or begin your own.";
    Conflict circle_over: "This circle is over. Look for another one, or begin your own.";
    Conflict circle_joined_already: "You are in this circle already.";
    Forbidden circle_host_only: "Only whoever hosts the circle can do that. Ask them.";
    Conflict circle_session_there: "The circle meets at that time already. Choose another time.";
    Conflict circle_sessions_full(limit: i64): "The circle has {limit} sessions ahead. Hold one of them first.";
    Conflict circle_session_begun: "This session has begun. Its answers stay as they are.";
    Conflict circle_session_ahead: "This session has not begun yet. Come back when it has.";
    Conflict circle_recap_written: "Somebody has written the recap already. Ask them or the host to add to it.";
    Conflict circle_not_there: "You were not at this session, so you have nothing to say of it.";
    Invalid circle_answer_unknown at "answer": "Choose yes, maybe or no.";
    Invalid circle_present_unknown at "present": "Name people of this circle only. Reload the page.";
    Invalid circle_recap_empty = required / "circle_recap" at "recap": "Write down what you did and what comes next.";
    Invalid circle_useful_range at "useful": "Choose a number from 1 to 5.";
    Invalid circle_partner_unknown at "partner_id": "Choose somebody of this circle.";
    Invalid cohort_course_unknown at "course_id": "Choose one of your courses that is shown.";
    Invalid cohort_start_range(days: i64) at "starts_on": "Choose a day from tomorrow on, at most {days} days ahead.";
    Invalid cohort_weeks_range(min: i64, max: i64) at "weeks": "A cohort takes {min} to {max} weeks.";
    Invalid cohort_seats_range(min: i64, max: i64) at "seats": "A cohort has {min} to {max} places.";
    Conflict cohorts_too_many(limit: i64): "You have {limit} cohorts that are not over. Wait until one of them is.";
    Invalid cohort_session_outside at "start": "Choose a time within the weeks of the cohort.";
    Conflict cohort_session_there: "The cohort meets at that time already. Choose another time.";
    Conflict cohort_sessions_full(limit: i64): "The cohort has {limit} sessions ahead. Hold one of them first.";
    Conflict cohort_full: "The last place has just been taken. Look for another start, or take the course on your own.";
    Conflict cohort_place_free: "A place is free. Take it now.";
    Conflict cohort_waits_full(limit: i64): "{limit} people wait for this cohort already. Look for another start.";
    Conflict cohort_waits_too_many(limit: i64): "You wait for {limit} cohorts. Leave one of their lists first.";
    Conflict cohort_begun: "This cohort has begun. Look for the next start, or take the course on your own.";
    Conflict cohort_off: "The tutor has called this cohort off.";
    Invalid import_kind_unknown at "kind": "Choose markdown, common_cartridge or scorm.";
    Invalid import_subject_missing = required / "import_subject" at "subject_id": "Choose the subject of the course.";
    Conflict imports_too_many(limit: i64): "You have imported {limit} courses today. Go on tomorrow.";
    // Why a file did not become a course, as its owner reads it.
    Invalid import_no_package = import_refused / "no_package":
        "This package has no list of contents (imsmanifest.xml). Export it again as Common Cartridge or SCORM.";
    Invalid import_other_kind = import_refused / "other_kind":
        "This file is of another kind than you chose. Let us find out the kind, and import it again.";
    Invalid import_unreadable = import_refused / "unreadable":
        "The list of contents of this package cannot be read. Export it again.";
    Invalid import_entities = import_refused / "entities":
        "This package defines abbreviations of its own (entities), which we do not read. Export it again without them.";
    Invalid import_encoding = import_refused / "encoding":
        "We cannot tell in which encoding this text is written. Save it as UTF-8 and import it again.";
    Invalid import_locked = import_refused / "locked":
        "This package is locked with a password. Export it again without one.";
    Invalid import_too_large = import_refused / "too_large":
        "A part of this package is larger than we accept. Leave it out, or cut it in parts.";
    Invalid import_empty = import_refused / "empty":
        "There is nothing in this file that a course could be made of. The list below says why.";
    Invalid import_gave_up = import_refused / "gave_up":
        "This file could not be taken apart. Export it again and import it once more.";
    // Why a film could not be prepared, as its owner reads it.
    Invalid video_unreadable = video_refused / "unreadable":
        "This file is damaged or no film. Export it again as MP4 and upload it once more.";
    Invalid video_cut_off = video_refused / "cut_off":
        "The end of this film is missing. Export it again and upload it once more.";
    Invalid video_no_pictures = video_refused / "no_pictures":
        "This file has sound and no pictures. Choose a film.";
    Invalid video_too_large(width: i64, height: i64) = video_refused / "too_large":
        "The pictures of this film are too large. Export it with at most {width} × {height} points.";
    Invalid video_too_long(hours: i64) = video_refused / "too_long":
        "A film lasts {hours} hours at most. Cut it in parts.";
    Invalid video_too_short = video_refused / "too_short": "This film is over before it begins. Choose another one.";
    Invalid video_gave_up = video_refused / "gave_up":
        "This film could not be prepared. Export it again as MP4 and upload it once more.";
}
