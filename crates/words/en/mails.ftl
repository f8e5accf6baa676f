### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = You are getting this email because you have an EduStream account.
mail-otherwise = Button not working? Open this address:
mail-unnamed_device = a device that didn’t say its name
mail-paid_by_provider = payment provider
mail-paid_by_bank = bank transfer
mail-paid_by_hand = as agreed with us
sms-code = { $code } is your EduStream code. It works for ten minutes. We never ask you for it.

verify_email =
    .subject = Confirm your email
    .body =
        Hello { $name },

        Welcome to EduStream. Confirm your email, and you can top up your wallet and book your first lesson. The link works for { $count ->
             [one] { $count } hour
            *[other] { $count } hours
        }.

        If you didn’t sign up, ignore this email.
    .action = Confirm my email

already_registered =
    .subject = You already have an account
    .body =
        Hello { $name },

        Somebody tried to create an account with your email, but you already have one. If it was you, just sign in. If you forgot your password, you can choose a new one on the same page.

        If it wasn’t you, there is nothing to do. Nothing has changed.
    .action = Sign in

reset_password =
    .subject = Choose a new password
    .body =
        Hello { $name },

        You asked for a new password. The link works once, for the next { $count ->
             [one] hour
            *[other] { $count } hours
        }.

        If you didn’t ask, ignore this email. Your password stays as it is.
    .action = Choose a new password

password_changed =
    .subject = Your password was changed
    .body =
        Hello { $name },

        Your password was changed. You were signed out on all other devices, and all API keys were ended.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

two_step_on =
    .subject = Two-step sign-in is on
    .body =
        Hello { $name },

        From now on, signing in takes your password and a code from your authenticator app.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

two_step_off =
    .subject = Two-step sign-in is off
    .body =
        Hello { $name },

        Signing in takes only your password again.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

recovery_code_used =
    .subject = A recovery code was used
    .body =
        Hello { $name },

        Somebody signed in to your account with one of your recovery codes. That code no longer works; make new ones when you run low.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

new_device =
    .subject = A new sign-in to your account
    .body =
        Hello { $name },

        Somebody signed in to your account with a device or from a network we didn’t know: { $client }, network { $place }, { $when }.

        If it was you, there is nothing to do. If not, sign that device out and choose a new password.
    .action = See where I’m signed in

email_confirm_new =
    .subject = Confirm your new email
    .body =
        Hello { $name },

        You want to use this address for your account. Open the link within { $count ->
             [one] { $count } hour
            *[other] { $count } hours
        }, and from then on you sign in with it.

        If you didn’t ask for this, ignore this email.
    .action = Use this email

email_change_asked =
    .subject = Your email is about to change
    .body =
        Hello { $name },

        Somebody signed in to your account asked to use { $email } instead of this address. The change takes effect once the link we sent there is opened.

        If it wasn’t you, stop it now: your account keeps this address, and everybody is signed out.
    .action = It wasn’t me

email_changed =
    .subject = Your email was changed
    .body =
        Hello { $name },

        Your account now uses { $email }. This address no longer signs you in.

        If it wasn’t you, you can undo it for 7 days: your account gets this address back, and everybody is signed out.
    .action = It wasn’t me

email_in_use =
    .subject = You already have an account here
    .body =
        Hello { $name },

        Somebody tried to use this address for another account, but you already have one with it. If it was you, just sign in.

        If it wasn’t you, there is nothing to do. Nothing has changed.
    .action = Sign in

email_again =
    .subject = Confirm that this address works again
    .body =
        Hello { $name },

        Our emails to this address came back, so we stopped sending them. If you’re reading this, it works again. Open the link within { $count ->
             [one] { $count } hour
            *[other] { $count } hours
        } to get them again.

        If you didn’t ask for this, ignore this email.
    .action = Send my emails here again

email_undeliverable =
    .subject = Our emails aren’t reaching you
    .body =
        Hello { $name },

        Our emails to your address come back, so we’ve stopped sending them. Confirm the address again, or choose another one, so that you miss nothing about your lessons.
    .action = Go to your account

taken_back =
    .subject = Your account has its old email again
    .body =
        Hello { $name },

        The change of your email has been undone. To be safe, everything that was added to your account in the 30 days before is gone too: two-step sign-in, passkeys, connected accounts, API keys, the phone number and the address of your calendar.

        Choose a new password with the link in our other email, then set up again what was yours.
    .action = Open security

