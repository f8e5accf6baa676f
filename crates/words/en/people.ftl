### Tutor pages and profiles, reviews, approvals.

tutor-about = About me
tutor-subjects_prices = Subjects and prices
tutor-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
tutor-length = Length
tutor-price = Price
tutor-minutes = { $count } minutes
tutor-times = Free times
tutor-times_in = Times are in your zone: { $zone }.
tutor-no_times = No free times in the coming days. Look again tomorrow, or choose another length.
tutor-no_times_now = No free times in the coming days. Look again tomorrow.
tutor-others = See other tutors
tutor-background = Education and certificates
tutor-reviews = Reviews
tutor-no_reviews = No reviews yet. Reviews come from people who took a lesson.
tutor-next_free = Next free:
tutor-instant_hint = Your lesson is confirmed at once.
tutor-request_hint = The tutor answers within 24 hours. Nothing is taken before.

review-knowledge = Knowledge
review-communication = Communication
review-professionalism = Professionalism

profile-lead = This is what students decide by. Write as you would speak to one of them.
profile-pending = Your profile is being checked. You can go on changing it.
profile-approved = Your profile is listed.
profile-declined = Your profile needs a change before it can be listed; we wrote you why.
profile-see = See it as students do
profile-headline = Headline
profile-headline_help = One line: what you teach and for whom.
profile-bio_help = How you teach, for whom, and what a first lesson is like. Markdown works.
profile-rate = Price per hour
profile-country = Country
profile-lengths = Lesson lengths
profile-education = Education
profile-certifications = Certificates
profile-certifications_help = One per line.
profile-instant = Confirm every request at once
profile-years = Years of experience
profile-subjects = Subjects

approvals-title = Tutor approvals
approvals-lead = Profiles that wait to be listed, oldest first.
approvals-none = Nobody is waiting.
approvals-approve = Approve
approvals-decline = Decline

zones-release = Time zone data: release { $release }.
zones-outdated = Release { $newest } of the time zone data is out. Where a law changed since, lessons may be an hour off: have it installed.
zones-kept = These lessons could not follow a change of clocks. Both people were told; see whether they agree on another time.
