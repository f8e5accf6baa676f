### Availability.

availability-lead = Quando os alunos podem reservar com você? Os horários são do seu fuso e não mudam com o horário de verão.
availability-week = Toda semana
availability-week_help = Ative os dias em que você dá aulas. Dá para reservar dentro destes horários.
availability-increment = As aulas podem começar a cada
availability-buffer = Intervalo depois de uma aula
availability-notice = Antecedência mínima
availability-notice_help = Até quanto tempo antes uma aula ainda pode ser reservada.
availability-horizon = Com quanto tempo de antecedência dá para reservar
availability-no_break = Sem intervalo
availability-no_notice = Até o início
availability-start_of = { $day }, das
availability-end_of = { $day }, até
availability-on_day = { $day }: { $message }
availability-add_hours = Adicionar horário
availability-remove_hours = { $day }: remover { $hours }
availability-copy = Copiar
availability-to_weekdays = De segunda a sexta
availability-to_all = Para todos os dias
availability-unsaved = Há alterações que ainda não foram salvas.
availability-preview = O que os alunos vão ver
availability-preview_help = Os próximos sete dias para aulas de { $count } minutos, no seu horário ({ $zone }). Os alunos veem no deles. Aulas reservadas e exceções já foram descontadas.
availability-preview_none = Não dá para reservar nada nos próximos sete dias.
availability-preview_update = Atualizar a prévia
availability-exceptions = Exceções por data
availability-blocked = Indisponível
availability-open = Disponível
availability-whole_day = dia inteiro
availability-remove = Remover
availability-date = Data
availability-kind = Neste dia estou
availability-start = De
availability-end = Até
availability-add = Adicionar dia

choose-day = Dia
choose-zone = Fuso horário
choose-earlier = Semana anterior
choose-later = Próxima semana
choose-none_this_week = Nada livre nesta semana.
choose-lost = Esse horário não está mais livre. Escolha outro.
choose-refresh = Ver horários
choose-free =
    { $count ->
        [one] { $count } livre
       *[other] { $count } livres
    }
choose-nothing_free = { $day }, nada livre
choose-early_late = Cedo e tarde
choose-theirs = { $time } para { $name } em { $zone }
choose-same_time = o mesmo horário para { $name } em { $zone }
choose-zone_own = { $zone } (seu horário)
choose-book_for = Reservar por { $amount }
choose-request_for = Solicitar por { $amount }
choose-change = Alterar