passkey_added =
    .subject = A passkey was added
    .body =
        Hello { $name },

        From now on, the passkey “{ $passkey }” signs in to your account.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

passkey_removed =
    .subject = A passkey was removed
    .body =
        Hello { $name },

        The passkey “{ $passkey }” no longer signs in to your account.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

key_made =
    .subject = An API key was made
    .body =
        Hello { $name },

        the API key “{ $key }” was made. From now on a program that has it acts for you.

        If it wasn’t you, choose a new password now: that ends all keys.
    .action = It wasn’t me

key_ended =
    .subject = An API key was ended
    .body =
        Hello { $name },

        the API key “{ $key }” was ended. Programs that use it can no longer act for you.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

phone_confirmed =
    .subject = Your phone number is confirmed
    .body =
        Hello { $name },

        Your account now has the phone number ending in { $number }.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me
deletion_asked =
    .subject = Your account will be closed
    .body =
        Hello { $name },

        You asked us to close your account. It will be closed on { $date }.

        Until then you can sign in and keep it. If you didn’t ask for this, keep your account and choose a new password.
    .action = Keep my account

deletion_waits =
    .subject = Your account isn’t closed yet
    .body =
        Hello { $name },

        Today your account was to be closed. Something is still open: a lesson, a payment under way, or money that came after you asked. We try again every day.

        Spend or pay out what is left, or ask for the end of your account once more and give it up.
    .action = See what is open

identity_connected =
    .subject = { $provider } is connected to your account
    .body =
        Hello { $name },

        From now on, your { $provider } account signs in to your account here.

        If it wasn’t you, choose a new password now and disconnect it under Security.
    .action = It wasn’t me

identity_disconnected =
    .subject = { $provider } is disconnected from your account
    .body =
        Hello { $name },

        Your { $provider } account no longer signs in to your account here. Your email and password still do; if you never chose a password, choose one under “Forgot your password?”.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

staff_invited =
    .subject = You are invited to EduStream
    .body =
        Hello { $name },

        An account for this address was made at EduStream. Choose a password to use it; the link works once, for the next { $hours } hours. After that, ask for a new one under “Forgot password”.

        If you weren’t expecting this, ignore this email.
    .action = Choose a password

suspended =
    .subject = Your account is suspended
    .body =
        Hello { $name },

        Your account is suspended, and you can’t sign in for now. The reason:

        { $reason }

        If you think this is a mistake, say so here: { $contact }.
    .action = Read how to get help

restored =
    .subject = Your account is open again
    .body =
        Hello { $name },

        Your account is no longer suspended. You can sign in again.
    .action = Sign in

tutor_approved =
    .subject = You’re approved as a tutor
    .body =
        Hello { $name },

        Students can find your profile now. Check that your weekly hours are right: those are the times they can book.
    .action = Check my hours

tutor_declined =
    .subject = Your tutor profile needs a change
    .body =
        Hello { $name },

        We couldn’t approve your profile yet. Here is why: { $reason }

        Change it and save; we’ll look at it again.
    .action = Edit my profile

edit_approved =
    .subject = Your changes are online
    .body =
        Hello { $name },

        The changes to your profile are live: students see them now.
    .action = See my profile

edit_declined =
    .subject = We kept your profile as it was
    .body =
        Hello { $name },

        We left your profile as it was. Here is why: { $reason }

        Change it once more if you like; we’ll look at it again.
    .action = Edit my profile

verified =
    .subject = You have a new badge
    .body =
        Hello { $name },

        We’ve checked your documents. Students see the badge on your profile now, and we’ll delete the documents in 30 days.
    .action = See my badges

verification_rejected =
    .subject = Your papers were not enough
    .body =
        Hello { $name },

        We couldn’t give you the badge. Here is why: { $reason }

        You can send other documents at any time.
    .action = Send other papers

search_found =
    .subject = New tutors for your search
    .body =
        Hello { $name },

        Somebody new fits a search of yours: { $tutors }
    .action = See the search

