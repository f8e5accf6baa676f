hooks-title = Webhooks
hooks-lead = Your server hears within seconds what happens here, signed so that it knows it was us.
hooks-none = No webhooks yet. Add the address of your server below.
hooks-secret = The new secret. Copy it now: it isn’t shown again.
hooks-add = Add a webhook
hooks-url = Address
hooks-url_help = It begins with https://, can be reached from everywhere and answers within 10 seconds.
hooks-events = What it hears of
hooks-all = Everything
hooks-group_booking = Lessons
hooks-group_review = Reviews
hooks-group_message = Messages
hooks-group_payment = Payments
hooks-group_package = Packages
hooks-group_payout = Payouts
hooks-group_tutor = Tutor profile
hooks-group_availability = Hours
hooks-group_help = Requests for help
hooks-group_skill = Skills
hooks-former = Signed with the former secret too, until { $at }
hooks-dead =
    { $count ->
        [one] { $count } delivery given up
       *[other] { $count } deliveries given up
    }
hooks-deliveries = Deliveries
hooks-test = Send a test
hooks-rotate = New secret
hooks-remove = Delete
hooks-log_lead = Kept for 30 days. What your server doesn’t take is tried again for three days, then you can replay it here.
hooks-log_none = Nothing was sent yet. Send a test to see whether your server answers.
hooks-status_pending = Waiting
hooks-status_failed = Trying again
hooks-status_delivered = Delivered
hooks-status_dead = Given up
hooks-answered = Answered with { $status }
hooks-timed_out = No answer within 10 seconds
hooks-unreachable = Couldn’t be reached
hooks-inside = The address isn’t on the public internet
hooks-next = Next try { $at }
hooks-tries =
    { $count ->
        [one] { $count } try
       *[other] { $count } tries
    }
hooks-replay = Replay
hooks-what = What is sent
hooks-back = All webhooks

status-title = Status
status-lead = How EduStream is doing right now, measured on itself every minute.
status-all_ok = Everything works.
status-some_slow = Something is slower than it should be.
status-some_down = Something doesn’t work at the moment. We’re on it.
status-database = Site and lessons
status-database_is = Pages, booking, your account
status-worker = Background work
status-worker_is = Reminders, payouts, webhooks
status-mail = Email
status-mail_is = Confirmations and reminders
status-payments = Card payments
status-payments_is = Topping up and paying by card
status-ok = Works
status-slow = Slow
status-down = Down
status-uptime = { $percent } % in the last 90 days
status-past = Days with trouble
status-minutes = { $slow } min slow, { $down } min down
changelog-title = What’s new
changelog-lead = What changed, release by release.
changelog-webhooks = Webhooks: your own server hears of lessons, payments and messages as they happen.
changelog-keys = API keys show how often they were used, and web pages you name can use them.
changelog-pages = A link to your API keys and webhooks in your account settings.
changelog-developers = A page for developers with every address of the API.
changelog-status = A status page with the last 90 days.
dev-title = Developers
dev-lead = Everything you can do here, your program can do too.
dev-search = Search the API
dev-find = Search
dev-begin = How to begin
dev-begin_key = Make a key that may do what your program needs:
dev-begin_ask = Send it with each request:
dev-begin_refusals = A refusal is JSON with a stable code and a sentence that says what to do. With 429, wait as many seconds as Retry-After says.
dev-begin_browser = For a web page of yours, name its address when you make the key.
dev-versions = Versions
dev-groups = All addresses
dev-signature = Each request carries { $header } with the time and a signature. Check it like this:
dev-repeats = The same event can come twice with the same id: answer with 200 and do nothing the second time.
dev-back = All of the API
dev-none = Nothing matches. Try fewer words.
dev-details = Fields and example
dev-query = Query
dev-body = Body
dev-answer = Answer { $status }
dev-refusals = May be refused with
dev-required = required
dev-scope = Key with scope { $scope }
dev-open = Open to everyone
dev-people = Only for people who are signed in
dev-ask = Open it in this browser
dev-ends = Ends on { $day }

