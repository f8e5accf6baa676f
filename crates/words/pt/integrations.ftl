hooks-title = Webhooks
hooks-lead = Seu servidor fica sabendo em segundos do que acontece aqui, com uma assinatura que prova que vem de nós.
hooks-none = Ainda não há webhooks. Adicione abaixo o endereço do seu servidor.
hooks-secret = O novo segredo. Copie agora: ele não será mostrado de novo.
hooks-add = Adicionar um webhook
hooks-url = Endereço
hooks-url_help = Começa com https://, pode ser acessado de qualquer lugar e responde em até 10 segundos.
hooks-events = O que é avisado
hooks-all = Tudo
hooks-group_booking = Aulas
hooks-group_review = Avaliações
hooks-group_message = Mensagens
hooks-group_payment = Pagamentos
hooks-group_package = Pacotes
hooks-group_payout = Repasses
hooks-group_tutor = Perfil de professor
hooks-group_availability = Horários
hooks-group_help = Pedidos de ajuda
hooks-group_skill = Habilidades
hooks-former = Assinado também com o segredo anterior até { $at }
hooks-dead =
    { $count ->
        [one] { $count } envio abandonado
       *[other] { $count } envios abandonados
    }
hooks-deliveries = Envios
hooks-test = Enviar um teste
hooks-rotate = Novo segredo
hooks-remove = Excluir
hooks-log_lead = Guardados por 30 dias. O que seu servidor não aceita é tentado de novo por três dias; depois, você pode reenviar por aqui.
hooks-log_none = Nada foi enviado ainda. Envie um teste para ver se seu servidor responde.
hooks-status_pending = Na fila
hooks-status_failed = Nova tentativa a caminho
hooks-status_delivered = Entregue
hooks-status_dead = Abandonado
hooks-answered = Resposta { $status }
hooks-timed_out = Sem resposta em 10 segundos
hooks-unreachable = Não foi possível alcançar
hooks-inside = O endereço não está na internet pública
hooks-next = Próxima tentativa { $at }
hooks-tries =
    { $count ->
        [one] { $count } tentativa
       *[other] { $count } tentativas
    }
hooks-replay = Reenviar
hooks-what = O que é enviado
hooks-back = Todos os webhooks

status-title = Status
status-lead = Como o EduStream está agora, medido a cada minuto.
status-all_ok = Tudo funciona.
status-some_slow = Algo está mais lento do que deveria.
status-some_down = Algo não funciona no momento. Estamos cuidando disso.
status-database = Site e aulas
status-database_is = Páginas, reservas, sua conta
status-worker = Tarefas em segundo plano
status-worker_is = Lembretes, repasses, webhooks
status-mail = E-mail
status-mail_is = Confirmações e lembretes
status-payments = Pagamento com cartão
status-payments_is = Recarregar e pagar com cartão
status-ok = Funciona
status-slow = Lento
status-down = Fora do ar
status-uptime = { $percent }% nos últimos 90 dias
status-past = Dias com problemas
status-minutes = { $slow } min lento, { $down } min fora do ar
changelog-title = Novidades
changelog-lead = O que mudou, versão por versão.
changelog-webhooks = Webhooks: seu próprio servidor fica sabendo na hora de aulas, pagamentos e mensagens.
changelog-keys = As chaves de API mostram quanto foram usadas, e as páginas da web que você indicar podem usá-las.
changelog-pages = Um link para suas chaves de API e webhooks nas configurações da conta.
changelog-developers = Uma página para desenvolvedores com cada endereço da API.
changelog-status = Uma página de status com os últimos 90 dias.
dev-title = Desenvolvedores
dev-lead = Tudo o que você faz aqui, seu programa também pode fazer.
dev-search = Buscar na API
dev-find = Buscar
dev-begin = Como começar
dev-begin_key = Crie uma chave que possa fazer o que seu programa precisa:
dev-begin_ask = Envie-a em cada solicitação:
dev-begin_refusals = Uma recusa é JSON com um código estável e uma frase que diz o que fazer. Com 429, espere os segundos que Retry-After indicar.
dev-begin_browser = Para uma página da web sua, indique o endereço dela ao criar a chave.
dev-versions = Versões
dev-groups = Todos os endereços
dev-signature = Cada solicitação traz { $header } com a hora e uma assinatura. Confira assim:
dev-repeats = O mesmo evento pode vir duas vezes com o mesmo id: responda 200 e não faça nada na segunda vez.
dev-back = Toda a API
dev-none = Nada encontrado. Tente com menos palavras.
dev-details = Campos e exemplo
dev-query = Parâmetros
dev-body = Corpo
dev-answer = Resposta { $status }
dev-refusals = Recusas possíveis
dev-required = obrigatório
dev-scope = Chave com a permissão { $scope }
dev-open = Aberto a todos
dev-people = Só para quem entrou na conta
dev-ask = Abrir neste navegador
dev-ends = Termina em { $day }

