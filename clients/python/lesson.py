"""A lesson with the generated client: found, booked, paid, talked about; reviewed when it was held.

Usage: python lesson.py BASE EMAIL PASSWORD book|review
"""

import json
import sys
import uuid

from edustream import AuthenticatedClient, Client
from edustream.api.auth import login
from edustream.api.bookings import booking_create, booking_list
from edustream.api.messages import message_send
from edustream.api.reviews import review_create
from edustream.api.tutors import tutor_search
from edustream.models import BookingRequest, BookingRequestMinutes, LoginRequest, MessageRequest, Problem, ReviewRequest

base, email, password, act = sys.argv[1:]


def answered(answer):
    """What was answered; a refusal says what to do, so it is what is raised."""
    if answer is None or isinstance(answer, Problem):
        raise SystemExit(f"refused: {answer and answer.to_dict()}")
    return answer


signed_in = answered(login.sync(client=Client(base), body=LoginRequest(email=email, password=password)))
client = AuthenticatedClient(base, token=signed_in.access_token)

if act == "book":
    found = answered(tutor_search.sync(client=client, instant="true", sort="price", limit=20))
    tutor = next(card for card in found.items if card.next_slot and card.subjects)
    minutes = round((tutor.next_slot.end - tutor.next_slot.start).total_seconds() / 60)
    wish = BookingRequest(
        tutor_id=tutor.id,
        subject_id=tutor.subjects[0].subject_id,
        start=tutor.next_slot.start,
        minutes=BookingRequestMinutes(minutes),
        pay_with="wallet",
        topic="A first look",
    )
    booking = answered(booking_create.sync(client=client, body=wish, idempotency_key=str(uuid.uuid4())))
    message = MessageRequest(booking_id=booking.id, client_id=str(uuid.uuid4()), text="I look forward to it.")
    answered(message_send.sync(client=client, body=message))
    print(json.dumps({"id": str(booking.id), "end": booking.end.isoformat(), "state": str(booking.session_state)}))
else:
    past = answered(booking_list.sync(client=client, state="past"))
    for booking in (lesson for lesson in past.items if lesson.session_outcome == "COMPLETED"):
        said = ReviewRequest(
            booking_id=booking.id,
            rating=5,
            knowledge=5,
            communication=4,
            professionalism=5,
            comment="Clear and kind.",
        )
        written = review_create.sync(client=client, body=said)
        if isinstance(written, Problem) and written.status == 409:
            continue
        written = answered(written)
        print(json.dumps({"id": str(written.id), "rating": written.rating}))
        break
    else:
        raise SystemExit("every lesson has its review")
