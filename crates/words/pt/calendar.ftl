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

### Time off, trips, holidays, and why a time cannot be booked.

availability-holidays = Feriados
availability-holidays_help = Ninguém pode reservar nos feriados nacionais. Para dar aula em um deles, adicione uma exceção.
availability-no_holidays = Nenhum
availability-lessons =
    { $count ->
        [one] { $count } aula
       *[other] { $count } aulas
    }
availability-no_limit = Sem limite
availability-per_day = Máximo de aulas por dia
availability-per_week = Máximo de aulas por semana
away-title = Folgas e viagens
away-lead = Diga uma vez quando estará fora ou em outro fuso. Seus horários da semana continuam como estão.
away-open = Planejar ausência
away-time_off = Folgas
away-none_in_the_way = Não há aulas reservadas nesse período. Salve, e ninguém poderá reservar esses dias.
away-in_the_way =
    { $count ->
        [one] Há { $count } aula reservada. Ela continua até você remarcar ou cancelar.
       *[other] Há { $count } aulas reservadas. Elas continuam até você remarcar ou cancelar.
    }
away-save = Salvar folga
away-no_time_off = Nenhuma folga prevista.
away-first_day = Primeiro dia
away-last_day = Último dia
away-note = Nota
away-note_help = Só para você. Os alunos nunca veem.
away-look = Ver o que está reservado
away-trips = Viagens para outro fuso
away-trips_help = Nesses dias, seus horários valem no fuso do lugar. As aulas reservadas mantêm o horário.
away-place = Fuso do lugar
away-add_trip = Adicionar viagem
away-kept = Ninguém pode reservar nos feriados deste país: { $country }. Os próximos:
away-none_kept = Você não reserva feriados.
away-choose_country = Escolher país
why-ask = Por que um horário não pode ser reservado?
why-lead_own = Digite um horário e veja quais das suas regras o impedem.
why-lead = Digite um horário com { $name } e veja o que escolher no lugar.
why-free = { $when } pode ser reservado.
why-book = Reservar este horário
why-not = { $when } não pode ser reservado
why-clock = No seu horário ({ $zone }).
why-submit = Ver o motivo
why-missing = Falta um horário? Veja por quê.
why-outside_hours = Está fora dos seus horários da semana.
why-blocked_date = Você bloqueou esta data com uma exceção.
why-time_off = Você está de folga nesse período.
why-holiday = É um feriado que você reserva. Adicione uma exceção para dar aula nesse dia.
why-busy = Já há algo no seu calendário nesse horário.
why-buffer = Está perto demais de outra aula para a sua pausa.
why-notice = É antes da sua antecedência mínima.
why-horizon = É mais à frente do que se pode reservar com você.
why-max_per_day = Nesse dia você já tem o máximo de aulas que permite.
why-max_per_week = Nessa semana você já tem o máximo de aulas que permite.
why-length = Você não oferece aulas com essa duração.
why-off_grid = Suas aulas não começam nesse minuto.
