-- What a message is found by: of each folded word and stem the first 64 bits of a keyed hash, under a key of its thread. Whoever has the table alone sees how often
-- the same word comes in one thread, and not which word it is. The previous binary knows nothing of it: the trigger keeps its writes right.
alter table messages add column words bigint[];
comment on column messages.words is 'hashes of the words of the text, under a key of the thread; null until they are made';
create index messages_words on messages using gin (words);
create index messages_unfolded on messages (id) where words is null and text_sealed is not null;

-- A text that goes takes its words along; one that changes without new words is folded anew by a job.
create function messages_words_follow() returns trigger language plpgsql as $$
begin
  if new.text_sealed is null then
    new.words := '{}';
  elsif new.words is not distinct from old.words then
    new.words := null;
  end if;
  return new;
end
$$;
create trigger messages_words_follow before update of text_sealed on messages for each row execute function messages_words_follow();