skill_verified =
    .subject = Your skill is verified: { $skill }
    .body =
        Hello { $name },

        Three people who don’t know each other have assessed “{ $skill }”, and all agree: you know it well. It now carries a badge for two years.
    .action = See my skills

skill_declined =
    .subject = Your skill isn’t verified yet: { $skill }
    .body =
        Hello { $name },

        The people who assessed “{ $skill }” aren’t convinced yet. Read what they wrote. If they missed something, ask for a second opinion.
    .action = Read what they wrote

help_asked =
    .subject = { $student } needs help: { $subject }
    .body =
        Hello { $name },

        { $student } writes: { $text }
    .action = Offer a lesson

help_offered =
    .subject = { $tutor } can help you: { $subject }
    .body =
        Hello { $name },

        { $tutor } suggests a price and times. Choose one, and it’s booked.
    .action = See the offer

report_filed =
    .subject = A report waits for an answer
    .body =
        Hello { $name },

        Somebody told us that a lesson went wrong. Please read it and answer.
    .action = Read the report

report_answered =
    .subject = Our answer to your report
    .body =
        Hello { $name },

        Thank you for telling us. { $answer }
    .action = Open the report

booking_requested =
    .subject = New request: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        { $counterpart } would like a lesson in { $subject } with you on { $when }.

        Please answer within 24 hours. After that the request expires and the time is free again.
    .action = Answer the request

booking_confirmed =
    .subject = Confirmed: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } is confirmed for { $when }.
    .action = See the lesson

booking_declined =
    .subject = Declined: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        { $counterpart } can’t teach your { $subject } lesson on { $when }. { $reason }

        The money is back in your wallet.
    .action = See the request

booking_expired =
    .subject = No answer: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        { $counterpart } didn’t answer your request for a lesson in { $subject } on { $when } in time.

        The money is back in your wallet. Other tutors may be free.
    .action = See the request

booking_cancelled =
    .subject = Cancelled: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } on { $when } was cancelled. { $reason }

        The lesson’s page shows what was refunded.
    .action = See the lesson

lesson_ended =
    .subject = How was { $subject } with { $counterpart }?
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } on { $when } is over.
    .action = See the lesson

lesson_notes =
    .subject = What you did in { $subject }, and what comes next
    .body =
        Hello { $name },

        { $counterpart } wrote down what to keep from your { $subject } lesson on { $when }.
    .action = Open the lesson

lesson_time_moved =
    .subject = Clock change: your { $subject } lesson keeps its time
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } was agreed for { $agreed }. A new law has changed the clocks there, and the lesson stays at that time on them.

        On your clock it starts { $when }. If that no longer works for you, you can cancel on the lesson’s page.
    .action = See the lesson

lesson_time_kept =
    .subject = Clock change: please check your { $subject } lesson
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } was agreed for { $agreed }. A new law has changed the clocks there, and the lesson couldn’t move with them: that time is taken, too soon, or no longer exists.

        So it starts exactly when it would have before, on your clock { $when }. If that doesn’t work for you, you can cancel on the lesson’s page.
    .action = See the lesson

child_sign_in =
    .subject = Your EduStream sign-in
    .body =
        Hello { $name },

        { $parent } has set up a sign-in for you. Confirm this email with the password the two of you chose, and you can look for tutors and request lessons.

        If you don’t know { $parent }, ignore this email.
    .action = Confirm my email

child_thirteen =
    .subject = { $child } is 13 now
    .body =
        Hello { $name },

        { $child } is 13 and may have a sign-in of their own: with their own email, they can look for tutors and request lessons. You still decide about every lesson.
    .action = Set up a sign-in

child_waits =
    .subject = { $child } is 18: one step left
    .body =
        Hello { $name },

        { $child } is 18, and the account becomes theirs. It has no sign-in of its own yet: enter their email, and we’ll send them a link.
    .action = Enter the email

child_grown =
    .subject = { $child } is 18 now
    .body =
        Hello { $name },

        { $child } is 18, and the account is theirs. From today they book and pay for themselves. Lessons you have already paid for take place as agreed.
    .action = Open your family

account_yours =
    .subject = Your account is yours
    .body =
        Hello { $name },

        You’re 18: your account is yours alone now. You decide about your lessons and pay for them from your own wallet. Everything you booked stays as it is.
    .action = Open my account

