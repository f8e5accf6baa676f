### Tutor pages and profiles, reviews, approvals.

tutor-about = Sobre mim
tutor-subjects_prices = Matérias e preços
tutor-years =
    { $count ->
        [one] { $count } ano
       *[other] { $count } anos
    }
tutor-length = Duração
tutor-minutes = { $count } minutos
tutor-times_in = Horários no fuso de { $zone }.
tutor-no_times = Não há horários livres nos próximos dias. Volte amanhã ou escolha outra duração.
tutor-no_times_now = Não há horários livres nos próximos dias. Volte amanhã.
tutor-others = Ver outros professores
tutor-see_times = Escolher horário
tutor-background = Formação e certificados
tutor-reviews = Avaliações
tutor-no_reviews = Ainda não há avaliações. Só avalia quem já teve uma aula.
tutor-next_free = Próximo horário livre:
tutor-instant_hint = Sua aula é confirmada na hora.
tutor-request_hint = O professor responde em até 24 horas. Você só paga se ele aceitar.

review-knowledge = Domina a matéria
review-communication = Explica com clareza
review-professionalism = Prepara as aulas
review-mean = { $mean } de 5

profile-lead = Os alunos escolhem você por esta página. Escreva como se falasse com um deles.
profile-pending = Seu perfil está em análise. Você pode continuar editando.
profile-approved = Seu perfil está publicado.
profile-declined = Seu perfil precisa de um ajuste antes de ser publicado. Escrevemos o motivo para você.
profile-see = Ver como os alunos veem
profile-headline = Título
profile-headline_help = Uma linha: o que você ensina e para quem.
profile-bio = Sobre você
profile-bio_help = Como você ensina, para quem e como é uma primeira aula. Dá para usar Markdown.
profile-rate = Preço por hora
profile-country = País
profile-lengths = Duração das aulas
profile-education = Formação
profile-certifications = Certificados
profile-certifications_help = Um por linha.
profile-instant = Aceitar reservas automaticamente
profile-years = Anos de experiência
profile-subjects = Matérias
profile-meeting_title = Onde é o encontro
profile-meeting_lead = Suas aulas acontecem no seu próprio link. Só quem tem uma aula confirmada com você o vê.
profile-meeting_link = Link da aula
profile-meeting_help = Do serviço que você usa, começando com https://. Deixe vazio para remover.
profile-meeting_save = Salvar o link

approvals-title = Aprovação de professores
approvals-lead = Perfis aguardando aprovação, os mais antigos primeiro.
approvals-none = Ninguém está esperando.
approvals-approve = Aprovar
approvals-decline = Recusar

zones-release = Dados dos fusos horários: versão { $release }.
zones-outdated = Saiu a versão { $newest } dos dados dos fusos horários. Até ela ser instalada, as aulas podem ficar uma hora erradas onde a lei mudou.
zones-kept = Estas aulas não puderam acompanhar uma mudança de hora. As duas pessoas foram avisadas; veja se combinam outro horário.
tutor-all_reviews =
    { $count ->
        [one] { $count } avaliação
       *[other] { $count } avaliações
    }

tutor-reviews_page = Todas as { $count } avaliações
tutor-reviews_of = Avaliações: { $name }
approvals-count =
    { $count ->
        [one] { $count } perfil aguardando
       *[other] { $count } perfis aguardando
    }
approvals-tutor = Professor
approvals-since = Aguarda desde
approvals-details = Detalhes
onboarding-title = Como os alunos encontram você
onboarding-lead = Preencha o que os alunos olham. Você pode parar quando quiser e continuar depois.
onboarding-complete = Seu perfil está { $percent }% completo.
onboarding-next = Agora: { $step }
onboarding-one_more = Mais uma coisa ajudaria: { $step }
onboarding-done = Pronto
onboarding-needed = Obrigatório
onboarding-open = A fazer
onboarding-go = Preencher
onboarding-submit = Enviar para análise
onboarding-submit_help = Olhamos cada perfil, em geral em até dois dias.
onboarding-edit_waits = Estamos verificando suas mudanças em formação, certificados, matérias ou vídeo. Enquanto isso, os alunos veem o perfil como era.
onboarding-preview = Ver como os alunos veem
step-about = Título e apresentação
step-photo = Foto
step-languages = País e idiomas
step-subjects = Matérias
step-background = Formação e certificados
step-price = Preço
step-hours = Horários da semana
step-video = Vídeo de apresentação
profile-draft = Você ainda não enviou seu perfil para análise.
profile-way = Ver o que falta
video-title = Vídeo de apresentação
video-help = MP4 ou WebM de até 5 minutos e 100 MB. Diga quem você é e como é uma aula com você.
video-choose = Seu vídeo
video-save = Salvar o vídeo
video-remove = Remover o vídeo
tutor-video = Vídeo de apresentação
approvals-edit = Mudanças em um perfil publicado
approvals-changed = O que muda
approvals-before = Os alunos veem agora
approvals-after = Depois da mudança
approvals-nothing = Nada
approvals-take = Publicar as mudanças
approvals-keep = Manter a versão atual
verification-title = Verificação
verification-lead = Comprove quem você é e o que estudou. Os alunos veem o selo, nunca os documentos.
verification-tier = O que devemos verificar?
verification-basic = Minha identidade: passaporte ou RG
verification-verified = Minha formação: diploma ou certificado de ensino
verification-papers = Documentos
verification-papers_help = PDF, JPG ou PNG, até 5 arquivos de 10 MB cada.
verification-ask = Enviar meus documentos
verification-waiting = Em verificação
verification-approved = Aceito
verification-rejected = Não aceito
verification-yours = Seus pedidos
verification-queue = Verificações
verification-queue_lead = Documentos à espera de uma decisão, os mais antigos primeiro.
verification-none = Nenhum documento esperando.
verification-approve = Dar o selo
verification-reject = Recusar
verification-privacy = Seus documentos são guardados criptografados e apagados 30 dias depois da decisão.

