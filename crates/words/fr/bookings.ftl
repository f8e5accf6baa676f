### Booking, lessons, cancelling, the home page.

policy-flexible = Souple : annulation gratuite jusqu’à 4 heures avant, puis la moitié du prix.
policy-standard = Standard : annulation gratuite jusqu’à 24 heures avant, la moitié du prix jusqu’à 4 heures avant, puis le prix entier.
policy-strict = Stricte : annulation gratuite jusqu’à 48 heures avant, la moitié du prix jusqu’à 24 heures avant, puis le prix entier.

book-title_with = Réserver un cours avec { $name }
book-subject = Matière
book-minutes_short = min
book-time = Horaire
book-topic = Sujet
book-topic_help = Une ligne suffit pour que le professeur se prépare.
book-goals = Objectifs
book-total = Total
book-charged_as = { $about }, facturé { $amount }
book-no_fees = Sans frais en plus.
book-choose_time = Choisissez d’abord un créneau.
book-pay_and_book = Payer { $amount } et réserver
book-pay_and_request = Payer { $amount } et envoyer la demande
book-pay_and_book_many = Payer { $amount } et réserver { $count } cours
book-pay_and_request_many = Payer { $amount } et demander { $count } cours
book-sign_in_first = Se connecter pour réserver
book-verify_first = Confirmer mon e-mail pour réserver
book-balance = Vous avez { $amount } dans votre portefeuille.
book-sponsored = { $institution } paie ce cours.
book-sponsored_asks = { $institution } paie ce cours dès que quelqu’un y donne son accord.
book-top_up_first = Recharger { $amount } pour réserver
book-own = C’est votre propre page. Vos élèves réservent ici.

lesson-requested = En attente du professeur
lesson-requested_own = En attente de votre réponse
lesson-scheduled = Confirmé
lesson-active = En cours
lesson-ended = Terminé
lesson-not_held = N’a pas eu lieu
lesson-declined = Refusé
lesson-cancelled = Annulé
lesson-expired = Sans réponse
lesson-confirm = Confirmer le cours
lesson-cancel = Annuler le cours
lesson-decline = Refuser
lesson-decline_reason = Motif
lesson-decline_help = L’élève verra ce message.
lesson-with = avec
lesson-their_time = { $time } ({ $zone }) pour { $name }
lesson-your_time = votre heure ({ $zone })
lesson-clocks_moved = Une nouvelle loi a changé l’heure légale à { $zone }. Sur place, le cours reste à l’heure convenue.
lesson-clocks_before = À votre montre, c’était avant : { $before }.
lesson-clocks_kept = Une nouvelle loi a changé l’heure légale à { $zone } et le cours n’a pas pu suivre. Il commence exactement quand il aurait commencé avant ; sur place, ce n’est plus l’heure convenue.
lesson-when = Quand
lesson-payment = Paiement
lesson-earnings = Vos revenus
lesson-earnings_tutor = Revenus du professeur
lesson-fee = Commission
lesson-reason = Motif
lesson-policy = Annulation
lesson-again = Réserver à nouveau
lesson-here = Vous êtes ici
lesson-as_tutor = professeur
lesson-as_student = élève
lesson-clock_own = Votre heure ({ $zone })
lesson-clock_their = Heure de { $name } ({ $zone })
lesson-agreed = Ce qui est convenu
lesson-asked_for = Ce qui est demandé
lesson-lesson = Cours

paid-pending = Paiement en cours
paid-held = Bloqué, non débité
paid-captured = Payé
paid-kept = Gardé pour vous jusqu’au cours
paid-voided = Débloqué, rien n’a été débité
paid-part_refunded = Remboursé : { $amount }
paid-refunded = Remboursé : { $amount }

lessons-list = Vos cours
lessons-upcoming = À venir
lessons-past = Passés
lessons-cancelled = Annulés
lessons-none_title = Pas encore de cours ici

cancel-title = Annuler ce cours ?
cancel-reason = Motif
cancel-submit = Annuler le cours
cancel-keep = Garder le cours
cancel-refund = L’élève récupère
cancel-refund_own = Vous récupérez
cancel-kept = Frais d’annulation
cancel-journal = Voir le détail du paiement
cancel-account = Compte
cancel-amount = Montant

