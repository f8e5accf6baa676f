### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Para iniciantes
level-intermediate = Para nível intermediário
level-advanced = Para nível avançado
level-expert = Para especialistas

tier-basic = Identidade verificada
tier-verified = Credenciais verificadas
tier-premium = Antecedentes verificados
tier-none = Não verificado

badge-verified = Verificado
badge-premium = Antecedentes verificados
badge-instant = Reserva imediata
badge-new = Novo
badge-top_rated = Muito bem avaliado
