### Wallet, payments, postings.

account_kind-wallet = Portefeuille de l’élève
account_kind-hold = Bloqué pour ce cours
account_kind-escrow = Gardé pour le cours
account_kind-tutor = Revenus du professeur
account_kind-fee = Commission

wallet-lead = Rechargez une fois, puis réservez sans carte. L’argent non dépensé reste dans votre portefeuille.
wallet-available = disponible
wallet-pending = { $amount } gardés pour les cours à venir
wallet-promo = { $amount } offerts, dépensés en premier
wallet-credits =
    { $count ->
        [one] { $count } crédit
       *[other] { $count } crédits
    }
wallet-top_up = Recharger
wallet-amount = Montant en { $currency }
wallet-topup_help = De { $min } à { $max }. Sans frais.
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
entry-chargeback_return = Rendu par la banque
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

packages-title = Forfaits
packages-one = Forfait
packages-lead = Des cours payés d’avance avec une remise. Réservez-les quand vous voulez.
packages-empty_title = Aucun forfait pour l’instant
packages-empty_text = Sur la page d’un professeur, achetez 5, 10 ou 20 cours d’un coup et économisez jusqu’à 15 %.
packages-size = { $count } cours
packages-left = Cours restants : { $left } sur { $count }
packages-until = valable jusqu’au { $date }
packages-state_gifted = En attente d’acceptation
packages-state_transferred = Passé à un autre professeur
packages-state_ended = Clos avant terme
packages-state_expired = Expiré
packages-with = Forfait avec { $name }
packages-tutor_page = Page du professeur
packages-paid = Payé
packages-worth = Valeur des cours restants
packages-set_aside = En attente des cours encore ouverts
packages-book = Réserver un cours
packages-extend = Prolonger
packages-extend_help = Gratuit, une fois par forfait. Il sera alors valable jusqu’au { $date }.
packages-gift = Offrir
packages-gift_help = Nous envoyons un lien. Les cours restants reviennent à la première personne qui l’ouvre ; d’ici là, vous ne pouvez pas les utiliser.
packages-gift_email = E-mail de la personne
packages-gift_message = Votre message
packages-gift_send = Envoyer le cadeau
packages-gift_waits = Vous avez offert ce forfait. Le lien a été envoyé à { $email } et attend d’être ouvert.
packages-transfer = Passer à un autre professeur
packages-transfer_help = La valeur des cours restants devient des cours avec l’autre professeur, à son prix ; le reste va dans votre portefeuille.
packages-transfer_none = Enregistrez ou consultez d’abord un professeur : il apparaîtra ici.
packages-transfer_to = Professeur
packages-transfer_look = Voir le résultat
packages-an_hour = { $amount } de l’heure
packages-becomes = Devient
packages-rest = Retour au portefeuille
packages-end = Mettre fin au forfait
packages-end_help = Les cours pris ou réservés comptent au prix à l’unité, pour la part que vous avez payée. Le reste va aussitôt dans votre portefeuille. Si un cours réservé est annulé ensuite, il vous est rendu aussi.
packages-back = Vous récupérez { $amount }
packages-claim_title = Un cadeau pour vous
packages-claim_lead = Quelqu’un a payé des cours pour vous. Acceptez-les, puis choisissez vos créneaux.
packages-claim_code = Code reçu par e-mail
packages-claim = Accepter les cours
packages-offers_title = Vos forfaits
packages-offers_lead = Les élèves qui paient d’avance restent plus longtemps. Vous fixez la remise et la durée de validité.
packages-discount = Remise en %, de 5 à 15
packages-valid_days = Validité en jours, de 30 à 730
packages-compare = Économisez avec un forfait
packages-compare_help = Cours de { $minutes } minutes, payés d’avance. Rien n’est perdu : ce qui reste peut être passé ou remboursé.
packages-each = { $amount } par cours
packages-saved = Vous économisez { $amount }
packages-valid =
    { $count ->
        [one] Valable { $count } jour
       *[other] Valable { $count } jours
    }
packages-buy = Acheter avec le portefeuille
packages-pay_from = Payer avec
entry-package_buy = Forfait acheté
entry-package_rest = Reste d’un forfait
entry-credit_grant = Crédits reçus
entry-credit_buy = Crédits achetés
entry-credit_expire = Crédits expirés
entry-credit_earned = Gagné en donnant des cours
entry-promo_grant = Crédit offert
entry-affiliate_commission = Commission de partenaire
entry-ad_click = Clic sur votre profil mis en avant
entry-subscription = Mois de votre formule
entry-campaign_bonus = Prime d’une campagne
entry-seat_buy = Achat de places
entry-sponsor_fund = Versé à un établissement
entry-sponsor_withdraw = Retiré d’un établissement
entry-sponsor_use = Votre établissement paie
entry-sponsor_return = Rendu à votre établissement
entry-promo_use = Crédit offert utilisé
entry-promo_expire = Crédit offert expiré
entry-converted = Converti
entry-withdrawn = Retiré