home-hello = Bonjour { $name }
home-earned_pending = Revenus en attente (disponibles après 48 heures)
home-earned_available = Revenus disponibles
home-wallet = Portefeuille
home-profile_title = Présentez-vous aux élèves
home-profile_text = Rédigez votre profil. Après une courte vérification, les élèves pourront vous trouver et réserver.
home-profile_action = Rédiger mon profil
home-requests = Demandes en attente de votre réponse
home-none_title = Aucun cours à venir
home-none_text = Envie d’apprendre quelque chose de nouveau ?
home-pending_text = Votre profil est en cours de vérification. Indiquez vos disponibilités en attendant : les élèves pourront réserver dès qu’il sera en ligne.
home-teach_text = Les élèves réservent les créneaux que vous proposez.
home-admin_text = Voyez si de nouveaux professeurs attendent votre validation.
home-later = Plus tard
home-children = Cours de vos enfants
home-queues = En attente de vous
home-queues_idle = Rien n’est en attente.
home-look = Ouvrir
home-next = Prochain cours
home-now = maintenant
home-in_minutes = dans { $count } min
home-in_hours = dans { $count } h
home-open = Voir le cours
home-waiting = En attente de réponse
home-on_hold = Bloqué pour les cours à venir

timeline-label = Où en est ce cours
timeline-done = fait
timeline-answer = Réponse
timeline-lesson = Cours
timeline-by = avant le { $at }
timeline-until = maintenant, jusqu’à { $at }
timeline-after = après le cours

next-wait_title = En attente de { $name }
next-wait_text = { $name } répond avant le { $at }. { $amount } sont bloqués ; vous ne payez qu’en cas d’accord.
next-answer_title = { $name } attend votre réponse
next-answer_text = Répondez avant le { $at }. Ensuite, la demande expire et { $name } récupère son argent.
next-choose_title = { $name } propose un autre créneau
next-choose_text = Rien ne change sans votre accord, et le prix reste le même.
next-choose_by = Choisissez avant le { $at }. Ensuite, la demande expire et la somme bloquée vous revient. Le prix reste le même.
next-suggested_text = Vous avez proposé : { $when }. { $name } répond avant le { $at }.
next-starts = Commence { $when }
next-running = Votre cours a commencé
next-prepare_text = Vous pourrez le rejoindre à partir du { $at }. Ajoutez-le à votre agenda pour ne pas le manquer.
next-room_text = Vous vous retrouvez ici, dans la salle, jusqu’à { $at }.
next-own_link = Lien du professeur
next-held = Ce cours a eu lieu
next-held_text = { $amount } disponibles à partir du { $at }.
next-earned_text = Vous avez gagné { $amount }.
next-review_title = Comment s’est passé votre cours ?
next-review_text = Dites à { $name } et aux autres élèves ce que vous en avez pensé. Une minute suffit.
next-link = Rendez-vous ici :
next-withdraw = Retirer la demande
next-join = Rejoindre le cours
next-new_window = (ouvre une nouvelle fenêtre)
next-calendar = Ajouter à l’agenda
next-see_tutor = Voir la page de { $name }

numbers-title = 30 derniers jours
numbers-lessons = Cours
numbers-hours = Heures de cours
numbers-earned = Revenus
numbers-response = Délai de réponse
numbers-more = { $amount } de plus que les 30 jours précédents
numbers-less = { $amount } de moins que les 30 jours précédents
numbers-same = Comme les 30 jours précédents
numbers-first = Rien à comparer pour l’instant

report-title = Signaler un problème
report-told = Vous nous avez écrit le { $at } :
report-answered = Notre réponse :
report-next = Notre équipe le lit et vous répond par e-mail. Personne d’autre ne saura qui a écrit.
report-reason = Qu’est-ce qui s’est mal passé ?
report-text = Que s’est-il passé ?
report-text_help = Seule notre équipe lit ceci.
report-submit = Envoyer le signalement
report-tutor_no_show = Le professeur n’est pas venu
report-student_no_show = L’élève n’est pas venu
report-technical = Le son, l’image ou le lien ne marchait pas
report-quality = Le cours n’était pas celui convenu
report-conduct = Quelqu’un s’est mal comporté
report-billing = Un problème de paiement
report-child_safety = Un enfant est peut-être en danger
report-other = Autre chose
report-queue = Signalements
report-queue_none = Rien en attente.
report-answer = Répondre
report-answer_text = Votre réponse
report-answer_help = Votre réponse est envoyée à la personne qui a signalé.
report-help = Quelque chose ne va pas ?
report-help_text = Dites-nous ce qui s’est passé. Quelqu’un le lit et vous répond par e-mail.

