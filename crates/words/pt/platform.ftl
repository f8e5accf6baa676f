### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Ir para o conteúdo
nav-main = Principal
nav-search = Encontrar professor
nav-teach = Dar aulas
nav-subjects = Matérias
nav-sign_in = Entrar
nav-register = Cadastrar-se
nav-home = Início
nav-own_menu = Menu de { $name }
nav-lessons = Aulas
nav-messages = Mensagens
nav-wallet = Carteira
nav-teach_profile = Perfil de professor
nav-teach_availability = Disponibilidade
nav-approvals = Aprovação de professores
nav-account = Conta
nav-sign_out = Sair
nav-teaching = Dar aulas
nav-learning = Aprender
nav-own = Você
nav-staff = Equipe
nav-quick = Atalhos
nav-start = Página inicial

footer-label = Rodapé
footer-teach = Dar aulas no EduStream
footer-privacy = Privacidade
footer-terms = Termos
footer-help = Ajuda
footer-contact = Contato
footer-cookies = Cookies
footer-language = Idioma
footer-theme = Aparência
footer-theme_system = Igual ao dispositivo
footer-theme_light = Clara
footer-theme_dark = Escura
footer-apply = Aplicar

form-optional = (opcional)
form-show_password = Mostrar senha
form-code = Código do erro: { $code }
form-email = E-mail
form-password = Senha
form-password_help = Pelo menos 8 caracteres. Algumas palavras sem relação são seguras e fáceis de lembrar.
form-save = Salvar
form-choose = Escolher…
form-file_choose = Escolher um arquivo
form-files_choose = Escolher arquivos
form-file_none = Nada escolhido ainda
form-file_chosen = Arquivo escolhido
form-files_chosen = Arquivos escolhidos

error-missing_title = Esta página não existe
error-missing_text = O endereço pode ter um erro, ou a página não existe mais. Procure um professor ou veja a ajuda.
error-failed_title = Não deu certo
error-again = Tentar de novo

chart-as_table = Ver como tabela
chart-change = { $change }% { $against }

length-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
length-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
length-days =
    { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }
length-year = 1 ano

notice-booked = Aula reservada. Veja os detalhes no seu e-mail.
notice-requested = Pedido enviado. O dinheiro fica bloqueado; você só paga se o professor aceitar.
notice-confirmed = Aula confirmada. O aluno já foi avisado.
notice-declined = Pedido recusado. Contamos o motivo ao aluno.
notice-cancelled = Aula cancelada. O reembolso aparece abaixo.
notice-chat_tested = Enviado. O teste aparece no chat em instantes.
notice-saved = Salvo.
notice-settings_saved = Salvo. As aulas reservadas não mudam; só mudam os horários que você vê.
notice-signed_out = Você saiu da conta.
notice-verified = E-mail confirmado. Agora você pode recarregar e reservar.
notice-password_changed = Senha alterada. Encerramos a sessão nos seus outros dispositivos e as suas chaves de API.
notice-topped_up = O dinheiro está na sua carteira.
notice-topup_under_way = Seu pagamento está a caminho. O dinheiro aparece aqui assim que chegar.
notice-payment_under_way = Seu pagamento está a caminho. Ele aparece aqui assim que chegar.
notice-topup_failed = O pagamento não foi concluído e nada foi cobrado. Tente de novo ou pague de outra forma.
notice-approved = Aprovado. Os alunos já podem reservar com este professor.
notice-two_step_off = A verificação em duas etapas está desativada. Agora basta a senha.
notice-email_changed = Seu novo e-mail foi confirmado. Use-o para entrar a partir de agora.
notice-email_proved = Pronto. Nossos e-mails vão de novo para seu endereço.
notice-passkey_added = Chave de acesso adicionada. Você já pode entrar com ela.
notice-passkey_removed = Chave de acesso removida.
notice-connected = Conectada. Agora você pode entrar com ela.
notice-disconnected = Desconectada. Ela não abre mais a sua conta.
notice-phone_confirmed = Seu número foi confirmado.
notice-signed_out_others = Os outros acessos e as suas chaves de API foram encerrados.

legal-privacy_lead = O que guardamos, por quê e como você pega de volta.
legal-privacy_kept = Guardamos sua conta, suas aulas e o que você escreve porque o serviço precisa disso. As mensagens são apagadas depois de dois anos. Os registros de dinheiro ficam guardados por pelo menos sete anos porque a lei exige.
legal-privacy_devices = Quando você entra, anotamos seu navegador e seu endereço de rede, para que você veja seus aparelhos e possamos proteger sua conta.
legal-privacy_cookies = Alguns cookies mantêm você conectado e lembram suas escolhas. Nenhum segue você em outros sites. Todos, um por um:
legal-privacy_shared = Seu professor ou aluno vê seu nome, seu fuso horário e o que você escreve para a aula, nunca seu e-mail.
legal-privacy_public = O perfil de um professor e suas avaliações podem ser lidos por todos. Alunos não têm página pública.
legal-privacy_rights = Você pode baixar uma cópia de tudo o que guardamos sobre você, corrigir ou encerrar sua conta:
legal-contact = Escreva aos responsáveis por este site:
legal-terms_lead = As regras entre alunos, professores e nós.
legal-terms_lessons = Uma aula é um contrato entre aluno e professor. O professor define o preço, os horários e a política de cancelamento; vale o que estava na página quando você reservou.
legal-terms_money = O aluno paga o preço do professor, sem taxas extras. Guardamos o dinheiro até a aula terminar; então o professor recebe, menos nossa comissão de 20%, 15% ou 10%.
legal-terms_cancel = Se o professor recusar, cancelar ou não responder em 24 horas, o aluno recebe tudo de volta. Nos outros casos, vale a política de cancelamento do professor:

