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

step-requested = Pedida
step-confirmed = Confirmada
step-join = Entrar
step-review = Avaliar
step-declined = Recusada
step-expired = Sem resposta a tempo
step-cancelled = Cancelada
step-not_held = Não aconteceu

place-link = O encontro é aqui: { $link }
place-missing = { $name } ainda não adicionou um link para a aula. Ele aparece na página da aula assim que estiver lá.
place-missing_own = Você ainda não adicionou um link para a aula, e seu aluno não consegue entrar. Adicione-o ao seu perfil.

invitation-summary = { $subject } com { $name }
invitation-page = A aula no EduStream: { $link }

consent-text = Sou mãe, pai ou responsável legal desta criança. Concordo que o EduStream mantenha esta conta: nome, data de nascimento, aulas e quanto custam. Os professores veem o nome e o assunto da aula; nenhum outro aluno e nenhuma página pública mostra a criança. Eu aprovo ou recuso cada aula que ela pedir e posso mudar a qualquer momento o que ela pode fazer.
