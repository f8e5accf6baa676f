### Tutor pages and profiles, reviews, approvals.

tutor-about = About me
tutor-subjects_prices = Subjects and prices
tutor-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
tutor-length = Length
tutor-minutes = { $count } minutes
tutor-times_in = Times shown in { $zone } time.
tutor-no_times = No free times in the coming days. Check again tomorrow, or choose another length.
tutor-no_times_now = No free times in the coming days. Check again tomorrow.
tutor-others = See other tutors
tutor-background = Education and certificates
tutor-reviews = Reviews
tutor-no_reviews = No reviews yet. Only people who had a lesson can write one.
tutor-next_free = Next free:
tutor-instant_hint = Your lesson is confirmed right away.
tutor-request_hint = The tutor answers within 24 hours. You won’t be charged until they accept.

review-knowledge = Knows the subject
review-communication = Explains clearly
review-professionalism = Is prepared

profile-lead = This is what students choose you by. Write the way you would talk to one of them.
profile-pending = Your profile is being checked. You can keep editing it.
profile-approved = Your profile is listed.
profile-declined = Your profile needs a change before it can be listed. We emailed you why.
profile-see = See it as students do
profile-headline = Headline
profile-headline_help = One line: what you teach and for whom.
profile-bio_help = How you teach, whom, and what a first lesson is like. Markdown works.
profile-rate = Price per hour
profile-country = Country
profile-lengths = Lesson lengths
profile-education = Education
profile-certifications = Certificates
profile-certifications_help = One per line.
profile-instant = Accept bookings automatically
profile-years = Years of experience
profile-subjects = Subjects
profile-meeting_title = Where you meet
profile-meeting_lead = Your lessons take place at your own meeting link. Only people with a confirmed lesson see it.
profile-meeting_link = Meeting link
profile-meeting_help = From the meeting service you use, beginning with https://. Leave it empty to remove it.
profile-meeting_save = Save the link

approvals-title = Tutor approvals
approvals-lead = Profiles waiting for approval, oldest first.
approvals-none = Nobody is waiting.
approvals-approve = Approve
approvals-decline = Decline

zones-release = Time zone data: version { $release }.
zones-outdated = Version { $newest } of the time zone data is out. Until it is installed, lessons may be an hour off wherever the law has changed.
zones-kept = These lessons couldn’t follow a clock change. Both people have been told; check whether they agree on another time.
tutor-all_reviews =
    { $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }

tutor-reviews_page = All { $count } reviews
tutor-reviews_of = Reviews of { $name }
approvals-count =
    { $count ->
        [one] { $count } profile waiting
       *[other] { $count } profiles waiting
    }
approvals-tutor = Tutor
approvals-since = Waiting since
approvals-details = Details
