### Mensagens: a lista, uma conversa, o que se diz dela.

messages-title = Mensagens
messages-new_count =
    { $count ->
        [one] { $count } conversa com mensagens novas
        [many] { $count } de conversas com mensagens novas
       *[other] { $count } conversas com mensagens novas
    }
messages-unread =
    { $count ->
        [one] { $count } mensagem nova
        [many] { $count } de mensagens novas
       *[other] { $count } mensagens novas
    }
messages-none_title = Nenhuma mensagem ainda
messages-none_text = Escreva para um professor de que você gostou ou pergunte sobre uma aula reservada.
messages-find = Encontrar um professor
messages-pick = Escolha uma conversa para ler aqui.
messages-archived = Conversas arquivadas
messages-archived_none = Você não arquivou nenhuma conversa.
messages-all = Todas as mensagens
messages-more_threads = Conversas mais antigas
messages-you = Você
messages-with = Conversa com { $name }
messages-earlier = Mensagens anteriores
messages-latest = Últimas mensagens
messages-field = Mensagem para { $name }
messages-send = Enviar mensagem
messages-first = Diga o que você quer aprender e quando tem tempo.
messages-says = { $name } escreveu
messages-you_said = Você escreveu
messages-sent = Enviada
messages-read = Lida
messages-edited = editada
messages-deleted = Esta mensagem foi excluída.
messages-held = Seu responsável lê primeiro.
messages-held_adult = O responsável pela criança lê primeiro.
messages-held_parent = Há um contato fora do EduStream aqui. Só você e quem escreveu veem esta mensagem.
messages-release = Deixar passar
messages-options = Opções desta mensagem
messages-edit = Mudar o texto
messages-save = Salvar o texto
messages-delete = Excluir mensagem
messages-archive = Arquivar
messages-unarchive = Voltar para as mensagens
messages-mute = Silenciar por uma semana
messages-unmute = Reativar o som
messages-muted = Em silêncio até { $date }
messages-today = Hoje
messages-yesterday = Ontem
messages-reads_along = { $name } acompanha a conversa como responsável.
messages-safe = Guardada com criptografia, mas não de ponta a ponta. Mantenha aulas e pagamentos no EduStream, para que possamos ajudar se algo der errado.
messages-write = Mensagem
messages-write_to = Escrever para { $name }
messages-lesson = Sobre uma aula

reaction-like = Gostei
reaction-love = Adorei
reaction-laugh = Engraçado
reaction-celebrate = Muito bem
reaction-question = Ainda não entendi
