### Registering, signing in, passwords, the account.

register-title = Crie sua conta
register-lead = Grátis para alunos. Professores pagam uma comissão sobre as aulas que dão, e nada mais.
register-role = O que traz você aqui?
register-role_student = Quero aprender
register-role_tutor = Quero dar aulas
register-name = Nome
register-name_help = O nome que os outros vão ver.
register-birth_date = Data de nascimento
register-birth_date_help = É preciso ter 18 anos ou mais.
register-submit = Criar conta
register-terms = Ao criar uma conta, você aceita nossos
register-privacy = O que fazemos com seus dados:
register-have_account = Já tem uma conta?

check_mail-title = Veja seu e-mail
check_mail-lead = Enviamos um link para você. Abra-o para confirmar seu e-mail.
check_mail-reset_lead = Se esse e-mail tiver uma conta, o link para criar uma nova senha já está a caminho.
check_mail-help = Nada depois de alguns minutos? Olhe na pasta de spam.
check_mail-again = Enviar o link de novo
check_mail-dev = Modo de desenvolvimento: os e-mails podem ser lidos em /dev/mailbox?to=ENDEREÇO

verify-title = Confirme seu e-mail
verify-lead = Digite a senha que escolheu ao se cadastrar e você poderá recarregar e reservar.
verify-submit = Confirmar meu e-mail

login-title = Entrar
login-submit = Entrar
login-forgot = Esqueceu a senha?
login-no_account = Ainda não tem conta? Cadastre-se
login-demo = Modo de desenvolvimento. Contas de demonstração: student-001@demo.test, tutor-001@demo.test, admin@demo.test; senha Demo-2026!

password-forgot_title = Esqueceu a senha?
password-forgot_lead = Informe seu e-mail e enviaremos um link para escolher outra.
password-forgot_submit = Enviar o link
password-reset_title = Escolha uma nova senha
password-new = Nova senha
password-reset_submit = Salvar senha
password-again = Enviar um novo link

account-title = Conta
account-not_verified = Seu e-mail ainda não foi confirmado. Abra o link que enviamos; até lá, não dá para recarregar nem reservar.
account-settings = Horário, idioma e moeda
account-zone = Fuso horário
account-zone_help = As aulas reservadas não mudam; só muda o horário que você vê.
account-language = Idioma
account-currency = Moeda
account-currency_help = Os preços aparecem nesta moeda. O dinheiro da carteira continua na moeda em que você pagou.
account-password = Senha
account-old_password = Senha atual
account-change_password = Alterar senha
account-devices = Onde você está conectado
account-this_device = Este dispositivo
account-last_seen = Última atividade: { $at }
account-revoke = Desconectar

wanted-title = Sua aula com { $name }

security-title = Segurança
security-lead = Como você entra e como mantém os outros de fora.
security-two_step = Verificação em duas etapas
security-off = Desativada. Se você ativar, entrar também pede um código do seu celular: só uma senha roubada não basta.
security-on = Ativada. Para entrar, é preciso a senha e um código do aplicativo autenticador.
security-forced = Você cuida do dinheiro e dos dados de outras pessoas. Ative primeiro a verificação em duas etapas; depois, todo o resto se abre.
security-set_up = Configurar a verificação em duas etapas
security-turn_off = Desativar
security-codes_left = Códigos de recuperação restantes: { $number }
security-new_codes = Criar novos códigos de recuperação
security-code = Código
security-code_help = O do aplicativo autenticador. Perdeu o celular? Use um código de recuperação.
security-password = Definida. Troque se achar que mais alguém sabe.
security-sessions =
    { $count ->
        [one] { $count } acesso aberto
       *[other] { $count } acessos abertos
    }
security-passkeys =
    { $count ->
        [one] { $count } chave de acesso
       *[other] { $count } chaves de acesso
    }