approval_asked =
    .subject = { $child } asks for a lesson: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        { $child } would like a lesson in { $subject } with { $counterpart }: { $when }. It costs { $amount }, paid from your wallet only if you approve.

        Please decide by { $until }. Until then the time is kept, and the tutor knows nothing of it.
    .action = Decide

approval_refused =
    .subject = Your request wasn’t approved: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        Your parent didn’t approve the lesson in { $subject } with { $counterpart } on { $when }. { $reason }

        The time is free again. Ask them which lesson would suit.
    .action = Open the request

lesson_reminder =
    .subject = Coming up: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } starts { $when }.

        If you can’t make it, say so now on the lesson’s page: you can suggest another time or cancel.
    .action = See the lesson

tutor_absent =
    .subject = Your money is back: { $counterpart } didn’t come
    .body =
        Hello { $name },

        We’re sorry: { $counterpart } didn’t come to your { $subject } lesson on { $when }. You’ve got the full price back in your wallet.

        We’re looking for a tutor who can teach you instead, and will write as soon as we’ve found one.
    .action = See the lesson

tutor_absent_own =
    .subject = You missed a lesson: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        { $counterpart } waited for you for your { $subject } lesson on { $when } and has told us that you didn’t come. They’ve got their money back.

        This lesson counts as missed in your statistics. If that isn’t right, report it on the lesson’s page.
    .action = See the lesson

student_absent =
    .subject = { $counterpart } didn’t come: you are paid
    .body =
        Hello { $name },

        { $counterpart } didn’t come to your { $subject } lesson on { $when }. You are paid as if it had taken place.
    .action = See the lesson

student_absent_own =
    .subject = { $counterpart } waited for you: { $subject }, { $when }
    .body =
        Hello { $name },

        { $counterpart } waited for you for your { $subject } lesson on { $when } and has told us that you didn’t come. So the lesson is paid.

        If that isn’t right, report it on the lesson’s page.
    .action = See the lesson

move_declined =
    .subject = The time stays: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        { $counterpart } would rather keep the time. Your { $subject } lesson stays on { $when }. { $reason }
    .action = See the lesson

lesson_moved =
    .subject = New time: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } is on { $when } now. The price stays the same, and nothing was charged again.
    .action = See the lesson

times_proposed =
    .subject = Other times for { $subject } with { $counterpart }
    .body =
        Hello { $name },

        { $counterpart } suggests other times for your { $subject } lesson on { $when }. The lesson’s page shows them, and until when you can choose one. The price stays the same.
    .action = Choose a time

times_lapsed =
    .subject = Not agreed: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        None of the times that { $counterpart } suggested instead of { $when } was chosen, so your request for a lesson in { $subject } has expired.

        The money is back in your wallet.
    .action = See the request

card_lapsed =
    .subject = Please pay again: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        The bank no longer holds the money for your lesson in { $subject } with { $counterpart } on { $when }: a card’s hold lasts a week at most. Nothing was taken.

        Please pay again within a day, or the lesson is called off.
    .action = Pay for the lesson

move_asked =
    .subject = Another time? { $subject } with { $counterpart }
    .body =
        Hello { $name },

        { $counterpart } would like to move your { $subject } lesson from { $when } to { $asked }.

        Nothing changes until you agree, and the price stays the same.
    .action = Answer

replacement_found =
    .subject = { $counterpart } can teach you { $subject }, { $when }
    .body =
        Hello { $name },

        { $counterpart } teaches { $subject } too and has time: { $when }. Book it if it suits you; the time isn’t kept for you.
    .action = Book this lesson

review_waits =
    .subject = { $counterpart } has reviewed your { $subject } lesson
    .body =
        Hello { $name },

        { $counterpart } has reviewed your { $subject } lesson on { $when }. You can read it as soon as you have written yours, or in two weeks.
    .action = Write my review

review_read =
    .subject = { $counterpart }’s review of your { $subject } lesson
    .body =
        Hello { $name },

        { $counterpart } has reviewed your { $subject } lesson on { $when }. You can read it now.
    .action = Read the review

wait_offer =
    .subject = A place for you: { $title }
    .body =
        Hello { $name },

        You were waiting for this: { $title }, { $when }. It’s yours to book until { $until }; then the next person in line is asked.
    .action = Book it