chats-title = Integrações
chats-lead = Receba suas novidades onde sua equipe já conversa. Só um título e um link são publicados, nada do conteúdo.
chats-off = Não conectado
chats-on = Conectado
chats-out_of_date = Precisa de um novo endereço
chats-connect = Conectar { $name }
chats-change = Alterar { $name }
chats-end = Desconectar { $name }
chats-url = Endereço do webhook de entrada
chats-new_url = Novo endereço do webhook de entrada
chats-slack_help = No Slack, adicione o app “Incoming WebHooks” a um canal e copie o endereço. Ele começa com https://hooks.slack.com/services/.
chats-teams_help = No Teams, abra os fluxos de trabalho de um canal, escolha “Postar em um canal quando uma solicitação de webhook for recebida” e copie o endereço.
chats-what = O que é publicado
chats-told = Última publicação recebida: { $at }
chats-nothing_yet = Nada foi publicado ainda
chats-gone = O chat diz que este endereço não é mais válido. Crie lá um novo webhook e informe o endereço abaixo.
chats-answered = O chat recusou a última publicação. Envie um teste; se não chegar, informe um novo endereço.
chats-timed_out = O chat não respondeu em 10 segundos. Envie um teste para tentar de novo.
chats-unreachable = Não foi possível contatar o chat. Confira o endereço e envie um teste.
chats-test = Enviar um teste
chats-test_line = Este é um teste do EduStream. Suas novidades aparecerão aqui.
chats-others = Conectar qualquer outra coisa
chats-others_text = Ferramentas como Zapier ou Make começam com um webhook e agem com uma chave de API.
cals-title = Agendas conectadas
cals-lead = O que está na sua própria agenda também fica ocupado aqui, e suas aulas aparecem lá.
cals-none = Nenhuma agenda conectada ainda. Conecte a que você já usa e ninguém reserva você duas vezes.
cals-feed = Quer só ver suas aulas em outro lugar? Use o feed em
cals-asks_moved = Na sua agenda do { $calendar } ela agora começa assim: { $to }.
cals-asks_deleted = Ela foi apagada na sua agenda do { $calendar }.
cals-still_on = A aula continua como combinado. Nada é cancelado nem mudado sem que você diga aqui.
cals-put_back = Colocar de volta
cals-leave_out = Deixar fora de lá
cals-move_here = Mudar a aula
cals-cancel_here = Cancelar a aula
cals-state_ok = Atualizada
cals-state_stale = Desatualizada
cals-state_sign_in = Conectar de novo
cals-fault_unavailable = A agenda não responde.
cals-fault_often = A agenda foi consultada vezes demais. Esperamos o tempo que ela pede.
cals-fault_refused = A agenda recusa o que pedimos.
cals-fault_sign_in = A agenda não nos deixa mais entrar.
cals-fault_unreadable = Não dá para ler o que a agenda responde.
cals-fault_many = Há mais de 5.000 entradas nela, mais do que guardamos.
cals-never = Ainda não
cals-stale_text = O que você anotou lá desde a última leitura não é conhecido aqui, então horários em que você já tem compromisso podem ser oferecidos. Confira seus horários antes de confiar neles.
cals-anew = Conectar de novo
cals-account = Conta
cals-last_look = Última leitura
cals-taken = Ocupado lá
cals-written = Aulas lá
cals-off = Desligado
cals-blocks = O que está ocupado lá fica ocupado aqui
cals-exports = Escrever minhas aulas lá
cals-look = Ler agora
cals-remove = Desconectar
cals-remove_text = Esquecemos a senha ou a permissão e tudo o que estava ocupado lá. As aulas que já estão escritas lá ficam lá.
cals-remove_sure = Sim, desconectar
cals-connect = Conectar { $calendar }
cals-server = Outra agenda, com CalDAV
cals-add = Conectar uma agenda
cals-add_text = Lemos quando você está ocupado, nunca com o quê, e escrevemos as aulas combinadas.
cals-address = Endereço do servidor
cals-address_help = Nextcloud, iCloud, Fastmail e outros mostram o endereço nas configurações. Ele começa com https://.
cals-username = Nome de usuário
cals-password = Senha
cals-password_help = De preferência uma senha só para este aplicativo: a maioria dos servidores cria uma nas configurações de segurança.
cals-connect_server = Conectar esta agenda
cals-sandbox_title = Permitir acesso a uma agenda
cals-sandbox = Esta página é do ambiente de testes: em um notebook ela faz o papel do Google e do Outlook. A agenda fica ocupada das 12:00 às 13:00 UTC nos dias úteis.
cals-sandbox_yes = Permitir
cals-sandbox_no = Não permitir
cals-stale_here = Sua agenda do { $calendar } está desatualizada aqui: horários em que você já tem compromisso podem ser oferecidos.
cals-see = Ver minhas agendas
cals-busy =
    { $count ->
        [one] { $count } horário nos próximos meses
        [many] { $count } horários nos próximos meses
       *[other] { $count } horários nos próximos meses
    }
