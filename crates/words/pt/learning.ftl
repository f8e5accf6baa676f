### Courses, goals and progress.

courses-title = Cursos
courses-lead = Aprenda no seu ritmo, com vídeos, exercícios e um professor que responde.
courses-free = Grátis
courses-paid = Pago
courses-credits = Com créditos
courses-newest = Mais recentes
courses-popular = Com mais alunos
courses-cheapest = Mais baratos
courses-any = Qualquer
courses-words = Buscar
courses-price = Preço
courses-level = Nível
courses-sort = Ordem
courses-show = Mostrar cursos
courses-none = Nenhum curso corresponde
courses-none_text = Remova um filtro ou busque outras palavras.
courses-video = Vídeo
courses-text = Texto
courses-quiz = Quiz
courses-assignment = Tarefa
courses-file = Arquivo
courses-live = Aula ao vivo
courses-state_draft = Rascunho
courses-state_submitted = Em análise
courses-state_published = Publicado
courses-state_declined = Precisa de mudanças
courses-done_percent = { $percent }% feito
courses-percent = { $percent }%
courses-units =
    { $count ->
        [one] { $count } unidade
       *[other] { $count } unidades
    }
courses-minutes =
    { $count ->
        [one] { $count } minuto de vídeo
       *[other] { $count } minutos de vídeo
    }
courses-learners =
    { $count ->
        [one] { $count } aluno
       *[other] { $count } alunos
    }
courses-opens_after =
    { $count ->
        [one] Abre { $count } dia após a inscrição
       *[other] Abre { $count } dias após a inscrição
    }
courses-opens_in =
    { $count ->
        [one] Abre em { $count } dia
       *[other] Abre em { $count } dias
    }
courses-watched_by =
    { $count ->
        [one] { $count } pessoa assistiu; { $percent }% até o fim.
       *[other] { $count } pessoas assistiram; { $percent }% até o fim.
    }

goals-days =
    { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }

