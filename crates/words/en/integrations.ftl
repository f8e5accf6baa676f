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