chats-title = Integrations
chats-lead = Get your EduStream news where your team already talks. Only a title and a link are posted, nothing of what is inside.
chats-off = Not connected
chats-on = Connected
chats-out_of_date = Needs a new address
chats-connect = Connect { $name }
chats-change = Change { $name }
chats-end = Disconnect { $name }
chats-url = Address of the incoming webhook
chats-new_url = New address of the incoming webhook
chats-slack_help = In Slack, add the app “Incoming WebHooks” to a channel and copy its address. It begins with https://hooks.slack.com/services/.
chats-teams_help = In Teams, open a channel’s Workflows, choose “Post to a channel when a webhook request is received” and copy the address.
chats-what = What is posted
chats-told = Last post arrived { $at }
chats-nothing_yet = Nothing was posted yet
chats-gone = The chat says this address is no longer valid. Make a new webhook there and enter its address below.
chats-answered = The chat refused the last post. Send a test; if it doesn’t arrive, enter a new address.
chats-timed_out = The chat didn’t answer within 10 seconds. Send a test to try again.
chats-unreachable = The chat couldn’t be reached. Check the address, then send a test.
chats-test = Send a test
chats-test_line = This is a test from EduStream. Your news will appear here.
chats-others = Connect anything else
chats-others_text = Tools such as Zapier or Make start from a webhook and act with an API key.
cals-title = Connected calendars
cals-lead = What you have in your own calendar is busy here too, and your lessons appear there.
cals-none = No calendar connected yet. Connect the one you already use, so that nobody books you twice.
cals-feed = You only want to see your lessons elsewhere? Take the feed from
cals-asks_moved = In your { $calendar } calendar it now begins at { $to }.
cals-asks_deleted = It was deleted in your { $calendar } calendar.
cals-still_on = The lesson still takes place as agreed. Nothing is cancelled or moved unless you say so here.
cals-put_back = Put it back
cals-leave_out = Leave it out there
cals-move_here = Move the lesson
cals-cancel_here = Cancel the lesson
cals-state_ok = Up to date
cals-state_stale = Out of date
cals-state_sign_in = Connect again
cals-fault_unavailable = The calendar doesn’t answer.
cals-fault_often = The calendar was asked too often. We wait as long as it wants.
cals-fault_refused = The calendar refuses what we ask.
cals-fault_sign_in = The calendar doesn’t let us in any more.
cals-fault_unreadable = What the calendar answers can’t be read.
cals-fault_many = There are more than 5,000 entries in it, more than we keep.
cals-never = Not yet
cals-stale_text = What you entered there since the last look isn’t known here, so students may be offered times at which you are busy. Check your hours before you rely on them.
cals-anew = Connect again
cals-account = Account
cals-last_look = Last look
cals-taken = Busy there
cals-written = Lessons there
cals-off = Off
cals-blocks = What is busy there is busy here
cals-exports = Write my lessons there
cals-look = Look now
cals-remove = Disconnect
cals-remove_text = We forget the password or permission and everything that was busy there. Lessons that are already written there stay there.
cals-remove_sure = Yes, disconnect
cals-connect = Connect { $calendar }
cals-server = Another calendar, with CalDAV
cals-add = Connect a calendar
cals-add_text = We read when you are busy, never what for, and write the lessons that are agreed.
cals-address = Address of the server
cals-address_help = Nextcloud, iCloud, Fastmail and others name it in their settings. It begins with https://.
cals-username = User name
cals-password = Password
cals-password_help = Best a password for this app alone: most servers make one in their security settings.
cals-connect_server = Connect this calendar
cals-sandbox_title = Allow access to a calendar
cals-sandbox = This page belongs to the sandbox: it stands in for Google and Outlook on a laptop. Its calendar is busy from 12:00 to 13:00 UTC on workdays.
cals-sandbox_yes = Allow
cals-sandbox_no = Don’t allow
cals-stale_here = Your { $calendar } calendar is out of date here: times at which you are busy may be offered to students.
cals-see = See my calendars
cals-busy =
    { $count ->
        [one] { $count } time in the coming months
       *[other] { $count } times in the coming months
    }
cals-lessons =
    { $count ->
        [one] { $count } lesson ahead
       *[other] { $count } lessons ahead
    }
institution-title = Institution
institution-lead = For schools and companies: buy seats, invite your people, and see what it costs.
institution-overview = Overview
institution-members = Members
institution-seats = Seats
institution-reports = Reports
institution-taken_of = { $taken } of { $seats } seats taken
institution-invited = Invited
institution-free = Free seats
institution-admins = Looked after by
institution-since = Since
institution-no_seats = You have no seats yet. Buy some, then invite people.
institution-buy = Buy seats
institution-others = Your other institutions
institution-part_member = You have a seat here.
institution-leave = Leave
institution-leave_help = Your seat will be free for somebody else. Your account and your lessons stay.
institution-make = Set up an institution
institution-name = Name
institution-slug = Short name for addresses
institution-slug_help = 3 to 40 small letters, digits and hyphens, for example lindenhof.
institution-create = Set it up
institution-invite = Invite people
institution-email = Email
institution-invite_one = Send the invitation
institution-list = Several at once
institution-list_help = One address per line, or a table with email and name, as a spreadsheet saves it (CSV). Up to 500 people.
institution-check = Check the list
institution-plan = What will happen
institution-plan_counts = Invitations: { $invited }. Left out: { $refused }.
institution-line = Line
institution-outcome = What happens
institution-will_invite = Gets an invitation
institution-problem_email = This is not an email address
institution-problem_name = This name can’t be shown
institution-problem_twice = Already further up in the list
institution-problem_member = Is a member already
institution-problem_invited = An invitation waits already
institution-problem_seat = No seat is left
institution-state_invited = Invited
institution-state_active = Member
institution-state_left = Left
institution-state_removed = Removed
institution-state_lapsed = Invitation lapsed
institution-members_none = Nobody is here yet. Invite the first people.
institution-download = Download as a table (CSV)
institution-remove = Remove
institution-take_back = Take back
institution-make_admin = Make admin
institution-end_admin = End as admin
institution-admin = Admin
institution-until = open until { $date }
institution-how_many = How many seats
institution-show_price = Show the price
institution-buy_help = Paid from your wallet. A seat is bought once: when somebody leaves, it’s free for the next person.
institution-bought = Bought so far
institution-bought_none = Nothing yet.
institution-month = Month
institution-joined = Joined
institution-left = Left
institution-spent = Spent
institution-spent_all = Spent in all
institution-join_title = Your invitation
institution-join_open = A seat is waiting for you.
institution-join_lead = { $institution } keeps a seat for you.
institution-join_sees = What they’ll see: your name, the address the invitation went to, and when you joined. Never your messages.
institution-join_code = Code from the email
institution-join = Take my seat
institution-send =
    { $count ->
        [one] Invite { $count } person
       *[other] Invite { $count } people
    }