promo-title = Codes promo
promo-lead = La plateforme paie la remise ; les professeurs gagnent sur le prix plein.
promo-code = Code promo
promo-new = Nouveau code
promo-discount = Remise
promo-discount_help = Par exemple 10% ou 5,00 (dollars US).
promo-max_uses = Utilisations au total
promo-max_uses_per_user = Utilisations par personne
promo-budget = Somme maximale
promo-budget_help = En dollars US ; aucune remise ne le dépasse.
promo-ends_on = Dernier jour
promo-first_only = Premiers cours uniquement
promo-make = Créer le code
promo-stop = Arrêter
promo-start = Réactiver
promo-stopped = Arrêté
promo-percent_off = Remise de { $percent } %
promo-amount_off = Remise de { $amount }
promo-uses = utilisé { $count } fois
promo-uses_of = utilisations : { $count } sur { $most }
promo-per_user = { $count } par personne
promo-spent_of = { $spent } accordés sur { $budget }

payouts-title = Versements
payouts-lead = Ce que vous avez gagné, et le chemin vers votre compte.
payouts-debt = { $amount } pour des cours remboursés restent dus. Cette somme sera retenue sur vos prochains revenus.
payouts-tier = Commission actuelle : { $percent } %
payouts-next_tier = Encore { $amount }, et elle passe à { $percent } %.
payouts-ask = Demander un versement
payouts-nothing = Rien à verser pour l’instant. Les revenus sont disponibles 48 heures après un cours.
payouts-method_first = Indiquez d’abord votre mode de paiement.
payouts-phone_first = Confirmez votre numéro de téléphone avant le premier versement. Cela protège vos revenus.
payouts-phone_confirm = Confirmer mon numéro
payouts-from = Revenus
payouts-speed = Rapidité
payouts-standard = Trois jours ouvrés, gratuit
payouts-instant = Aujourd’hui, pour 1 %
payouts-method = Votre mode de paiement
payouts-not_ready = Pas encore prêt
payouts-connect = Configurer chez le prestataire de paiement
payouts-connect_name = Prestataire de paiement
payouts-bank_name = Virement bancaire
payouts-manual_name = Selon accord avec nous
payouts-way = Moyen
payouts-payee = Bénéficiaire
payouts-individual = Particulier
payouts-business = Entreprise
payouts-holder = Titulaire du compte
payouts-account = IBAN ou numéro de compte
payouts-account_help = Jamais un numéro de carte.
payouts-automatic = Tout me verser chaque lundi
payouts-requested = En cours
payouts-paid = Versé
payouts-failed = Revenu
payouts-state = État
payouts-none = Aucun versement ici.
payouts-statements = Relevés
payouts-statements_help = Un tableau par mois. Le solde de départ et chaque ligne donnent le solde final.
payouts-queue = Versements à faire
payouts-show_waiting = Afficher ceux en cours
payouts-mark_paid = Versé
payouts-mark_failed = Revenu
payouts-onboarding_title = Qui vous êtes
payouts-onboarding_text = Cette page remplace les questions du prestataire. Sur un vrai site, il demande des papiers et un compte.
payouts-onboarding_done = Confirmer et revenir
payouts-undo_title = Annuler le nouveau compte de versement
payouts-undo_lead = Si vous ne vouliez pas ce changement, arrêtez-le ici. Le compte d’avant compte de nouveau, les versements demandés depuis reviennent à vos revenus et vous choisissez un nouveau mot de passe par e-mail.
payouts-undone_title = Le changement est annulé
payouts-undone = Plus rien ne va sur l’autre compte. Nous vous avons envoyé un lien : choisissez avec lui un nouveau mot de passe.
payouts-held = Suspendu
payouts-method_held = Quelqu’un a changé votre mode de versement, et cela a été arrêté. Indiquez de nouveau où va votre argent.
payouts-method_waits = Pour vous protéger, l’argent ira sur le nouveau compte à partir de : { $date }.
payout_files-title = Fichiers pour la banque
payout_files-lead = Des versements par virement, plusieurs à la fois. Validez un fichier, déposez-le auprès de votre banque, puis confirmez que l’argent est arrivé.
payout_files-none = Aucun fichier pour l’instant.
payout_files-new = Nouveau fichier
payout_files-kind = Type
payout_files-kind_help = Un fichier SEPA convient aux comptes avec IBAN. Pour les autres, prenez un tableau.
payout_files-sepa = Virement SEPA (pain.001), euros
payout_files-table = Tableau (CSV)
payout_files-currency = Devise
payout_files-make = Créer un fichier de versements
payout_files-open = Pas encore validé
payout_files-released = À la banque
payout_files-settled = Arrivé
payout_files-withdrawn = Retiré
payout_files-release = Valider
payout_files-download = Télécharger
payout_files-settle = Tout est arrivé
payout_files-withdraw = Retirer
payout_files-why = Pourquoi il est retiré (par quelqu’un qui ne l’a pas téléchargé)
payout_files-in_file = Dans un fichier pour la banque
payout_files-payouts =
    { $count ->
        [one] { $count } versement
        [many] { $count } de versements
       *[other] { $count } versements
    }
