### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Você recebe este e-mail porque tem uma conta no EduStream.
mail-otherwise = O botão não funciona? Abra este endereço:
mail-unnamed_device = um dispositivo sem nome
mail-paid_by_provider = provedor de pagamentos
mail-paid_by_bank = transferência bancária
mail-paid_by_hand = conforme combinado
sms-code = { $code } é seu código do EduStream. Vale por dez minutos. Nunca vamos pedi-lo a você.

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

        Sua senha foi alterada. Encerramos a sessão nos seus outros dispositivos e todas as chaves de API.

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

new_device =
    .subject = Novo acesso à sua conta
    .body =
        Olá, { $name },

        Alguém entrou na sua conta com um dispositivo ou de uma rede que não conhecíamos: { $client }, rede { $place }, { $when }.

        Se foi você, não precisa fazer nada. Se não foi, desconecte esse dispositivo e escolha uma nova senha.
    .action = Ver meus acessos

email_confirm_new =
    .subject = Confirme seu novo e-mail
    .body =
        Olá, { $name },

        Você quer usar este endereço na sua conta. Abra o link em até { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        }; a partir daí, você entra com ele.

        Se não foi você que pediu, ignore este e-mail.
    .action = Usar este e-mail

email_change_asked =
    .subject = Seu e-mail está para mudar
    .body =
        Olá, { $name },

        Na sua conta, alguém pediu para usar { $email } no lugar deste endereço. A mudança vale quando o link que enviamos para lá for aberto.

        Se não foi você, interrompa agora: sua conta fica com este endereço e todos os acessos são encerrados.
    .action = Não fui eu

email_changed =
    .subject = Seu e-mail foi alterado
    .body =
        Olá, { $name },

        Sua conta agora usa { $email }. Este endereço não serve mais para entrar.

        Se não foi você, é possível desfazer por 7 dias: sua conta volta a este endereço e todos os acessos são encerrados.
    .action = Não fui eu

email_in_use =
    .subject = Você já tem uma conta aqui
    .body =
        Olá, { $name },

        Alguém quis usar este endereço em outra conta, mas você já tem uma com ele. Se foi você, é só entrar.

        Se não foi, não precisa fazer nada. Nada mudou.
    .action = Entrar

email_again =
    .subject = Confirme que este endereço voltou a funcionar
    .body =
        Olá, { $name },

        Nossos e-mails para este endereço estavam voltando, e paramos de enviar. Se você está lendo isto, ele voltou a funcionar. Abra o link em até { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        } para voltar a receber.

        Se não foi você que pediu, ignore este e-mail.
    .action = Voltar a receber meus e-mails aqui

email_undeliverable =
    .subject = Nossos e-mails não chegam até você
    .body =
        Olá, { $name },

        Nossos e-mails para seu endereço estão voltando, então não enviamos mais nada para lá. Confirme o endereço de novo ou escolha outro, para não perder nada sobre suas aulas.
    .action = Abrir a conta

taken_back =
    .subject = Sua conta voltou a ter o e-mail antigo
    .body =
        Olá, { $name },

        A mudança do seu e-mail foi desfeita. Por segurança, tudo o que foi adicionado à sua conta nos 30 dias anteriores também foi removido: entrada em duas etapas, chaves de acesso, contas conectadas, chaves de API, telefone e o endereço do seu calendário.

        Escolha uma nova senha com o link do nosso outro e-mail e configure de novo o que era seu.
    .action = Abrir a segurança

passkey_added =
    .subject = Uma chave de acesso foi adicionada
    .body =
        Olá, { $name },

        A partir de agora, a chave de acesso “{ $passkey }” abre sua conta.

        Se não foi você, escolha agora uma nova senha.
    .action = Não fui eu

passkey_removed =
    .subject = Uma chave de acesso foi removida
    .body =
        Olá, { $name },

        A chave de acesso “{ $passkey }” não abre mais sua conta.

        Se não foi você, escolha agora uma nova senha.
    .action = Não fui eu

key_made =
    .subject = Uma chave de API foi criada
    .body =
        Olá, { $name },

        A chave de API “{ $key }” foi criada. A partir de agora, um programa que a tenha age em seu nome.

        Se não foi você, escolha agora uma nova senha: isso encerra todas as chaves.
    .action = Não fui eu

