-- Which version of a course a try at a quiz belongs to: what a question is worth is counted over tries at exactly it.
-- None for tries of before; they count for nobody. The previous binary leaves it empty.
alter table quiz_attempts add column version integer check (version > 0);