payout_files-waiting = encore en cours : { $count }

# Where a payment provider and our books differ.
reconciliation-title = Rapprochement
reconciliation-lead = Là où le prestataire de paiement et nos comptes disent autre chose. Rien ici n’a déplacé d’argent.
reconciliation-none = Tout concorde.
reconciliation-show_open = Afficher ce qui reste
reconciliation-stray = De l’argent que personne n’a demandé
reconciliation-unknown_order = Nomme un ordre qui n’est pas le nôtre
reconciliation-amount_differs = Un autre montant que demandé
reconciliation-contradicts = Dit autre chose qu’avant
reconciliation-unfunded = Reprend de l’argent déjà dépensé
reconciliation-unanswered = Sans réponse depuis une heure
reconciliation-lost = Le prestataire ne le connaît plus
reconciliation-returned_there = Rendu à la main chez le prestataire
reconciliation-unreadable = Un avis illisible
reconciliation-said = Le prestataire dit { $amount }
reconciliation-asked = nous avions demandé { $amount }
reconciliation-order = Ordre
reconciliation-subject = Avis
reconciliation-note = Ce que vous avez trouvé
reconciliation-note_help = Ce que c’était et ce que vous avez fait.
reconciliation-resolve = Réglé
reconciliation-resolved = Réglé le { $date }
chargeback-title = Contestations bancaires
chargeback-lead = Ce que les titulaires de carte réclament par leur banque, et le temps qui reste pour répondre.
chargeback-none = Aucune contestation en attente.
chargeback-of = Contestation de { $name }
chargeback-open = Attend une réponse
chargeback-answered = Réponse envoyée
chargeback-won = Gagnée
chargeback-lost = Perdue
chargeback-accepted = Acceptée
chargeback-answering = Réponse en cours d’envoi
chargeback-accepting = Acceptation en cours d’envoi
chargeback-of_package = Un forfait
chargeback-of_topup = Une recharge
chargeback-of_credits = Un lot de crédits
chargeback-of_lesson = Un cours
chargeback-overdue = Le délai est passé
chargeback-would_be_sent = Ce qui serait envoyé
chargeback-evidence = Ce qui a été envoyé
chargeback-evidence_help = En anglais, d’après ce qui a été enregistré ici. Des messages, seulement combien et quand, jamais leur contenu.
chargeback-refused = Le prestataire ne l’a pas prise : { $code }. Répondez à nouveau, ou acceptez-la.
chargeback-with_bank = À la banque
chargeback-with_us = Non prélevé
chargeback-lesson = L’argent du cours
chargeback-time = Temps restant
chargeback-due = Réponse avant le
chargeback-told = Transmis à la banque
chargeback-closed = Close
chargeback-because = Pourquoi elle a été acceptée
chargeback-reason = Motif de la banque
chargeback-money = L’argent
chargeback-opened = Reçue
chargeback-answer = Envoyer les preuves
chargeback-answer_help = La banque ne lit qu’une réponse. Deux jours avant la fin du délai, elle part d’elle-même.
chargeback-accept = Accepter la contestation
chargeback-why = Pourquoi ne pas la combattre
chargeback-why_help = Pour l’équipe seulement. L’argent reste au titulaire de la carte.
chargeback-product = Ce qui a été acheté
chargeback-customer = Client
chargeback-service_date = Quand il a été fourni
chargeback-activity = Activité
chargeback-policy = Conditions d’annulation
chargeback-no_refund = Pourquoi pas de remboursement
chargeback-rest = Tout le reste
chargeback-days =
    { $count ->
        [one] { $count } jour restant
       *[other] { $count } jours restants
    }