key_ended =
    .subject = Uma chave de API foi encerrada
    .body =
        Olá, { $name },

        A chave de API “{ $key }” foi encerrada. Os programas que a usam não podem mais agir em seu nome.

        Se não foi você, escolha agora uma nova senha.
    .action = Não fui eu

phone_confirmed =
    .subject = Seu número de telefone foi confirmado
    .body =
        Olá, { $name },

        Sua conta agora tem o número de telefone que termina em { $number }.

        Se não foi você, escolha agora uma nova senha.
    .action = Não fui eu
deletion_asked =
    .subject = Sua conta será encerrada
    .body =
        Olá, { $name },

        Você pediu para encerrar sua conta. Isso vai acontecer em { $date }.

        Até lá, você pode entrar e continuar com ela. Se não foi você, mantenha a conta e escolha uma nova senha.
    .action = Manter minha conta

deletion_waits =
    .subject = Sua conta ainda não foi encerrada
    .body =
        Olá, { $name },

        Hoje a sua conta seria encerrada, mas algo está em aberto: uma aula, um pagamento em andamento ou dinheiro que chegou depois do seu pedido. Tentamos de novo todos os dias.

        Gaste ou saque o que resta, ou peça o encerramento mais uma vez e abra mão do valor.
    .action = Ver o que está em aberto

identity_connected =
    .subject = { $provider } está conectado à sua conta
    .body =
        Olá, { $name },

        A partir de agora, a sua conta { $provider } abre a sua conta aqui.

        Se não foi você, escolha agora uma nova senha e desconecte em “Segurança”.
    .action = Não fui eu

identity_disconnected =
    .subject = { $provider } não está mais conectado à sua conta
    .body =
        Olá, { $name },

        A sua conta { $provider } não abre mais a sua conta aqui. Seu e-mail e sua senha continuam valendo; se você nunca escolheu uma, faça isso em “Esqueceu a senha?”.

        Se não foi você, escolha agora uma nova senha.
    .action = Não fui eu

staff_invited =
    .subject = Um convite para o EduStream
    .body =
        Olá, { $name },

        Uma conta para este endereço foi criada no EduStream. Escolha uma senha para usá-la; o link funciona uma vez, por { $hours } horas. Depois, peça outro em “Esqueci a senha”.

        Se você não esperava isto, ignore este e-mail.
    .action = Escolher senha

suspended =
    .subject = Sua conta está suspensa
    .body =
        Olá, { $name },

        Sua conta está suspensa e por enquanto não dá para entrar. O motivo:

        { $reason }

        Se for um engano, avise-nos aqui: { $contact }.
    .action = Buscar ajuda

restored =
    .subject = Sua conta está ativa de novo
    .body =
        Olá, { $name },

        Sua conta não está mais suspensa. Você já pode entrar.
    .action = Entrar

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

edit_approved =
    .subject = Suas mudanças estão no ar
    .body =
        Olá, { $name },

        Os alunos já veem as mudanças do seu perfil.
    .action = Ver meu perfil

edit_declined =
    .subject = Suas mudanças não foram publicadas
    .body =
        Olá, { $name },

        Deixamos seu perfil como estava. O motivo: { $reason }

        Ajuste de novo se quiser, e vamos olhar outra vez.
    .action = Editar meu perfil

verified =
    .subject = Você tem um novo selo
    .body =
        Olá, { $name },

        Verificamos seus documentos. Os alunos já veem o selo no seu perfil; apagamos os documentos em 30 dias.
    .action = Ver meus selos

verification_rejected =
    .subject = Seus documentos não bastam
    .body =
        Olá, { $name },

        Não pudemos dar o selo. O motivo: { $reason }

        Você pode enviar outros documentos quando quiser.
    .action = Enviar outros documentos

search_found =
    .subject = Novos professores para sua busca
    .body =
        Olá, { $name },

        Alguém novo combina com uma de suas buscas: { $tutors }
    .action = Ver a busca

skill_verified =
    .subject = Habilidade confirmada: { $skill }
    .body =
        Olá, { $name },

        Três pessoas que não se conhecem avaliaram “{ $skill }” e concordam: você sabe bem. Agora a habilidade tem um selo por dois anos.
    .action = Ver minhas habilidades

