### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Para iniciantes
level-intermediate = Para nível intermediário
level-advanced = Para nível avançado
level-expert = Para especialistas

tier-basic = Identidade verificada
tier-verified = Credenciais verificadas
tier-premium = Antecedentes verificados
tier-none = Não verificado
spoken_level-basic = Noções básicas
spoken_level-conversational = Conversas do dia a dia
spoken_level-fluent = Fluente
spoken_level-native = Língua materna

supports-sign_language = Língua de sinais
supports-captions = Legendas ao vivo
supports-in_writing = Aulas por escrito, sem falar
supports-screen_reader = Material que um leitor de tela lê
supports-large_print = Letras grandes e alto contraste
supports-dyslexia = Dislexia
supports-adhd = TDAH
supports-autism = Autismo
supports-slow_pace = Ritmo tranquilo e mais pausas

badge-verified = Verificado
badge-premium = Antecedentes verificados
badge-instant = Reserva imediata
badge-new = Novo
badge-top_rated = Muito bem avaliado
badge-lessons_100 = 100 aulas ou mais
badge-fast = Responde rápido
badge-reliable = Cumpre o combinado
badge-pro = Pro

archive-title = Seus dados no EduStream
archive-lead = Esta é uma cópia de tudo o que guardamos sobre você. Cada arquivo traz uma tabela do nosso banco de dados, como lista em JSON. Os horários estão em UTC e os valores, na menor unidade da moeda, como centavos. Um arquivo com uma lista vazia quer dizer que não guardamos nada desse tipo.
archive-too_many = Algum arquivo ficou longo demais e está incompleto. Escreva para nós para receber o resto.
archive-files = O QUE HÁ EM CADA ARQUIVO
archive-own_files = Seus arquivos, como você os enviou:
archive-large_files = Arquivos grandes demais para este pacote; baixe-os na página em que você o pediu:
archive-left_out = COLUNAS QUE FICARAM DE FORA
archive-nothing = TABELAS SEM NADA SEU
archive_about-account = Sua conta: nome, e-mail, data de nascimento, configurações.
archive_about-sign_ins = Como e onde você entrou.
archive_about-family = Sua família: quem decide por quem e o que foi aceito.
archive_about-teaching = O que você ensina e quando.
archive_about-lessons = Suas aulas e avaliações.
archive_about-money = Seu dinheiro: saldos, movimentações, pagamentos.
archive_about-mails = E-mails que enviamos a você.
archive_about-reports = O que você nos relatou e nossas respostas.
archive_about-privacy = Cópias que você pediu, o que aceitou e se sua conta será encerrada.
archive_about-acts = O registro do que foi feito com sua conta.
archive_why-secret = Senhas, chaves e tokens, e o que serve para conferi-los. Em uma cópia, poderiam abrir sua conta a outras pessoas.
archive_why-others = Fala de outras pessoas.
archive_why-derived = Calculado a partir desta cópia ou presente em outra parte dela.
archive_why-passing = Guardado por pouco tempo; o conteúdo está nos arquivos acima.
archive_why-proof = Somas de verificação que provam que ninguém alterou o passado.
archive_why-everybody = Igual para todas as pessoas que usam o site.
archive_why-machinery = Mantém o site funcionando e não diz nada sobre ninguém.

step-requested = Pedida
step-confirmed = Confirmada
step-join = Entrar
step-review = Avaliar
step-declined = Recusada
step-expired = Sem resposta a tempo
step-cancelled = Cancelada
step-not_held = Não aconteceu

told-topics = O que vimos: { $text }
told-homework = Para fazer em casa: { $text }
told-next_steps = Na próxima vez: { $text }
told-after = Na página da aula você pode avaliá-la e marcar a próxima.
place-link = O encontro é aqui: { $link }
place-missing = { $name } ainda não adicionou um link para a aula. Ele aparece na página da aula assim que estiver lá.
place-missing_own = Você ainda não adicionou um link para a aula, e seu aluno não consegue entrar. Adicione-o ao seu perfil.

invitation-summary = { $subject } com { $name }
invitation-page = A aula no EduStream: { $link }

