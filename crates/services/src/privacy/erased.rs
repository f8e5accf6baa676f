//! What becomes of every table with something of a person in it, when their account ends.

/// What happens to the rows of each table that hold something of the person `$1`; read by the test that walks the
/// schema. The account itself is [`super::erasure::person_erase`]'s.
pub const ERASED: &[(&str, &str)] = &[
    ("sessions", "delete from sessions where user_id = $1"),
    ("refresh_tokens", "delete from refresh_tokens where user_id = $1"),
    ("email_tokens", "delete from email_tokens where user_id = $1"),
    ("registrations", "delete from registrations where email = (select email from users where id = $1)"),
    ("undeliverable_addresses", "delete from undeliverable_addresses using users where id = $1 and email = address"),
    ("email_changes", "delete from email_changes where user_id = $1"),
    ("passkeys", "delete from passkeys where user_id = $1"),
    ("phones", "delete from phones where user_id = $1"),
    ("phone_codes", "delete from phone_codes where user_id = $1"),
    ("socket_tickets", "delete from socket_tickets where user_id = $1"),
    (
        "messages",
        "update messages set text_sealed = null, deleted_at = now() where sender_id = $1 and text_sealed is not null",
    ),
    ("message_files", "delete from message_files where message_id in (select id from messages where sender_id = $1)"),
    ("later_messages", "delete from later_messages where sender_id = $1"),
    ("message_reminders", "delete from message_reminders where user_id = $1"),
    (
        "threads",
        "update threads set title_sealed = null, owner_id = (
           select p.user_id from thread_people p join users u on u.id = p.user_id
           where p.thread_id = threads.id and p.part = 'writer' and p.left_at is null and p.user_id <> $1
             and not 'child' = any(u.roles) and u.deleted_at is null and u.suspended_at is null
           order by p.joined_at, p.user_id limit 1)
         where owner_id = $1",
    ),
    ("push_devices", "delete from push_devices where user_id = $1"),
    ("pushes", "delete from pushes where user_id = $1"),
    ("notices", "delete from notices where user_id = $1"),
    ("notice_preferences", "delete from notice_preferences where user_id = $1"),
    ("blocks", "delete from blocks where blocker_id = $1 or blocked_id = $1"),
    ("help_votes", "delete from help_votes where user_id = $1"),
    ("sanctions", "update sanctions set appeal = '-' where user_id = $1 and appeal is not null"),
    (
        "abuse_reports",
        "update abuse_reports set body = case when reporter_id = $1 then '-' else body end,
           shown_sealed = case when about_id = $1 then null else shown_sealed end
         where reporter_id = $1 or about_id = $1",
    ),
    ("ticket_replies", "update ticket_replies set body = '-', mail_id = null where author_id = $1"),
    ("message_reactions", "delete from message_reactions where user_id = $1"),
    ("help_requests", "delete from help_requests where student_id = $1"),
    ("help_offers", "delete from help_offers where tutor_id in (select id from tutors where user_id = $1)"),
    ("available_now", "delete from available_now where user_id = $1"),
    ("micro_offers", "delete from micro_offers where tutor_user_id = $1"),
    ("micro_sessions", "delete from micro_sessions where $1 in (student_id, learner_id)"),
    ("student_profiles", "delete from student_profiles where user_id = $1"),
    ("member_profiles", "delete from member_profiles where user_id = $1"),
    ("tutor_rates", "delete from tutor_rates where tutor_id in (select id from tutors where user_id = $1)"),
    ("price_history", "delete from price_history where tutor_id in (select id from tutors where user_id = $1)"),
    ("user_skills", "delete from user_skills where user_id = $1"),
    (
        "skill_verifications",
        "update skill_verifications set evidence = '', appeal = case when appeal is null then null else '' end
         where user_id = $1",
    ),
    ("skill_assessments", "update skill_assessments set comment = '' where assessor_id = $1"),
    ("favourites", "delete from favourites where user_id = $1"),
    ("viewed_tutors", "delete from viewed_tutors where user_id = $1"),
    ("saved_searches", "delete from saved_searches where user_id = $1"),
    (
        "refused_pictures",
        "update refused_pictures set user_id = null, ends_at = now() + interval '1 year' where user_id = $1",
    ),
    ("saved_views", "delete from saved_views where user_id = $1"),
    (
        "match_profiles",
        "delete from match_profiles
         where person_id = $1 or person_id in (select id from tutors where user_id = $1)",
    ),
    (
        "match_shown",
        "delete from match_shown where student_id = $1 or tutor_id in (select id from tutors where user_id = $1)",
    ),
    (
        "match_feedback",
        "delete from match_feedback where student_id = $1 or tutor_id in (select id from tutors where user_id = $1)",
    ),
    ("feed_hidden", "delete from feed_hidden where person_id = $1"),
    ("match_daily", "delete from match_daily where person_id = $1"),
    ("match_marks", "delete from match_marks where person_id = $1"),
    (
        "exchange_cycles",
        "update exchange_cycles set state = 'declined', closed_at = opened_at
         where state = 'open' and id in (select cycle_id from exchange_seats where person_id = $1)",
    ),
    ("calendar_feeds", "delete from calendar_feeds where user_id = $1"),
    ("tutor_edits", "delete from tutor_edits where tutor_id in (select id from tutors where user_id = $1)"),
    (
        "lesson_notes",
        "with gone as (
           delete from lesson_notes where booking_id in (select id from bookings where student_id = $1)
         )
         update lesson_notes set private_sealed = null
         where booking_id in (select id from bookings where tutor_user_id = $1 and student_id <> $1)",
    ),
    ("unit_notes", "delete from unit_notes where learner_id = $1"),
    ("quiz_attempts", "delete from quiz_attempts where learner_id = $1"),
    ("assignment_submissions", "update assignment_submissions set text = '', upload_id = null where learner_id = $1"),
    (
        "certificates",
        "with gone as (delete from certificates where learner_id = $1)
         update certificates set teacher_name = 'Former member'
         where course_id in (select id from courses where teacher_id = $1)",
    ),
    // Face, voice and words of whoever taught stay where somebody paid to learn from them, and nowhere else. The sweep
    // of films takes the files away that no row names.
    (
        "video_captions",
        "delete from video_captions where video_id in (
           select v.id from videos v join course_units u on u.id = v.unit_id
           where v.owner_id = $1 and not course_is_learned(u.course_id))",
    ),
    (
        "videos",
        "with own as (
           select v.id from videos v join course_units u on u.id = v.unit_id
           where v.owner_id = $1 and not course_is_learned(u.course_id)
         ), segments as (
           delete from video_segments where video_id in (select id from own)
         ), renditions as (
           delete from video_renditions where video_id in (select id from own)
         )
         update videos set poster = null, storyboard = null where id in (select id from own)",
    ),
    (
        "courses",
        r#"with own as (
           select id from courses where teacher_id = $1 and not course_is_learned(id)
         ), versions as (
           update course_versions set title = '-', description = '', outline = '{"modules": []}'
           where course_id in (select id from own)
         )
         update courses set title = '-', description = '', outline = '{"modules": []}', state = 'draft', version = null,
           published_at = null, reason = ''
         where id in (select id from own)"#,
    ),
    (
        "course_teachers",
        "update course_teachers set state = 'over', answered_at = coalesce(answered_at, asked_at)
         where person_id = $1 and state <> 'over'",
    ),
    ("goals", "delete from goals where user_id = $1"),
    ("course_imports", "delete from course_imports where owner_id = $1"),
    ("circle_turnout", "delete from circle_turnout where person_id = $1"),
    (
        "circle_sessions",
        "update circle_sessions s set agenda = case when c.host_id = $1 then '' else s.agenda end,
           recap = case when s.recap_by = $1 then '' else s.recap end,
           recap_by = case when s.recap_by = $1 then null else s.recap_by end
         from circles c where c.id = s.circle_id and (s.recap_by = $1 or c.host_id = $1)",
    ),
    (
        "circles",
        // A circle goes on with whoever has been in it longest and whose account stands; one that nobody else is in is
        // closed, without words.
        "update circles c set host_id = coalesce(next.person_id, c.host_id),
           title = case when next.person_id is null then '-' else c.title end,
           agenda = case when next.person_id is null then '' else c.agenda end,
           closed_at = case when next.person_id is null then coalesce(c.closed_at, c.created_at) else c.closed_at end
         from circles own left join lateral (
           select m.person_id from circle_members m join users u on u.id = m.person_id
           where m.circle_id = own.id and m.person_id <> $1 and u.suspended_at is null and u.deleted_at is null
           order by m.joined_at, m.number limit 1) next on true
         where own.host_id = $1 and c.id = own.id",
    ),
    (
        "circle_members",
        "with unpaired as (
           update circle_members set partner_id = null where partner_id = $1 and person_id <> $1
         )
         delete from circle_members where person_id = $1",
    ),
    ("cohorts", "update cohorts set goal = '' where teacher_id = $1 and goal <> ''"),
    ("cohort_seats", "delete from cohort_seats where learner_id = $1"),
    ("cohort_waits", "delete from cohort_waits where learner_id = $1"),
    ("bridge_offers", "delete from bridge_offers where learner_id = $1"),
    ("help_notes", "delete from help_notes where author_id = $1"),
    ("progress_settings", "delete from progress_settings where user_id = $1"),
    ("lesson_materials", "delete from lesson_materials where added_by = $1"),
    ("case_surveys", "update case_surveys set comment = '' where author_id = $1 and comment <> ''"),
    ("room_lines", "delete from room_lines where person_id = $1"),
    (
        "rooms",
        // Of a group's or a circle's room too, where the person wrote among others and nobody knows any more what.
        "update rooms set document_sealed = null, document_version = document_version + 1
         where document_sealed is not null and (student_id = $1 or (booking_id is null and exists (
           select from room_presences p where p.room_id = rooms.id and p.person_id = $1 and p.part = 'student')))",
    ),
    // Face and voice of whoever was there: shown to nobody from now on, and the sweep takes the bytes away.
    (
        "recordings",
        "update recordings set delete_at = started_at, ended_at = coalesce(ended_at, greatest(started_at, now())),
           ending = coalesce(ending, 'withdrawn')
         where started_by = $1 or room_id in (select id from rooms where $1 in (tutor_user_id, student_id))
           or room_id in (select room_id from room_presences where person_id = $1)",
    ),
    // The sweep takes the bytes away, and then the row.
    ("uploads", "update uploads set ends_at = least(ends_at, created_at) where owner_id = $1"),
    ("series", "update series set topic = '', goals = '' where student_id = $1 and (topic <> '' or goals <> '')"),
    (
        "review_votes",
        "with gone as (delete from review_votes where user_id = $1 returning review_id)
         update reviews set helpful = helpful - 1 where id in (select review_id from gone)",
    ),
    ("group_lessons", "update group_lessons set title = '-', about = '' where tutor_user_id = $1"),
    ("group_seats", "delete from group_seats where student_id = $1 and offer_id is not null"),
    ("waitlist_entries", "delete from waitlist_entries where user_id = $1 or tutor_user_id = $1"),
    ("payout_methods", "delete from payout_methods where user_id = $1"),
    // The provider forgets them within the hour; until then only their names there are kept.
    (
        "payment_methods",
        "update payment_methods set state = 'removed', place = null, removed_at = coalesce(removed_at, now()),
           is_default = false, brand = null, last4 = null, expires_month = null, expires_year = null, setup_url = null
         where user_id = $1",
    ),
    // Goes when the provider has deleted them too.
    ("payment_customers", "update payment_customers set leaving_at = coalesce(leaving_at, now()) where user_id = $1"),
    ("payouts", "update payouts set holder = '', account = '', account_sealed = null where user_id = $1"),
    (
        "refunds",
        "update refunds set asked_reason = case when asked_reason is null then null else '' end, answer = ''
         where payer_id = $1",
    ),
    ("trial_replacements", "update trial_replacements set words = '' where $1 in (student_id, payer_id)"),
    (
        "chargebacks",
        "update chargebacks set evidence = null
         where evidence is not null and payment_id in (select id from payments where user_id = $1)",
    ),
    (
        "package_gifts",
        "update package_gifts set email = '', message = ''
         where giver_id = $1 or (claimed_at is null and email = (select email from users where id = $1))",
    ),
    ("totp_secrets", "delete from totp_secrets where user_id = $1"),
    ("referrals", "delete from referrals where user_id = $1"),
    (
        "affiliates",
        "update affiliates set name = '-', site = '-', reason = case reason when '' then '' else '-' end
         where user_id = $1",
    ),
    (
        "subscriptions",
        "with ended as (
           update subscriptions set state = 'ended', ended_at = paid_until, grace_until = null
           where user_id = $1 and state <> 'ended' returning user_id
         )
         update users set plan = 'free' where id in (select user_id from ended)",
    ),
    ("ad_clicks", "delete from ad_clicks where clicked_by = $1"),
    ("institution_admins", "delete from institution_admins where user_id = $1"),
    ("institution_identities", "delete from institution_identities where user_id = $1"),
    ("scim_tokens", "update scim_tokens set made_by = null where made_by = $1"),
    // Before the address of the place goes, by which they are found.
    (
        "scim_users",
        "delete from scim_users where email = (select email from users where id = $1)
           or member_id in (select id from institution_members where user_id = $1)",
    ),
    (
        "institution_members",
        "update institution_members set email = '', name = '', code_hash = null,
           state = case state when 'active' then 'left' when 'invited' then 'removed' else state end,
           ended_at = coalesce(ended_at, now())
         where user_id = $1 or (user_id is null and email = (select email from users where id = $1))",
    ),
    ("nudges", "delete from nudges where user_id = $1"),
    ("survey_answers", "delete from survey_answers where user_id = $1"),
    ("experiment_values", "delete from experiment_values where unit = ($1::uuid)::text"),
    ("experiment_units", "delete from experiment_units where unit = ($1::uuid)::text"),
    ("insight_people", "delete from insight_people where person_id = $1"),
    ("identities", "delete from identities where user_id = $1"),
    ("oidc_flows", "delete from oidc_flows where user_id = $1"),
    ("api_keys", "delete from api_keys where user_id = $1"),
    // What was taken there, written there and asked goes with them.
    ("calendar_connections", "delete from calendar_connections where user_id = $1"),
    ("video_settings", "delete from video_settings where user_id = $1"),
    ("video_connections", "delete from video_connections where user_id = $1"),
    // What opens meetings to come; what was heard and who visited goes with them.
    ("video_meetings", "delete from video_meetings where tutor_user_id = $1"),
    // Their deliveries go with them.
    ("webhook_endpoints", "delete from webhook_endpoints where user_id = $1"),
    ("team_chats", "delete from team_chats where user_id = $1"),
    // Results go with them; a way that is under way goes within the hour.
    ("lti_links", "delete from lti_links where user_id = $1"),
    ("impersonations", "delete from impersonations where user_id = $1"),
    ("known_places", "delete from known_places where user_id = $1"),
    ("child_sign_ins", "delete from child_sign_ins where child_id = $1"),
    ("family_codes", "delete from family_codes where maker_id = $1"),
    ("idempotency_keys", "delete from idempotency_keys where user_id = $1"),
    (
        "mails",
        "delete from mails where user_id = $1 or user_id is null and recipient = (select email from users
      where id = $1)",
    ),
    ("privacy_exports", "delete from privacy_exports where user_id = $1"),
    ("availability", "delete from availability where tutor_id in (select id from tutors where user_id = $1)"),
    ("time_claims", "delete from time_claims where person_id = $1"),
    // Words of the person: what a lesson was to be about, and why somebody cancelled or declined.
    (
        "bookings",
        "update bookings set topic = case when student_id = $1 then '' else topic end,
           goals = case when student_id = $1 then '' else goals end,
           reason = case when session_state = 'DECLINED' then case when tutor_user_id = $1 or payer_id = $1
             then null else reason end
             when cancelled_by = 'student' then case when student_id = $1 or payer_id = $1 then null else reason end
             when cancelled_by = 'tutor' then case when tutor_user_id = $1 then null else reason end end
         where (student_id = $1 or tutor_user_id = $1 or payer_id = $1)
           and (topic <> '' or goals <> '' or reason is not null)",
    ),
    (
        "tutors",
        "update tutors set headline = '', bio = '', country = null, languages = '{}', language_levels = '[]',
           supports = '{}', education = '',
           certifications = '{}', meeting_link = '', video_upload_id = null, experience = '[]', city = null,
             search = '', search_text = '',
           version = version + 1
         where user_id = $1",
    ),
];
