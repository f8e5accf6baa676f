### Wallet, payments, postings.

account_kind-wallet = Portefeuille de l’élève
account_kind-hold = Bloqué pour ce cours
account_kind-escrow = Compte séquestre
account_kind-tutor = Revenus du professeur
account_kind-fee = Commission

wallet-lead = Rechargez une fois, puis réservez sans carte. Ce que vous n’utilisez pas reste à vous.
wallet-available = disponible
wallet-pending = { $amount } bloqués pour des cours
wallet-promo = { $amount } offerts, dépensés en premier
wallet-credits =
    { $count ->
        [one] { $count } crédit
       *[other] { $count } crédits
    }
wallet-top_up = Recharger
wallet-amount = Montant en { $currency }
wallet-topup_help = Entre 5 et 5 000 dans la plupart des devises. Sans frais.
wallet-continue_to_pay = Continuer vers le paiement
wallet-history = Historique
wallet-no_history = Aucun mouvement pour l’instant.
wallet-date = Date
wallet-what = Opération

entry-topup = Rechargement
entry-hold = Bloqué pour un cours
entry-paid = Payé pour un cours
entry-release = Libéré
entry-refund = Remboursé
entry-topup_reversal = Rechargement repris par la banque
entry-other = Autre

checkout-title = Paiement
checkout-sandbox = Ceci est le bac à sable : ni carte ni argent. Les boutons font ce que feraient le titulaire de la carte et la banque.
checkout-pay = Payer { $amount }
checkout-fail = Simuler un refus de la banque
checkout-decided = Ce paiement est déjà réglé.
checkout-go_on = Continuer
