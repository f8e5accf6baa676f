### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Für Anfänger
level-intermediate = Für die Mittelstufe
level-advanced = Für Fortgeschrittene
level-expert = Für Profis

tier-basic = Identität geprüft
tier-verified = Abschlüsse geprüft
tier-premium = Führungszeugnis geprüft
tier-none = Nicht geprüft

badge-verified = Geprüft
badge-premium = Führungszeugnis geprüft
badge-instant = Sofort buchbar
badge-new = Neu
badge-top_rated = Top bewertet