wallet-kind_credits = Crédits
credits-title = Crédits
credits-lead = Apprenez auprès des membres avec des crédits, et gagnez-en en partageant ce que vous savez.
credits-none_title = Aucun crédit pour le moment
credits-none_text = Donnez une heure de ce que vous savez faire, ou achetez un lot.
credits-teach = Dites ce que vous pouvez apprendre aux autres
credits-until = jusqu’au { $date }
credits-from_starter = Pour commencer
credits-from_referral = Pour une recommandation
credits-from_campaign = D’une campagne
credits-from_pack = Achetés
credits-from_earned = Gagnés en donnant des cours
credits-from_returned = Rendus
credits-from_opening = D’avant
credits-buy = Acheter des crédits
credits-pack = Lot
credits-by_card = Carte ou autre moyen
credits-by_wallet = Portefeuille en dollars
credits-buy_help = Ils sont valables 12 mois. Nous vous écrivons 30, 7 et 1 jour avant la fin.
invoices-title = Factures
invoices-lead = Reçus, factures et avoirs pour ce que vous avez payé. Ils ne changent jamais.
invoices-none_title = Pas encore de factures
invoices-none_text = Elles arrivent d’elles-mêmes après un cours ou l’achat d’un forfait.
invoices-number = Numéro
invoices-corrects = pour { $number }
wallet-withdraw = Retirer
wallet-withdraw_help = Jusqu’à { $most } : ce qui est venu par carte et n’est pas dépensé. Il retourne sur ces cartes en quelques jours.
earnings-page = Revenus
earnings-lead = Ce que vos cours ont rapporté, mois par mois, et ce que nous gardons.

cards-title = Cartes
cards-lead = Une carte enregistrée une fois, et vous payez en une étape.
cards-empty = Pas encore de carte. Enregistrez-en une : recharger et réserver ne prendront plus qu’une étape.
cards-add = Enregistrer une carte
cards-full = Vous avez déjà dix cartes ici. Supprimez-en une pour en enregistrer une autre.
cards-safe = Le numéro reste chez notre prestataire de paiement. Nous voyons la marque, les quatre derniers chiffres et la date.
cards-pending = Une carte attend encore sur la page du prestataire.
cards-go_on = Terminer
cards-stop = Ne pas l’enregistrer
cards-finished = Cette page est terminée.
cards-default = Utilisée en premier
cards-make_default = Utiliser en premier
cards-until = Valable jusqu’à { $month }
cards-expired = Expirée
cards-ends_soon = Expire bientôt
cards-remove = Supprimer
cards-remove_text = Les paiements en cours iront à leur terme. Pour la réutiliser, il faudra l’enregistrer à nouveau.
cards-remove_sure = Supprimer cette carte
cards-other = Une autre carte
cards-save = Enregistrer cette carte
cards-sandbox = Page de test : ni carte, ni argent. Choisissez ce que fera cette carte.
cards-test_plain = Paie tout de suite.
cards-test_declined = La banque refuse chaque paiement.
cards-test_confirm = La banque vous demande de confirmer chaque paiement.
cards-test_expired = A expiré depuis son enregistrement.

checkout-bank_title = Confirmez auprès de votre banque
checkout-bank_text = Page de test : voici ce que votre banque demanderait. Ni carte, ni argent.
checkout-confirm = Confirmer { $amount }
checkout-refuse = Ne pas confirmer

packages-buy_by_card = Acheter par carte
packages-buy_with = Acheter avec { $card }
packages-pay_now = Payer maintenant
packages-state_paying = Pas encore payé
packages-state_unpaid = Jamais payé

governor-title = Règles des crédits
governor-lead = Ce qui régit les crédits : le prix d’une heure, ce qui est offert et quand cela expire. Chaque changement est une nouvelle version, avec une raison.
governor-indicators = Comment va l’économie
governor-indicators_help = Offerts, achetés, dépensés et expirés comptent les 30 derniers jours ; le reste vaut pour maintenant.
governor-holders = Personnes avec des crédits
governor-held = Dans les portefeuilles
governor-issued = Offerts
governor-bought = Achetés
governor-spent = Dépensés en cours
governor-ended = Expirés
governor-velocity = Rotations en 30 jours
governor-gini = Coefficient de Gini
governor-top_tenth = Part du dixième le plus riche
governor-idle = Immobiles depuis 90 jours
governor-cannot_afford = Ne peuvent pas payer une heure
governor-rules = Règles en vigueur, version { $version }
governor-range = De { $least } à { $most }
governor-starter = Crédits de départ
governor-valid_months = Mois avant expiration
governor-normal_floor = Prix minimum d’une heure
governor-normal_ceiling = Prix maximum d’une heure
governor-premium_floor = Prix minimum premium
governor-premium_ceiling = Prix maximum premium
governor-premium_rating = Note pour le premium, en dixièmes d’étoile
governor-premium_sessions = Cours pour le premium
governor-spent_per_day = Dépense maximale en 24 heures
governor-pair_per_week = Cours entre les deux mêmes personnes en 7 jours
governor-weeks = Semaines à venir
governor-reason_help = Elle reste avec la version, et l’équipe la lit.
governor-simulate = Essayer
governor-put = Mettre en vigueur
governor-ahead = Ce qui se passerait
governor-ahead_help = Un modèle : chacun veut autant qu’au cours des quatre dernières semaines, quel que soit le prix d’une heure. Les sommes vont jusqu’à la dernière semaine.
governor-as_now = Comme maintenant
governor-with_these = Avec ces règles
governor-week = Semaine
governor-hour = Prix moyen d’une heure
governor-versions = Toutes les versions
governor-version = Version
governor-since = Depuis
governor-by = Par
governor-changed = { $rule } : { $before } → { $after }