cals-lessons =
    { $count ->
        [one] { $count } aula pela frente
        [many] { $count } aulas pela frente
       *[other] { $count } aulas pela frente
    }
institution-title = Instituição
institution-lead = Para escolas e empresas: compre vagas, convide as pessoas e acompanhe os gastos.
institution-overview = Visão geral
institution-members = Membros
institution-seats = Vagas
institution-reports = Relatórios
institution-taken_of = { $taken } de { $seats } vagas ocupadas
institution-invited = Convites
institution-free = Vagas livres
institution-admins = Quem cuida
institution-since = Desde
institution-no_seats = Você ainda não tem vagas. Compre algumas e depois convide.
institution-buy = Comprar vagas
institution-others = Suas outras instituições
institution-part_member = Você tem uma vaga aqui.
institution-leave = Sair
institution-leave_help = Sua vaga fica livre para outra pessoa. Sua conta e suas aulas continuam.
institution-make = Criar uma instituição
institution-name = Nome
institution-slug = Nome curto para endereços
institution-slug_help = De 3 a 40 letras minúsculas, números e hifens, por exemplo lindenhof.
institution-create = Criar
institution-invite = Convidar pessoas
institution-email = E-mail
institution-invite_one = Enviar o convite
institution-list = Vários de uma vez
institution-list_help = Um endereço por linha, ou uma tabela com e-mail e nome, como a planilha salva (CSV). Até 500 pessoas.
institution-check = Conferir a lista
institution-plan = O que vai acontecer
institution-plan_counts = Convites: { $invited }. De fora: { $refused }.
institution-line = Linha
institution-outcome = Resultado
institution-will_invite = Recebe um convite
institution-problem_email = Não é um endereço de e-mail
institution-problem_name = Este nome não pode ser exibido
institution-problem_twice = Já está acima na lista
institution-problem_member = Já é membro
institution-problem_invited = Já tem um convite
institution-problem_seat = Não há mais vagas
institution-state_invited = Convite enviado
institution-state_active = Membro
institution-state_left = Saiu
institution-state_removed = Vaga retirada
institution-state_lapsed = Convite expirado
institution-members_none = Ninguém por aqui ainda. Convide os primeiros.
institution-download = Baixar como tabela (CSV)
institution-remove = Remover
institution-take_back = Cancelar convite
institution-make_admin = Tornar admin
institution-end_admin = Remover como admin
institution-admin = Admin
institution-until = válido até { $date }
institution-how_many = Quantas vagas
institution-show_price = Ver o preço
institution-buy_help = Pago com a sua carteira. Uma vaga se compra uma vez: quando alguém sai, ela fica livre para a próxima pessoa.
institution-bought = Compras
institution-bought_none = Nada ainda.
institution-month = Mês
institution-joined = Entradas
institution-left = Saídas
institution-spent = Gasto
institution-spent_all = Gasto total
institution-join_title = Seu convite
institution-join_open = Há uma vaga para você.
institution-join_lead = { $institution } guarda uma vaga para você.
institution-join_sees = O que eles veem: seu nome, o endereço do convite e quando você entrou. Nunca suas mensagens.
institution-join_code = Código do e-mail
institution-join = Ocupar minha vaga
institution-send =
    { $count ->
        [one] Convidar { $count } pessoa
       *[other] Convidar { $count } pessoas
    }
institution-price_from =
    { $count ->
        [one] A partir de { $count } vaga: { $price } cada
       *[other] A partir de { $count } vagas: { $price } cada
    }
