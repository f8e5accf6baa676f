-- A function that works as the owner is called by whom a grant names, or by a trigger of ours. Whoever may execute it
-- may hang it on a table of his own: with a temporary one, `posting_apply` moved a wallet by any amount.
revoke execute on function posting_apply() from public;
do $$ begin execute format('revoke temporary on database %I from public, edustream_app', current_database()); end $$;
