"""The peer: the same three use cases as a plain service in Python, one statement for each reading and nine for a booking.

It does what such a service does and no more: no sign-in, no rights, no stored answers, no opening hours, no mails. `uvicorn app:app`; PEER_DATABASE says where.
"""

import os
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import asyncpg
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

CARD = "id, display_name, headline, languages, hourly_rate, currency, rating, review_count, subjects"


@asynccontextmanager
async def lifespan(app: FastAPI):
    settings = {"search_path": "peer, public"}
    async with asyncpg.create_pool(os.environ["PEER_DATABASE"], min_size=8, max_size=8, server_settings=settings) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=lifespan)


class TutorCard(BaseModel):
    id: UUID
    display_name: str
    headline: str
    languages: list[str]
    hourly_rate: int | None
    currency: str
    rating: float
    review_count: int
    subjects: list[str]


class Tutor(TutorCard):
    bio: str
    response_minutes: int | None


class BookingRequest(BaseModel):
    key: UUID
    tutor_id: UUID
    student_id: UUID
    start: datetime
    minutes: int
    price: int


class Booking(BaseModel):
    id: UUID
    state: str
    start: datetime


@app.get("/tutors/{id}")
async def tutor(id: UUID) -> Tutor:
    row = await app.state.pool.fetchrow(f"select {CARD}, bio, response_minutes from tutors where id = $1", id)
    if row is None:
        raise HTTPException(404)
    return Tutor(**row)


@app.get("/tutors")
async def search(q: str, max_price: int) -> list[TutorCard]:
    rows = await app.state.pool.fetch(
        f"select {CARD} from tutors where search @@ websearch_to_tsquery('english', $1) and hourly_rate <= $2 order by rating desc, id limit 20",
        q, max_price,
    )
    return [TutorCard(**row) for row in rows]


@app.post("/bookings", status_code=201)
async def book(request: BookingRequest) -> Booking:
    booking, journal, held_by = uuid4(), uuid4(), UUID(int=(2 << 96) + 0x7000_8000_0000_0000_0000 + request.key.int % 64)
    during = asyncpg.Range(request.start, request.start + timedelta(minutes=request.minutes))
    async with app.state.pool.acquire() as connection:
        try:
            async with connection.transaction():
                await connection.execute("insert into keys (key, person_id) values ($1, $2)", request.key, request.student_id)
                for person in (request.tutor_id, request.student_id):
                    await connection.execute("insert into claims (person_id, during, booking_id) values ($1, $2, $3)", person, during, booking)
                await connection.execute(
                    "insert into bookings (id, tutor_id, student_id, starts_at, minutes, price) values ($1, $2, $3, $4, $5, $6)",
                    booking, request.tutor_id, request.student_id, request.start, request.minutes, request.price,
                )
                await connection.execute("update people set balance = balance - $2 where id = $1", request.student_id, request.price)
                await connection.execute("insert into journals (id, booking_id) values ($1, $2)", journal, booking)
                await connection.execute(
                    "insert into postings (journal_id, person_id, amount) values ($1, $2, -$4::bigint), ($1, $3, $4)",
                    journal, request.student_id, held_by, request.price,
                )
                await connection.execute("update people set balance = balance + $2 where id = $1", held_by, request.price)
                await connection.execute("insert into events (kind, data) values ('booking.requested', jsonb_build_object('booking_id', $1::uuid))", booking)
        except asyncpg.ExclusionViolationError:
            raise HTTPException(409, "slot_taken")
    return Booking(id=booking, state="REQUESTED", start=request.start)
