### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Beginner
level-intermediate = Intermediate
level-advanced = Advanced
level-expert = Expert

tier-basic = Identity checked
tier-verified = Credentials checked
tier-premium = Background checked
tier-none = Not verified

badge-verified = Verified
badge-premium = Background checked
badge-instant = Instant booking
badge-new = New
badge-top_rated = Top rated
