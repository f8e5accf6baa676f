### Words for codes of the database: levels, verification tiers, badges.

level-beginner = For beginners
level-intermediate = For intermediate learners
level-advanced = For advanced learners
level-expert = For experts

tier-basic = Identity checked
tier-verified = Credentials checked
tier-premium = Background checked
tier-none = Not verified

badge-verified = Verified
badge-premium = Background checked
badge-instant = Instant booking
badge-new = New
badge-top_rated = Top rated

step-requested = Requested
step-confirmed = Confirmed
step-join = Join
step-review = Review
step-declined = Declined
step-expired = No answer in time
step-cancelled = Cancelled
step-not_held = Did not happen

place-link = You meet here: { $link }
place-missing = { $name } hasn’t added a meeting link yet. You’ll find it on the lesson’s page as soon as it’s there.
place-missing_own = You haven’t added a meeting link yet, so your student can’t join. Add it to your tutor profile.

invitation-summary = { $subject } with { $name }
invitation-page = The lesson on EduStream: { $link }

consent-text = I am this child’s parent or guardian. I agree that EduStream keeps the account: name, date of birth, lessons and what they cost. Tutors see the name and what the lesson is about; no other student and no public page shows the child. I approve or decline every lesson my child asks for, and I can change what my child may do at any time.
