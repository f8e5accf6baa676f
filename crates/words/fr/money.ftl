### Wallet, payments, postings.

account_kind-wallet = Portefeuille de l’élève
account_kind-hold = Bloqué pour ce cours
account_kind-escrow = Compte séquestre
account_kind-tutor = Revenus du professeur
account_kind-fee = Commission

wallet-lead = Rechargez une fois, puis réservez sans carte. L’argent non dépensé reste dans votre portefeuille.
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
wallet-topup_help = De 5 à 5 000 dans la plupart des devises. Sans frais.
wallet-continue_to_pay = Passer au paiement
wallet-history = Historique
wallet-no_history = Aucune opération pour l’instant.
wallet-filter_kind = Quoi
wallet-kind_all = Tous les mouvements
wallet-kind_topup = Rechargements
wallet-kind_lesson = Cours
wallet-kind_refund = Remboursements
wallet-filter_from = Du
wallet-filter_to = Au
wallet-filter_show = Afficher
wallet-download = Télécharger le tableau (CSV)
wallet-no_match = Rien ces jours-là. Choisissez-en d’autres ou affichez tout.
wallet-show_all = Tout afficher
wallet-date = Date
wallet-what = Opération

entry-topup = Rechargement
entry-opening = Solde de départ
entry-hold = Bloqué pour un cours
entry-paid = Payé pour un cours
entry-release = Débloqué
entry-refund = Remboursement
entry-dispute_refund = Remboursement après un litige
entry-topup_reversal = Rechargement annulé par la banque
entry-other = Autre

earnings-title = Revenus
earnings-lifetime = Gagné jusqu’ici
earnings-recent = Gagné ces 30 derniers jours
earnings-before = par rapport aux 30 jours précédents
earnings-month = Mois
earnings-earned = Gagné
earnings-so_far = { $month } jusqu’ici

checkout-title = Paiement
checkout-sandbox = Paiement d’essai : ni carte ni argent. Les boutons font ce que vous et votre banque feriez.
checkout-pay = Payer { $amount }
checkout-fail = Simuler une carte refusée
checkout-decided = Ce paiement est terminé.
checkout-go_on = Continuer
