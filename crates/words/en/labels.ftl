### Words for codes of the database: levels, verification tiers, badges.

level-beginner = For beginners
level-intermediate = For intermediate learners
level-advanced = For advanced learners
level-expert = For experts

tier-basic = Identity checked
tier-verified = Credentials checked
tier-premium = Background checked
tier-none = Not verified

badge-verified = Verified
badge-premium = Background checked
badge-instant = Instant booking
badge-new = New
badge-top_rated = Top rated