two_step-scan = Escaneie esta imagem com um aplicativo autenticador no celular.
two_step-picture = QR code para o aplicativo autenticador
two_step-by_hand = Não consegue escanear? Digite esta chave no aplicativo:
two_step-code_help = Os seis dígitos que o aplicativo mostra agora.
two_step-submit = Ativar
codes-title = Seus códigos de recuperação
codes-lead = Se você perder o celular, cada um destes códigos permite entrar uma vez. Guarde-os junto com as senhas: não podemos mostrá-los de novo.
codes-gone = Os códigos de recuperação aparecem uma única vez. Se você não tem os seus, crie outros.
codes-done = Já guardei
login_code-title = Digite o código
login_code-again = Começar de novo
sessions-title = Onde você está conectado
sessions-lead = Desconecte o que não reconhecer. Mostramos a rede, nunca o lugar exato.
sessions-others = Desconectar nos outros lugares
sessions-others_help = As suas chaves de API também são encerradas.
sessions-browser = Navegador
sessions-program = Programa
sessions-network = Rede { $prefix }
sessions-only = Não há nenhum outro acesso aberto.
step_up-title = Confirme que é você
step_up-lead = Faz um tempo que você entrou. Antes de mudar isto, confirme que é você.
step_up-kept = O que você digitou fica guardado. Só senhas e códigos precisam ser digitados de novo.
step_up-submit = Continuar
step_up-code_help = O código que o aplicativo autenticador mostra agora, ou um código de recuperação.
email_again-since = Nossos e-mails para este endereço estão voltando (desde { $at }). Não enviamos mais nada para lá até você confirmar de novo; aqui no site está tudo.
email_again-said = Resposta do servidor de e-mail:
email_again-ask = Confirmar este endereço de novo
email_again-title = Voltar a receber meus e-mails aqui
email_again-lead = Este e-mail chegou até você, então sua caixa de entrada voltou a funcionar. A partir de agora, enviamos tudo para lá.
email_change-title = Alterar seu e-mail
email_change-lead = Enviaremos um link para o novo endereço. Nada muda até você abri-lo.
email_change-new = Novo e-mail
email_change-submit = Enviar o link
email_change-sent_title = Veja sua nova caixa de entrada
email_change-sent = Enviamos um link para lá. Abra em até 72 horas e você entra com o novo endereço. Também avisamos o endereço antigo.
email_change-confirm_title = Usar este e-mail
email_change-confirm_lead = A partir de agora você entra com este endereço e nossos e-mails vão para ele.
email_change-undo_title = Manter meu e-mail antigo
email_change-undo_lead = Se você não pediu esta mudança, interrompa aqui. Sua conta fica com o endereço antigo, todos os acessos são encerrados e você escolhe uma nova senha por e-mail.
email_change-undone_title = Sua conta fica com o e-mail antigo
email_change-undone = Encerramos todos os acessos, e a senha anterior não funciona mais. Enviamos um link para você criar outra.
passkeys-title = Chaves de acesso
passkeys-lead = Entre com a digital, o rosto ou o bloqueio de tela. Uma chave de acesso só funciona neste site, um site falso não consegue roubá-la, e ela vale pelas duas etapas.
passkeys-none = Nenhuma ainda.
passkeys-name = Nome da chave de acesso
passkeys-name_help = Para reconhecê-la depois, por exemplo “Meu notebook”.
passkeys-add = Adicionar uma chave de acesso
passkeys-used = Último uso: { $at }
passkeys-added = Adicionada: { $at }
passkeys-remove = Remover
passkeys-sign_in = Entrar com uma chave de acesso
passkeys-failed = Não funcionou e nada mudou. Tente de novo ou entre de outra forma.
passkeys-script = Chaves de acesso precisam de um navegador com JavaScript. Sua senha funciona sem ele.
oidc-go_on = Continuar com { $provider }
oidc-other = Outras formas de entrar
oidc-almost = { $provider } confirmou { $email }. Só faltam alguns dados.
oidc-title = Contas conectadas
oidc-lead = Entre com uma conta que você já tem em outro lugar, sem a sua senha.
oidc-none = Nenhuma ainda.
oidc-connect = Conectar { $provider }
oidc-disconnect = Desconectar
phone-title = Telefone
phone-none = Ainda sem número. Pedimos um antes do primeiro pagamento ou da conta de uma criança e não o mostramos a ninguém.
phone-is = O número que termina em { $end } está confirmado.
phone-number = Número de telefone
phone-number_help = Com o código do país, por exemplo +55 11 91234 5678.
phone-submit = Receber um código por SMS
phone-sent = Enviamos um SMS para o número que termina em { $end }. O código vale por dez minutos.
phone-code_help = Os seis dígitos do SMS.
phone-confirm = Confirmar número