institution-buy_now =
    { $count ->
        [one] Comprar { $count } vaga por { $price }
       *[other] Comprar { $count } vagas por { $price }
    }
institution-seats_count =
    { $count ->
        [one] { $count } vaga
       *[other] { $count } vagas
    }
institution-budget = Orçamento
institution-budget_lead = Sua instituição pode pagar as aulas dos membros. Cada aula é paga inteira enquanto o orçamento do mês e o saldo permitirem; senão, o membro paga. O que for reembolsado volta para o saldo.
institution-rule = O que pagamos
institution-per_member = Por membro e mês ({ $currency })
institution-per_member_help = Com 0, nenhuma aula é mais paga.
institution-lesson_most = Máximo por aula ({ $currency })
institution-lesson_most_help = Aulas mais caras são pagas pelo membro.
institution-ask_above = Pedir aprovação acima de ({ $currency })
institution-ask_above_help = Uma aula mais cara espera até que alguém que cuida da instituição aprove. Deixe vazio para pagar todas na hora.
institution-save = Salvar
institution-balance = Saldo
institution-there = Disponível
institution-used = Aulas deste mês
institution-amount = Valor ({ $currency })
institution-pay_in = Depositar da minha carteira
institution-take_out = Retirar
institution-may_take_out = Você pode retirar { $amount }.
institution-lessons = Aulas pagas
institution-lessons_none = Nenhuma aula ainda.
institution-lessons_booked = Reservadas
institution-lessons_held = Dadas
institution-subject = Matéria
institution-sign_in = Acesso
institution-branding = Aparência
institution-look = Nome e cores
institution-brand_lead = É assim que seus membros veem as páginas da instituição e a tela de entrada.
institution-color_light = Cor em páginas claras
institution-color_dark = Cor em páginas escuras
institution-color_help = Com # e seis dígitos, por exemplo { $example }, e contraste de 4,5:1 ou mais. Deixe os dois em branco para usar as nossas cores.
institution-logo = Logotipo
institution-logo_choose = Imagem do seu logotipo
institution-logo_help = JPEG, PNG ou WebP, até 2 MB.
institution-logo_save = Salvar o logotipo
institution-logo_remove = Remover o logotipo
institution-sso_title = Entrar com as contas da instituição
institution-sso_lead = Os membros entram com a conta que já têm na sua escola ou empresa (OpenID Connect).
institution-callback = Endereço de redirecionamento para o seu provedor de identidade
institution-sign_in_link = Onde os membros entram
institution-connected = Membros conectados
institution-issuer = Emissor (issuer)
institution-issuer_help = O endereço que o seu provedor de identidade chama de issuer, por exemplo https://accounts.school.example.
institution-client_id = ID do cliente (client ID)
institution-client_secret = Segredo do cliente (client secret)
institution-secret_kept = Há um segredo guardado. Deixe em branco para mantê-lo.
institution-domains = Domínios de e-mail
institution-domains_help = Um por linha. Só entra assim quem tem um e-mail de um domínio confirmado.
institution-sso_on = É possível entrar assim
institution-sso_only = Quem já conectou a conta entra só assim
institution-sso_only_help = A senha deixa de valer se o e-mail for de um domínio confirmado. Quem cuida da instituição mantém a sua.
institution-domain_confirmed = Confirmado
institution-domain_how = Coloque em { $address } um arquivo com esta linha
institution-domain_check = Verificar agora
institution-scim_title = Diretório (SCIM 2.0)
institution-scim_lead = O seu provedor de identidade pode dar e retirar vagas sozinho. Quem ele adiciona recebe um convite que guarda uma vaga.
institution-scim_url = Endereço para o seu provedor de identidade
institution-scim_people = Pessoas no diretório
institution-scim_groups = Grupos do diretório
institution-scim_token_once = A nova chave. Copie agora: ela não será mostrada de novo.
institution-scim_token_make = Criar uma chave
institution-scim_token_end = Revogar a chave
institution-scim_token_line = Chave terminada em { $hint }
institution-scim_used = último uso em { $date }
institution-scim_unused = ainda não usada
sso-title = Entrar com a sua instituição
sso-lead = Para você, se a sua escola ou empresa aprende aqui e cuida do seu acesso.
sso-field = E-mail ou nome curto da sua instituição
sso-go_on = Continuar
sso-none = Nenhuma instituição dá acesso com este e-mail ou nome. Confira ou entre de outro jeito.
sso-enter_title = Entrar com { $institution }
sso-enter = Continuar para { $institution }
sso-connect_lead = Você já entrou. Conecte a sua conta de { $institution } para entrar com ela daqui em diante.
sso-usual = Entrar de outro jeito

