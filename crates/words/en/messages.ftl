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
messages-read = Read
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
messages-write = Message
messages-write_to = Write to { $name }
messages-lesson = About a lesson

reaction-like = Like
reaction-love = Love it
reaction-laugh = Funny
reaction-celebrate = Well done
reaction-question = Not clear yet
