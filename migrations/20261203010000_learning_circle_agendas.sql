-- Words of whoever hosted a circle go with their account.
grant update (agenda) on circle_sessions to edustream_app;
