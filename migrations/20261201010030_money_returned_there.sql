-- Money that went back at the provider by somebody's hand there is heard: of a top-up it is booked, of a lesson it is told to a person; and a report that cannot
-- be read is told too. The previous binary writes none of it.
alter table payment_inbox drop constraint payment_inbox_decision_check;
alter table payment_inbox add constraint payment_inbox_decision_check
  check (decision in ('succeed', 'fail', 'dispute', 'returned'));
alter table payment_breaks drop constraint payment_breaks_kind_check;
alter table payment_breaks add constraint payment_breaks_kind_check check (kind in ('stray', 'unknown_order', 'amount_differs',
  'contradicts', 'unfunded', 'unanswered', 'lost', 'returned_there', 'unreadable'));
