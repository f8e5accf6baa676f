### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Pour débutants
level-intermediate = Pour niveau intermédiaire
level-advanced = Pour niveau avancé
level-expert = Pour experts

tier-basic = Identité vérifiée
tier-verified = Diplômes vérifiés
tier-premium = Antécédents vérifiés
tier-none = Non vérifié

badge-verified = Vérifié
badge-premium = Antécédents vérifiés
badge-instant = Réservation immédiate
badge-new = Nouveau
badge-top_rated = Très bien noté
