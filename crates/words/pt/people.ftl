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
tutor-background = Formação e certificados
tutor-reviews = Avaliações
tutor-no_reviews = Ainda não há avaliações. Só avalia quem já teve uma aula.
tutor-next_free = Próximo horário livre:
tutor-instant_hint = Sua aula é confirmada na hora.
tutor-request_hint = O professor responde em até 24 horas. Você só paga se ele aceitar.

review-knowledge = Domina a matéria
review-communication = Explica com clareza
review-professionalism = Prepara as aulas

profile-lead = É por aqui que os alunos decidem. Escreva como se falasse com um deles.
profile-pending = Seu perfil está em análise. Você pode continuar editando.
profile-approved = Seu perfil está publicado.
profile-declined = Seu perfil precisa de um ajuste antes de ser publicado. Escrevemos o motivo para você.
profile-see = Ver como os alunos veem
profile-headline = Título
profile-headline_help = Uma linha: o que você ensina e para quem.
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
onboarding-title = Seu caminho até a busca
onboarding-lead = Preencha o que os alunos procuram. Você pode parar em qualquer etapa e continuar depois.
onboarding-complete = Seu perfil está { $percent }% completo.
onboarding-next = Agora: { $step }
onboarding-done = Pronto
onboarding-needed = Necessário
onboarding-open = Em aberto
onboarding-go = Preencher
onboarding-submit = Enviar
onboarding-submit_help = Olhamos cada perfil, em geral em até dois dias.
onboarding-edit_waits = As mudanças na formação, nos certificados, nas matérias ou no vídeo estão sendo verificadas. Até lá, os alunos veem o que havia antes.
onboarding-preview = Ver como os alunos veem
step-about = Título e apresentação
step-photo = Foto
step-languages = País e idiomas
step-subjects = Matérias
step-background = Formação e certificados
step-price = Preço
step-hours = Horários da semana
step-video = Vídeo de apresentação
profile-draft = Seu perfil ainda não foi enviado.
profile-way = Ver o que falta
video-title = Vídeo de apresentação
video-help = MP4 ou WebM de até 5 minutos e 100 MB. Diga quem você é e como é uma aula com você.
video-choose = Escolha um vídeo
video-save = Salvar o vídeo
video-remove = Remover o vídeo
tutor-video = Vídeo de apresentação
approvals-edit = Mudanças de um perfil publicado
approvals-changed = O que muda
approvals-before = Os alunos veem agora
approvals-after = Passaria a ser
approvals-nothing = Nada
approvals-take = Mostrar as mudanças
approvals-keep = Manter o que está
verification-title = Selos
verification-lead = Comprove quem você é e o que estudou. Os alunos veem o selo, nunca os documentos.
verification-tier = O que você comprova?
verification-basic = Quem sou: passaporte ou identidade
verification-verified = O que estudei: diploma ou certificado de ensino
verification-papers = Documentos
verification-papers_help = PDF, JPG ou PNG, até 5 arquivos de 10 MB cada.
verification-ask = Enviar os documentos
verification-waiting = Em verificação
verification-approved = Aceito
verification-rejected = Não aceito
verification-yours = Seus pedidos
verification-queue = Verificações
verification-queue_lead = Documentos à espera de uma decisão, os mais antigos primeiro.
verification-none = Nenhum documento à espera.
verification-approve = Dar o selo
verification-reject = Recusar
verification-privacy = Seus documentos são guardados criptografados e apagados 30 dias depois da decisão.
