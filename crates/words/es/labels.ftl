### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Inicial
level-intermediate = Intermedio
level-advanced = Avanzado
level-expert = Experto

tier-basic = Identidad comprobada
tier-verified = Títulos verificados
tier-premium = Antecedentes comprobados
tier-none = Sin verificar

badge-verified = Verificado
badge-premium = Antecedentes comprobados
badge-instant = Reserva inmediata
badge-new = Nuevo
badge-top_rated = Muy bien valorado
