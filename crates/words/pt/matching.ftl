### Recommendations, where a tutor stands, skill exchange, and the ranker as the staff sees it.

matches-title = Suas sugestões
matches-lead = Professores que combinam com o que você procura, e por quê.
matches-row = Para você
matches-all = Ver todas as sugestões
matches-score = Combinação { $score } de 100
matches-explored = Perfil novo: quase ninguém o viu ainda.
matches-favourite = Salvar { $name }
matches-pass = Agora não: { $name }
matches-not_interested = Sem interesse: { $name }
matches-skill = Habilidade
matches-free_from = Livre a partir de
matches-rating = Avaliação
matches-rating_from = { $rating } ou mais
matches-none = Ainda não há professores
matches-none_yet = Diga o que você quer aprender, e encontramos professores para você.
matches-none_so = Tente com menos filtros.
matches-by_rules = Ordenados por nossas regras publicadas.
matches-by_model = Ordenados pelo que alunos como você escolheram e avaliaram bem.
matches-bring_back = Mostrar de novo
matches-wishes = Partimos do que você procura.
matches-wishes_change = Mudar o que você procura
matches-daily = Professores para você toda manhã
matches-daily_help = No máximo { $most } por dia que combinam com o que você procura e têm horários livres, ninguém duas vezes em um mês. Se não houver ninguém novo, você não recebe nada.
matches-daily_start = Receber um e-mail toda manhã
matches-daily_stop = Parar os e-mails
matches-daily_on = Ativado: o e-mail chega de manhã.
matches-put_away =
    { $count ->
        [one] Você afastou { $count } professor.
       *[other] Você afastou { $count } professores.
    }

standing-title = Sua posição
standing-lead = Como nossas regras publicadas posicionam você para um aluno típico da sua primeira matéria.
standing-place = Lugar { $place }
standing-why = O que fala a seu favor
standing-moves = O que faria você subir
standing-nothing = Nada a apontar: continue assim.
standing-recent = Os últimos 30 dias
standing-shown = Recomendações
standing-clicked = Perfil aberto
standing-booked = Aulas reservadas
standing-honest = Ninguém paga por um lugar melhor aqui.
standing-unlisted = Seu perfil ainda não está na lista, por isso não há posição.
standing-none = Ainda sem perfil
standing-none_text = Escreva seu perfil com uma matéria, e sua posição aparece aqui.
standing-of =
    { $count ->
        [one] de { $count } professor listado
       *[other] de { $count } professores listados
    }

exchange-title = Troca de saberes
exchange-lead = Ensine o que você sabe e aprenda o que falta: sem dinheiro, em dupla ou em círculo.
exchange-none = Ainda não há trocas
exchange-none_text = Diga o que você pode ensinar e o que quer aprender.
exchange-skills = Editar habilidades
exchange-cycles = Trocas possíveis
exchange-pairs = Pessoas para você
exchange-state_possible = Possível
exchange-state_open = Aguardando respostas
exchange-state_agreed = Combinado
exchange-state_declined = Alguém recusou
exchange-state_expired = Nem todos responderam a tempo
exchange-state_lapsed = Alguém encontrou outra troca
exchange-you_teach = Você ensina { $name }: { $skill }
exchange-teaches_you = { $name } ensina você: { $skill }
exchange-teaches = { $one } ensina { $other }: { $skill }
exchange-meets = Primeiro horário possível: { $when }
exchange-said_yes = Disse sim
exchange-until = Todos têm até { $when } para responder.
exchange-plan = Sua aula ainda não está reservada. Combine um horário por mensagem e reserve com créditos na página de quem ensina você.
exchange-booked = As aulas estão reservadas, sem custo. Cada pessoa recebeu a confirmação por e-mail.
exchange-lesson = Aula reservada: { $when }
exchange-open = Abrir página
exchange-accept = Aceitar
exchange-decline = Não, obrigado
exchange-gives = Ensina você: { $skills }
exchange-takes = Aprende com você: { $skills }
exchange-hours =
    { $count ->
        [one] { $count } hora livre em comum por semana
       *[other] { $count } horas livres em comum por semana
    }

ranker-title = Recomendações
ranker-lead = O que ordena os professores, como vai e como voltar.
ranker-serving = Em uso
ranker-version = Versão
ranker-rules = As regras publicadas
ranker-rollout = Mostrado a
ranker-since = Desde
ranker-not_loaded = Não carregado: as regras ordenam
ranker-rollback = Voltar
ranker-versions = Versões
ranker-no_versions = Ainda não há versões. Exporte os dados, treine e ponha o resultado no diretório.
ranker-quality = NDCG@10
ranker-quality_rules = NDCG@10 das regras
ranker-state = Estado
ranker-better = Certamente melhor que as regras
ranker-not_better = Não é certo que seja melhor
ranker-let_out = Liberar para
ranker-shadow = Sombra
ranker-promote = Liberar { $version }: { $step }
ranker-clicks = Cliques
ranker-day = Dia
ranker-ctr = Abertos dos mostrados
ranker-shares = Proporções
ranker-from_matches = Reservas por sugestões (meta { $goal })
ranker-explored = Lugares para professores novos
ranker-coverage = Professores recomendados
ranker-first_booking = Horas da primeira lista à primeira reserva
ranker-drift = Desvio
ranker-drift_help = Quanto os sinais mudaram desde o treino. Acima de 0,2 é hora de treinar de novo.
ranker-no_drift = Ainda sem dados: uma versão precisa ordenar antes.
ranker-no_data = Ainda sem dados
ranker-signal = Sinal
ranker-psi = Índice
ranker-moved = Mudou
ranker-percent = { $share }%

upnext-title = O que vem agora
upnext-lead = Primeiro o que você começou, depois o que pode vir. Ninguém pode pagar para aparecer aqui.
upnext-all = Ver tudo
upnext-none = Tudo em dia
upnext-none_text = Reserve uma aula, comece um curso ou defina uma meta, e o que vem depois aparece aqui.
upnext-less = Mostrar menos disto: { $kind }
upnext-hidden = Ocultos
upnext-show = Mostrar de novo: { $kind }
upnext-kind_lesson = Próxima aula
upnext-kind_meeting = Encontro do seu círculo
upnext-kind_homework = Tarefa de casa
upnext-kind_course = Continuar aprendendo
upnext-kind_help = Ajuda onde é difícil
upnext-kind_review = Uma avaliação a escrever
upnext-kind_goal = Sua meta
upnext-kind_search = Novidades da sua busca
upnext-kind_circle = Um círculo com vaga
upnext-kind_similar = Um curso como os seus
upnext-kind_tutor = Um professor para você
