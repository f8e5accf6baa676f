### Wallet, payments, postings.

account_kind-wallet = Monedero del estudiante
account_kind-hold = Retenido para esta clase
account_kind-escrow = Depósito en garantía
account_kind-tutor = Ganancias del profesor
account_kind-fee = Comisión

wallet-lead = Recarga una vez y reserva sin tarjeta. El dinero que no uses se queda en tu monedero.
wallet-available = disponible
wallet-pending = { $amount } retenidos para clases
wallet-promo = { $amount } de regalo, se gastan primero
wallet-credits =
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
    }
wallet-top_up = Recargar
wallet-amount = Importe en { $currency }
wallet-topup_help = De 5 a 5000 en la mayoría de las monedas. Sin gastos.
wallet-continue_to_pay = Ir al pago
wallet-history = Movimientos
wallet-no_history = Todavía no hay movimientos.
wallet-filter_kind = Qué
wallet-kind_all = Todos los movimientos
wallet-kind_topup = Recargas
wallet-kind_lesson = Clases
wallet-kind_refund = Reembolsos
wallet-filter_from = Desde
wallet-filter_to = Hasta
wallet-filter_show = Mostrar
wallet-download = Descargar como tabla (CSV)
wallet-no_match = No hubo nada en esos días. Elige otros o muestra todo.
wallet-show_all = Mostrar todo
wallet-date = Fecha
wallet-what = Detalle

entry-topup = Recarga
entry-opening = Saldo inicial
entry-hold = Retenido para una clase
entry-paid = Pagado por una clase
entry-release = Liberado
entry-refund = Devolución
entry-dispute_refund = Devolución tras una reclamación
entry-topup_reversal = Recarga anulada por el banco
entry-other = Otro

earnings-title = Ganancias
earnings-lifetime = Ganado hasta hoy
earnings-recent = Ganado en los últimos 30 días
earnings-before = respecto a los 30 días anteriores
earnings-month = Mes
earnings-earned = Ganado
earnings-so_far = { $month } hasta hoy

checkout-title = Pago
checkout-sandbox = Pago de prueba: ni tarjeta ni dinero. Los botones hacen lo que haríais tu banco y tú.
checkout-pay = Pagar { $amount }
checkout-fail = Simular una tarjeta rechazada
checkout-decided = Este pago ha terminado.
checkout-go_on = Continuar