supply-title = Offres pour vous
supply-bonus = { $amount } de plus si c’est fait d’ici le { $date }.
supply-paid = { $amount } est dans vos revenus.
supply-over = Le délai est passé. Les derniers cours sont comptés sous quatre jours.
supply-counts = Les cours payés comptent, deux au plus avec le même élève, 48 heures après le cours.
supply-progress =
    { $count ->
        [one] { $taught } cours sur { $count }
        [many] { $taught } cours sur { $count }
       *[other] { $taught } cours sur { $count }
    }
supply-guarantee =
    { $count ->
        [one] Si vous êtes réservable { $count } heure par semaine, vous recevez { $amount } par cours manquant.
        [many] Si vous êtes réservable { $count } heures par semaine, vous recevez { $amount } par cours manquant.
       *[other] Si vous êtes réservable { $count } heures par semaine, vous recevez { $amount } par cours manquant.
    }

paydesk-title = Paiements
paydesk-lead = Tout ce qui a été payé chez le prestataire. En lecture seule ; chaque recherche est notée.
paydesk-one = Un paiement
paydesk-logged = Votre consultation a été notée.
paydesk-none = Aucun paiement de ce genre. Modifiez la recherche.
paydesk-search = Recherche
paydesk-search_help = Un nom, un e-mail ou l’identifiant du prestataire
paydesk-any = Tous les états
paydesk-pending = En attente
paydesk-succeeded = Payé
paydesk-failed = Refusé
paydesk-disputed = Rejeté par la banque
paydesk-state = État
paydesk-when = Quand
paydesk-person = Qui
paydesk-amount = Montant
paydesk-purpose = Pour quoi
paydesk-provider = Prestataire
paydesk-decided = Décidé
paydesk-what = Quoi
paydesk-asked = Demandes et réponses
paydesk-journals = Écritures
paydesk-account = Compte
paydesk-risk_warning = La banque de la carte signale une fraude.
paydesk-risk_review = Le prestataire examine ce paiement.
paydesk-risk_elevated = Le prestataire juge le risque de cette carte élevé.
paydesk-risk_highest = Le prestataire juge le risque de cette carte maximal.

sale-off = Remise de { $percent } %
sale-off_until = Remise de { $percent } % jusqu’au { $when }
sale-off_regular = Remise de { $percent } % sur le prix habituel de { $regular }.
sale-first = Premier cours avec ce professeur
sale-soon =
    { $count ->
        [one] Commence dans { $count } heure au plus
       *[other] Commence dans { $count } heures au plus
    }
sale-bundle =
    { $count ->
        [one] Le cours après { $count } cours en { $days } jours
       *[other] Le cours après { $count } cours en { $days } jours
    }
sale-left =
    { $count ->
        [one] Encore { $count } cours à ce prix
       *[other] Encore { $count } cours à ce prix
    }
sale-ends_hours =
    { $count ->
        [one] Se termine dans { $count } heure
       *[other] Se termine dans { $count } heures
    }
sale-ends_minutes =
    { $count ->
        [one] Se termine dans { $count } minute
       *[other] Se termine dans { $count } minutes
    }
sale-was = Prix le plus bas des 30 jours précédents
sale-single = Pour les cours à l’unité payés par carte ou avec votre portefeuille. Les forfaits, les séries et les cours en groupe gardent leur prix.
sale-regular = Prix habituel
sale-taken = Promotion du professeur
sale-code_help = Un code promo ne s’ajoute pas à la promotion du professeur : la plus avantageuse des deux compte, et le code vous reste si c’est la promotion.
