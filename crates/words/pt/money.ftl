### Wallet, payments, postings.

account_kind-wallet = Carteira do aluno
account_kind-hold = Bloqueado para esta aula
account_kind-escrow = Conta de garantia
account_kind-tutor = Ganhos do professor
account_kind-fee = Comissão

wallet-lead = Recarregue uma vez e reserve sem cartão. O dinheiro que você não usa fica na carteira.
wallet-available = disponível
wallet-pending = { $amount } bloqueados para aulas
wallet-promo = { $amount } de bônus, usados primeiro
wallet-credits =
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
    }
wallet-top_up = Recarregar
wallet-amount = Valor em { $currency }
wallet-topup_help = De 5 a 5.000 na maioria das moedas. Sem taxa.
wallet-continue_to_pay = Ir para o pagamento
wallet-history = Histórico
wallet-no_history = Ainda não há movimentações.
wallet-filter_kind = O quê
wallet-kind_all = Todos os movimentos
wallet-kind_topup = Recargas
wallet-kind_lesson = Aulas
wallet-kind_refund = Reembolsos
wallet-filter_from = De
wallet-filter_to = Até
wallet-filter_show = Mostrar
wallet-download = Baixar como tabela (CSV)
wallet-no_match = Nada nesses dias. Escolha outros ou mostre tudo.
wallet-show_all = Mostrar tudo
wallet-date = Data
wallet-what = Detalhes

entry-topup = Recarga
entry-opening = Saldo inicial
entry-hold = Bloqueado para uma aula
entry-paid = Pago por uma aula
entry-release = Liberado
entry-refund = Reembolso
entry-dispute_refund = Reembolso após uma contestação
entry-topup_reversal = Recarga estornada pelo banco
entry-other = Outro

earnings-title = Ganhos
earnings-lifetime = Ganho até hoje
earnings-recent = Ganho nos últimos 30 dias
earnings-before = em relação aos 30 dias anteriores
earnings-month = Mês
earnings-earned = Ganho
earnings-so_far = { $month } até hoje

checkout-title = Pagamento
checkout-sandbox = Pagamento de teste: sem cartão e sem dinheiro. Os botões fazem o que você e seu banco fariam.
checkout-pay = Pagar { $amount }
checkout-fail = Simular cartão recusado
checkout-decided = Este pagamento foi encerrado.
checkout-go_on = Continuar