approval-title = En attente de votre accord
approval-who = { $child } demande un cours
approval-until = Décidez avant { $at }. Jusque-là, le créneau est gardé.
approval-approve = Accepter et payer { $amount }
approval-decline = Refuser
approval-reason = Motif (facultatif)
approval-waits = En attente de vos parents
approval-waits_text = Vos parents décident avant { $at }. Jusque-là, le créneau vous est gardé.
approval-waits_institution = En attente de votre établissement
approval-waits_institution_text = Votre établissement décide avant { $at }. Jusque-là, le créneau vous est gardé.
approval-decide_text = { $child } a demandé ce cours. Décidez avant { $at } ; jusque-là, le créneau est gardé.
approval-decide = Décider
approval-ask = Demander à mes parents
approval-asked = Vos parents ont reçu votre demande. Nous vous dirons ce qu’ils décident.
approval-asked_institution = Votre établissement a reçu votre demande. Nous vous dirons ce qu’il décide.
approval-whom = Pour qui est le cours ?
approval-for_me = Pour moi
approval-home =
    { $count ->
        [one] { $count } demande de vos enfants attend votre accord.
        [many] { $count } demandes de vos enfants attendent votre accord.
       *[other] { $count } demandes de vos enfants attendent votre accord.
    }
approval-parent_pays = Vos parents décident et paient.

spending-title = Dépenses
spending-week = Cette semaine
spending-month = Ce mois-ci
spending-left = Reste
spending-no_lessons = Pas encore de cours. Ils apparaîtront ici dès qu’un cours est réservé.

other-title = Un autre créneau est proposé
other-waits = Autres créneaux proposés
other-keep_at = Garder { $when }
other-none_of_them = Aucun ne me convient
other-say_why = Dire pourquoi
other-their_clock = La petite heure est celle de { $name } à { $zone }.
other-own = Vous avez proposé : { $when }. { $name } n’a pas encore répondu.
other-accept = Accepter : { $when }
other-suggest = Proposer un autre créneau
other-lead = { $name } doit d’abord accepter. Le prix reste le même.
other-lead_many = Choisissez jusqu’à { $count } créneaux. L’élève en retient un, et le cours est confirmé.
other-send = Proposer ce créneau
other-send_many = Proposer ces créneaux
other-back = Retour au cours

absent-title = { $name } n’est pas là ?
absent-refunded = Vous avez attendu en vain ? Dites-le-nous, et le prix entier vous est rendu aussitôt.
absent-paid = Vous avez attendu en vain ? Dites-le-nous, et le cours vous est payé comme s’il avait eu lieu.
absent-button = Signaler l’absence de { $name }

replace-title = Un autre professeur est libre
replace-text = Nous avons trouvé un autre professeur pour cette matière : { $when }. L’horaire n’est pas réservé.
replace-money = L’argent est de retour dans votre portefeuille.
replace-button = Voir ce créneau

feed-lead = Vos cours dans l’agenda que vous utilisez chaque jour.
feed-address = Adresse pour votre agenda
feed-help = Abonnez-vous à cette adresse dans votre agenda : les changements y apparaissent d’eux-mêmes. Gardez-la pour vous : qui la connaît voit vos cours.
feed-open = Ajouter à mon agenda
feed-rotate = Créer une nouvelle adresse
feed-rotate_help = L’ancienne ne fonctionnera plus dans aucun agenda.
feed-next = Prochains cours
feed-none = Pas encore de cours
feed-none_text = Dès qu’il y en a un, il apparaît ici et dans votre agenda.

figures-lead = Vos cours des six derniers mois.
figures-before = { $value } sur les six mois précédents
figures-percent = { $count } %
figures-lessons = Cours donnés
figures-students = Élèves
figures-strikes = Cours manqués
figures-acceptance = Demandes acceptées
figures-completion = Cours qui ont eu lieu
figures-retention = Élèves revenus
figures-rating = Note
figures-rating_lately = Note récente
figures-response = Temps de réponse
figures-advice = Ce qui aide le plus
figures-fine = Tout va bien. Rien à changer.
figures-attend = N’oubliez aucun cours convenu. En cas d’empêchement, proposez un autre créneau avant le début.
figures-keep = Annulez moins souvent : tenez vos disponibilités à jour pour que personne ne réserve un créneau que vous n’avez pas.
figures-answer = Acceptez davantage de demandes, ou répondez par d’autres créneaux : les élèves se souviennent de qui trouve une solution.
figures-answer_sooner = Répondez plus tôt : la plupart des élèves réservent auprès du premier qui répond.