courses-contents = O que há no curso
courses-edit = Editar o curso
courses-go_on = Continuar aprendendo
courses-sign_in_first = Entre para se inscrever
courses-refund_rule = Mudou de ideia? Em { $days } dias e até { $percent }% do curso, você recebe tudo de volta.
courses-with_certificate = Com certificado
courses-enrol_free = Inscrever-se grátis
courses-enrol_for = Pagar { $amount } e inscrever-se
courses-own = Meus cursos
courses-own_lead = Continue de onde parou.
courses-none_own = Nenhum curso ainda
courses-none_own_text = Encontre um que leve você aonde quer chegar.
courses-find = Encontrar um curso
courses-next = A seguir: { $title }
courses-finished = Concluído
courses-finished_now = Você concluiu este curso.
courses-taken_down = Este curso não está mais disponível. O que você concluiu continua seu.
courses-certificate = Certificado
courses-certificate_pdf = Baixar o certificado (PDF)
courses-newer = Há uma versão mais nova. O que você já fez continua valendo.
courses-newer_take = Mudar para ela
courses-rule = Um vídeo conta como visto a partir de { $watched }% e um quiz como aprovado a partir de { $quiz }%.
courses-done = Feito
courses-give_back = Devolver o curso
courses-give_back_until = Até { $date } você recebe tudo de volta na carteira.
courses-given_back = Você devolveu este curso.
courses-open = Abrir o curso
courses-download = Baixar
courses-mark_done = Marcar como feito
courses-film_waits = Este vídeo ainda está sendo preparado. Volte em alguns minutos.
courses-speed = Velocidade
courses-quality = Qualidade
courses-quality_auto = Conforme a conexão
courses-quality_each = { $height }p, até { $size } MB por hora
courses-remove = Remover
courses-notes = Suas anotações
courses-note = Uma anotação
courses-note_help = Fica ligada ao momento do vídeo em que você começa a escrever. Só você vê.
courses-note_save = Salvar anotação
courses-answer = Conferir respostas
courses-feedback = Comentários
courses-your_work = Seu trabalho
courses-hand_in = Entregar
courses-join = Entrar na aula
courses-genuine = Este certificado é autêntico.
courses-has_finished = concluiu o curso
courses-teacher = Professor
courses-date = Data
courses-code = Código
courses-queue = Cursos para analisar
courses-queue_none = Nenhum curso na fila.
courses-decide = Decidir
courses-approve = Publicar o curso
courses-decline = Pedir mudanças
courses-reason = O que deve mudar?
courses-take_down = Tirar o curso do ar
courses-take_down_help = A partir daí ninguém o vê, nem quem o está fazendo. Dá para devolvê-lo enquanto o pagamento estiver retido.
courses-take_down_why = Por quê? Quem ensina vai ler.
courses-taught = Seus cursos
courses-taught_lead = Escreva uma vez, ensine muitos. Analisamos cada curso antes de publicá-lo.
courses-taught_none = Você ainda não tem cursos. Comece pelo nome.
courses-new = Novo curso
courses-name = Nome
courses-subject = Matéria
courses-begin = Criar o curso
courses-waits = Estamos analisando este curso. Você receberá um e-mail e depois poderá alterá-lo.
courses-to_change = Mude isto e envie de novo:
courses-send_help = Os alunos veem suas mudanças depois da nossa análise. Quem já está inscrito fica com a sua versão até escolher a nova.
courses-send = Enviar para análise
courses-module_title = Nome do novo módulo
courses-module_add = Adicionar módulo
courses-unit_title = Nome da nova unidade
courses-unit_add = Adicionar unidade
courses-kind = Tipo
courses-opens = Abre após (dias)
courses-up = Mover para cima: { $title }
courses-remove_it = Remover: { $title }
courses-unfinished = incompleta
courses-stored_now = O que está salvo agora
courses-look_inside = Dê uma olhada
courses-about = Sobre o curso
courses-description = O que os alunos vão aprender
courses-language = Idioma
courses-price_help = Deixe vazio se o curso for grátis.
courses-price_in = Pago em
courses-in_money = Dinheiro
courses-in_credits = Créditos
courses-save = Salvar
courses-preparing = O vídeo está sendo preparado: { $percent }%.
courses-as_table = Ver como tabela
courses-moment = Momento
courses-watching = Assistindo
courses-film = Vídeo
courses-film_help = MP4 ou WebM, até 2 GB e 4 horas.
courses-film_send = Enviar o vídeo
courses-unit_text = Texto
courses-unit_text_help = Markdown: **negrito**, listas, links.
courses-questions = Perguntas
courses-questions_help = Uma pergunta e uma linha por opção: - errada, * certa. Para respostas digitadas: = a resposta. Depois de !, o que se diz em seguida. Uma linha vazia entre perguntas.
courses-starts = Começa (seu horário, { $zone })
courses-link = Link
courses-preview = Todos podem ver esta unidade
courses-answer_work = Enviar comentários
courses-quiz_passed = Você passou. Siga para a próxima unidade.
courses-quiz_again = Ainda não. Reveja a unidade e tente de novo.
courses-similar = Quem faz este curso também estuda
courses-entry_paid = Curso pago
courses-entry_released = Curso repassado
courses-entry_refund = Reembolso de um curso

goals-title = Seu progresso
goals-lead = O que você aprendeu e aonde quer chegar.
goals-streak = Dias seguidos
goals-in_lessons = Em aulas
goals-in_films = Em cursos
goals-taught = Ensinado
goals-hours_minutes = { $hours } h { $minutes } min
goals-goals = Metas
goals-none = Nenhuma meta ainda. O que você gostaria de saber fazer?
goals-what = O que você quer alcançar?
goals-target = Horas de aula
goals-due = Até
goals-set = Definir meta
goals-of_hours = { $done } de { $target } horas
goals-until = até { $date }
goals-reached = Alcançada
goals-dropped = Deixada
goals-mark_reached = Alcancei
goals-drop = Deixar
goals-milestones = Marcos
goals-fresh = Você conseguiu: { $what }. Parabéns.
goals-from_lessons = Das suas aulas
goals-skills = Matérias aprendidas
goals-skill_lessons =
    { $count ->
        [one] { $count } aula, { $time }
       *[other] { $count } aulas, { $time }
    }
