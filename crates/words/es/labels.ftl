### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Para principiantes
level-intermediate = Para nivel intermedio
level-advanced = Para nivel avanzado
level-expert = Para expertos

tier-basic = Identidad verificada
tier-verified = Títulos verificados
tier-premium = Antecedentes verificados
tier-none = Sin verificar

badge-verified = Verificado
badge-premium = Antecedentes verificados
badge-instant = Reserva inmediata
badge-new = Nuevo
badge-top_rated = Muy bien valorado
