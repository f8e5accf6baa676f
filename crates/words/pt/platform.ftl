### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Ir para o conteúdo
nav-main = Principal
nav-search = Encontrar professor
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
notice-saved = Salvo.
notice-settings_saved = Salvo. As aulas reservadas não mudam; só mudam os horários que você vê.
notice-signed_out = Você saiu da conta.
notice-verified = E-mail confirmado. Agora você pode recarregar e reservar.
notice-password_changed = Senha alterada. Encerramos a sessão nos seus outros dispositivos e as suas chaves de API.
notice-topped_up = O dinheiro está na sua carteira.
notice-topup_under_way = Seu pagamento está a caminho. O dinheiro aparece aqui assim que chegar.
notice-topup_failed = O pagamento não foi concluído e nada foi cobrado. Tente de novo ou pague de outra forma.
notice-approved = Aprovado. Os alunos já podem reservar com este professor.
notice-two_step_off = A verificação em duas etapas está desativada. Agora basta a senha.
notice-email_changed = Seu novo e-mail foi confirmado. Use-o para entrar a partir de agora.
notice-passkey_added = Chave de acesso adicionada. Você já pode entrar com ela.
notice-passkey_removed = Chave de acesso removida.
notice-connected = Conectada. Agora você pode entrar com ela.
notice-disconnected = Desconectada. Ela não abre mais a sua conta.
notice-phone_confirmed = Seu número foi confirmado.
notice-signed_out_others = Os outros acessos e as suas chaves de API foram encerrados.

legal-privacy_lead = O que guardamos, por quê e como você pega de volta.
legal-privacy_kept = Guardamos sua conta, suas aulas e o que você escreve porque o serviço precisa disso. Os registros de dinheiro ficam guardados por pelo menos sete anos porque a lei exige.
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
cookies-referral = Lembra por qual link você chegou, para que os dois recebam o prometido. Só um link desses o grava.
cookies-flash = Traz de volta o que você digitou quando um formulário não pôde ser enviado. Senhas, nunca.
cookies-locale = Lembra seu idioma.
cookies-theme = Lembra o modo claro ou escuro.
cookies-zone = Lembra seu fuso horário, para que os horários estejam certos antes de você entrar.
cookies-currency = Lembra em que moeda você vê os preços.
cookies-no_choice = Todos são necessários para o que você pede ao site, então não há nada a aceitar. Se isso mudar, perguntaremos antes, e dizer não será tão fácil quanto dizer sim.
cookies-nothing_else = Nada mais é guardado no seu navegador. Você pode apagar tudo nas configurações dele; sua sessão se encerra e nada mais muda.

help-lead = Respostas curtas para o que mais se pergunta.
help-booking = Reservar
help-book_q = Como reservo uma aula?
help-book_a = Encontre um professor, escolha um horário livre, confira o preço e pague. Com a reserva imediata, a aula é confirmada na hora; senão, o professor responde em até 24 horas.
help-sure_q = Quando minha aula está confirmada?
help-sure_a = Quando o professor confirma: você recebe um e-mail e a página da aula mostra isso. Até lá é um pedido, e você pode retirá-lo.
help-paying = Pagar
help-pay_q = Quanto custa uma aula no total?
help-pay_a = O preço da página do professor, sem taxas extras. Você recarrega a carteira e paga com ela; o último botão antes de reservar mostra o valor.
help-hold_q = Quando o professor recebe meu dinheiro?
help-hold_a = Depois da aula. Até lá, guardamos para você. Se o professor recusar ou não responder a tempo, ele volta na hora para sua carteira.
help-payout_q = Posso sacar o dinheiro da carteira?
help-payout_a = Ainda não. O dinheiro que você não usa fica na carteira e não expira.
help-cancelling = Cancelar
help-cancel_q = Como cancelo uma aula?
help-cancel_a = Abra a aula e escolha “Cancelar aula”. Antes de decidir, você vê até o centavo o que recebe de volta.
help-back_q = Quanto recebo de volta?
help-back_a = Tudo, se o professor cancelar. Se você cancelar, vale a política de cancelamento do professor; ela fica ao lado do preço e é uma destas três:
help-zones = Fusos horários
help-clock_q = Em que fuso os horários aparecem?
help-clock_a = No seu. As páginas e os e-mails mostram tudo no seu fuso horário e indicam o horário do professor quando é outro. Você muda o fuso na sua conta.
help-summer_q = O que acontece quando muda o horário de verão?
help-summer_a = Uma aula reservada não muda. Os horários livres seguem o relógio do professor, então entre duas mudanças podem cair uma hora antes ou depois para você.
help-teaching = Dar aulas
help-teach_q = Como começo a dar aulas?
help-teach_a = Crie uma conta de professor, escreva seu perfil e defina seus horários. Olhamos cada perfil antes que os alunos o encontrem e escrevemos quando ele for publicado.
help-commission_q = Quanto o EduStream cobra?
help-commission_a = 20% do seu preço até você ganhar { $first }, 15% até { $second } e 10% a partir daí. Nada mais: sem mensalidade nem taxa de cadastro.
help-earned_q = Quando meus ganhos ficam disponíveis?
help-earned_a = 48 horas depois da aula. Em Repasses você vê o que está pendente e disponível, e de lá recebe na sua conta bancária.
help-problems = Quando algo dá errado
help-missed_q = E se a aula não aconteceu?
help-missed_a = Se o professor não apareceu, você recebe tudo de volta. Abra a aula e conte o que aconteceu.
help-sign_in_q = Não consigo entrar. E agora?
help-sign_in_a = Escolha uma nova senha com o link que enviamos por e-mail. Se você acabou de se cadastrar, abra antes o e-mail de confirmação; olhe também no spam.
help-person_q = Para quem posso escrever?

zone-unknown = Os horários estão em UTC porque seu navegador não compartilha seu fuso horário.
zone-choose = Escolher meu fuso horário
zone-title = Seu fuso horário
zone-lead = Seu navegador não o compartilha. Depois de escolher, todos os horários seguem o seu relógio.
zone-none = Escolha…
zone-submit = Mostrar horários no meu relógio
zone-why = Seu navegador não o compartilha, e aulas, e-mails e lembretes seguem o seu relógio.
nav-teach_onboarding = Publicar meu perfil
notice-sent_in = Enviado. Vamos olhar e te avisar por e-mail.
notice-papers_sent = Documentos enviados. Vamos verificar e avisar por e-mail.
notice-decided = Decidido. Quem está envolvido recebe um e-mail.
notice-case_opened = A contestação está aberta. O que foi pago espera a decisão.
nav-saved = Salvos
notice-search_saved = Busca salva. Escrevemos quando alguém novo combinar, no máximo uma vez por dia.

nav-calendar = Calendário
nav-teach_dashboard = Estatísticas

notice-proposed = Sugerido. Enviaremos a resposta por e-mail.
notice-moved = Combinado. A aula mudou de horário.
notice-kept = A aula fica como estava.
notice-absent = Agradecemos o aviso. A aula foi encerrada.
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
notices-quiet = Nada que possa esperar entre { $from } e { $until } no meu fuso horário
notices-digest = Reunir o que não é urgente
notices-digest_off = Cada coisa separada
notices-digest_daily = Um e-mail toda manhã
notices-digest_weekly = Um e-mail toda segunda-feira
notices-sent = Enviado
notices-waiting = Aguardando
notices-dropped = Não é mais necessário
