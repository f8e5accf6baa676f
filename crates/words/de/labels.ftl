### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Anfänger
level-intermediate = Mittelstufe
level-advanced = Fortgeschritten
level-expert = Experte

tier-basic = Identität geprüft
tier-verified = Abschlüsse geprüft
tier-premium = Führungszeugnis geprüft
tier-none = Nicht geprüft

badge-verified = Geprüft
badge-premium = Führungszeugnis geprüft
badge-instant = Sofort buchbar
badge-new = Neu
badge-top_rated = Bestens bewertet
