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
messages-delivered = Entregue
messages-read = Lida
messages-read_by = Lida por { $read } de { $all }
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
messages-typing = { $name } está escrevendo…
messages-waits = Aguardando envio
messages-unsent = Não enviada
messages-online = Online agora
messages-share = Compartilhar em uma conversa
messages-share_lead = Escolha para quem vai. Você pode mudar o texto antes de enviar.
messages-share_none = Você ainda não tem conversas. Escreva primeiro para um professor.
messages-write = Mensagem
messages-write_to = Escrever para { $name }
messages-lesson = Sobre uma aula
messages-search = Buscar nas suas mensagens
messages-search_button = Buscar
messages-search_lead = Encontra palavras inteiras, as mensagens mais recentes primeiro. As mensagens ficam criptografadas; para a busca, guardamos apenas marcas embaralhadas das palavras.
messages-search_none = Nenhuma mensagem tem essas palavras. Tente menos palavras ou outras.
messages-found = Mensagens encontradas
messages-group_new = Novo grupo
messages-group_begin = Criar o grupo
messages-group_title = Nome do grupo
messages-group_title_help = Sem nome, aparece quem está nele.
messages-group_people = Quem está nele
messages-group_people_help = Você pode adicionar pessoas com quem tem uma aula ou uma conversa. Quem chega depois lê a partir daí.
messages-group_nobody = Você ainda não tem aula nem conversa com ninguém. Escreva primeiro para um professor.
messages-group_manage = Pessoas e nome
messages-group_owner = cuida deste grupo
messages-group_remove = Remover { $name }
messages-group_add = Adicionar ao grupo
messages-group_leave = Sair do grupo
messages-group_leave_help = Você não verá o que for escrito depois.
messages-group_save = Salvar o nome
messages-group_first = Ninguém escreveu aqui ainda.
messages-group_stays = Você acompanha o grupo enquanto seu filho estiver nele.
messages-later = Enviar mais tarde
messages-later_at = Enviar em ({ $zone })
messages-later_title = Para mais tarde
messages-later_lead = Mensagens que esperam a hora e mensagens às quais você quer voltar.
messages-later_none = Nada programado. Ao escrever uma mensagem, você pode escolher quando ela é enviada.
messages-later_when = Sai em { $date }
messages-later_unsent = Não enviada: você não pode mais escrever nesta conversa.
messages-later_cancel = Retirar
messages-later_dismiss = Tirar da lista
messages-file_attach = Anexar um arquivo
messages-file_help = PDF, Word, JPG, PNG, MP4 ou ZIP, até 10 MB. Verificado contra vírus.
messages-file_word = Uma palavra junto
messages-file_send = Enviar o arquivo
messages-file = Um arquivo
messages-remind = Lembrar-me
messages-remind_when = Quando
messages-remind_hour = Em uma hora
messages-remind_tomorrow = Amanhã a esta hora
messages-remind_week = Em uma semana
messages-reminders = Lembretes
messages-reminder_when = Em { $date }
messages-reminder_end = Não lembrar

reaction-like = Gostei
reaction-love = Adorei
reaction-laugh = Engraçado
reaction-celebrate = Muito bem
reaction-question = Ainda não entendi

case_messages-title = Mensagens da contestação
case_messages-lead = O que as duas partes escreveram uma à outra até a contestação ser aberta. Fica registrado que você consultou.
case_messages-none = Nesse período não escreveram nada uma à outra.
case_messages-more = Só aparecem as { $most } mais recentes.
case_messages-back = Voltar à contestação
case_messages-link = Ler o que as duas partes escreveram