repeat-label = Répéter
repeat-once = Une seule fois
repeat-weekly = { $count } cours, chaque semaine
repeat-biweekly = { $count } cours, toutes les deux semaines
repeat-help = Chaque cours se paie et s’annule séparément. Les créneaux déjà pris sont omis, et vous voyez lesquels.

series-open = Voir toute la série
series-more = + { $count } autres de cette série
series-count = Cours
series-each = Par cours
series-on_hold = Bloqué
series-answer_by = Réponse avant le
series-only_accepted = Vous ne payez que les cours acceptés. Le reste revient aussitôt dans votre portefeuille.
series-lead = Toujours à la même heure à l’horloge du professeur.
series-skipped = Non réservés
series-taken = Le créneau était pris.
series-away = Le professeur n’est pas libre à ce moment.
series-own = Vous aviez un autre cours à ce moment.
series-money = Le portefeuille ne suffisait pas.
series-clock = Ce jour-là, on change d’heure : cette heure n’existe pas.
series-cancel = Annuler tous les cours à venir
series-cancel_help = Ce que vous récupérez dépend du délai avant chaque cours.

hold-keep = Garder ce créneau 10 minutes
hold-kept = Gardé pour vous jusqu’à { $time }. Personne d’autre ne peut le réserver d’ici là.
hold-release = Libérer ce créneau
hold-clock = Temps restant
hold-left =
    { $count ->
        [one] Il reste { $count } minute pour réserver ce créneau.
        [many] Il reste { $count } minutes pour réserver ce créneau.
       *[other] Il reste { $count } minutes pour réserver ce créneau.
    }
hold-over = Ce créneau n’est plus gardé pour vous. Vous pouvez encore le réserver si personne ne vous devance.

rate-title = Comment s’est passé votre cours ?
rate-title_own = Comment s’est passé le cours avec { $name } ?
rate-lead = { $name } le lira après avoir donné son avis, ou dans deux semaines au plus tard.
rate-overall = Dans l’ensemble
rate-prepared = Avait préparé le cours
rate-took_part = A bien participé
rate-on_time = Était à l’heure
rate-comment = Avec vos mots
rate-comment_help = Tout le monde peut le lire sur la page de { $name }.
rate-comment_help_own = Seuls votre élève et les professeurs à qui une demande est adressée peuvent le lire.
rate-send = Envoyer mon avis
rate-own = Votre avis
rate-of = L’avis de { $name }
rate-held = Votre avis attend notre lecture, un jour au plus : il contient des coordonnées, un lien ou un mot grossier. Modifiez-le, et il paraît aussitôt.
rate-hidden = Vous êtes la seule personne à pouvoir le lire, jusqu’à ce que { $name } ait écrit aussi, ou jusqu’au { $at }.
rate-waits = { $name } a déjà écrit. Vous pourrez le lire dès que vous aurez écrit, vous aussi.
rate-none = { $name } n’a pas encore laissé d’avis.
rate-edit = Modifier mon avis
rate-save = Enregistrer mon avis
rate-stars_fixed = Votre avis est public : les mots peuvent encore changer, plus les étoiles.
rate-edited = modifié
rate-reply_of = Réponse de { $name }
rate-reply = Répondre à cet avis
rate-reply_text = Votre réponse
rate-reply_help = Elle apparaît sous l’avis, visible par tous, et ne pourra plus être modifiée.
rate-reply_send = Publier ma réponse
rate-helpful = Utile
rate-helpful_off = Finalement pas utile
rate-helped =
    { $count ->
        [one] Utile pour { $count } personne
       *[other] Utile pour { $count } personnes
    }
next-write_review = Laisser un avis
next-review_student = Donner un avis sur l’élève

notes-title = Notes
notes-lead = Notez ce que vous avez fait et la suite : le prochain cours reprendra là où celui-ci s’est arrêté.
notes-topics = Ce que nous avons fait
notes-homework = Devoirs
notes-next_steps = La prochaine fois
notes-shared_help = Votre élève voit ces trois parties dès le début du cours ; pour un enfant, son parent aussi.
notes-private = Pour vous seulement
notes-private_help = Personne d’autre ne lit ceci.
notes-write = Écrire des notes
notes-edit = Modifier les notes
notes-save = Enregistrer les notes