consent-text = Sou mãe, pai ou responsável legal desta criança. Concordo que o EduStream mantenha esta conta: nome, data de nascimento, aulas e quanto custam. Os professores veem o nome e o assunto da aula; nenhum outro aluno e nenhuma página pública mostra a criança. Eu aprovo ou recuso cada aula que ela pedir e posso mudar a qualquer momento o que ela pode fazer.
badge-basic = Identidade verificada
archive_about-messages = Suas mensagens: conversas, o que você escreveu e suas reações.
archive_about-courses = Cursos: o que você ensina e aprende, anotações, quizzes, certificados e metas.
nudge-contact_shared = Você compartilhou dados de contato. Aulas e pagamentos só são protegidos se ficarem no EduStream.
nudge-contact_disguised = Isso parece um dado de contato. Vocês podem se escrever aqui, e só aqui podemos ajudar se algo der errado.
nudge-chat_elsewhere = Você citou outro aplicativo de conversa. Em uma contestação, só podemos ver o que foi escrito aqui.
held_against-tutor = O professor diz que a aula aconteceu. Eu digo que ele não veio.
held_against-student = O aluno diz que a aula aconteceu. Eu digo que ele não veio.
nudge-pay_outside = Um pagamento fora do EduStream não é protegido: sem reembolso e sem ajuda em uma contestação. Reserve a aula aqui.
nudge-contact_held = Sua mensagem diz como falar com você em outro lugar, por isso seu responsável lê primeiro.
nudge-contact_waits = Sua mensagem traz um contato fora do EduStream, por isso o responsável pela criança lê primeiro.
nudge-file_held = Sua mensagem tem um arquivo, por isso seu responsável a vê primeiro.
nudge-file_waits = Sua mensagem tem um arquivo, por isso o responsável da criança a vê primeiro.
paper-invoice = Fatura
paper-receipt = Recibo
paper-credit_note = Nota de crédito
paper-statement = Extrato de ganhos
paper-payee = Professor
paper-date = Data
paper-billed_to = Para
paper-corrects = Corrige
paper-tax_id = Número fiscal
paper-what = Descrição
paper-amount = Valor
paper-net = Sem impostos
paper-tax = Imposto { $percent }%
paper-total = Valor total
paper-no_tax = Não há cobrança de impostos.
paper-opening = No início
paper-closing = No fim
paper-nothing = Nada foi ganho nem pago neste mês.
paper-line_topup = Recarga da carteira
paper-line_credits = 
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
    }
paper-line_package = 
    { $count ->
        [one] { $count } aula de { $minutes } minutos com { $name }
       *[other] { $count } aulas de { $minutes } minutos com { $name }
    }
paper-line_lesson = { $subject }, { $minutes } minutos com { $name }, { $date }
paper-line_seats =
    { $count ->
        [one] { $count } vaga ({ $name })
       *[other] { $count } vagas ({ $name })
    }
paper-entry_lesson = Aula
paper-entry_cancelled = Cancelada em cima da hora
paper-entry_payout = Pago
paper-entry_refund = Devolvido ao aluno
paper-entry_package = Pacote encerrado
paper-entry_other = Outros

certificate-title = Certificado
certificate-finished = concluiu o curso
certificate-taught_by = Ministrado por: { $name }

week-learned = Aulas feitas: { $hours } h { $minutes } min
week-taught = Aulas dadas: { $hours } h { $minutes } min
week-units = Partes de cursos feitas: { $number }
week-courses = Cursos concluídos: { $number }
week-goals_reached = Metas alcançadas: { $number }
week-goals_open = Metas em andamento: { $number }
week-off = Se preferir não receber isto às segundas, desative na página do seu progresso.
daily-off = Você pediu para receber isto toda manhã. Dá para desativar na página das suas sugestões.
week_line-lessons = Aulas: { $now } (semana anterior: { $before })
week_line-learners = Pessoas que aprenderam: { $now } (semana anterior: { $before })
week_line-people = Contas novas: { $now } (semana anterior: { $before })
week_line-gmv = Volume em { $currency }: { $now } (semana anterior: { $before })
week_line-revenue = Comissão e créditos em { $currency }: { $now } (semana anterior: { $before })
week_line-tutors = Professores que podem ser reservados: { $now }