background-title = Verificação de antecedentes
background-lead = Um parceiro consulta registros públicos. Se nada constar, crianças também podem reservar com você, e sua página mostra isso. Nunca vemos o que o parceiro vê.
background-ask = Pedir a verificação
background-pending = Em andamento
background-clear = Nada encontrado
background-refused = Não aprovada
background-expired = Prazo perdido
background-until = Válida até { $day }.
background-go = Continuar no parceiro
background-judged = Verificações a avaliar
background-judged_lead = O parceiro encontrou algo. Veja lá e depois decida se esta pessoa pode ensinar crianças.
background-clear_it = Pode ensinar crianças
background-refuse = Não pode
background-sandbox_title = Verificação de antecedentes (teste)
background-sandbox_text = Esta página faz o papel do parceiro. No modo de desenvolvimento ninguém é verificado: escolha o resultado.
background-sandbox_clear = Nada foi encontrado
background-sandbox_consider = Algo foi encontrado
skills-title = Habilidades
skills-lead = O que você pode ensinar e o que quer aprender.
skills-teach = Posso ensinar
skills-learn = Quero aprender
skills-skill = Habilidade
skills-level = Nível
skills-level_help = De 0 a 100: com 30 você se vira, com 60 domina bem, com 85 é especialista. Linhas vazias não contam.
skills-assess_link = Avaliar as habilidades de outras pessoas
skills-verification = Confirmação de colegas
skills-verification_lead = Três pessoas que ensinam o mesmo, e não conhecem você nem umas às outras, avaliam. Se aprovarem, a habilidade ganha um selo por dois anos.
skills-none_taught = Adicione primeiro o que você pode ensinar.
skills-ask = Pedir que avaliem
skills-evidence = Onde e como você ensinou ou usou
skills-evidence_help = Um link para algo que dê para ver: uma aula, um projeto, um texto.
skills-waiting = Em avaliação
skills-verified = Confirmada
skills-declined = Ainda não
skills-lapsed = Vencida
skills-until = até { $date }
skills-appeal = Pedir uma segunda opinião
skills-appeal_reason = O que eles não viram?
skills-appealed = Segunda opinião pedida:
skills-assess_title = Avaliar habilidades
skills-assess_lead = Elas ensinam o mesmo que você, e vocês não se conhecem. Vão ler seus comentários, não seu nome.
skills-assess_none = Ninguém espera por você
skills-assess_none_text = Perguntamos sobre o que você ensina com nível 60 ou mais.
skills-accuracy = Está certo?
skills-depth = Qual a profundidade?
skills-clearness = Está bem explicado?
skills-comment = O que você viu?
skills-assess_send = Enviar minha avaliação
skills-so_far =
    { $count ->
        [one] { $count } de 3 respostas
       *[other] { $count } de 3 respostas
    }
learning-title = O que procuro
learning-lead = Usamos isto para sugerir professores. Mais ninguém vê.
learning-quiz = Encontre seu professor
learning-quiz_lead = Cinco perguntas rápidas. Guardamos suas respostas quando você se cadastrar.
learning-quiz_next = Próxima
learning-quiz_step = Pergunta { $step } de { $steps }
learning-quiz_back = Voltar
learning-quiz_keep = Guardar minhas respostas
learning-goals = Qual é o seu objetivo?
learning-goals_help = Por exemplo: passar numa prova em junho, falar sem medo nas férias.
learning-subjects = O que você quer aprender?
learning-level = Seu nível
learning-level_beginner = Estou começando
learning-level_intermediate = Conheço o básico
learning-level_advanced = Tenho nível avançado
learning-level_expert = Tenho nível de especialista
learning-budget = Quanto você quer gastar por hora?
learning-style = Como você aprende melhor?
learning-style_any = Ainda não sei
learning-style_visual = Vendo
learning-style_talking = Conversando
learning-style_practice = Praticando
learning-style_reading = Lendo
member-title = Minha página de membro
member-lead = Esta página mostra o que você ensina em troca de créditos.
member-see = Ver como os outros
member-teaches = O que { $name } ensina
member-credits = Créditos por hora
member-price = { $count } créditos por hora
member-listed = Buscadores podem encontrar minha página
member-no_skills = Adicione primeiro as habilidades que ensina; depois dê um preço a cada uma.
member-verified = Confirmada por colegas
tutor-trial = Aula experimental: { $minutes } minutos por { $price }
profile-experience = Experiência profissional
profile-experience_help = Uma por linha: cargo | organização | anos.
profile-language_levels = Seu nível em cada um
profile-language_levels_help = Salve primeiro os idiomas novos; depois eles aparecem aqui.
profile-level_unsaid = Não informado
profile-supports = O que você oferece a alunos com necessidades específicas
profile-supports_help = Marque o que você já fez e pode fazer de novo. Fica na sua página e os alunos filtram por isso.
tutor-spoken = Idiomas
tutor-supports = Apoio para necessidades específicas
tutor-supports_note = Segundo o professor. Escreva o que você precisa antes de reservar.
profile-city = Cidade
profile-trial = Aula experimental
profile-trial_none = Sem aula experimental
profile-trial_price = Preço da aula experimental
profile-auto_confirm = Aceitar um aluno automaticamente após este número de aulas
profile-auto_confirm_help = Deixe vazio para responder você a cada pedido.