materials-title = Fichiers
materials-none = Pas encore de fichiers. Vous pouvez tous les deux en ajouter, avant le cours et après.
materials-add = Ajouter un fichier
materials-help = PDF, Word, images, MP4 ou ZIP, jusqu’à 25 Mo.
materials-send = Envoyer le fichier
materials-remove = Retirer

students-title = Vos élèves
students-lead = Toutes les personnes qui ont réservé ou demandé un cours avec vous.
students-none = Pas encore d’élèves
students-none_text = Dès qu’une demande de cours arrivera, l’élève apparaîtra ici. Les élèves réservent les horaires que vous proposez.
students-all = Tous les élèves
students-lessons =
    { $count ->
        [0] Pas encore de cours
        [one] { $count } cours
       *[other] { $count } cours
    }
students-next = prochain cours { $when }
students-last = dernier cours { $when }
students-no_notes = Pas encore de notes. Écrivez-en sur la page d’un cours.
students-reviews = L’avis des professeurs

group-title = Cours en groupe
group-lead = Apprendre ensemble : un professeur, quelques élèves, un prix plus doux.
group-none = Pas de cours en groupe pour l’instant
group-none_text = Les professeurs en ajoutent régulièrement. En attendant, trouvez-en un rien que pour vous.
group-off = Annulé
group-yours = Vous avez une place
group-full = Complet
group-free =
    { $count ->
        [one] { $count } place restante
       *[other] { $count } places restantes
    }
group-all = Tous les cours en groupe
group-open = Voir le cours en groupe
group-place = Une place dans ce cours
group-price = Prix d’une place
group-price_in = Prix d’une place ({ $currency })
group-seats = Places
group-seats_of = { $free } sur { $count } libres
group-give_back = Rendre ma place
group-waiting =
    { $count ->
        [one] { $count } personne est sur la liste d’attente.
       *[other] { $count } personnes sont sur la liste d’attente.
    }
group-cancel = Annuler ce cours en groupe
group-cancel_help = Tout le monde récupère le prix entier et reçoit un e-mail.
group-teach_title = Vos cours en groupe
group-teach_lead = Un cours, plusieurs élèves : chacun paie sa place. L’horaire est bloqué dès que vous le proposez.
group-new = Proposer un cours en groupe
group-name = Titre
group-name_help = Le sujet, en quelques mots.
group-about = Ce que vous ferez ensemble
group-date = Jour
group-length = Durée
group-offer = Proposer ce cours
group-edit = Modifier le titre et la description
group-edit_help = L’horaire, les places et le prix restent comme réservés.

waiting-title = Listes d’attente
waiting-lead = Par ordre d’arrivée. Ce qui se libère vous est gardé jusqu’à deux heures.
waiting-none = Vous n’attendez rien
waiting-none_text = Quand un cours est complet, vous pouvez vous mettre sur liste d’attente.
waiting-place = Numéro { $count } dans la file
waiting-join = S’inscrire sur la liste d’attente
waiting-leave = Quitter cette liste
waiting-offer = Libre pour vous : { $when }
waiting-until = Gardé jusqu’au { $at }. Ensuite, la personne suivante est prévenue.
waiting-claim = Réserver maintenant
waiting-tutor = Me prévenir quand un créneau se libère
waiting-tutor_help = Si quelqu’un annule entre ces jours, nous vous gardons le créneau et vous écrivons.
waiting-from = Du
waiting-to = Au

series-price = Le prix du professeur avait changé.
helping-title = Demander de l’aide
helping-lead = Dites ce qu’il vous faut. Des professeurs de la matière répondent avec un prix et des horaires ; choisissez, c’est réservé.
helping-others = Demandes auxquelles vous pourriez répondre
helping-own = Vos demandes
helping-ask = Nouvelle demande
helping-request = Demande d’aide
helping-text = Sur quoi avez-vous besoin d’aide ?
helping-text_help = Ce qui vous bloque, ce que vous avez essayé, et pour quand. Sans adresse ni téléphone, s’il vous plaît.
helping-budget = Budget pour un cours
helping-times = Quand êtes-vous disponible ?
helping-from = De
helping-until = À
helping-send = Envoyer aux professeurs
helping-offered = Vous avez répondu
helping-open = Ouverte
helping-accepted = Réservée
helping-closed = Fermée
helping-lapsed = Expirée
helping-open_until = Ouverte jusqu’au { $date }
helping-no_offers = Pas encore de réponse. Les professeurs répondent en général dans la journée.
helping-take = Réserver { $time }
helping-lesson = Voir le cours
helping-close = Fermer cette demande
helping-offer = Proposer un cours
helping-message = Votre message
helping-price = Prix du cours
helping-starts = Créneaux proposés (cinq au plus)
helping-offer_send = Envoyer la proposition
helping-offers =
    { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }

