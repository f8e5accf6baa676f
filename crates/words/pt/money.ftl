### Wallet, payments, postings.

account_kind-wallet = Carteira do aluno
account_kind-hold = Bloqueado para esta aula
account_kind-escrow = Conta de garantia
account_kind-tutor = Ganhos do professor
account_kind-fee = Comissão

wallet-lead = Recarregue uma vez e reserve sem cartão. O que você não usar continua seu.
wallet-available = disponível
wallet-pending = { $amount } bloqueados para aulas
wallet-promo = { $amount } promocionais, usados primeiro
wallet-credits =
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
    }
wallet-top_up = Recarregar
wallet-amount = Valor em { $currency }
wallet-topup_help = Entre 5 e 5.000 na maioria das moedas. Sem taxa.
wallet-continue_to_pay = Continuar para o pagamento
wallet-history = Histórico
wallet-no_history = Ainda não há movimentações.
wallet-date = Data
wallet-what = Descrição

entry-topup = Recarga
entry-hold = Bloqueado para uma aula
entry-paid = Pago por uma aula
entry-release = Liberado
entry-refund = Devolvido
entry-topup_reversal = Recarga estornada pelo banco
entry-other = Outro

checkout-title = Pagamento
checkout-sandbox = Este é o ambiente de testes: sem cartão e sem dinheiro. Os botões fazem o que o titular do cartão e o banco fariam.
checkout-pay = Pagar { $amount }
checkout-fail = Simular recusa do banco
checkout-decided = Este pagamento já foi decidido.
checkout-go_on = Continuar
