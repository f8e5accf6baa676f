### Tutor pages and profiles, reviews, approvals.

tutor-about = Sobre mim
tutor-subjects_prices = Matérias e preços
tutor-years =
    { $count ->
        [one] { $count } ano
       *[other] { $count } anos
    }
tutor-length = Duração
tutor-price = Preço
tutor-minutes = { $count } minutos
tutor-times = Horários livres
tutor-times_in = Horários no seu fuso: { $zone }.
tutor-no_times = Não há horários livres nos próximos dias. Volte amanhã ou escolha outra duração.
tutor-no_times_now = Não há horários livres nos próximos dias. Volte amanhã.
tutor-others = Ver outros professores
tutor-background = Formação e certificados
tutor-reviews = Avaliações
tutor-no_reviews = Ainda não há avaliações. Só avalia quem teve uma aula.
tutor-next_free = Próximo horário livre:
tutor-instant_hint = A sua aula é confirmada na hora.
tutor-request_hint = O professor responde em 24 horas. Nada é cobrado antes.

review-knowledge = Conhecimento
review-communication = Comunicação
review-professionalism = Profissionalismo

profile-lead = É por aqui que os alunos decidem. Escreva como se falasse com um deles.
profile-pending = O seu perfil está em análise. Você pode continuar a alterá-lo.
profile-approved = O seu perfil está publicado.
profile-declined = O seu perfil precisa de uma alteração antes de ser publicado; escrevemos o motivo para você.
profile-see = Ver como um aluno
profile-headline = Título
profile-headline_help = Uma linha: o que você ensina e para quem.
profile-bio_help = Como você ensina, para quem e como é uma primeira aula. Markdown funciona.
profile-rate = Preço por hora
profile-country = País
profile-lengths = Duração das aulas
profile-education = Formação
profile-certifications = Certificados
profile-certifications_help = Um por linha.
profile-instant = Confirmar cada pedido na hora
profile-years = Anos de experiência
profile-subjects = Matérias

approvals-title = Aprovação de professores
approvals-lead = Perfis que aguardam publicação, os mais antigos primeiro.
approvals-none = Ninguém está aguardando.
approvals-approve = Aprovar
approvals-decline = Recusar

zones-release = Dados dos fusos horários: versão { $release }.
zones-outdated = Saiu a versão { $newest } dos dados dos fusos horários. Onde uma lei mudou desde então, as aulas podem estar uma hora erradas: peça a sua instalação.
zones-kept = Estas aulas não puderam acompanhar uma mudança da hora oficial. As duas pessoas foram avisadas; veja se combinam outra hora.
