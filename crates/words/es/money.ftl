### Wallet, payments, postings.

account_kind-wallet = Monedero del estudiante
account_kind-hold = Retenido para esta clase
account_kind-escrow = Depósito en garantía
account_kind-tutor = Ganancias del profesor
account_kind-fee = Comisión

wallet-lead = Recarga una vez y reserva sin tarjeta. Lo que no uses sigue siendo tuyo.
wallet-available = disponible
wallet-pending = { $amount } retenidos para clases
wallet-promo = { $amount } de promoción, se gastan primero
wallet-credits =
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
    }
wallet-top_up = Recargar
wallet-amount = Importe en { $currency }
wallet-topup_help = Entre 5 y 5000 en la mayoría de las monedas. Sin gastos.
wallet-continue_to_pay = Continuar al pago
wallet-history = Movimientos
wallet-no_history = Todavía no hay movimientos.
wallet-date = Fecha
wallet-what = Concepto

entry-topup = Recarga
entry-hold = Retenido para una clase
entry-paid = Pagado por una clase
entry-release = Liberado
entry-refund = Devuelto
entry-topup_reversal = Recarga anulada por el banco
entry-other = Otro

checkout-title = Pago
checkout-sandbox = Este es el entorno de pruebas: ni tarjeta ni dinero. Los botones hacen lo que harían el titular de la tarjeta y el banco.
checkout-pay = Pagar { $amount }
checkout-fail = Simular rechazo del banco
checkout-decided = Este pago ya está resuelto.
checkout-go_on = Continuar
