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
tutor-see_times = Choose a time
tutor-background = Education and certificates
tutor-reviews = Reviews
tutor-no_reviews = No reviews yet. Only people who had a lesson can write one.
tutor-next_free = Next free:
tutor-instant_hint = Your lesson is confirmed right away.
tutor-request_hint = The tutor answers within 24 hours. You won’t be charged until they accept.

review-knowledge = Knows the subject
review-communication = Explains clearly
review-professionalism = Is prepared
review-mean = { $mean } out of 5

profile-lead = Students choose you by this page. Write the way you’d talk to one of them.
profile-pending = Your profile is being checked. You can keep editing it.
profile-approved = Your profile is listed.
profile-declined = Your profile needs a change before it can be listed. We emailed you why.
profile-see = See it as students do
profile-headline = Headline
profile-headline_help = One line: what you teach and for whom.
profile-bio = About you
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
onboarding-title = How students find you
onboarding-lead = Fill in what students look for. Stop at any step and pick up later.
onboarding-complete = Your profile is { $percent }% complete.
onboarding-next = Next: { $step }
onboarding-one_more = One more thing would help: { $step }
onboarding-done = Done
onboarding-needed = Required
onboarding-open = To do
onboarding-go = Fill this in
onboarding-submit = Send for review
onboarding-submit_help = We look at every profile ourselves, usually within two days.
onboarding-edit_waits = We’re checking your changes to education, certificates, subjects or video. Until then, students see your profile as it was.
onboarding-preview = See it as students do
step-about = Headline and about you
step-photo = Photo
step-languages = Country and languages
step-subjects = Subjects
step-background = Education and certificates
step-price = Price
step-hours = Weekly hours
step-video = Video introduction
profile-draft = You haven’t sent your profile for review yet.
profile-way = See what’s missing
video-title = Video introduction
video-help = An MP4 or WebM of at most 5 minutes and 100 MB. Say who you are and what a lesson with you is like.
video-choose = Your video
video-save = Save the video
video-remove = Remove the video
tutor-video = Video introduction
approvals-edit = Changes to a listed profile
approvals-changed = What changes
approvals-before = Students see now
approvals-after = After the change
approvals-nothing = Nothing
approvals-take = Publish the changes
approvals-keep = Keep the current version
verification-title = Get verified
verification-lead = Prove who you are and what you’ve studied. Students see the badge, never your documents.
verification-tier = What should we check?
verification-basic = My identity: passport or ID card
verification-verified = My qualifications: degree or teaching certificate
verification-papers = Documents
verification-papers_help = PDF, JPG or PNG, up to 5 files of 10 MB each.
verification-ask = Send my documents
verification-waiting = Being checked
verification-approved = Approved
verification-rejected = Not approved
verification-yours = Your requests
verification-queue = Verifications
verification-queue_lead = Documents waiting for a decision, oldest first.
verification-none = No documents are waiting.
verification-approve = Give the badge
verification-reject = Reject
verification-privacy = Your documents are stored encrypted and deleted 30 days after the decision.

background-title = Background check
background-lead = A provider looks at public records. Once you are clear, children can book you, and your page says so. We never see what the provider sees.
background-ask = Ask for a background check
background-pending = Under way
background-clear = Nothing found
background-refused = Not cleared
background-expired = You did not come in time
background-until = Valid until { $day }.
background-go = Go on at the provider
background-judged = Background checks to judge
background-judged_lead = The provider found something. Look at it there, then decide whether this person may teach children.
background-clear_it = May teach children
background-refuse = May not
background-sandbox_title = Background check (sandbox)
background-sandbox_text = This page stands in for the provider. In dev mode nobody is checked: choose how it ends.
background-sandbox_clear = Nothing was found
background-sandbox_consider = Something was found
skills-title = Skills
skills-lead = What you can teach and what you want to learn.
skills-teach = I can teach
skills-learn = I want to learn
skills-skill = Skill
skills-level = Level
skills-level_help = From 0 to 100: 30 means you get by, 60 that you know it well, 85 that you’re an expert. Empty rows don’t count.
skills-assess_link = Assess other people’s skills
skills-verification = Verified by peers
skills-verification_lead = Three people who teach the same thing, and know neither you nor each other, take a look. If they approve, the skill carries a badge for two years.
skills-none_taught = Add what you can teach first.
skills-ask = Ask for a check
skills-evidence = Where and how you have taught or used it
skills-evidence_help = Link to something they can look at: a lesson, a project, a text.
skills-waiting = Being checked
skills-verified = Verified
skills-declined = Not yet
skills-lapsed = Expired
skills-until = until { $date }
skills-appeal = Ask for a second opinion
skills-appeal_reason = What did they miss?
skills-appealed = Second opinion asked for:
skills-assess_title = Assess skills
skills-assess_lead = They teach what you teach, and you don’t know each other. They’ll read your comments, but not your name.
skills-assess_none = Nobody is waiting for you
skills-assess_none_text = We ask you about skills you teach at level 60 or above.
skills-accuracy = Is it correct?
skills-depth = How deep does it go?
skills-clearness = Is it well explained?
skills-comment = What did you see?
skills-assess_send = Send my assessment
skills-so_far =
    { $count ->
        [one] { $count } of 3 answers in
       *[other] { $count } of 3 answers in
    }
learning-title = What I’m looking for
learning-lead = We use this to suggest tutors. Nobody else sees it.
learning-quiz = Find your match
learning-quiz_lead = Five quick questions. We keep your answers when you join.
learning-quiz_next = Next
learning-quiz_step = Question { $step } of { $steps }
learning-quiz_back = Back
learning-quiz_keep = Keep my answers
learning-goals = What’s your goal?
learning-goals_help = For example: pass an exam in June, speak freely on holiday.
learning-subjects = What do you want to learn?
learning-level = Your level
learning-level_beginner = I’m just starting
learning-level_intermediate = I know the basics
learning-level_advanced = I’m advanced
learning-level_expert = I’m an expert
learning-budget = What’s your budget for an hour?
learning-style = How do you learn best?
learning-style_any = Not sure yet
learning-style_visual = Seeing it
learning-style_talking = Talking it through
learning-style_practice = Doing it
learning-style_reading = Reading about it
member-title = My member page
member-lead = This page shows others what you teach for credits.
member-see = See it as others do
member-teaches = What { $name } teaches
member-credits = Credits per hour
member-price = { $count } credits an hour
member-listed = Search engines may find my page
member-no_skills = Add the skills you teach first; then give each a price.
member-verified = Verified by peers
tutor-trial = Trial lesson: { $minutes } minutes for { $price }
profile-experience = Work experience
profile-experience_help = One per line: role | organisation | years.
profile-language_levels = How well you speak them
profile-language_levels_help = Save new languages first; then they stand here.
profile-level_unsaid = Not said
profile-supports = What you offer students with particular needs
profile-supports_help = Tick what you have done before and can do again. It’s shown on your page, and students filter by it.
tutor-spoken = Languages
tutor-supports = Support for particular needs
tutor-supports_note = As the tutor says. Write to them about what you need before you book.
profile-city = City
profile-trial = Trial lesson
profile-trial_none = No trial lesson
profile-trial_price = Price of the trial lesson
profile-auto_confirm = Accept a student automatically after this many lessons
profile-auto_confirm_help = Leave it empty to answer every request yourself.