series_price =
    .subject = New price for { $subject } with { $counterpart }
    .body =
        Hello { $name },

        { $counterpart } has changed the price of { $subject } lessons. You agreed to the old one, so we haven’t booked the next lessons of your series. What is booked stays as it is.

        If the new price suits you, book the next lessons on { $counterpart }’s page.
    .action = See the series
package_gift =
    .subject = { $name } sent you a present: lessons with { $tutor }
    .body =
        Hello,

        { $name } is giving you a package of lessons with { $tutor }: { $count ->
             [one] { $count } lesson
            *[other] { $count } lessons
        }, paid already.

        { $message }

        Open the link, sign in or create an account, and choose your times. Whoever opens it first owns the package, so keep the link to yourself.
    .action = Take the present

package_ending =
    .subject = Your package with { $tutor } ends { $date }
    .body =
        Hello { $name },

        Your package with { $tutor } is valid until { $date }, and { $count ->
             [one] { $count } lesson is
            *[other] { $count } lessons are
        } still yours to book. You can also extend it once, move it to another tutor, or end it and get money back.
    .action = Open the package

package_ended =
    .subject = Your package with { $tutor } has ended: { $amount } back
    .body =
        Hello { $name },

        Your package with { $tutor } has expired with { $count ->
             [one] { $count } lesson
            *[other] { $count } lessons
        } left. Nothing is lost: { $amount } is back in your wallet. The lessons you took count at their single price.
    .action = See the package

package_tutor_gone =
    .subject = Your package has ended: { $amount } back
    .body =
        Hello { $name },

        The tutor of one of your packages no longer teaches here, so it has ended with { $count ->
             [one] { $count } lesson
            *[other] { $count } lessons
        } left. All that was left of your money is back in your wallet: { $amount }.
    .action = See the package

credits_ending =
    .subject = { $count } credits expire { $date }
    .body =
        Hello { $name },

        { $count ->
             [one] { $count } of your credits expires
            *[other] { $count } of your credits expire
        } at this time: { $date }. Book a lesson with them before that; credits that are used first are those that expire first.
    .action = See my credits

trial_credit =
    .subject = { $amount } for a lesson with another tutor
    .body =
        Hello { $name },

        We’re sorry that your trial was not with the right tutor. You now have { $amount } for a lesson with somebody else. It lasts until { $date } and is used first when you pay.
    .action = Find another tutor

card_ending =
    .subject = Your card { $card } ends with { $month }
    .body =
        Hello { $name },

        Your saved card { $card } is valid until the end of { $month }. Save the new one when your bank has sent it, so that topping up and booking go on as before.
    .action = See your cards

plan_unpaid =
    .subject = We couldn’t collect { $amount } for your plan
    .body =
        Hello { $name },

        The new month of your plan costs { $amount }, and neither your balance nor your card could pay it. We’ll try again every day for { $days } days. Top up your wallet or save another card to keep your plan.
    .action = See your plan

plan_ended =
    .subject = Your plan has ended
    .body =
        Hello { $name },

        Your plan has ended because the month could not be paid. Your profile, lessons and running campaigns go on. You can choose a plan again at any time.
    .action = See the plans
calendar_stale =
    .subject = Your { $calendar } calendar is out of date here
    .body =
        Hello { $name },

        We could not read your { $calendar } calendar for a while. What you entered there since then is not known here, and students may ask for times at which you are busy. We keep trying; look whether something needs your help.
    .action = See my calendars

calendar_sign_in =
    .subject = Connect your { $calendar } calendar again
    .body =
        Hello { $name },

        Your { $calendar } calendar doesn’t let us in any more. Until you connect it again, what you enter there doesn’t block times here, and lessons aren’t written there.
    .action = Connect again

calendar_asks =
    .subject = A lesson is different in your { $calendar } calendar
    .body =
        Hello { $name },

        You deleted or moved a lesson in your { $calendar } calendar. It still takes place as agreed: nothing is cancelled unless you say so here. Put it back, or cancel or move the lesson where you see what that costs.
    .action = Decide

payout_failed =
    .subject = Your payout of { $amount } came back
    .body =
        Hello { $name },

        The bank did not accept your payout of { $amount }. The money is in your earnings again. Check how you are paid, then ask for it once more.
    .action = Check my payouts