goals-skill_courses =
    { $count ->
        [one] { $count } curso concluído
       *[other] { $count } cursos concluídos
    }
goals-first_lesson = Primeira aula
goals-ten_lessons = Dez aulas
goals-fifty_lessons = Cinquenta aulas
goals-first_course = Primeiro curso concluído
goals-three_courses = Três cursos concluídos
goals-first_goal = Primeira meta alcançada
goals-hundred_taught = Cem aulas dadas
goals-shown = O que é mostrado
goals-show_streaks = Dias seguidos
goals-show_badges = Marcos
goals-weekly = Enviar por e-mail às segundas um resumo da minha semana
goals-helps = Mostrar meu nome a quem trava num curso onde eu já terminei
goals-save = Salvar
goals-of_child = { $name }: progresso
goals-of_child_lead = O que seu filho aprendeu e aonde quer chegar. O que ele desativou também não aparece aqui.
goals-of_child_none = Ainda não há metas.
goals-of_child_notes = Anotações e tarefas das aulas

circles-free =
    { $count ->
        [one] { $count } vaga livre
       *[other] { $count } vagas livres
    }
circles-coming =
    { $count ->
        [one] { $count } pessoa vem
       *[other] { $count } pessoas vêm
    }
circles-told =
    { $count ->
        [one] Utilidade: { $average } de 5, com { $count } resposta
       *[other] Utilidade: { $average } de 5, com { $count } respostas
    }