lti-platforms = Plataformas de ensino
lti-platforms_lead = Os cursos daqui abrem dentro da plataforma da sua escola: Moodle, Canvas, Blackboard, Brightspace e outras que falam LTI 1.3.
lti-ours = Copie isto para a plataforma
lti-ours_help = Adicione o EduStream lá como ferramenta LTI 1.3 que abre em uma nova janela.
lti-login_url = URL de entrada
lti-launch_url = URL de abertura e redirecionamento
lti-deep_link_url = URL de vínculo profundo
lti-jwks_url = URL das nossas chaves públicas
lti-none_text = Nenhuma plataforma foi registrada ainda. Copie nossos endereços para a sua e digite aqui o que ela mostra.
lti-add = Registrar uma plataforma
lti-register = Registrar
lti-change = Alterar
lti-change_help = Com outro emissor, outro ID de cliente ou outro endereço de chaves, ela conta como outra plataforma: todos precisam vincular a conta de novo.
lti-remove = Remover esta plataforma
lti-remove_help = Os cursos não abrem mais de lá e os vínculos terminam. As contas e os cursos ficam.
lti-name = Nome
lti-name_help = Como vocês a chamam, por exemplo Moodle.
lti-issuer = Emissor (ID da plataforma)
lti-issuer_help = Copie exatamente, inclusive a barra no fim, se houver.
lti-client_id = ID do cliente
lti-deployments = IDs de implantação
lti-deployments_help = Um por linha.
lti-auth_url = URL de pedido de autenticação
lti-token_url = URL do token de acesso
lti-keys_url = URL das chaves públicas da plataforma
lti-linked =
    { $count ->
        [one] { $count } conta vinculada
       *[other] { $count } contas vinculadas
    }
lti-never_used = ainda sem uso
lti-last_used = último uso: { $at }
lti-classes = Cursos de lá
lti-class_help = Depois que um professor chega de um curso de lá, a plataforma pode dizer quem está nele. Perguntamos a cada vez e não guardamos nada.
lti-class_seen = último acesso de um professor: { $at }
lti-class_people = Quem está nele
lti-class_teaches = ensina
lti-class_linked = conta vinculada
lti-class_seated = tem vaga
lti-class_unseated = ainda sem vaga
lti-class_unnamed = Nome não informado
lti-class_empty_text = A plataforma não mostra ninguém neste curso.
lti-class_invite = Convidar quem não tem vaga
lti-title = Plataformas vinculadas
lti-lead = A plataforma da sua escola pode abrir seus cursos aqui. Abra um curso lá para começar.
lti-links_none_text = Nenhuma plataforma está vinculada à sua conta.
lti-unlink = Encerrar o vínculo
lti-unlink_help = Uma plataforma sem vínculo não abre mais sua conta nem recebe resultados. Seus cursos ficam.
lti-link_title = Esta conta é sua?
lti-asks = Você vem de { $platform } ({ $institution }). Diga uma vez qual conta daqui é a sua.
lti-came_for = Você veio para:
lti-sign_in_first = Entre primeiro. Depois perguntamos se você quer vincular as duas.
lti-register_help = É novo aqui? Cadastre-se, confirme seu e-mail e abra o curso de novo na sua plataforma.
lti-no_seat = Você ainda não tem vaga em { $institution }. Peça um convite lá e abra o curso de novo.
lti-link_means = A partir daí, seu usuário em { $platform } abre sua conta aqui. Saques, senha e endereço continuam pedindo sua senha.
lti-link_told = A plataforma fica sabendo quando você termina um curso que ela abriu, e nada mais.
lti-link = Vincular minha conta ({ $name })
lti-other_account = Não é você? Saia primeiro.
lti-choose_title = Escolher um curso
lti-choose_lead = Ele vai abrir a partir de { $platform }.
lti-choose_words = Buscar cursos
lti-choose_find = Buscar
lti-choose_none_text = Nenhum curso encontrado. Tente outras palavras.
lti-choose = Escolher
lti-free = Grátis
lti-chosen = Curso escolhido: { $course }
lti-bring = Adicionar a { $platform }
lti-window_title = O EduStream abre em sua própria janela
lti-window_lead = Só lá seu navegador mantém você conectado.
lti-window_open = Abrir o EduStream
