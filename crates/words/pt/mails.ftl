### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Você recebe este e-mail por causa da sua conta no EduStream.

verify_email =
    .subject = Confirme o seu endereço de e-mail
    .body =
        Olá, { $name },

        Boas-vindas ao EduStream. Confirme que este endereço é seu e você poderá reservar aulas e recarregar a carteira. O link vale por { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        }.

        Se você não se cadastrou, ignore este e-mail.
    .action = Confirmar meu endereço

already_registered =
    .subject = Você já tem uma conta
    .body =
        Olá, { $name },

        Alguém tentou se cadastrar com este endereço, mas ele já tem uma conta. Se foi você, entre; se esqueceu a senha, pode escolher uma nova lá.

        Se não foi você, não há nada a fazer: nada foi alterado.
    .action = Entrar

reset_password =
    .subject = Escolha uma nova senha
    .body =
        Olá, { $name },

        Você pediu uma nova senha. O link funciona uma vez e por { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        }.

        Se você não pediu, ignore este e-mail: a sua senha continua a mesma.
    .action = Escolher uma nova senha

password_changed =
    .subject = A sua senha foi alterada
    .body =
        Olá, { $name },

        A sua senha foi alterada e todos os outros dispositivos foram desconectados.

        Se não foi você, escolha uma nova senha imediatamente.
    .action = Não fui eu

tutor_approved =
    .subject = O seu perfil de professor foi aprovado
    .body =
        Olá, { $name },

        Os alunos já podem encontrar o seu perfil. Confira os seus horários da semana para que possam reservar.
    .action = Conferir meus horários

tutor_declined =
    .subject = O seu perfil de professor precisa de uma alteração
    .body =
        Olá, { $name },

        Ainda não pudemos aprovar o seu perfil. O motivo: { $reason }

        Altere e salve: ele voltará para nós.
    .action = Alterar meu perfil

booking_requested =
    .subject = { $counterpart } pede uma aula: { $subject }
    .body =
        Olá, { $name },

        { $counterpart } gostaria de uma aula de { $subject } em { $when }.

        Responda em 24 horas; depois disso o pedido expira e o horário fica livre de novo.
    .action = Responder ao pedido

booking_confirmed =
    .subject = A sua aula está confirmada: { $subject }
    .body =
        Olá, { $name },

        A sua aula de { $subject } com { $counterpart } será em { $when }.
    .action = Ver a aula

booking_declined =
    .subject = O seu pedido foi recusado: { $subject }
    .body =
        Olá, { $name },

        { $counterpart } não pode dar a aula de { $subject } em { $when }. { $reason }

        O dinheiro voltou para a sua carteira.
    .action = Ver a reserva

booking_expired =
    .subject = O seu pedido ficou sem resposta: { $subject }
    .body =
        Olá, { $name },

        { $counterpart } não respondeu a tempo ao seu pedido de { $subject } para { $when }.

        O dinheiro voltou para a sua carteira. Talvez outros professores estejam livres.
    .action = Ver a reserva

booking_cancelled =
    .subject = A aula foi cancelada: { $subject }
    .body =
        Olá, { $name },

        A aula de { $subject } com { $counterpart } em { $when } foi cancelada. { $reason }

        O que foi devolvido aparece na reserva.
    .action = Ver a reserva

lesson_ended =
    .subject = Como foi a sua aula de { $subject }?
    .body =
        Olá, { $name },

        A sua aula de { $subject } com { $counterpart } em { $when } terminou.
    .action = Ver a aula

lesson_time_moved =
    .subject = Os relógios mudaram, a sua aula mantém a hora: { $subject }
    .body =
        Olá, { $name },

        A sua aula de { $subject } com { $counterpart } estava combinada para { $agreed }. Uma nova lei mudou a hora oficial nesse lugar. A aula mantém-se a essa hora nos relógios de lá.

        No seu relógio, começa: { $when }. Se já não lhe convém, pode cancelar na página da reserva.
    .action = Ver a reserva

lesson_time_kept =
    .subject = Os relógios mudaram, confira a sua aula: { $subject }
    .body =
        Olá, { $name },

        A sua aula de { $subject } com { $counterpart } estava combinada para { $agreed }. Uma nova lei mudou a hora oficial nesse lugar e a aula não pôde acompanhá-la: essa hora está ocupada, demasiado próxima ou já não existe.

        Por isso, começa no mesmo momento que antes; no seu relógio: { $when }. Se não lhe convém, pode cancelar na página da reserva.
    .action = Ver a reserva
