### Availability.

availability-lead = Quando os alunos podem reservar com você? Os horários são do seu fuso e não mudam com o horário de verão.
availability-week = Toda semana
availability-week_help = Escreva os horários assim: 09:00 ou 12:30; 24:00 é o fim do dia. Deixe em branco o que não precisar.
availability-zone_help = Por exemplo, America/Sao_Paulo.
availability-increment = As aulas podem começar a cada
availability-buffer = Intervalo depois de uma aula
availability-minutes = { $count } minutos
availability-notice = Antecedência mínima em minutos
availability-notice_help = Até quanto tempo antes uma aula ainda pode ser reservada.
availability-horizon = Com quantos dias de antecedência dá para reservar
availability-horizon_help = Até 365 dias.
availability-start_of = { $day }, das
availability-end_of = { $day }, até
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
choose-zone_own = { $zone } (seu horário)
choose-book_for = Reservar por { $amount }
choose-request_for = Solicitar por { $amount }
choose-change = Alterar
