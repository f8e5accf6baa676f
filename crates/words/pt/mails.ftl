### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Você recebe este e-mail porque tem uma conta no EduStream.
mail-otherwise = O botão não funciona? Abra este endereço:

verify_email =
    .subject = Confirme seu e-mail
    .body =
        Olá, { $name },

        Boas-vindas ao EduStream! Confirme seu e-mail e você poderá recarregar a carteira e reservar sua primeira aula. O link vale por { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        }.

        Se você não se cadastrou, ignore este e-mail.
    .action = Confirmar meu e-mail

already_registered =
    .subject = Você já tem uma conta
    .body =
        Olá, { $name },

        Alguém tentou criar uma conta com seu e-mail, mas você já tem uma. Se foi você, é só entrar. Se esqueceu a senha, dá para escolher outra na mesma página.

        Se não foi você, não precisa fazer nada: nada mudou.
    .action = Entrar

reset_password =
    .subject = Escolha uma nova senha
    .body =
        Olá, { $name },

        Você pediu uma nova senha. O link funciona uma vez só e vale por { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        }.

        Se você não pediu, ignore este e-mail: sua senha continua a mesma.
    .action = Escolher uma nova senha

password_changed =
    .subject = Sua senha foi alterada
    .body =
        Olá, { $name },

        Sua senha foi alterada e encerramos a sessão nos seus outros dispositivos.

        Se não foi você, escolha uma nova senha agora mesmo.
    .action = Não fui eu

two_step_on =
    .subject = Verificação em duas etapas ativada
    .body =
        Olá, { $name },

        A partir de agora, para entrar é preciso a senha e um código do aplicativo autenticador.

        Se não foi você, escolha agora uma nova senha.
    .action = Não fui eu

two_step_off =
    .subject = Verificação em duas etapas desativada
    .body =
        Olá, { $name },

        Para entrar, basta de novo a senha.

        Se não foi você, escolha agora uma nova senha.
    .action = Não fui eu

recovery_code_used =
    .subject = Um código de recuperação foi usado
    .body =
        Olá, { $name },

        Alguém entrou na sua conta com um dos seus códigos de recuperação. Esse código não vale mais; crie outros quando restarem poucos.

        Se não foi você, escolha agora uma nova senha.
    .action = Não fui eu

tutor_approved =
    .subject = Seu perfil de professor foi aprovado
    .body =
        Olá, { $name },

        Os alunos já podem encontrar seu perfil. Confira seus horários da semana: são eles que os alunos vão poder reservar.
    .action = Conferir meus horários

tutor_declined =
    .subject = Seu perfil de professor precisa de um ajuste
    .body =
        Olá, { $name },

        Ainda não pudemos aprovar seu perfil. O motivo: { $reason }

        Ajuste e salve, e vamos olhar de novo.
    .action = Editar meu perfil

report_filed =
    .subject = Um relato espera resposta
    .body =
        Olá, { $name },

        Alguém nos contou que uma aula deu errado. Leia e responda.
    .action = Ler o relato

report_answered =
    .subject = Nossa resposta ao seu relato
    .body =
        Olá, { $name },

        Obrigado por nos contar. { $answer }
    .action = Abrir o relato

booking_requested =
    .subject = Novo pedido: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        { $counterpart } quer ter uma aula de { $subject } com você. Quando: { $when }.

        Responda em até 24 horas. Depois disso o pedido expira e o horário fica livre de novo.
    .action = Responder ao pedido

booking_confirmed =
    .subject = Confirmada: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        Sua aula de { $subject } com { $counterpart } está confirmada. Quando: { $when }.
    .action = Ver a aula

booking_declined =
    .subject = Recusada: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        { $counterpart } não pode dar sua aula de { $subject } neste horário: { $when }. { $reason }

        O dinheiro voltou para sua carteira.
    .action = Ver o pedido

booking_expired =
    .subject = Sem resposta: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        { $counterpart } não respondeu a tempo ao seu pedido de aula de { $subject }. Quando: { $when }.

        O dinheiro voltou para sua carteira. Talvez outros professores estejam livres.
    .action = Ver o pedido

booking_cancelled =
    .subject = Cancelada: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        Sua aula de { $subject } com { $counterpart } foi cancelada. Quando: { $when }. { $reason }

        A página da aula mostra o que foi reembolsado.
    .action = Ver a aula

lesson_ended =
    .subject = Como foi sua aula de { $subject } com { $counterpart }?
    .body =
        Olá, { $name },

        Sua aula de { $subject } com { $counterpart } terminou. Quando: { $when }.
    .action = Ver a aula

lesson_time_moved =
    .subject = Mudança de hora: sua aula de { $subject } mantém o horário
    .body =
        Olá, { $name },

        Sua aula de { $subject } com { $counterpart } estava combinada para { $agreed }. Uma nova lei mudou a hora oficial nesse lugar, e a aula continua no horário combinado.

        No seu relógio, ela começa: { $when }. Se não der mais para você, é só cancelar na página da aula.
    .action = Ver a aula

lesson_time_kept =
    .subject = Mudança de hora: confira sua aula de { $subject }
    .body =
        Olá, { $name },

        Sua aula de { $subject } com { $counterpart } estava combinada para { $agreed }. Uma nova lei mudou a hora oficial nesse lugar e a aula não pôde acompanhar: o horário está ocupado, perto demais ou não existe mais.

        Por isso ela começa exatamente quando começaria antes; no seu relógio: { $when }. Se não der para você, é só cancelar na página da aula.
    .action = Ver a aula

child_sign_in =
    .subject = Seu acesso ao EduStream
    .body =
        Olá, { $name },

        { $parent } criou um acesso para você. Confirme este e-mail com a senha que vocês escolheram, e você poderá buscar professores e pedir aulas.

        Se você não conhece { $parent }, ignore este e-mail.
    .action = Confirmar meu e-mail

child_thirteen =
    .subject = { $child } já tem 13 anos
    .body =
        Olá, { $name },

        { $child } já tem 13 anos e pode ter acesso próprio: com o próprio e-mail, buscar professores e pedir aulas. Você continua decidindo sobre cada aula.
    .action = Criar um acesso

child_waits =
    .subject = { $child } já tem 18 anos: falta um passo
    .body =
        Olá, { $name },

        { $child } já tem 18 anos, e a conta muda de mãos. Ainda falta um acesso próprio: digite o e-mail, e enviaremos um link.
    .action = Digitar o e-mail

child_grown =
    .subject = { $child } já tem 18 anos
    .body =
        Olá, { $name },

        { $child } já tem 18 anos e agora cuida da própria conta: a partir de hoje, reserva e paga sem você. As aulas que você já pagou acontecem como combinado.
    .action = Abrir a família

account_yours =
    .subject = Sua conta é sua
    .body =
        Olá, { $name },

        Você já tem 18 anos: sua conta agora é só sua. Você decide sobre suas aulas e paga com a sua carteira. Tudo o que foi reservado continua igual.
    .action = Abrir minha conta

approval_asked =
    .subject = { $child } pede uma aula: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        { $child } quer uma aula de { $subject } com { $counterpart }: { $when }. Ela custa { $amount } e só é paga da sua carteira se você aprovar.

        Decida até { $until }. Até lá o horário fica guardado e o professor não sabe de nada.
    .action = Decidir

approval_refused =
    .subject = Pedido recusado: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        Seus pais não aprovaram a aula de { $subject } com { $counterpart }: { $when }. { $reason }

        O horário está livre de novo. Pergunte a eles que aula seria boa.
    .action = Abrir o pedido