### Cases about lessons.

cases-title = Litige
cases-lead = Une personne de notre équipe, étrangère au cours, lit les deux versions et tranche sous deux jours. D’ici là, le paiement reste bloqué.
cases-both_read = L’élève, le professeur et notre équipe le lisent.
cases-submit = Ouvrir le litige
cases-not_now = Un litige s’ouvre dans les 48 heures qui suivent un cours payé. Vous pouvez tout de même nous dire ce qui s’est passé.
cases-own = Vos litiges
cases-own_lead = Ce qui est ouvert au sujet de vos cours, et ce qui a été tranché.
cases-no_own = Aucun litige
cases-no_own_text = Si un cours s’est mal passé, ouvrez un litige depuis sa page sous 48 heures.
cases-queue = Litiges
cases-queue_lead = Litiges à trancher, le plus urgent d’abord.
cases-open = Ouvert
cases-decided = Tranché
cases-requested = Le cours a été demandé
cases-answered = Le professeur a répondu
cases-start = Début prévu
cases-end = Fin prévue
cases-closed = Le cours était terminé
cases-opened = Le litige a été ouvert
cases-full = Tout est remboursé
cases-partial = Une partie est remboursée
cases-none = Rien n’est remboursé
cases-went_back = Rendu à qui a payé : { $amount }
cases-waits = Décision au plus tard : { $when }. D’ici là, le paiement reste bloqué.
cases-until = Échéance : { $when }
cases-lesson = Cours
cases-paid = Payé
cases-timeline = Ce qui s’est passé, et quand
cases-said = Ce que disent les deux
cases-student = élève
cases-tutor = professeur
cases-add = Ajouter une précision
cases-send = Envoyer
cases-decide = Trancher un litige
cases-decision = Décision
cases-amount = Montant remboursé
cases-amount_help = Seulement pour une partie.
cases-look = Voir ce que cela déplace
cases-tutor_keeps = Le professeur garde
cases-note = Motif
cases-note_help = Les deux parties le lisent.
cases-decide_now = Trancher
cases-propose = Proposer
cases-second = Au-delà de { $limit }, deux personnes décident : une autre doit arriver à la même décision.
cases-proposed = { $name } propose de rendre { $amount }.
cases-times_proposed = Autres horaires proposés
cases-moved = Déplacé à un autre horaire
cases-money_held = Prix bloqué
cases-money_taken = Prix prélevé
cases-money_earned = Cours payé
cases-money_back = Somme remboursée
cases-money_cleared = Revenus disponibles
cases-reminded = Rappel envoyé
cases-bank_asked = Le titulaire de la carte a réclamé l’argent à sa banque
cases-bank_decided = La banque a tranché
cases-wrote = Messages écrits jusque-là : { $number }
cases-joined = Entrée dans la salle
cases-left = Sortie de la salle
cases-dropped = Connexion perdue
cases-returned = Retour dans la salle
cases-offered = Proposition faite
cases-accepted = Proposition acceptée
cases-appealed = Recours déposé
cases-appeal_decided = Recours tranché
cases-overdue = En retard
cases-answer_until = Première réponse avant : { $when }
cases-policy = Règle d’annulation
cases-presence = Dans la salle du cours
cases-presence_minutes = Élève { $student } min, professeur { $tutor } min, ensemble { $together } min sur { $planned }
cases-evidence = Fichiers
cases-file_add = Ajouter un fichier
cases-file_help = PDF, JPEG, PNG ou MP4, { $megabytes } Mo chacun au plus. L’élève, le professeur et notre équipe peuvent l’ouvrir.
cases-file_shows = Que montre-t-il ?
cases-file_send = Envoyer le fichier
cases-proposal = Proposition
cases-proposal_lead = Des règles fixes proposent ceci. Dès que les deux acceptent, c’est appliqué. Sinon, une personne tranche.
cases-proposal_back = Serait remboursé : { $amount }
cases-proposal_until = À accepter avant : { $when }.
cases-proposal_comes = Une proposition arrive dès que les deux se sont exprimés, au plus tard : { $when }.
cases-accept = Accepter la proposition
cases-accepted_student = L’élève a accepté.
cases-accepted_tutor = Le professeur a accepté.
cases-agreed = Les deux ont accepté la proposition.
cases-appeal = Recours
cases-appeal_lead = Un seul recours est possible, avant : { $when }. Une autre personne tranche alors définitivement. Ce qui a été rendu à l’élève lui reste.
cases-appeal_reason = Qu’est-ce qui a été oublié ?
cases-appeal_send = Envoyer le recours
cases-appeal_waits = Une autre personne réexamine ce litige, au plus tard : { $when }.
cases-stands = La première décision est maintenue
cases-raised = Le remboursement augmente
cases-lowered = Le professeur avait raison ; l’élève garde ce qui a été rendu
cases-further = Rendu par le recours : { $amount }
cases-survey = Comment cela s’est-il passé ?
cases-survey_rating = De 1 (mal) à 5 (bien)
cases-survey_comment = Que pourrait-on améliorer ?
cases-survey_send = Envoyer la note
cases-similar = Litiges semblables
cases-similar_days = En { $days } jours : tout { $full }, une partie { $partial }, rien { $none }.
cases-similar_median = Au milieu, { $percent } du prix ont été rendus.
cases-templates = Textes de départ
cases-template_full = La salle et les deux versions montrent que le cours n’a pas été donné comme convenu, sans que l’élève y soit pour quelque chose. Le prix entier est rendu.
cases-template_partial = Une partie du cours a été donnée comme convenu, une autre non. La part perdue est rendue.
cases-template_none = Le cours a été donné comme convenu, ou il a été manqué sans que le professeur y soit pour quelque chose. Rien n’est rendu cette fois.
cases-use_full = Utiliser : tout est rendu
cases-use_partial = Utiliser : une partie est rendue
cases-use_none = Utiliser : rien n’est rendu
cases-not_taken_back = { $amount } ont déjà été rendus, et l’élève les garde. Le professeur lit qu’il avait raison.
cases-figures = Les { $days } derniers jours
cases-waiting = En attente
cases-answered_in_time = Première réponse en { $hours } h
cases-decided_in_time = Tranché en { $hours } h
cases-rated = Note des deux

