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
nav-wallet = Carteira
nav-teach_profile = Perfil de professor
nav-teach_availability = Disponibilidade
nav-approvals = Aprovação de professores
nav-account = Conta
nav-sign_out = Sair
nav-start = Página inicial

footer-label = Rodapé
footer-teach = Dar aulas no EduStream
footer-privacy = Privacidade
footer-terms = Termos
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

error-missing_title = Esta página não existe
error-missing_text = O endereço pode ter um erro, ou a página não existe mais.
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
notice-password_changed = Senha alterada. Encerramos a sessão nos seus outros dispositivos.
notice-topped_up = O dinheiro está na sua carteira.
notice-topup_failed = O pagamento não foi concluído e nada foi cobrado. Tente de novo ou pague de outra forma.
notice-approved = Aprovado. Os alunos já podem reservar com este professor.

legal-privacy_lead = O que guardamos, por quê e como você pega de volta.
legal-privacy_kept = Guardamos sua conta, suas aulas e o que você escreve porque o serviço precisa disso. Os registros de dinheiro ficam guardados por sete anos porque a lei exige.
legal-privacy_cookies = Cookies: um mantém você conectado; três lembram o idioma, a aparência e o fuso horário. Nenhum segue você em outros sites.
legal-privacy_shared = Seu professor ou aluno vê seu nome, seu fuso horário e o que você escreve para a aula, nunca seu e-mail.
legal-privacy_rights = As páginas da sua conta e do seu perfil mostram o que guardamos sobre você. Para corrigir ou apagar, escreva a quem administra este site.
legal-contact = Escreva a quem administra este site:
legal-terms_lead = As regras entre alunos, professores e nós.
legal-terms_lessons = Uma aula é um contrato entre aluno e professor. O professor define o preço, os horários e a política de cancelamento; vale o que estava na página quando você reservou.
legal-terms_money = O aluno paga o preço do professor, sem taxas extras. Guardamos o dinheiro até a aula terminar; então o professor recebe, menos nossa comissão de 20%, 15% ou 10%.
legal-terms_cancel = Se o professor recusar, cancelar ou não responder em 24 horas, o aluno recebe tudo de volta. Nos outros casos, vale a política de cancelamento do professor:

zone-unknown = Os horários estão em UTC porque seu navegador não compartilha seu fuso horário.
zone-choose = Escolher meu fuso horário
zone-title = Seu fuso horário
zone-lead = Seu navegador não o compartilha. Depois de escolher, todos os horários seguem o seu relógio.
zone-none = Escolha…
zone-submit = Mostrar horários no meu relógio
zone-why = Seu navegador não o compartilha, e aulas, e-mails e lembretes seguem o seu relógio.
