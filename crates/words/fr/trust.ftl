### Reports, blocks, sanctions, held texts, support, help, the desk of the staff.

## Reporting somebody

abuse-title = Signaler
abuse-lead = Dites-nous ce qui ne va pas. Nous lisons sous un jour, et sous une heure si quelqu’un est en danger. L’autre personne ne sait pas d’où vient le signalement.
abuse-lesson_hint = Si un cours s’est mal passé, signalez-le sur la page du cours : nous regarderons aussi l’argent.
abuse-text_help = Ce qui s’est passé, et où nous le voyons. Nous seuls lisons ceci.
abuse-submit = Envoyer le signalement
abuse-of_lesson = Un cours
abuse-of_user = Une personne
abuse-of_message = Un message
abuse-of_review = Un avis
abuse-of_profile = Un profil
abuse-of_course = Une formation
abuse-of_room_line = Une ligne du chat du cours
abuse-of_submission = Un devoir remis
abuse-of_help_note = Une note sur une étape
abuse-spam = Publicité, ou toujours la même chose
abuse-harassment = Insultes, menaces, avances non voulues
abuse-off_platform = Veut se voir ou être payé ailleurs
abuse-false_profile = Se fait passer pour quelqu’un d’autre
abuse-illegal = Contraire à la loi
abuse-queue_lead = Les enfants d’abord, puis le danger, puis l’échéance. Ce qui a été signalé est montré tel qu’il était alors.
abuse-child = Un enfant
abuse-harmful = Sous une heure
abuse-look = Voir
abuse-about = Concerne
abuse-reports = Signalements en attente
abuse-before = En deux ans
abuse-no_sanctions = Rien
abuse-dismiss = Sans suite
abuse-decide = Décider
abuse-act = Suite donnée
abuse-until_help = Pour une restriction ou une suspension ; vide : sans fin.
abuse-reason_help = Lu par la personne qui a signalé et par celle qui est concernée.
abuse-proposed = Selon nos paliers : { $act }.

## Blocks

block-title = Personnes bloquées
block-lead = Aucun de vous ne trouve l’autre, ne lui écrit ni ne réserve chez lui. Personne n’est prévenu.
block-none = Vous n’avez bloqué personne
block-none_text = Vous pouvez bloquer quelqu’un depuis son profil ou une conversation.
block-block = Bloquer
block-unblock = Débloquer
block-lessons_ahead =
    { $count ->
        [one] { $count } cours ensemble a encore lieu
        [many] { $count } cours ensemble ont encore lieu
       *[other] { $count } cours ensemble ont encore lieu
    }

## Sanctions and appeals

sanction-title = Notre décision sur votre compte
sanction-warn = Avertissement
sanction-restrict = Restriction
sanction-suspend = Suspension
sanction-ban = Exclusion
sanction-no_book = Pas de réservation de cours
sanction-no_write = Pas de message à de nouvelles personnes
sanction-no_review = Pas d’avis
sanction-no_report = Pas de signalement
sanction-no_sign_in = Pas de connexion
sanction-since = Depuis le
sanction-until = Jusqu’au
sanction-no_end = Jusqu’à ce que nous la levions
sanction-appeal = Faire appel
sanction-appeal_text = Pourquoi devrions-nous réexaminer ?
sanction-appeal_help = Une personne qui n’a pas pris part à la décision lit votre texte sous un jour. Un seul appel est possible.
sanction-appeal_waits = Votre appel attend notre réponse.
sanction-appeal_refused = Après réexamen, la décision reste.
sanction-appeal_granted = Après réexamen, la décision est retirée.
sanction-appeals = Appels
sanction-appeals_lead = La plus longue attente d’abord. Personne ne répond à un appel contre sa propre décision.
sanction-own_decision = Vous avez pris cette décision. Quelqu’un d’autre répond.
sanction-let_stand = Maintenir
sanction-lift = Lever
sanction-standing = À propos de votre compte

## Held texts

held-title = Modération
held-lead = Des avis qui attendent d’être lus. Chacun est à lire sous un jour.
held-profiles = Les profils modifiés attendent ici
held-coarse = Mot grossier
held-contact = Coordonnées
held-elsewhere = Autre lieu
held-link = Lien
held-approve = Publier
held-remove = Ne pas publier
held-remove_help = L’auteur le lit dans un e-mail.

## Support

