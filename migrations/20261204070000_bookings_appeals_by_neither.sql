-- Where two of the staff had to agree on the first decision of a case, neither of them judges an appeal against it. Cases of before are left as they are; the
-- previous binary is refused where it would let the first of the two decide.
alter table cases add constraint cases_final_by_neither
  check (final_by is null or proposed_by is null or final_by <> proposed_by) not valid;