skill_declined =
    .subject = Ainda não confirmada: { $skill }
    .body =
        Olá, { $name },

        Quem avaliou “{ $skill }” ainda não se convenceu. Leia o que escreveram; se algo passou despercebido, você pode pedir uma vez a outras pessoas.
    .action = Ler o que escreveram

help_asked =
    .subject = { $student } precisa de ajuda: { $subject }
    .body =
        Olá, { $name },

        { $student } escreve: { $text }
    .action = Oferecer uma aula

help_offered =
    .subject = { $tutor } pode ajudar você: { $subject }
    .body =
        Olá, { $name },

        { $tutor } sugere um preço e horários. Escolha um, e a aula está reservada.
    .action = Ver a oferta

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

lesson_notes =
    .subject = O que vocês viram em { $subject } e o que vem agora
    .body =
        Olá, { $name },

        { $counterpart } anotou o que fica da sua aula de { $subject }: { $when }.
    .action = Abrir a aula

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

lesson_reminder =
    .subject = Está chegando: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        Sua aula de { $subject } com { $counterpart } vai começar. Quando: { $when }.

        Não vai dar? Avise agora na página da aula: você pode sugerir outro horário ou cancelar.
    .action = Ver a aula

tutor_absent =
    .subject = Seu dinheiro voltou: { $counterpart } não veio
    .body =
        Olá, { $name },

        Sentimos muito: { $counterpart } não veio à sua aula de { $subject }. Quando: { $when }. O valor inteiro voltou para sua carteira.

        Estamos procurando alguém que possa dar a aula e escrevemos assim que encontrarmos.
    .action = Ver a aula

tutor_absent_own =
    .subject = Aula perdida: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        { $counterpart } esperou por você para a aula de { $subject } e nos avisou que você não veio. Quando: { $when }. O dinheiro foi devolvido.

        A aula conta como perdida nos seus números. Se foi diferente, avise na página da aula.
    .action = Ver a aula

student_absent =
    .subject = { $counterpart } não veio: você recebe pela aula
    .body =
        Olá, { $name },

        { $counterpart } não veio à aula de { $subject }. Quando: { $when }. Você recebe como se ela tivesse acontecido.
    .action = Ver a aula

student_absent_own =
    .subject = { $counterpart } esperou por você: { $subject }, { $when }
    .body =
        Olá, { $name },

        { $counterpart } esperou por você para a aula de { $subject } e nos avisou que você não veio. Quando: { $when }. Por isso, a aula foi paga.

        Se foi diferente, avise na página da aula.
    .action = Ver a aula

move_declined =
    .subject = O horário continua: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        { $counterpart } prefere manter o horário. Sua aula de { $subject } continua marcada. Quando: { $when }. { $reason }
    .action = Ver a aula

lesson_moved =
    .subject = Novo horário: { $subject } com { $counterpart }, { $when }
    .body =
        Olá, { $name },

        Sua aula de { $subject } com { $counterpart } tem um novo horário: { $when }. O preço continua o mesmo, e nada foi cobrado de novo.
    .action = Ver a aula

