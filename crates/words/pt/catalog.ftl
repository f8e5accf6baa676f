### Start page, search, filters, cards, subjects.

landing-title = Encontre um professor que explica bem
landing-lead = Reserve uma aula com um professor que combine com sua matéria, seu bolso e suas noites livres. Você paga o preço dele, sem taxas extras.
landing-find = Encontrar professor
landing-free_today = Disponíveis hoje
landing-subjects = Matérias mais procuradas
landing-reviews = O que os alunos contam
landing-with = sobre
landing-how = Da busca à primeira aula
landing-step1_title = Escolha um professor
landing-step1_text = Busque por matéria, preço, idioma e horário. Os preços são por hora, e o preço que você vê é o que você paga.
landing-step2_title = Reserve um horário
landing-step2_text = O dinheiro fica bloqueado na sua carteira. Se o professor recusar ou não responder em 24 horas, você recebe tudo de volta automaticamente.
landing-step3_title = Tenha sua aula
landing-step3_text = O professor recebe depois da aula. Se precisar cancelar, você vê quanto recebe de volta antes de confirmar.
landing-teach_title = Dê aulas no EduStream
landing-teach_text = Você define o preço e os horários. Nossa comissão começa em 20% de cada aula e cai para 15% e depois 10% conforme você ganha mais. Sem assinatura e sem outras taxas.
landing-teach_action = Quero dar aulas

search-title = Encontrar professor
search-description = Professores de todas as matérias, com preços, avaliações e horários livres.
search-field = Matéria, nome ou palavra-chave
search-placeholder = Álgebra, espanhol, violão…
search-submit = Buscar
search-none_title = Nenhum professor atende a todos os critérios
search-none_text = Tire um ou dois filtros ou tente uma matéria mais ampla.
search-word_text = Confira a grafia ou tente uma matéria mais ampla.
search-all = Ver todos os professores
search-empty_title = Ainda não há professores
search-empty_text = Verificamos os novos professores antes de mostrá-los aqui. Que tal começar por você?
search-count =
    { $count ->
        [one] { $count } professor
       *[other] { $count } professores
    }
search-pages = Páginas
search-first_page = Voltar à primeira página
search-next_page = Próxima página

filter-title = Filtros
filter-any = Qualquer
filter-level = Nível
filter-price = Preço por hora
filter-from = De
filter-to = Até
filter-min_price = Preço mínimo
filter-max_price = Preço máximo
filter-free_part = Período do dia
filter-any_time = Qualquer horário
filter-rating = Avaliação
filter-at_least = { $rating } ou mais
filter-language = Idiomas
filter-country = País
filter-city = Cidade
filter-experience = Experiência
filter-years =
    { $count ->
        [one] { $count } ano ou mais
       *[other] { $count } anos ou mais
    }
filter-certification = Certificado
filter-language_level = Nível mínimo do idioma
filter-support = Apoio para necessidades específicas
filter-worked_as = Profissão ou empresa
filter-worked_as_example = Enfermagem, engenharia, uma empresa…
filter-certification_example = CELTA, licenciatura…
filter-verification = Verificação
filter-instant = Reserva imediata
filter-offers_trial = Oferece aula experimental
filter-sort = Ordenar por
filter-apply = Ver professores
filter-clear = Limpar tudo

day_part-morning = Manhã
day_part-afternoon = Tarde
day_part-evening = Noite
day_part-night = Madrugada

sort-relevance = Mais relevantes
sort-rating = Mais bem avaliados
sort-price_asc = Menor preço
sort-price_desc = Maior preço
sort-experience = Mais experiência
sort-response_time = Resposta mais rápida

card-rating_label = Avaliação
card-reviews = ({ $count })
card-stars = { $count } de 5 estrelas
card-lessons =
    { $count ->
        [one] { $count } aula
       *[other] { $count } aulas
    }
card-promoted = Patrocinado
card-answers_minutes = Responde em { $count } min
card-answers_hours = Responde em { $count } h
card-per_hour = por hora
card-see_profile = Ver o perfil
card-next_times = Próximos horários livres
card-book_at = Reservar com { $name }, { $when }

subjects-title = Matérias
subjects-lead = Tudo o que se ensina aqui e quantos professores ensinam.
subjects-tutors =
    { $count ->
        [one] { $count } professor
       *[other] { $count } professores
    }

search-count_of =
    { $count ->
        [one] { $count } professor de { $subject }
       *[other] { $count } professores de { $subject }
    }
search-in_city = { $found } · { $city }
search-by_city = Por cidade
search-subjects_in = Matérias · { $city }
search-told = Preços, horários livres e avaliações
search-told_range = Aqui, uma hora custa de { $low } a { $high }. Metade dos professores cobra { $middle } ou menos.
search-told_price = Aqui, uma hora custa { $price }.
search-told_next = Próximo horário livre
search-told_description = { $found }. { $prices }
search-also = Cursos e grupos
search-also_course = Curso
search-also_circle = Círculo
search-also_cohort = Turma
search-shown = { $shown } de { $total }
search-skip = Ir para os resultados
search-when = Quando
search-yours = Sua busca
filter-spoken = { $language }: { $level }
search-any_day = Qualquer dia
search-next_day =
    { $count ->
        [one] { $count } professor tem horário livre em { $day }.
       *[other] { $count } professores têm horário livre em { $day }.
    }