ticket-title = Assistance
ticket-lead = Posez-nous votre question. Vous voyez sous quel délai nous répondons, et la réponse arrive aussi par e-mail.
ticket-help_first = Le centre d’aide a peut-être déjà la réponse
ticket-own = Vos questions
ticket-topic = De quoi s’agit-il ?
ticket-booking = Un cours
ticket-payment = L’argent
ticket-account = Votre compte
ticket-technical = Quelque chose ne marche pas
ticket-safety = Sécurité
ticket-text = Votre question
ticket-text_help = Ce que vous avez fait, ce qui s’est passé et ce que vous attendiez.
ticket-ask = Demander à l’assistance
ticket-about_lesson = Nous voyons de quel cours il s’agit.
ticket-open = Chez nous
ticket-answered = Répondu
ticket-solved = Réglé
ticket-unsettled = Non réglé
ticket-overdue = En retard
ticket-answer_by = Réponse avant { $when }
ticket-settled_by = À régler avant { $when }
ticket-solved_lead = Cette question est réglée. Écrivez ci-dessous si quelque chose ne va toujours pas.
ticket-reply = Votre message
ticket-solve = C’est réglé pour moi
ticket-say_and_solve = Envoyer et régler
ticket-support = assistance
ticket-desk = Questions
ticket-desk_lead = D’abord ce qui nous attend, puis par niveau et échéance.
ticket-tier = Niveau { $tier }

## Answers that are ready

canned-title = Réponses prêtes
canned-refund = Remboursement
canned-refund_text = Bonjour { $name }, vous pouvez demander un remboursement sur la page du cours. Si le cours date de moins de 48 heures, ouvrez-y plutôt un litige : les revenus du professeur attendent alors la décision.
canned-no_show = Absence
canned-no_show_text = Bonjour { $name }, dix minutes après le début, vous pouvez signaler l’absence sur la page du cours. Si le professeur manquait, tout revient aussitôt dans votre portefeuille.
canned-sign_in = Connexion
canned-sign_in_text = Bonjour { $name }, demandez un nouveau mot de passe sur la page de connexion ; le lien de l’e-mail est valable une heure. Si vous utilisez une deuxième étape et n’avez plus votre téléphone, un code de secours convient.
canned-payout = Versement
canned-payout_text = Bonjour { $name }, les revenus sont disponibles 48 heures après un cours ; vous demandez alors un versement sur la page des versements. Un nouveau moyen de versement attend d’abord deux jours, pour votre sécurité.
canned-more = Demander des précisions
canned-more_text = Bonjour { $name }, merci de votre message. Pour vous aider, il nous faut un peu plus : de quel cours ou paiement s’agit-il, et que disait la page ?

## The help centre

helping_centre-title = Centre d’aide
helping_centre-lead = Des réponses courtes sur les cours, l’argent, l’enseignement et la sécurité.
helping_centre-find = Que cherchez-vous ?
helping_centre-none = Rien trouvé. Essayez un autre mot, ou demandez à l’assistance.
helping_centre-person = Pas ce que vous cherchiez ?
helping_centre-start = Premiers pas
helping_centre-lessons = Cours
helping_centre-money = Argent
helping_centre-teaching = Enseigner
helping_centre-family = Familles
helping_centre-account = Votre compte
helping_centre-safety = Sécurité et règles
helping_centre-related = Sur le même sujet
helping_centre-more = Comment cela marche
helping_centre-helped = Cela vous a aidé ?
helping_centre-yes = Oui
helping_centre-no = Non
helping_centre-helped_count =
    { $count ->
        [one] A aidé { $count } personne
        [many] A aidé { $count } personnes
       *[other] A aidé { $count } personnes
    }

## The desk of the staff

desk-bookings = Tous les cours
desk-bookings_lead = Par nom, e-mail ou identifiant ; les filtres sont dans l’adresse.
desk-from = Du
desk-to = Au
desk-no_bookings = Aucun cours ne correspond.
desk-csv = Emporter le tableau (CSV)
desk-change = Modifier un cours
desk-change_what = Ce qui change
desk-cancel_for_tutor = Annuler pour le professeur : tout est rendu
desk-cancel_for_student = Annuler pour l’élève : selon la règle
desk-change_help = Les deux personnes du cours le lisent.
desk-change_now = Modifier le cours
desk-took_place = Il a eu lieu : le professeur est payé
desk-not_held = Il n’a pas eu lieu : tout est remboursé

unsure-title = Cours à vérifier
unsure-lead = Ils sont terminés, et la salle ne montre pas ce qui s’est passé. Les deux personnes sont aussi interrogées ; après un jour, le cours compte comme donné.
unsure-none = Aucun cours à vérifier.
unsure-ended = Fin
unsure-student = Élève dans la salle
unsure-tutor = Professeur dans la salle
unsure-minutes = { $count } min
unsure-settles = Compte comme donné à partir de
unsure-elsewhere = Peut-être ailleurs
unsure-held = Il a eu lieu
unsure-not_held = Il n’a pas eu lieu

desk-jobs = Tâches en échec
desk-jobs_lead = Elles ont échoué autant de fois que permis. Relancez-les, ou mettez-les de côté avec un motif.
desk-retry = Relancer
desk-discard = Mettre de côté
desk-tries =
    { $count ->
        [one] { $count } essai
        [many] { $count } essais
       *[other] { $count } essais
    }