family-title = Família
family-lead = As contas dos seus filhos: o que eles podem fazer e o que você decide.
family-children = Seus filhos
family-none = Nenhum dos seus filhos tem conta aqui ainda. Adicione uma abaixo; você decide sobre cada aula.
family-age =
    { $count ->
        [one] { $count } ano
        [many] { $count } anos
       *[other] { $count } anos
    }
family-open = Abrir
family-add = Adicionar um filho
family-name_help = Os professores veem este nome.
family-email = E-mail do seu filho
family-email_help = A partir dos 13 anos, para entrar por conta própria. Deixe vazio, e você entra por ele.
family-password = Primeira senha
family-agree = Concordo com este texto
family-add_submit = Criar a conta
family-link = Vincular a conta de um adolescente
family-link_text = Seu filho adolescente já tem conta? Um cria um código, o outro digita aqui. Ao vincular as contas você concorda com o texto para pais.
family-code_make = Criar um código
family-code = Código
family-code_is = Seu código: { $code }. Ele vale por 24 horas. Digite nesta página com a outra conta.
family-code_submit = Vincular as contas

child-allowed = O que seu filho pode fazer
child-may_book = Pedir aulas; cada pedido espera por você
child-may_message = Escrever para professores
child-limit = Limite de gastos
child-limit_amount = No máximo ({ $currency })
child-limit_help = Uma aula conta na semana ou no mês em que acontece.
child-limit_none = Sem limite
child-limit_week = Por semana
child-limit_month = Por mês
child-limit_a_week = { $amount } por semana
child-limit_a_month = { $amount } por mês
child-notify = Sobre o que escrevemos para você
child-notify_requests = Pedidos que esperam por você
child-notify_lessons = Aulas confirmadas, recusadas, canceladas ou encerradas
child-sign_in = Acesso
child-sign_in_own = Seu filho entra com { $email }.
child-sign_in_waiting = Enviamos um link para { $email }. Assim que seu filho abrir, o acesso funciona.
child-sign_in_parent = Seu filho ainda não tem acesso próprio. Entre por ele neste aparelho; enquanto isso, sua sessão aqui é encerrada.
child-sign_in_submit = Entrar pelo meu filho
child-sign_in_give = Criar um acesso
child-grown = Seu filho tem 18 anos. A conta passa a ser dele assim que tiver acesso próprio.
child-consent = Você concordou com o texto para pais em { $date }.
child-particulars = Nome e fuso horário
child-all = Todos os filhos
child-progress = Progresso
child-close = Encerrar a conta desta criança
child-close_text = A conta é encerrada { $days } dias depois do pedido. Até lá, você pode mantê-la. Depois, o perfil, a data de nascimento e os acessos da criança são apagados; a sua conta e as das outras crianças ficam.
child-close_password = Sua senha
child-close_forfeit = Abrir mão do dinheiro e dos créditos que restam nesta conta
child-closes_on = Esta conta será encerrada em { $date }.
child-close_stay = Manter a conta
photo-title = Foto
photo-help = JPG, PNG ou WebP, até 10 MB. Removemos o local e os dados da câmera.
photo-choose = Nova foto
photo-save = Salvar a foto
photo-remove = Remover a foto