### The cockpit and the student’s home.

cockpit-today = Aujourd’hui
cockpit-commission = Commission : { $count } %
cockpit-until = Encore { $amount } de revenus, et elle passe à { $count } %.
cockpit-lowest = Vous avez atteint la commission la plus basse.
cockpit-months = Cours des six derniers mois
cockpit-goals = Vos objectifs
cockpit-homework = Devoirs
cockpit-again = Réserver à nouveau
cockpit-book_again = Choisir une heure
# Refunds after a lesson.
refund-title = Remboursements
refund-lead = Demandes d’élèves et remboursements qu’une deuxième personne doit approuver.
refund-none = Aucun remboursement n’attend.
refund-ask = Demander un remboursement
refund-ask_lead = Dites-nous pourquoi ce cours devrait être remboursé. Nous décidons et la réponse arrive par e-mail.
refund-reason = Pourquoi
refund-send = Envoyer la demande
refund-asked = Vous avez demandé un remboursement. La réponse arrive par e-mail.
refund-done = { $amount } vous ont été remboursés.
refund-declined = Nous n’avons pas remboursé ce cours.
refund-why = Message : { $reason }
refund-from_staff = Lancé par l’équipe.
refund-look = Examiner
refund-of = { $payer } pour un cours avec { $tutor }
refund-amount = Montant en { $currency }
refund-most = Au plus { $amount }
refund-preview = Montrer ce que cela déplace
refund-answer = Ce que lira la personne qui a payé
refund-give = Rembourser { $amount }
refund-propose = Proposer { $amount }
refund-second = Au-delà de { $limit }, deux personnes décident : une autre personne des finances doit approuver.
refund-waiting_second = Attend une deuxième personne
refund-waits = À décider
refund-badge_done = Remboursé
refund-badge_declined = Non remboursé
refund-proposed = { $name } propose { $amount }.
refund-agree = Approuver et rembourser
refund-decline = Ne pas rembourser
refund-advance = Avancé par la plateforme
refund-debt = Dû par le professeur
refund-debts = Dettes des professeurs
refund-card = Carte de l’élève
refund-promo = Remises de la plateforme
book-by_card = Carte
book-pay_by_card = Payer plutôt par carte
next-pay_title = Il manque votre carte
next-pay_text = Le créneau est à vous jusqu’à { $at }. Payez { $amount } d’ici là et votre demande part.
next-pay_act = Payer par carte
book-converted = Vous payez { $paid } de votre portefeuille pour { $amount } (taux : { $source }, { $date }). Un remboursement se fait au même taux.
lessons-asked = Demandes
lessons-asked_lead = Des élèves qui aimeraient un cours avec vous. Vous avez 24 heures pour répondre.
lessons-asked_none = Personne n’attend de réponse
lessons-asked_none_text = Les nouvelles demandes apparaissent ici et par e-mail. Plus d’horaires ouverts en amènent davantage.