times_proposed =
    .subject = Outros horários para { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        { $counterpart } sugere outros horários para sua aula ({ $subject }, { $when }). A página da aula mostra quais são e até quando você pode escolher. O preço continua o mesmo.
    .action = Escolher um horário

times_lapsed =
    .subject = Sem acordo: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        Nenhum dos horários que { $counterpart } sugeriu no lugar do pedido ({ $when }) para sua aula de { $subject } foi escolhido, e o pedido expirou.

        O dinheiro voltou para sua carteira.
    .action = Ver o pedido

card_lapsed =
    .subject = Pague novamente: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        O banco não reserva mais o dinheiro da sua aula de { $subject } com { $counterpart } ({ $when }): um cartão o reserva por uma semana no máximo. Nada foi cobrado.

        Pague novamente dentro de um dia, ou a aula será cancelada.
    .action = Pagar a aula

move_asked =
    .subject = Outro horário? { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        { $counterpart } gostaria de mudar a aula de { $subject }. Agora: { $when }. Novo horário: { $asked }.

        Nada muda até você aceitar, e o preço continua o mesmo.
    .action = Responder

replacement_found =
    .subject = { $counterpart } pode dar sua aula de { $subject }, { $when }
    .body =
        Olá, { $name },

        { $counterpart } também ensina { $subject } e tem um horário livre: { $when }. Reserve se for bom para você; o horário não está guardado.
    .action = Reservar esta aula

review_waits =
    .subject = { $counterpart } avaliou sua aula de { $subject }
    .body =
        Olá, { $name },

        { $counterpart } avaliou sua aula de { $subject }. Quando: { $when }. Você poderá ler assim que escrever sua avaliação, ou em duas semanas.
    .action = Escrever minha avaliação

review_read =
    .subject = A avaliação de { $counterpart } sobre a aula de { $subject }
    .body =
        Olá, { $name },

        { $counterpart } avaliou sua aula de { $subject }. Quando: { $when }. Você já pode ler.
    .action = Ler a avaliação

wait_offer =
    .subject = Uma vaga para você: { $title }
    .body =
        Olá, { $name },

        Você estava esperando por isto: { $title }, { $when }. Guardamos para você até { $until }; depois oferecemos à próxima pessoa.
    .action = Reservar

series_price =
    .subject = Novo preço: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        { $counterpart } mudou o preço das aulas de { $subject }. Você aceitou o anterior, por isso não reservamos as próximas aulas da sua série. O que está reservado continua como está.

        Se o novo preço for bom para você, reserve as próximas aulas na página de { $counterpart }.
    .action = Ver a série
package_gift =
    .subject = { $name } deu a você aulas com { $tutor }
    .body =
        Olá,

        { $name } deu a você um pacote com { $tutor }: { $count ->
             [one] { $count } aula
            *[other] { $count } aulas
        }, já pago.

        { $message }

        Abra o link, entre ou crie uma conta e escolha os horários. O pacote é de quem abrir o link primeiro: não o compartilhe.
    .action = Aceitar o presente

package_ending =
    .subject = Seu pacote com { $tutor } termina: { $date }
    .body =
        Olá, { $name },

        Seu pacote com { $tutor } vale até { $date }. Você ainda tem { $count ->
             [one] { $count } aula
            *[other] { $count } aulas
        } para reservar. Também pode prorrogá-lo uma vez, passá-lo para outro professor ou encerrá-lo e receber dinheiro de volta.
    .action = Abrir o pacote

package_ended =
    .subject = Seu pacote com { $tutor } terminou: { $amount } de volta
    .body =
        Olá, { $name },

        Seu pacote com { $tutor } venceu com { $count ->
             [one] { $count } aula restante
            *[other] { $count } aulas restantes
        }. Nada se perde: { $amount } voltaram para a sua carteira. As aulas feitas contam pelo preço avulso.
    .action = Ver o pacote

package_tutor_gone =
    .subject = Seu pacote terminou: { $amount } de volta
    .body =
        Olá, { $name },

        Quem dava as aulas de um dos seus pacotes não ensina mais aqui, e o pacote terminou com { $count ->
             [one] { $count } aula restante
            *[other] { $count } aulas restantes
        }. Todo o dinheiro que restava está de volta na sua carteira: { $amount }.
    .action = Ver o pacote

credits_ending =
    .subject = { $count } créditos vencem: { $date }
    .body =
        Olá, { $name },

        { $count ->
             [one] { $count } dos seus créditos vence
            *[other] { $count } dos seus créditos vencem
        } nesta data: { $date }. Reserve uma aula com eles antes disso; os que vencem primeiro são usados primeiro.
    .action = Ver meus créditos

trial_credit =
    .subject = { $amount } para uma aula com outro professor
    .body =
        Olá, { $name },

        Que pena que a aula experimental não deu certo. Agora você tem { $amount } para uma aula com outra pessoa. Vale até { $date } e é usado primeiro no pagamento.
    .action = Encontrar outro professor

card_ending =
    .subject = Seu cartão { $card } vence: { $month }
    .body =
        Olá, { $name },

        Seu cartão salvo { $card } vale até o fim de { $month }. Salve o novo quando o banco enviar, e recarregar e reservar continua como antes.
    .action = Ver meus cartões

plan_unpaid =
    .subject = Não conseguimos cobrar { $amount } do seu plano
    .body =
        Olá, { $name },

        O novo mês do seu plano custa { $amount }, e nem seu saldo nem seu cartão puderam pagar. Vamos tentar todos os dias por { $days } dias. Recarregue sua carteira ou salve outro cartão para manter seu plano.
    .action = Ver meu plano

plan_ended =
    .subject = Seu plano terminou
    .body =
        Olá, { $name },

        Seu plano terminou porque o mês não pôde ser pago. Seu perfil, suas aulas e as campanhas em andamento continuam. Você pode escolher um plano de novo quando quiser.
    .action = Ver os planos
calendar_stale =
    .subject = Sua agenda do { $calendar } está desatualizada aqui
    .body =
        Olá, { $name },

        Faz um tempo que não conseguimos ler sua agenda do { $calendar }. O que você anotou lá desde então não é conhecido aqui, e alunos podem pedir horários em que você já tem compromisso. Continuamos tentando; veja se precisamos da sua ajuda.
    .action = Ver minhas agendas

calendar_sign_in =
    .subject = Conecte sua agenda do { $calendar } de novo
    .body =
        Olá, { $name },

        Sua agenda do { $calendar } não nos deixa mais entrar. Até você conectar de novo, o que você anota lá não bloqueia horários aqui e as aulas não são escritas lá.
    .action = Conectar de novo

calendar_asks =
    .subject = Uma aula está diferente na sua agenda do { $calendar }
    .body =
        Olá, { $name },

        Você apagou ou moveu uma aula na sua agenda do { $calendar }. Ela continua como combinado: nada é cancelado sem que você diga aqui. Coloque de volta, ou cancele ou mude a aula onde você vê quanto custa.
    .action = Decidir

payout_failed =
    .subject = Seu repasse de { $amount } voltou
    .body =
        Olá, { $name },

        O banco não aceitou o seu repasse de { $amount }. O dinheiro está de novo nos seus ganhos. Confira como você recebe e peça outra vez.
    .action = Conferir meus repasses

case_opened =
    .subject = Uma contestação está aberta: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        Há uma contestação aberta sobre sua aula de { $subject } de { $when }. O que foi pago espera a decisão, em até dois dias.

        Conte na página da aula o que aconteceu do seu lado.
    .action = Ver a aula

case_decided =
    .subject = A contestação foi decidida: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        A contestação sobre sua aula de { $subject } de { $when } foi decidida. A decisão e o motivo estão na página da aula.
    .action = Ver a aula

case_offered =
    .subject = Uma proposta para sua contestação: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        Há uma proposta para a contestação sobre sua aula de { $subject } de { $when }, feita por regras fixas a partir do que a sala da aula mostra.

        Se os dois aceitarem em até dois dias, ela vale. Se não, alguém da nossa equipe decide.
    .action = Ver a proposta

case_appealed =
    .subject = Um recurso na sua contestação: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        Houve recurso da decisão sobre sua aula de { $subject } de { $when }. Outra pessoa da nossa equipe olha de novo em até dois dias, e essa decisão fica.

        Até lá, dá para acrescentar o que você sabe na página da contestação.
    .action = Ver a contestação

case_final =
    .subject = O recurso foi decidido: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        O recurso sobre sua aula de { $subject } de { $when } foi decidido em definitivo. A decisão e o motivo estão na página da contestação.
    .action = Ver a decisão

payout_method_changed =
    .subject = Seus repasses vão para outra conta
    .body =
        Olá, { $name },

        Agora você recebe assim: { $way }. Se antes havia outra conta, o primeiro repasse vai para a nova depois de { $hours } horas.

        Se não foi você, desfaça em até { $days } dias: volta a valer a conta de antes, o que foi pedido desde então é interrompido e você escolhe uma nova senha.
    .action = Não fui eu

refund_done =
    .subject = { $amount } da sua aula voltaram
    .body =
        Olá, { $name },

        Devolvemos { $amount } da sua aula para onde ela foi paga. Sobre isso dizemos: { $answer }
    .action = Ver a aula

refund_taken =
    .subject = { $amount } de uma aula voltaram para o aluno
    .body =
        Olá, { $name },

        Devolvemos ao aluno { $amount } de uma das suas aulas. A sua parte sai dos seus ganhos; o que já foi repassado sai dos próximos ganhos.
    .action = Ver a aula

card_not_taken =
    .subject = A sua aula com { $tutor } foi cancelada: nada foi cobrado no cartão
    .body =
        Olá, { $name },

        Não pudemos aceitar o pagamento com cartão de { $amount } pela sua aula com { $tutor }, por isso a aula foi cancelada. Nada foi cobrado, e o valor bloqueado no cartão é liberado; o banco pode levar alguns dias para mostrar isso.

        Reserve de novo com outro cartão ou recarregue antes a sua carteira. Se você acha que é um engano, escreva para o suporte.
    .action = Ver a aula

refund_declined =
    .subject = Não reembolsamos a sua aula
    .body =
        Olá, { $name },

        Analisamos o seu pedido e não reembolsamos esta aula. Sobre isso dizemos: { $answer }
    .action = Ver a aula
message_waits =
    .subject = Mensagem nova de { $counterpart }
    .body =
        Olá, { $name },

        { $counterpart } escreveu para você. Leia a mensagem e responda no EduStream.
    .action = Ler a mensagem
message_reminder =
    .subject = Lembrete: a mensagem de { $counterpart }
    .body =
        Olá, { $name },

        você queria voltar agora a uma mensagem de { $counterpart }.
    .action = Ler a mensagem
message_unsent =
    .subject = Não enviada: sua mensagem para { $counterpart }
    .body =
        Olá, { $name },

        sua mensagem para { $counterpart } deveria sair agora, mas você não pode mais escrever nessa conversa. Ela não foi enviada. Guardamos o texto por 30 dias.
    .action = Ver a mensagem

digest =
    .subject = O que espera por você
    .body =
        Olá, { $name },

        Isto chegou desde o seu último resumo:
    .action = Ver todas as notificações

micro_offered =
    .subject = { $student } precisa de ajuda com { $subject } agora
    .body =
        Olá, { $name },

        { $student } precisa agora de um quarto de hora de ajuda com { $subject }. Você tem um minuto para aceitar.
    .action = Ver o pedido

circle_time =
    .subject = Nova data: { $title }
    .body =
        Olá, { $name },

        Seu círculo { $title } se reúne mais uma vez: { $when }. Diga se você vem.
    .action = Responder

place_free =
    .subject = Há uma vaga de novo: { $title }
    .body =
        Olá, { $name },

        Alguém saiu de { $title } e a vaga está livre de novo. Você conhece alguém que combine com o grupo?
    .action = Ver o grupo

cohort_off =
    .subject = Cancelado: { $title }
    .body =
        Olá, { $name },

        A turma de { $title } foi cancelada. O que você pagou voltou ao seu saldo. Se você já tinha passado da parte que pode ser devolvida, o curso continua seu.
    .action = Ver outras datas

cohort_place =
    .subject = Uma vaga é sua até { $until }: { $title }
    .body =
        Olá, { $name },

        Surgiu uma vaga em { $title } e chegou a sua vez. Guardamos para você até: { $until }. Depois ela vai para quem espera atrás de você.
    .action = Ocupar a vaga

session_reminder =
    .subject = Em breve: { $title }, { $when }
    .body =
        Olá, { $name },

        { $title } se reúne: { $when }. A sala abre um quarto de hora antes.
    .action = Ver o grupo

help_note_waits =
    .subject = Uma anotação espera por você: { $title }
    .body =
        Olá, { $name },

        Alguém que ajudou em { $title } escreveu ali uma anotação. Leia e mostre a todos do curso ou recuse.
    .action = Ler a anotação

co_teacher_asked =
    .subject = Dar { $title } em conjunto?
    .body =
        Olá, { $name },

        { $teacher } convida você a dar em conjunto o curso { $title }. Sua parte seria de { $share }% do que ele rende. Você escreveria as unidades, enviaria vídeos e responderia aos trabalhos.
    .action = Ler e responder

weekly_summary =
    .subject = Sua semana no EduStream
    .body =
        Olá, { $name },

        Este é o resultado da semana passada:
    .action = Ver meu progresso

tutors_today =
    .subject = Professores para você hoje
    .body =
        Olá, { $name },

        Estes professores combinam com o que você procura e têm horários livres em breve:
    .action = Ver por que combinam

warned =
    .subject = Leia, por favor: uma advertência
    .body =
        Olá, { $name },

        Algo que você fez no EduStream vai contra as nossas regras: { $reason }

        Desta vez, nada mais acontece. Se você vê de outro modo, pode recorrer em até 30 dias.
    .action = Ver a advertência

restricted =
    .subject = Por enquanto você não pode reservar nem escrever para pessoas novas
    .body =
        Olá, { $name },

        Algo que você fez no EduStream vai contra as nossas regras: { $reason }

        Até retirarmos isso, você não pode reservar aulas, escrever para pessoas novas nem publicar avaliações. As aulas reservadas acontecem. Se você vê de outro modo, pode recorrer em até 30 dias.
    .action = Ver o motivo ou recorrer

restricted_until =
    .subject = Até { $until } você não pode reservar nem escrever para pessoas novas
    .body =
        Olá, { $name },

        Algo que você fez no EduStream vai contra as nossas regras: { $reason }

        Até { $until } você não pode reservar aulas, escrever para pessoas novas nem publicar avaliações. As aulas reservadas acontecem. Se você vê de outro modo, pode recorrer em até 30 dias.
    .action = Ver o motivo ou recorrer

restriction_over =
    .subject = Tudo funciona de novo
    .body =
        Olá, { $name },

        A restrição da sua conta acabou. Você pode reservar, escrever e avaliar como antes.
    .action = Abrir o EduStream

appeal_refused =
    .subject = Nossa resposta ao seu recurso
    .body =
        Olá, { $name },

        Olhamos de novo, e a decisão continua. { $answer }
    .action = Abrir sua conta

appeal_granted =
    .subject = Você tinha razão
    .body =
        Olá, { $name },

        Olhamos de novo e retiramos a decisão. { $answer }
    .action = Abrir sua conta

report_settled =
    .subject = O que fizemos com a sua denúncia
    .body =
        Olá, { $name },

        Obrigado por avisar. { $answer }

        Você pode bloquear qualquer pessoa a qualquer momento: assim um não encontra o outro nem escreve para ele.
    .action = Como funcionam as denúncias

child_reported =
    .subject = Uma criança precisa de você: leia esta denúncia agora
    .body =
        Olá, { $name },

        Acabou de chegar uma denúncia que envolve uma criança. Leia agora e decida: pode ser sobre uma aula em andamento.
    .action = Ler a denúncia

text_held =
    .subject = Sua avaliação espera a nossa leitura
    .body =
        Olá, { $name },

        Sua avaliação contém algo que precisamos ver antes: dados de contato, um link ou uma palavra grosseira. Isso leva no máximo um dia. Você também pode mudá-la, e ela aparece na hora.
    .action = Abrir a aula

text_removed =
    .subject = Sua avaliação não aparece
    .body =
        Olá, { $name },

        Lemos sua avaliação e não a publicamos. { $reason }
    .action = O que pode ser escrito

ticket_answered =
    .subject = Respondemos à sua pergunta [#{ $number }]
    .body =
        Olá, { $name },

        Há uma resposta à sua pergunta. Ela está na sua página de suporte, onde você pode responder.
    .action = Ler a resposta

welcome_find =
    .subject = Encontre o professor certo para você
    .body =
        Olá, { $name },

        Diga o que quer aprender, quanto pode custar e quando tem tempo. Você vê quem está livre, com avaliações de quem teve a aula.
    .action = Buscar professor

welcome_lesson =
    .subject = Como é uma primeira aula
    .body =
        Olá, { $name },

        Vocês se encontram no navegador, com vídeo, quadro e anotações que ficam com a aula. Muitos oferecem uma aula de teste curta com preço próprio, e nada é cobrado até o aceite.
    .action = Ver quem oferece teste

welcome_help =
    .subject = Podemos ajudar na busca?
    .body =
        Olá, { $name },

        Você ainda não reservou uma aula. Se algo atrapalha, as páginas de ajuda respondem quase tudo, e nós respondemos o resto.
    .action = Obter ajuda

rebook =
    .subject = Quando é sua próxima aula?
    .body =
        Olá, { $name },

        Sua última aula foi há alguns dias e não há outra reservada. O mesmo horário toda semana é o mais fácil de manter.
    .action = Reservar a próxima

winback_7 =
    .subject = Uma semana sem aula
    .body =
        Olá, { $name },

        O que você aprendeu fixa melhor quando você volta logo. Talvez ainda haja um horário esta semana.
    .action = Achar um horário

winback_14 =
    .subject = Continue de onde parou
    .body =
        Olá, { $name },

        Já são duas semanas. Suas anotações e o quadro da última aula continuam lá.
    .action = Achar um horário

winback_30 =
    .subject = Outro professor combinaria mais?
    .body =
        Olá, { $name },

        Já faz um mês. Se a última aula não foi a ideal, outra pessoa talvez explique de outro jeito.
    .action = Dar uma olhada

winback_offer =
    .subject = { $amount } para sua próxima aula
    .body =
        Olá, { $name },

        Faz um tempo. Demos a você { $amount }: o valor paga sua próxima aula até { $date }. O que não for usado até lá expira.
    .action = Encontrar um professor

survey_lesson =
    .subject = Como foi sua primeira aula?
    .body =
        Olá, { $name },

        Uma pergunta, meio minuto: sua resposta nos diz o que melhorar.
    .action = Responder

survey_nps =
    .subject = Você nos recomendaria?
    .body =
        Olá, { $name },

        Você já teve algumas aulas. Diga com um clique se recomendaria o EduStream a um amigo.
    .action = Responder

survey_dormant =
    .subject = Por que você parou?
    .body =
        Olá, { $name },

        Faz dois meses que não vemos você e gostaríamos de saber por quê. Uma pergunta, e não escreveremos mais sobre isso.
    .action = Responder

package_nudge =
    .subject = Aulas com { $tutor } por menos
    .body =
        Olá, { $name },

        Você já teve algumas aulas com { $tutor }. Em um pacote elas custam menos do que avulsas, e o que não for usado pode ser transferido ou devolvido.
    .action = Ver os pacotes

checkout_nudge =
    .subject = Sua aula ainda não está reservada
    .body =
        Olá, { $name },

        Você começou a reservar e o pagamento não foi concluído. Nada foi cobrado, e o horário está livre de novo. Escolha esse ou outro.
    .action = Tentar de novo

quarterly =
    .subject = Novidades desde sua última aula
    .body =
        Olá, { $name },

        Seus professores, os próximos horários livres e o que mudou estão em uma página. Escrevemos quatro vezes por ano, e sobre mais nada.
    .action = Dar uma olhada

week_report =
    .subject = A semana passada: { $from } – { $to }
    .body =
        Olá, { $name },

        Assim foi a semana, ao lado da anterior.
    .action = Abrir o painel

film_costs =
    .subject = Vídeos dos cursos: este mês pode custar { $amount }
    .body =
        Olá, { $name },

        Se continuar assim, os vídeos dos cursos vão custar { $amount } neste mês. Você pediu um aviso acima de { $limit }. A página mostra o que cresceu: armazenamento, codificação ou envio.
    .action = Ver os números

institution_invited =
    .subject = { $name } convida você: { $institution } no EduStream
    .body =
        Olá,

        { $name } convida você para aprender no EduStream ({ $institution }). Há uma vaga reservada para você.

        Abra o link, entre ou crie uma conta e ocupe a sua vaga. O link vale por { $count ->
             [one] { $count } dia
            *[other] { $count } dias
        }. A vaga fica com quem abrir primeiro, então não compartilhe.
    .action = Ocupar minha vaga

institution_lesson_asked =
    .subject = { $member } pede uma aula: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        { $member } quer uma aula de { $subject } com { $counterpart }: { $when }. Ela custa { $amount } e só é paga do saldo de { $institution } se você aprovar.

        Decida até { $until }. Até lá o horário fica guardado e o professor não sabe de nada.
    .action = Decidir

institution_lesson_refused =
    .subject = { $institution } não aprovou: { $subject } com { $counterpart }
    .body =
        Olá, { $name },

        Sua instituição ({ $institution }) não aprovou a aula de { $subject } com { $counterpart }: { $when }. { $reason }

        O horário está livre de novo. Pergunte lá que aula seria boa, ou reserve e pague com cartão.
    .action = Abrir o pedido

video_sign_in =
    .subject = Conecte de novo sua conta do { $provider }
    .body =
        Olá, { $name },

        Sua conta do { $provider } não nos deixa mais entrar. Até você conectá-la de novo, suas aulas acontecem na nossa própria sala, e seus alunos vão para lá.
    .action = Conectar de novo

video_moved =
    .subject = Sua aula acontece na nossa própria sala
    .body =
        Olá, { $name },

        { $provider } não está funcionando para a sua aula, por isso ela acontece na nossa própria sala. Se você está esperando lá, venha para cá.
    .action = Abrir a sala