case_opened =
    .subject = A case is open: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        A case about your { $subject } lesson on { $when } is open. What was paid waits until it is decided, within two days.

        Say what happened from your side on the lesson’s page.
    .action = See the lesson

case_decided =
    .subject = The case is decided: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        The case about your { $subject } lesson on { $when } is decided. The decision and its reason are on the lesson’s page.
    .action = See the lesson

case_offered =
    .subject = A proposal for your case: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        There is a proposal for the case about your { $subject } lesson on { $when }, made by fixed rules from what the lesson’s room shows.

        If both of you accept it within two days, it is carried out right away. Otherwise a member of our team decides.
    .action = See the proposal

case_appealed =
    .subject = An appeal in your case: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        The decision about your { $subject } lesson on { $when } was appealed against. A member of our team who did not decide first looks at it again within two days, and that decision stays.

        Until then you can add what you know on the case’s page.
    .action = See the case

case_final =
    .subject = The appeal is decided: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        The appeal about your { $subject } lesson on { $when } is decided. The decision and its reason are on the case’s page, and they stay.
    .action = See the decision

payout_method_changed =
    .subject = Your payouts go to another account
    .body =
        Hello { $name },

        your earnings are now paid out this way: { $way }. If another account stood there before, the first payout goes to the new one after { $hours } hours.

        If it wasn’t you, take it back within { $days } days: the way of before counts again, what was asked for since is stopped, and you choose a new password.
    .action = It wasn’t me

refund_done =
    .subject = { $amount } of your lesson is back
    .body =
        Hello { $name },

        we gave { $amount } of your lesson back to where it was paid from. We say about it: { $answer }
    .action = View the lesson

refund_taken =
    .subject = { $amount } of a lesson went back to the student
    .body =
        Hello { $name },

        we gave { $amount } of one of your lessons back to the student. Your part of it is taken from your earnings; what was paid out already is taken from what you earn next.
    .action = View the lesson

card_not_taken =
    .subject = Your lesson with { $tutor } is cancelled: your card wasn’t charged
    .body =
        Hello { $name },

        we couldn’t accept the card payment of { $amount } for your lesson with { $tutor }, so the lesson is cancelled. You weren’t charged, and what was on hold on your card is released; your bank may take a few days to show it.

        Book again with another card, or top up your wallet first. If you think this is a mistake, write to support.
    .action = View the lesson

refund_declined =
    .subject = We don’t refund your lesson
    .body =
        Hello { $name },

        we looked into your request and don’t refund this lesson. We say about it: { $answer }
    .action = View the lesson
message_waits =
    .subject = New message from { $counterpart }
    .body =
        Hello { $name },

        { $counterpart } wrote to you. Read the message and answer on EduStream.
    .action = Read the message
message_reminder =
    .subject = Reminder: the message from { $counterpart }
    .body =
        Hello { $name },

        you wanted to come back to a message from { $counterpart } now.
    .action = Read the message
message_unsent =
    .subject = Not sent: your message to { $counterpart }
    .body =
        Hello { $name },

        your message to { $counterpart } was due now, and you can’t write there any more. It wasn’t sent. Its text is kept for 30 days.
    .action = See the message

digest =
    .subject = What waits for you
    .body =
        Hello { $name },

        This came together since your last summary:
    .action = See all notifications

micro_offered =
    .subject = { $student } needs help with { $subject } now
    .body =
        Hello { $name },

        { $student } needs a quarter of an hour of help with { $subject } right now. You have a minute to say yes.
    .action = See the request

circle_time =
    .subject = A new time for { $title }
    .body =
        Hello { $name },

        Your circle { $title } meets once more: { $when }. Say whether you come.
    .action = Say whether I come

place_free =
    .subject = A place is free again: { $title }
    .body =
        Hello { $name },

        Somebody has left { $title }, and their place is free again. Do you know anybody who would fit in?
    .action = See the group

cohort_off =
    .subject = Called off: { $title }
    .body =
        Hello { $name },

        Your tutor has called off the cohort of { $title }. What you paid is back in your wallet. If you were already past the part that can be refunded, the course stays yours.
    .action = See other starts