now-title = De l’aide en quelques minutes
now-lead = Un quart d’heure avec quelqu’un qui est libre tout de suite. Vous ne payez que si quelqu’un accepte.
now-option = { $subject } – dès { $price }, libres : { $count }
now-topic = Qu’est-ce qui vous bloque ?
now-topic_help = Une ligne pour le professeur. Sans adresse ni téléphone, s’il vous plaît.
now-max = Prix maximum
now-max_help = Laissé vide, il n’écarte personne.
now-ask = Demander maintenant
now-nobody = Personne n’est libre pour l’instant
now-nobody_text = Demandez plutôt par écrit : des professeurs répondent avec un prix et des horaires.
now-waiting = Nous cherchons quelqu’un
now-offered = Quelqu’un est en train d’être sollicité
now-how = Nous demandons à une personne après l’autre, une minute chacune. La page se met à jour d’elle-même.
now-asked = Sollicités jusqu’ici : { $count }
now-until = Nous cherchons jusqu’à { $time }.
now-cancel = Arrêter de chercher
now-accepted = Quelqu’un a accepté
now-accepted_text = Votre cours commence dans un instant. C’est là que vous vous retrouvez.
now-open = Aller au cours
now-expired = Cette fois, ça n’a pas marché
now-nobody_came = Personne n’a pu venir en dix minutes. Vous n’avez rien payé.
now-could_not_pay = Quelqu’un a accepté, mais votre solde ne suffisait plus. Vous n’avez rien payé.
now-learner_busy = Quelqu’un a accepté, mais autre chose était déjà au calendrier. Vous n’avez rien payé.
now-may_not_book = Vous ne pouvez pas réserver de cours pour le moment. Vous n’avez rien payé.
now-cancelled = Recherche arrêtée
now-again = Redemander
now-book = Réserver plutôt un créneau
now-teach_title = Libre maintenant
now-teach_lead = Dites que vous êtes libre : on vous adresse, un à un, les élèves qui ont besoin d’aide dans la minute. Vous avez une minute pour répondre ; c’est votre calendrier qui compte, pas vos horaires.
now-free_until = Vous êtes libre jusqu’à { $time }
now-not_free = Personne ne vous est adressé pour l’instant
now-how_long = Combien de temps êtes-vous libre ?
now-start = Je suis libre
now-stop = Je ne suis plus libre
now-offer = { $student } a besoin d’aide maintenant
now-offer_until = Répondez avant { $time } ; ensuite, quelqu’un d’autre est sollicité.
now-price = { $price } pour { $count } minutes
now-accept = Accepter et commencer
now-decline = Pas maintenant
now-none = Personne ne demande pour l’instant. La page se met à jour d’elle-même.

trial-title = Cours d’essai
trial-title_with = Cours d’essai avec { $name }
trial-about = Le premier cours avec un professeur, une seule fois. S’il ne vous convient pas, vous recevez un crédit pour un autre.
trial-gone = Il n’y a pas de cours d’essai pour vous avec ce professeur : c’est le premier cours, une seule fois. Vous réservez ici un cours ordinaire.
trial-replace_title = Ce professeur ne vous convient pas ?
trial-replace_lead = Dites-le-nous avant le { $date } et nous vous donnons { $amount } pour un cours avec un autre professeur. C’est valable 14 jours, une fois par an. Votre professeur garde le prix et n’en sait rien.
trial-reason = Qu’est-ce qui n’allait pas ?
trial-reason_style = Sa façon d’enseigner
trial-reason_level = Trop facile ou trop difficile
trial-reason_pace = Trop rapide ou trop lent
trial-reason_language = Nous nous comprenions mal
trial-reason_time = Ses horaires
trial-reason_other = Autre chose
trial-words = Avec vos mots
trial-words_help = Seule notre équipe lit ceci.
trial-replace = Chercher un autre professeur
trial-given = Vous avez reçu { $amount } pour un cours avec un autre professeur. C’est valable jusqu’au { $date }.
trial-find = Trouver un autre professeur