search-next_day_look = Ver esse dia
search-without =
    { $count ->
        [one] Sem “{ $name }”: { $count } professor
       *[other] Sem “{ $name }”: { $count } professores
    }
search-without_look = Ver todos
filter-count = Filtros ({ $count })
filter-more = Mais
filter-per_hour = Por hora, em { $currency }
filter-up_to = Até { $price }
filter-from_price = A partir de { $price }
filter-remove = { $name }, remover
filter-active = Filtros ativos
card-today = Hoje { $time }
landing-often = Mais procurados:
landing-fact_tutors =
    { $count ->
        [one] professor
       *[other] professores
    }
landing-fact_lessons =
    { $count ->
        [one] aula dada
       *[other] aulas dadas
    }
landing-from = a partir de { $price }
landing-count_subjects = Todas as { $count } matérias
landing-reviewed_only = Só avalia quem teve a aula.
landing-fees = Nossa comissão conforme o que você já ganhou
landing-fee_earned = Ganhos até agora
landing-fee_ours = Nossa comissão
landing-fee_keep = Você fica, de { $price }
landing-fee_below = Menos de { $amount }
landing-fee_above = A partir de { $amount }
landing-demo_fees = Taxas extras
landing-demo_hold = Bloqueado até o professor aceitar
landing-demo_join = Entrar na aula
saved-title = Professores salvos
saved-lead = Seus professores e buscas salvos, e quem você viu por último.
saved-tutors = Seus professores
saved-none = Nenhum professor salvo ainda
saved-none_text = Gostou de alguém? Toque em Salvar na página e encontre a pessoa aqui.
saved-find = Encontrar professor
saved-searches = Suas buscas
saved-no_searches = Nenhuma busca salva ainda.
saved-viewed = Vistos recentemente
saved-save = Salvar
saved-unsave = Salvo
saved-search_save = Salvar a busca e receber novos professores todo dia
saved-search_daily = Novos professores por e-mail, uma vez por dia
saved-search_off = Sem e-mail
saved-search_open = Buscar
saved-search_all = Todos os professores
saved-search_remove = Remover
saved-keep = Salvar { $name }
taxonomy-title = Matérias e habilidades
taxonomy-lead = Tudo o que se ensina aqui e as palavras com que se busca.
taxonomy-add = Adicionar matéria
taxonomy-change = Editar
taxonomy-remove = Remover
taxonomy-slug = Nome no endereço
taxonomy-synonyms = Sinônimos, separados por vírgulas
taxonomy-category = Categoria

teach-title = Ensine o que você sabe, pelo seu preço
teach-lead = Você define o preço e os horários. A EduStream traz alunos, cuida da agenda, guarda o dinheiro e dá a você uma sala para ensinar.
teach-how = Como funciona
teach-step1_title = Escreva seu perfil
teach-step1_text = Matérias, preço por hora, uma foto e algumas frases sinceras. Lemos cada perfil novo, em geral em um dia.
teach-step2_title = Abra seus horários
teach-step2_text = Diga quando ensina, no seu fuso. Os alunos só reservam o que está livre, e ninguém é reservado duas vezes.
teach-step3_title = Ensine e receba
teach-step3_text = O aluno já pagou antes de a aula começar. 48 horas depois dela o dinheiro é seu, e você pode sacar a partir de { $min }.
teach-fees_title = O que fica conosco
teach-fees_text = Entrar é grátis. Ficamos com uma parte de cada aula, que diminui conforme você ganha mais.
teach-tools = O que vem junto
teach-tool_room = Uma sala de vídeo com quadro, anotações e tela compartilhada. Nada para instalar.
teach-tool_calendar = Uma agenda com folgas, viagens, lembretes e um link para o seu próprio calendário.
teach-tool_rules = Suas políticas de cancelamento são cumpridas: se o aluno cancela tarde, você recebe mesmo assim.
teach-tool_more = Aulas em grupo, pacotes, cursos em vídeo e turmas, quando a aula individual não basta.
pricing-link = Preços
pricing-title = Quanto custa
pricing-lead = Olhar é grátis. Você paga o preço do professor pela aula, sem taxas extras.
pricing-learn = Se você aprende
pricing-learn_price = Cada professor define seu preço. O que você vê no cartão é o que paga.
pricing-learn_hold = Seu dinheiro fica guardado até a aula terminar. Se o professor disser não ou não vier, você recebe tudo de volta.
pricing-learn_cancel = Se cancelar, você vê quanto recebe de volta antes de confirmar.
pricing-teach = Se você ensina
pricing-teach_commission = Entrar e aparecer na lista não custa nada. Nossa comissão cai conforme você ganha mais:
pricing-teach_payouts = Um saque para sua conta é grátis; se chegar na hora, custa { $fee }.
pricing-packages = Pacotes
pricing-packages_text = Várias aulas com um professor, pagas de uma vez e mais baratas. Cada professor pode escolher outros descontos; este é o usual.
pricing-package = Pacote
pricing-less = Desconto por aula
pricing-valid = Válido por
pricing-lessons = { $count } aulas
pricing-days = { $count } dias
pricing-credits = Créditos
pricing-credits_text = Os membros ensinam uns aos outros por créditos em vez de dinheiro. Todos começam com { $starter }; você ganha mais ensinando ou compra um pacote. Os créditos valem por { $months } meses.
pricing-pack = Pacote
pricing-price = Preço
pricing-ten = 10 créditos custam

filter-regular = Vale o preço normal; as promoções são descontadas dele.