institution-price_from =
    { $count ->
        [one] From { $count } seat: { $price } each
       *[other] From { $count } seats: { $price } each
    }
institution-buy_now =
    { $count ->
        [one] Buy { $count } seat for { $price }
       *[other] Buy { $count } seats for { $price }
    }
institution-seats_count =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
institution-budget = Budget
institution-budget_lead = Your institution can pay for its members’ lessons. Each lesson is paid whole as long as the month’s budget and the balance allow it; otherwise members pay themselves. What a lesson gives back returns to the balance.
institution-rule = What we pay
institution-per_member = Per member and month ({ $currency })
institution-per_member_help = 0 pays for no more lessons.
institution-lesson_most = At most per lesson ({ $currency })
institution-lesson_most_help = Members pay dearer lessons themselves.
institution-save = Save
institution-balance = Balance
institution-there = Available
institution-used = Lessons this month
institution-amount = Amount ({ $currency })
institution-pay_in = Pay in from my wallet
institution-take_out = Take out
institution-may_take_out = You can take out { $amount }.
institution-lessons = Lessons the institution paid for
institution-lessons_none = No lessons yet.
institution-lessons_booked = Booked
institution-lessons_held = Held
institution-subject = Subject

lti-platforms = Learning platforms
lti-platforms_lead = Courses from here can open inside your school’s learning platform: Moodle, Canvas, Blackboard, Brightspace and others that speak LTI 1.3.
lti-ours = Copy these into the platform
lti-ours_help = Add EduStream there as an LTI 1.3 tool that opens in a new window.
lti-login_url = Sign-in URL
lti-launch_url = Launch and redirect URL
lti-deep_link_url = Deep linking URL
lti-jwks_url = Public keyset URL
lti-none_text = No platform is registered yet. Copy our addresses into yours, then enter here what it shows you.
lti-add = Register a platform
lti-register = Register
lti-change = Change
lti-change_help = Another issuer, client ID or address of keys counts as another platform: people then link their accounts again.
lti-remove = Remove this platform
lti-remove_help = Courses no longer open from there, and the links of its people end. Their accounts and courses stay.
lti-name = Name
lti-name_help = As your people call it, for example Moodle.
lti-issuer = Issuer (platform ID)
lti-issuer_help = Copy it exactly, with or without a slash at the end.
lti-client_id = Client ID
lti-deployments = Deployment IDs
lti-deployments_help = One per line.
lti-auth_url = Authentication request URL
lti-token_url = Access token URL
lti-keys_url = Public keyset URL of the platform
lti-linked =
    { $count ->
        [one] { $count } account linked
       *[other] { $count } accounts linked
    }
lti-never_used = not used yet
lti-last_used = last used { $at }
lti-title = Linked learning platforms
lti-lead = Your school’s learning platform can open your courses here. Open a course there to begin.
lti-links_none_text = No platform is linked to your account.
lti-unlink = End the link
lti-unlink_help = A platform you unlink no longer signs you in and hears of no more results. Your courses stay.
lti-link_title = Is this your account?
lti-asks = You come from { $platform } ({ $institution }). Say once which account here is yours.
lti-came_for = You came for:
lti-sign_in_first = Sign in first. Then you’ll be asked whether to link the two.
lti-register_help = New here? Join and confirm your email, then open the course again from your platform.
lti-no_seat = You have no seat at { $institution } yet. Ask there for an invitation, then open the course again.
lti-link_means = From then on, whoever is you on { $platform } is signed in here as you. Payouts, password and address still ask for your password.
lti-link_told = The platform hears when you finish a course that it opened, and nothing else.
lti-link = Link my account ({ $name })
lti-other_account = Not you? Sign out first.
lti-choose_title = Choose a course
lti-choose_lead = It will open from { $platform }.
lti-choose_words = Search courses
lti-choose_find = Search
lti-choose_none_text = No course was found. Try other words.
lti-choose = Choose
lti-free = Free
lti-chosen = Chosen: { $course }
lti-bring = Add it to { $platform }
lti-window_title = EduStream opens in its own window
lti-window_lead = Your browser keeps you signed in only there.
lti-window_open = Open EduStream