cohorts-weeks_long =
    { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
cohorts-finished =
    { $count ->
        [one] { $count } pessoa terminou
       *[other] { $count } pessoas terminaram
    }
cohorts-free =
    { $count ->
        [one] { $count } vaga livre
       *[other] { $count } vagas livres
    }

circles-title = Círculos
circles-lead = Aprenda com três a oito pessoas que querem o mesmo que você.
circles-none = Nenhum círculo tem vaga no momento
circles-none_text = Comece um, e outras pessoas o encontrarão aqui.
circles-begin = Começar um círculo
circles-mine = Seus círculos
circles-open = Círculos com vaga
circles-full = Lotado
circles-over = Encerrado
circles-yours = Você participa
circles-no_time = Ainda sem horário
circles-host = Organizado por { $name }
circles-name = Nome
circles-name_help = O que vocês vão aprender juntos, em poucas palavras.
circles-agenda = O que vocês fazem juntos
circles-size = Quantas pessoas, com você
circles-first = Dia
circles-time = Horário
circles-length = Duração
circles-sessions = Encontros, um por semana
circles-times_help = Deixe o dia vazio para achar os horários juntos quando mais gente entrar.
circles-join = Entrar no círculo
circles-sign_in = Entre na conta para participar
circles-adults = É preciso ter 18 anos ou mais para entrar em um círculo.
circles-leave = Sair do círculo
circles-leave_help = Sua vaga fica livre na hora, e avisamos os demais.
circles-close = Encerrar o círculo
circles-close_help = Ninguém mais pode entrar, e os próximos encontros são cancelados.
circles-members = Quem participa
circles-all = Todos os círculos
circles-ahead = Encontros
circles-enter = Entrar no encontro
circles-opens = A sala abre: { $at }.
circles-no_sessions = Ainda não há encontros.
circles-suits = Horários bons para vocês
circles-suits_lead = Com base nos horários que cada pessoa informou e no que já está reservado.
circles-suits_none = Nas próximas duas semanas, nenhum horário serve para mais da metade de vocês.
circles-own_times = Mudar meus horários
circles-can = { $can } de { $of } têm tempo.
circles-cannot = Sem tempo: { $names }
circles-set = Marcar este horário
circles-add = Adicionar um encontro
circles-this_time = O que vocês fazem desta vez
circles-answer = Você vem?
circles-yes = Sim
circles-maybe = Talvez
circles-no = Não
circles-there = Quem esteve lá?
circles-save_there = Salvar a presença
circles-recap = Escrever o resumo
circles-recap_by = Resumo de { $name }
circles-recap_help = O que vocês fizeram e o que vem a seguir
circles-recap_save = Salvar o resumo
circles-worth = Valeu seu tempo?
circles-useful = De 1 a 5, foi útil?
circles-words = Um recado para quem organiza
circles-words_help = Só quem organiza lê, sem seu nome, depois que três de vocês responderem.
circles-survey_send = Enviar minha resposta
circles-partners = Manter o ritmo a dois
circles-partners_lead = Escolha alguém para perguntar como você vai. Se a escolha for mútua, vocês são parceiros.
circles-partner_name = Escolher { $name }
circles-partner_back = Desfazer
circles-partner_both = Parceiros
circles-partner_waits = Sua escolha
circles-partner_asks = Escolheu você
cohorts-title = Turmas
cohorts-lead = Faça um curso com algumas pessoas, semana a semana.
cohorts-none = Nenhuma turma aberta no momento
cohorts-none_text = Faça um curso no seu ritmo ou volte em breve.
cohorts-mine = Suas turmas
cohorts-open = Inscrições abertas
cohorts-full = Lotada
cohorts-off = Cancelada
cohorts-yours = Você participa
cohorts-starts = Começa em { $date }
cohorts-new = Abrir uma turma
cohorts-none_taught = Você precisa primeiro de um curso publicado.
cohorts-course = Curso
cohorts-first_day = Primeiro dia
cohorts-weeks = Semanas
cohorts-seats = Vagas
cohorts-price_help = Deixe vazio para manter o preço do curso.
cohorts-goal = O que a turma saberá fazer no final
cohorts-goal_help = Por exemplo: cada pessoa fala dez minutos sem anotações.
cohorts-open_it = Abrir as inscrições
cohorts-all = Todas as turmas
cohorts-plan = Semana a semana
cohorts-live = Encontros ao vivo
cohorts-week = Semana { $number }
cohorts-catch_up = Tempo para pôr em dia
cohorts-progress = Até onde a turma chegou
cohorts-before = Ainda não começou.
cohorts-week_now = Semana { $week } de { $weeks }
cohorts-pace = O plano
cohorts-group = A turma
cohorts-you = Você
cohorts-rule = Até { $days } dias depois do primeiro dia, e até { $percent }% do curso, você recebe tudo de volta.
cohorts-leave = Sair da turma
cohorts-leave_help = O curso continua seu. Sua vaga fica livre, e avisamos os demais.
cohorts-cancel = Cancelar a turma
cohorts-cancel_help = Todos recebem de volta o que pagaram, e avisamos cada um.
cohorts-wait = Entrar na lista de espera
cohorts-wait_help = Se surgir uma vaga, guardamos para você por { $hours } horas. Esperar não custa nada.
cohorts-in_line = Você é o número { $place } da lista de espera.
cohorts-kept = Há uma vaga guardada para você até: { $until }.
cohorts-unwait = Sair da lista de espera
cohorts-waits =
    { $count ->
        [one] { $count } pessoa espera
       *[other] { $count } pessoas esperam
    }

together-title = Encontrar um horário juntos
together-lead = Procuramos horários em que todos estejam livres. Ninguém vê o calendário de ninguém.
together-people = Quem participa?
together-long = Quanto tempo?
together-within = Nos próximos
together-days = { $count } dias
together-find = Procurar horários
together-found = Horários para todos
together-none = Não há horário em que todos estejam livres. Veja o que fica possível sem alguém, ou escolha uma duração menor.
together-without = Sem { $name }
together-alone = Entre primeiro em um círculo ou reserve uma aula; depois você pode procurar um horário com essas pessoas.

bridge-title = Uma pessoa ajudaria?
bridge-failed = Este teste às vezes pede várias tentativas. Muitas vezes bastam quinze minutos com alguém.
bridge-rewatched = Você reviu várias vezes partes deste vídeo. Muitas vezes bastam quinze minutos com alguém.
bridge-tutors = Encontrar professor: { $subject }
bridge-dismiss = Não, obrigado
bridge-peers = Ou pergunte a alguém deste curso que já fez e ajuda com prazer:
bridge-ask = Perguntar a { $name }
bridge-hard = Difícil para muitos
bridge-where_stuck = Onde as pessoas travam
bridge-where_lead = A partir de testes sem sucesso e vídeos vistos várias vezes. Ninguém é nomeado.
bridge-now =
    { $count ->
        [one] { $count } professor pode ajudar agora
       *[other] { $count } professores podem ajudar agora
    }
bridge-stuck =
    { $count ->
        [one] { $count } pessoa travou
       *[other] { $count } pessoas travaram
    }
bridge-of_learners =
    { $count ->
        [one] de { $count } que começou.
       *[other] de { $count } que começaram.
    }
bridge-took =
    { $count ->
        [one] { $count } aceitou ajuda.
       *[other] { $count } aceitaram ajuda.
    }

import-title = Importar um curso
import-lead = Traga um curso que você já tem: fazemos um rascunho, e você confere antes que alguém veja.
import-file = Arquivo
import-file_help = Markdown, Common Cartridge ou SCORM, até 200 MB.
import-own_subject = A primeira matéria que você ensina
import-begin = Importar o arquivo
import-how = O que acontece com o arquivo?
import-how_markdown = Em Markdown, # dá nome ao curso, ## a um módulo e ### a uma unidade. Um título com ponto de interrogação na frente é um quiz: as respostas marcadas são as certas, e > aparece depois.
import-how_package = De um pacote, pegamos páginas, quizzes, vídeos e arquivos na ordem do índice. Scripts, ferramentas externas e imagens nos textos ficam de fora e aparecem em uma lista.
import-earlier = Importados antes
import-another = Importar outro arquivo
import-waits = Estamos lendo o arquivo. Leva um ou dois minutos.
import-look_again = Olhar de novo
import-taken = O que está no rascunho
import-open_draft = Abrir o rascunho
import-left = O que ficou de fora
import-left_lead = Acrescente ao rascunho o que precisar.
import-left_nothing = Nada: tudo foi aproveitado.
import-state_waiting = Em andamento
import-state_done = Rascunho pronto
import-state_failed = Sem rascunho
import-left_picture = Imagens em um texto
import-left_script = Scripts em uma página
import-left_embedded = Conteúdo incorporado em uma página
import-left_inner_link = Links para outras partes do pacote
import-left_runtime = Parte interativa: só o texto foi aproveitado, sem pontuação
import-left_tool = Ferramenta de outro fornecedor
import-left_discussion = Discussão
import-left_question_bank = Banco de perguntas fora de qualquer quiz
import-left_question = Pergunta de outro tipo ou sem resposta certa
import-left_missing = Está no índice, mas não no pacote
import-left_file_type = Tipo de arquivo que não aceitamos
import-left_file_refused = Arquivo que não passou na nossa verificação
import-left_unreadable = Não dá para ler
import-left_empty = Não há nada para ler
import-left_unused = Arquivo que nenhuma unidade usa
import-left_unknown = Parte de tipo desconhecido
import-left_more = E outros, não listados um a um
import-modules =
    { $count ->
        [one] { $count } módulo
       *[other] { $count } módulos
    }

cohorts-attended = { $attended } de { $held } encontros ao vivo
cohorts-attended_own = Você esteve em { $attended } de { $held } encontros ao vivo.
cohorts-was_there = Você esteve lá.
cohorts-were_there = Estiveram:

helped-title = Notas sobre a sua ajuda
helped-lead = Depois de quinze minutos de ajuda, você pode deixar uma nota nesse momento do curso. O professor do curso lê antes de todos.
helped-none = Você não ajudou ninguém em um curso recentemente.
helped-moment = Momento
helped-moment_help = Minutos e segundos do vídeo, por exemplo 7:30.
helped-note = Nota
helped-note_help = O que deixou claro, em duas ou três frases. Sem nomes.
helped-send = Enviar ao professor
helped-own = Suas notas
helped-state_waiting = Com o professor
helped-state_shown = Visível
helped-state_declined = Não visível
helped-beside = De professores que ajudaram aqui
helped-by = { $name } escreveu:
helped-waiting = Notas à sua espera
helped-waiting_lead = Professores que ajudaram seus alunos escreveram estas notas. O que você mostrar, todo o curso pode ler.
helped-show = Mostrar no curso
helped-reason = Por que não?
helped-decline = Não mostrar

before-title = Antes de começar
before-required = Conclua primeiro estes:
before-recommended = Ajuda ter feito estes:
before-done = Concluído
before-none = Nenhum
before-place = Curso { $number }
before-help = Até três cursos que é bom ter concluído antes.
before-ask = Ninguém pode se inscrever sem eles (senão, são apenas recomendados)

courses-chapters = Capítulos
courses-chapters_help = Uma linha por capítulo: um tempo e um título, por exemplo 1:30 Primeiros passos
courses-scrub = Momento do vídeo
courses-said = O que é dito
courses-said_search = Buscar no texto
courses-said_none = Ninguém diz isso.
along-keep = Salvar neste aparelho
along-forget = Remover deste aparelho
along-kept = Salvo neste aparelho: abre também sem internet, até você sair da conta.
along-full = Não há espaço suficiente neste aparelho.
along-failed = Não foi possível salvar. Tente de novo com uma conexão melhor.
along-progress = { $percent }% salvo
coteach-title = Dar o curso em conjunto
coteach-help = Convide outros professores para escrever este curso com você. Eles acrescentam unidades e vídeos e respondem aos trabalhos entregues; preço, descrição e envio para análise continuam com você. A parte deles vale para o que for vendido depois do sim.
coteach-tutor = Perfil do professor
coteach-tutor_help = Abra o perfil e copie o endereço.
coteach-share = Parte
coteach-share_help = Porcentagem do que o curso rende, de 0 a { $limit }. O resto é seu.
coteach-ask = Convidar
coteach-agreed = Participa
coteach-asked = Convite enviado
coteach-declined = Recusou
coteach-end = Remover
coteach-with_others = Cursos de outras pessoas
coteach-asks = { $teacher } convida você a dar este curso também. Você escreveria as unidades, e { $percent }% do que ele rende seriam seus.
coteach-teaches = Você dá este curso com { $teacher }. Sua parte é de { $percent }%.
coteach-yes = Participar
coteach-no = Não, obrigado
coteach-leave = Deixar de dar este curso
coteach-led_by = { $teacher } coordena este curso e o envia para análise.
coteach-with = Em conjunto com { $names }.
items-title = Como as perguntas se saem
items-few = Os números aparecem quando { $count } pessoas tiverem tentado o quiz como está agora.
items-people =
    { $count ->
        [one] { $count } pessoa tentou. Conta a primeira tentativa.
       *[other] { $count } pessoas tentaram. Conta a primeira tentativa.
    }
items-question = Pergunta
items-right = Certa na primeira vez
items-tells = Distingue quem sabe
items-tells_help = De 1 (quem sabe o resto também sabe esta) a −1 (o contrário). Aparece a partir de { $count } pessoas.
items-unclear = Quem sabe o resto erra esta: talvez não esteja clara, ou a resposta esteja errada.
items-hard = Poucos sabem esta. Talvez falte um exemplo na unidade anterior.
