### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Iniciante
level-intermediate = Intermediário
level-advanced = Avançado
level-expert = Especialista

tier-basic = Identidade verificada
tier-verified = Credenciais verificadas
tier-premium = Antecedentes verificados
tier-none = Não verificado

badge-verified = Verificado
badge-premium = Antecedentes verificados
badge-instant = Reserva imediata
badge-new = Novo
badge-top_rated = Muito bem avaliado