cookies-lead = O que este site guarda no seu navegador, e por quanto tempo. Nada aqui rastreia você, e ninguém mais guarda nada.
cookies-name = Nome
cookies-purpose = Para quê
cookies-kept = Por quanto tempo
cookies-session = Mantém você conectado.
cookies-device = Reconhece este navegador quando você entra, para que tentativas erradas de outros não bloqueiem você.
cookies-acting = Permite que nossa equipe veja o site como outra pessoa, para ajudar. Só a equipe o recebe.
cookies-way = Reconhece este navegador quando você volta da conta com que entra.
cookies-launch = Reconhece este navegador quando a plataforma da sua escola envia você para cá.
cookies-referral = Lembra por qual link você chegou, para que os dois recebam o prometido. Só um link desses o grava.
cookies-flash = Traz de volta o que você digitou quando um formulário não pôde ser enviado. Senhas, nunca.
cookies-wrote = Mostra na hora o que você acabou de mudar.
cookies-locale = Lembra seu idioma.
cookies-theme = Lembra o modo claro ou escuro.
cookies-zone = Lembra seu fuso horário, para que os horários estejam certos antes de você entrar.
cookies-currency = Lembra em que moeda você vê os preços.
cookies-event = Sabe onde suas páginas abertas pararam, para nenhuma novidade se perder. Só com a sessão aberta, como o resto abaixo.
cookies-waiting = Guarda as mensagens que você escreveu sem conexão.
cookies-drafts = Guarda o que você começou a escrever para alguém.
cookies-pushed = Sabe que os avisos deste navegador já foram preparados desde que ele foi aberto.
cookies-pages = Guarda sua agenda e as últimas conversas para quando não houver conexão.
cookies-watched = Guarda o que você assistiu de um vídeo até o curso registrar.
cookies-units = Guarda as unidades de cursos que você levou, com os vídeos.
cookies-till_deleted = Até você apagar
cookies-till_sent = Até serem enviadas
cookies-till_closed = Até você fechar a aba
cookies-till_sign_out = Até você sair
cookies-no_choice = Todos são necessários para o que você pede ao site, então não há nada a aceitar. Se isso mudar, perguntaremos antes, e dizer não será tão fácil quanto dizer sim.
cookies-nothing_else = Nada mais é guardado no seu navegador. Você pode apagar tudo nas configurações dele; sua sessão se encerra e nada mais muda.


zone-unknown = Os horários estão em UTC porque seu navegador não compartilha seu fuso horário.
zone-choose = Escolher meu fuso horário
zone-change = Mudar fuso horário
zone-title = Seu fuso horário
zone-lead = Seu navegador não o compartilha. Depois de escolher, todos os horários seguem o seu relógio.
zone-lead_known = As páginas e os e-mails mostram os horários deste fuso. As aulas reservadas não mudam.
zone-none = Escolha…
zone-submit = Mostrar horários no meu relógio
zone-why = Seu navegador não o compartilha, e aulas, e-mails e lembretes seguem o seu relógio.
nav-teach_onboarding = Publicar meu perfil
notice-sent_in = Enviado. Vamos olhar e te avisar por e-mail.
notice-check_asked = Pedido feito. Continue no parceiro.
notice-papers_sent = Documentos enviados. Vamos verificar e avisar por e-mail.
notice-reported = Agradecemos. Lemos a denúncia e contamos por e-mail o que fizemos.
notice-blocked = Bloqueio feito. Um não encontra mais o outro nem fala com ele.
notice-unblocked = Bloqueio retirado.
notice-appealed = Olhamos de novo e respondemos por e-mail.
notice-asked_support = Recebemos sua pergunta. Abaixo você vê até quando respondemos.
notice-voted = Agradecemos o retorno.
notice-decided = Decidido. Quem está envolvido recebe um e-mail.
notice-case_opened = A contestação está aberta. O que foi pago espera a decisão.
notice-case_accepted = Você aceitou. Assim que o outro também aceitar, vale.
nav-saved = Salvos
notice-search_saved = Busca salva. Escrevemos quando alguém novo combinar, no máximo uma vez por dia.

nav-calendar = Calendário
nav-teach_dashboard = Estatísticas

notice-proposed = Sugerido. Enviaremos a resposta por e-mail.
notice-moved = Combinado. A aula mudou de horário.
notice-kept = A aula fica como estava.
notice-absent = Agradecemos o aviso. A aula foi encerrada.
notice-held = Agradecemos. Sua resposta foi anotada.
notice-feed_new = Suas aulas têm um novo endereço.
notice-series_booked = Suas aulas estão reservadas.
notice-series_requested = Pedidos enviados. Você só paga as aulas aceitas.