cohort_place =
    .subject = A place is yours until { $until }: { $title }
    .body =
        Hello { $name },

        A place in { $title } has become free, and you’re next. We keep it for you until { $until }; after that it goes to whoever waits behind you.
    .action = Take the place

session_reminder =
    .subject = Coming up: { $title }, { $when }
    .body =
        Hello { $name },

        { $title } meets: { $when }. The room opens a quarter of an hour before.
    .action = See the group

help_note_waits =
    .subject = A note waits for you: { $title }
    .body =
        Hello { $name },

        A tutor who has helped one of your learners has written a note in { $title }. Read it, then show it to everybody there or decline it.
    .action = Read the note

co_teacher_asked =
    .subject = Teach { $title } together?
    .body =
        Hello { $name },

        { $teacher } asks you to teach the course { $title } together. Your part would be { $share }% of what it earns. You would write its units, add films and answer what learners hand in.
    .action = Read and answer

weekly_summary =
    .subject = Your week on EduStream
    .body =
        Hello { $name },

        This is what last week came to:
    .action = See my progress

tutors_today =
    .subject = Tutors for you today
    .body =
        Hello { $name },

        These tutors fit what you look for and have free times soon:
    .action = See why they fit

warned =
    .subject = Please read this: a warning
    .body =
        Hello { $name },

        Something you did on EduStream is against our rules: { $reason }

        Nothing else follows from it this time. If you see it differently, you can appeal within 30 days.
    .action = See the warning

restricted =
    .subject = You can’t book or write to new people for now
    .body =
        Hello { $name },

        Something you did on EduStream is against our rules: { $reason }

        Until we lift it, you can’t book lessons, write to people you haven’t met, or write reviews. Booked lessons take place. If you see it differently, you can appeal within 30 days.
    .action = See why, or appeal

restricted_until =
    .subject = You can’t book or write to new people until { $until }
    .body =
        Hello { $name },

        Something you did on EduStream is against our rules: { $reason }

        Until { $until } you can’t book lessons, write to people you haven’t met, or write reviews. Booked lessons take place. If you see it differently, you can appeal within 30 days.
    .action = See why, or appeal

restriction_over =
    .subject = Everything works again
    .body =
        Hello { $name },

        The restriction on your account is over. You can book, write and review as before.
    .action = Open EduStream

appeal_refused =
    .subject = Our answer to your appeal
    .body =
        Hello { $name },

        We looked at it again, and our decision stands. { $answer }
    .action = See your account

appeal_granted =
    .subject = Your appeal was right
    .body =
        Hello { $name },

        We looked at it again and took our decision back. { $answer }
    .action = See your account

report_settled =
    .subject = What we did about your report
    .body =
        Hello { $name },

        Thank you for telling us. { $answer }

        You can block anybody at any time: then neither of you finds or reaches the other.
    .action = How reports work

child_reported =
    .subject = A child needs you: read this report now
    .body =
        Hello { $name },

        A report that concerns a child has just come in. Read it now and decide: it may be about a lesson happening right now.
    .action = Read the report

text_held =
    .subject = Your review waits until we’ve read it
    .body =
        Hello { $name },

        Your review contains something we have to look at first: contact details, a link or a coarse word. That takes a day at most. You can also change it yourself, and it appears at once.
    .action = Open the lesson

text_removed =
    .subject = Your review doesn’t appear
    .body =
        Hello { $name },

        We read your review and didn’t publish it. { $reason }
    .action = What may be written