desk-health = État du service
desk-well = Tout va bien.
desk-unwell = Quelque chose demande attention : voyez ce qui échoue ou attend trop.
desk-database = Base de données
desk-database_size = Taille de la base
desk-milliseconds = { $value } ms
desk-megabytes = { $value } Mo
desk-seconds = { $value } s
desk-connections = Connexions, libres sur toutes
desk-replica = Réplica de lecture
desk-replica_none = Aucun
desk-replica_in_use = En service
desk-replica_unknown = Pas encore interrogé
desk-replica_behind = Trop en retard, mis de côté
desk-replica_gone = Ne répond pas, mis de côté
desk-replica_no_standby = N’est pas une copie de cette base
desk-jobs_waiting = Tâches en attente
desk-jobs_due = Dont échues
desk-oldest_due = La plus ancienne attend
desk-jobs_dead = En échec
desk-mails_waiting = E-mails à envoyer
desk-promises = Engagements sur 30 jours
desk-promised = Fonctionne
desk-budget_left = Panne encore permise
desk-budget = { $left } sur { $allowed } min
desk-promise_broken = Non tenu
desk-subscribers = Abonnés aux événements
desk-lag = Retard
desk-last_error = Échoue sur
desk-failing = Échec

## The two ways to keep safe

safety-more = Signaler ou bloquer
desk-title = Bureau
desk-lead = Ce qui vous attend, et le chemin vers tout le reste.
desk-rooms = Tout

fraud-title = Soupçons de fraude
fraud-lead = Ce que des règles fixes ont compté, le plus suspect d’abord. Rien ne suit sans décision d’une personne.
fraud-fake_reviews = Avis
fraud-payment_velocity = Paiements
fraud-shared_places = Plusieurs comptes
fraud-large_booking = Cours coûteux
fraud-card_risk = Carte à risque
fraud-click_fraud = Clics sur des annonces
fraud-credit_collusion = Crédits
fraud-referral_ring = Invitations
fraud-clicks_day = Clics sur les annonces d’autrui en un jour : { $number }
fraud-clicks_rival = Dont sur les annonces de professeurs de la même matière : { $number }
fraud-credits_ring = Cours payés en crédits avec des élèves du même lieu, en un mois : { $number }
fraud-credits_young = Cours payés en crédits avec des comptes récents, en un mois : { $number }
fraud-referrals_held = Récompenses d’invitation retenues, en un mois : { $number }
fraud-early_warnings = Paiements signalés comme fraude par une banque : { $number }
fraud-card_reviews = Paiements examinés par le prestataire : { $number }
fraud-card_elevated = Paiements par une carte à risque élevé : { $number }
fraud-card_highest = Paiements par une carte à risque maximal : { $number }
fraud-score = Note : { $number }
fraud-found = Repéré : { $when }
fraud-reviews_burst = Avis de comptes récents en un jour : { $number }
fraud-reviews_ring = Avis venant d’où le professeur se connecte aussi : { $number }
fraud-topups_hour = Paiements en une heure : { $number }
fraud-declined_hour = Paiements refusés : { $number }
fraud-shared_accounts = Autres comptes sur le même réseau et navigateur : { $number }
fraud-booking_dollars = Prix en dollars américains : { $number }
fraud-young_account = Le compte a moins d’une semaine
fraud-reason_help = Pour notre équipe seule. Pour restreindre un compte, ouvrez-le.
fraud-clear = Ce n’était rien
fraud-confirm = C’était une fraude

eventlog-title = Événements
eventlog-lead = Ce qui s’est passé récemment, qui en a été averti et ce qui a été mis de côté. Le contenu n’est pas montré : il concerne des personnes.
eventlog-kind = Type
eventlog-kind_help = Par exemple booking ou booking.confirmed
eventlog-latest = Les derniers
eventlog-none = Aucun événement de ce genre.
eventlog-waits = Pas encore publié
eventlog-position = Position
eventlog-when = Quand
eventlog-about = À propos
eventlog-trace = Trace
eventlog-subscribers = Qui écoute, et avec quel retard
eventlog-subscriber = Abonné
eventlog-dead = Impossibles à traiter
eventlog-none_dead = Tout a été traité.
eventlog-error = Erreur
eventlog-quarantined = Notifications de paiement en quarantaine
eventlog-quarantined_help = Elles parlent d’un argent qui n’est pas le nôtre ou d’un autre montant, et n’ont rien déplacé.
eventlog-none_quarantined = Rien en quarantaine.
eventlog-provider = Prestataire
eventlog-report = Notification
maillog-title = E-mails envoyés
maillog-lead = Cherchez par adresse entière ou par identifiant de compte. Le contenu d’un e-mail reste à son destinataire.
maillog-address = E-mail ou identifiant du compte
maillog-none = Aucun e-mail n’y est parti ces 90 derniers jours.
maillog-subject = Objet
maillog-kind = Type
maillog-made = Écrit
maillog-sent = Envoyé : { $when }
maillog-held = En attente jusqu’à : { $when }
maillog-waiting = Envoi en cours
maillog-dropped = Non envoyé : déjà lu ici, ou désactivé
held-choose = Choisir
held-approve_chosen = Publier les textes choisis
