-- Registrations that wait are counted by the network they came from: each has room for so many, and the one with most
-- makes room. The previous binary does not look at it.
create index registrations_network on registrations (network, created_at);