ticket_answered =
    .subject = We answered your question [#{ $number }]
    .body =
        Hello { $name },

        There’s an answer to your question. You’ll find it on your support page, where you can reply.
    .action = Read the answer

welcome_find =
    .subject = Find the tutor who fits you
    .body =
        Hello { $name },

        Say what you want to learn, what it may cost and when you have time. You’ll see who has a free hour then, with reviews of people who had the lesson.
    .action = Find a tutor

welcome_lesson =
    .subject = What a first lesson is like
    .body =
        Hello { $name },

        You meet in the browser, with video, a whiteboard and notes that stay with the lesson. Many tutors offer a short trial at a price of its own, and you won’t be charged until they accept.
    .action = See who offers a trial

welcome_help =
    .subject = Can we help you find somebody?
    .body =
        Hello { $name },

        You haven’t booked a lesson yet. If something is in the way, our help pages answer most questions, and we answer the rest.
    .action = Get help

rebook =
    .subject = When’s your next lesson?
    .body =
        Hello { $name },

        Your last lesson is a few days ago, and no other is booked. The same hour of the week is the easiest to keep.
    .action = Book the next one

winback_7 =
    .subject = A week without a lesson
    .body =
        Hello { $name },

        What you learned sits best when you come back soon. Your tutor may still have a free hour this week.
    .action = Find a time

winback_14 =
    .subject = Pick up where you left off
    .body =
        Hello { $name },

        It’s been two weeks. Your notes and the whiteboard of your last lesson are still there.
    .action = Find a time

winback_30 =
    .subject = Would another tutor fit better?
    .body =
        Hello { $name },

        It’s been a month. If the last lesson wasn’t right, somebody else may explain it another way.
    .action = Look around

winback_offer =
    .subject = { $amount } for your next lesson
    .body =
        Hello { $name },

        It’s been a while. We’ve given you { $amount }: it pays for your next lesson until { $date }. What isn’t used by then ends.
    .action = Find a tutor

survey_lesson =
    .subject = How was your first lesson?
    .body =
        Hello { $name },

        One question, half a minute: your answer tells us what to do better.
    .action = Answer

survey_nps =
    .subject = Would you recommend us?
    .body =
        Hello { $name },

        You’ve had a few lessons now. Tell us in one click how likely you are to recommend EduStream to a friend.
    .action = Answer

survey_dormant =
    .subject = Why did you stop?
    .body =
        Hello { $name },

        We haven’t seen you for two months, and we’d like to know why. One question, and we won’t write again about it.
    .action = Answer

package_nudge =
    .subject = Lessons with { $tutor } for less
    .body =
        Hello { $name },

        You’ve had a few lessons with { $tutor }. A package of lessons costs less than each one by itself, and what you don’t use can be moved or refunded.
    .action = See the packages

checkout_nudge =
    .subject = Your lesson isn’t booked yet
    .body =
        Hello { $name },

        You began to book and the payment didn’t go through. Nothing was charged, and the time is free again. Pick it, or another one.
    .action = Try again

quarterly =
    .subject = What’s new since your last lesson
    .body =
        Hello { $name },

        Your tutors, their next free times and what has changed are on one page. We write to you four times a year, and about nothing else.
    .action = Have a look

week_report =
    .subject = Last week: { $from } to { $to }
    .body =
        Hello { $name },

        This was the week, beside the one before.
    .action = Open the dashboard

film_costs =
    .subject = Course videos: this month may cost { $amount }
    .body =
        Hello { $name },

        At the present rate, course videos will cost { $amount } this month. You asked to be warned above { $limit }. The page shows what grew: storage, encoding or delivery.
    .action = See the figures

institution_invited =
    .subject = { $name } invites you to { $institution } on EduStream
    .body =
        Hello,

        { $name } invites you to learn with { $institution } on EduStream. A seat is waiting for you.

        Open the link, sign in or create an account, and take your seat. The link works for { $count ->
             [one] { $count } day
            *[other] { $count } days
        }. Keep it to yourself: whoever opens it first has the seat.
    .action = Take my seat

institution_lesson_asked =
    .subject = { $member } asks for a lesson: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        { $member } would like a lesson in { $subject } with { $counterpart }: { $when }. It costs { $amount }, paid from the balance of { $institution } only if you agree.

        Please decide by { $until }. Until then the time is kept, and the tutor knows nothing of it.
    .action = Decide

institution_lesson_refused =
    .subject = { $institution } didn’t agree: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        { $institution } didn’t agree to the lesson in { $subject } with { $counterpart } on { $when }. { $reason }

        The time is free again. Ask there which lesson would suit, or book it and pay by card.
    .action = Open the request

video_sign_in =
    .subject = Connect your { $provider } account again
    .body =
        Hello { $name },

        Your { $provider } account doesn’t let us in any more. Until you connect it again, your lessons take place in our own room, and your students are sent there.
    .action = Connect again

video_moved =
    .subject = You meet in our own room for this lesson
    .body =
        Hello { $name },

        { $provider } isn’t working for your lesson, so you meet in our own room. If you’re waiting there, come over: you’re expected here.
    .action = Open the room
