### Messages: the list, a conversation, what is said about one.

messages-title = Messages
messages-new_count =
    { $count ->
        [one] { $count } conversation with new messages
       *[other] { $count } conversations with new messages
    }
messages-unread =
    { $count ->
        [one] { $count } new message
       *[other] { $count } new messages
    }
messages-none_title = No messages yet
messages-none_text = Write to a tutor you like, or ask about a lesson you’ve booked.
messages-find = Find a tutor
messages-pick = Choose a conversation to read it here.
messages-archived = Archived conversations
messages-archived_none = You haven’t archived a conversation.
messages-all = All messages
messages-more_threads = Older conversations
messages-you = You
messages-with = Conversation with { $name }
messages-earlier = Earlier messages
messages-latest = Latest messages
messages-field = Message to { $name }
messages-send = Send message
messages-first = Say what you’d like to learn and when you have time.
messages-says = { $name } wrote
messages-you_said = You wrote
messages-sent = Sent
messages-delivered = Delivered
messages-read = Read
messages-read_by = Read by { $read } of { $all }
messages-edited = edited
messages-deleted = This message was deleted.
messages-held = Your parent reads this first.
messages-held_adult = The child’s parent reads this first.
messages-held_parent = This says how to reach somebody elsewhere. Only you and whoever wrote it can see it.
messages-release = Let it through
messages-options = Options for this message
messages-edit = Change the text
messages-save = Save the text
messages-delete = Delete message
messages-archive = Archive
messages-unarchive = Move back to messages
messages-mute = Mute for a week
messages-unmute = Unmute
messages-muted = Muted until { $date }
messages-today = Today
messages-yesterday = Yesterday
messages-reads_along = { $name } reads along as a parent.
messages-safe = Stored encrypted, but not end to end. Keep lessons and payments on EduStream, so that we can help if something goes wrong.
messages-typing = { $name } is writing…
messages-waits = Waiting to be sent
messages-unsent = Not sent
messages-online = Online now
messages-share = Share in a conversation
messages-share_lead = Choose whom it goes to. You can change the text before you send it.
messages-share_none = You have no conversations yet. Write to a tutor first.
messages-write = Message
messages-write_to = Write to { $name }
messages-lesson = About a lesson
messages-search = Search your messages
messages-search_button = Search
messages-search_lead = Finds whole words, newest messages first. Messages are stored encrypted; for the search we keep only scrambled marks of their words.
messages-search_none = No message has these words. Try fewer or other ones.
messages-found = Messages found
messages-group_new = New group
messages-group_begin = Begin the group
messages-group_title = What the group is called
messages-group_title_help = Without a title it shows who is in it.
messages-group_people = Who is in it
messages-group_people_help = You can add people you have a lesson or a conversation with. Whoever comes later reads from then on.
messages-group_nobody = You have no lesson or conversation with anybody yet. Write to a tutor first.
messages-group_manage = People and title
messages-group_owner = owns this group
messages-group_remove = Remove { $name }
messages-group_add = Add to the group
messages-group_leave = Leave the group
messages-group_leave_help = You won’t see what’s written afterwards.
messages-group_save = Save the title
messages-group_first = Nobody has written here yet.
messages-group_stays = You read along as long as your child is in this group.
messages-later = Send later
messages-later_at = Send at ({ $zone })
messages-later_title = Later
messages-later_lead = Messages that wait for their time, and messages you want to come back to.
messages-later_none = Nothing scheduled. When you write a message, you can choose when it’s sent.
messages-later_when = Goes out on { $date }
messages-later_unsent = Not sent: you can’t write in this conversation any more.
messages-later_cancel = Take it back
messages-later_dismiss = Remove from the list
messages-file_attach = Attach a file
messages-file_help = PDF, Word, JPG, PNG, MP4 or ZIP, up to 10 MB. Checked for viruses.
messages-file_word = A word with it
messages-file_send = Send the file
messages-file = A file
messages-remind = Remind me
messages-remind_when = When
messages-remind_hour = In an hour
messages-remind_tomorrow = Tomorrow at this time
messages-remind_week = In a week
messages-reminders = Reminders
messages-reminder_when = On { $date }
messages-reminder_end = Don’t remind me

reaction-like = Like
reaction-love = Love it
reaction-laugh = Funny
reaction-celebrate = Well done
reaction-question = Not clear yet

case_messages-title = Messages of the case
case_messages-lead = What the two wrote to each other until the case was opened. That you looked is written down.
case_messages-none = They wrote nothing to each other in that time.
case_messages-more = Only the latest { $most } are shown.
case_messages-back = Back to the case
case_messages-link = Read what the two wrote to each other