notice-series_off = Todas as próximas aulas da série foram canceladas.

notice-reviewed = Agradecemos sua avaliação.

notice-waiting = Você está na lista. Escreveremos assim que algo ficar livre.
notice-skill_asked = Enviado. Avisamos por e-mail quando as três responderem.
notice-assessed = Obrigado. Sua avaliação conta.
notice-help_asked = Enviado aos professores da matéria. Cada resposta chega por e-mail.
notice-help_offered = Enviada. Agora é com o aluno.
notice-package_bought = Pacote comprado. Reserve a primeira aula quando quiser.
notice-package_extended = Pronto. O pacote agora vale por mais tempo.
notice-package_ended = O pacote foi encerrado. O que sobrou está na carteira.
notice-package_moved = Pronto. Este é o seu pacote com o novo professor.
notice-package_given = O link está a caminho.
notice-package_claimed = Estas aulas agora são suas. Aproveite!

notice-payout_asked = Seu repasse está a caminho.
notice-onboarded = Tudo pronto. Você já pode receber.
notice-onboarding_under_way = O provedor de pagamentos está analisando seus dados. Você poderá receber assim que ele aprovar.

notices-title = Notificações
notices-lead = O que aconteceu, o mais recente primeiro.
notices-settings = Configurar notificações
notices-empty = Nada por enquanto
notices-empty_text = Aulas, mensagens e dinheiro aparecem aqui.
notices-unread = Nova
notices-read_all = Marcar tudo como lido
notices-log = O que enviamos a você
notices-log_empty = Ainda não enviamos nada.
notices-prefs = Configurar notificações
notices-prefs_lead = Escolha como cada tipo de novidade chega até você. O que envolve sua segurança vem sempre por e-mail.
notices-lessons = Aulas
notices-matching = Professores e pedidos
notices-messages = Mensagens
notices-credits = Dinheiro e créditos
notices-system = Sua conta
notices-in_app = Aqui
notices-email = E-mail
notices-push = Celular
notices-push_here = Este navegador
notices-push_lead = Saiba de aulas e mensagens mesmo sem nenhuma página aberta. O texto das mensagens nunca vai junto.
notices-push_without = Para ativar é preciso JavaScript. O resto desta página funciona sem ele.
notices-push_unable = Este navegador não consegue fazer isso. No iPhone ou iPad, adicione primeiro o EduStream à Tela de Início e abra por lá.
notices-push_denied = As notificações deste site estão bloqueadas. Permita nas configurações do navegador e recarregue a página.
notices-push_on = Este navegador recebe avisos enquanto sua sessão continuar aberta aqui.
notices-push_start = Ativar neste navegador
notices-push_stop = Desativar neste navegador
notices-push_failed = Não deu certo. Verifique sua conexão e tente de novo.
notices-quiet = Nada que possa esperar entre { $from } e { $until } no meu fuso horário
notices-digest = Reunir o que não é urgente
notices-digest_off = Cada coisa separada
notices-digest_daily = Um e-mail toda manhã
notices-digest_weekly = Um e-mail toda segunda-feira
notices-sent = Enviado
notices-waiting = Aguardando
notices-dropped = Não é mais necessário
notices-undeliverable = Não entregue neste endereço

live-offline = Você está sem conexão. O que você escrever fica guardado e vai assim que a conexão voltar.
live-kept = Esta página está como era em
live-update = Há uma versão mais nova do EduStream.
live-reload = Recarregar
offline-title = Você está sem conexão
offline-text = Esta página não está guardada neste aparelho. Ela abre assim que a conexão voltar.
offline-kept = O que você abriu por último ainda está aqui:
manifest-about = Encontre um professor que explica bem, reserve uma aula e aprenda.
notice-credits_bought = Créditos comprados. Já estão disponíveis.
notice-lesson_paid = O valor está reservado no cartão. A cobrança vem depois da aula.
notice-withdrawn = Já está voltando para o seu cartão.
notice-calendar_connected = Agenda conectada. Estamos lendo agora.
notice-calendar_gone = Agenda desconectada. Nada dela fica aqui.
notice-calendar_looked = Estamos lendo agora.
notice-calendar_answered = Anotado. A aula continua como combinado.
notice-video_connected = Conta conectada. Suas aulas acontecem lá a partir de agora.
notice-video_gone = Conta desconectada. Suas aulas voltam para a nossa própria sala.
notice-video_here = A aula acontece aqui agora.
notice-card_saved = Cartão salvo. Você já pode pagar com ele.
notice-card_under_way = Seu cartão está sendo salvo. Ele aparece aqui em instantes.
notice-card_refused = Nenhum cartão foi salvo.
notice-card_removed = Cartão removido.
notice-card_declined = O banco recusou este cartão e nada foi cobrado. Seu horário continua reservado: pague aqui com outro cartão.
notice-trial_replaced = Obrigado. O bônus está na sua carteira; veja quem mais ensina isto.
