### Inviting friends, experiments, flags, what is counted, and the business in money.

invites-title = Inviter des amis
invites-lead = Vous recevez chacun { $amount } pour des cours après leur premier cours payé.
invites-link = Votre lien
invites-link_help = Envoyez-le à quelqu’un qui veut apprendre. Toute inscription par ce lien compte pour vous pendant 30 jours.
invites-code = Ou donnez votre code :
invites-credits =
    { $count ->
        [one] Et { $count } crédit chacun après le premier cours en crédits.
        [many] Et { $count } de crédits chacun après le premier cours en crédits.
       *[other] Et { $count } crédits chacun après le premier cours en crédits.
    }
invites-earned = Ce que vous avez reçu
invites-money = Crédit offert
invites-people = Amis inscrits
invites-spent_first = Le crédit offert est utilisé en premier quand vous réservez avec votre portefeuille. Il ne peut pas être retiré.
invites-came = Vos amis
invites-none = Personne pour l’instant. Votre lien suffit.
invites-joined = Inscription faite
invites-rewarded = Récompense versée
invites-not_counted = Sans récompense
invites-rules = Comment ça marche
invites-rule_first = Cela compte une fois par personne : quand le premier cours qu’elle a payé a eu lieu.
invites-rule_self = Rien n’est versé pour vous-même, votre foyer ou vos propres élèves.
invites-rule_cap =
    { $count ->
        [one] Jusqu’à { $count } récompense par an.
        [many] Jusqu’à { $count } de récompenses par an.
       *[other] Jusqu’à { $count } récompenses par an.
    }

xp-title = Expériences
xp-lead = Deux façons de faire la même chose, comparées jusqu’à ce que l’une soit sûrement meilleure.
xp-new = Nouvelle expérience
xp-hypothesis = Hypothèse
xp-metric = Mesure
xp-metric_help = L’événement qui décide, par exemple lesson_booked.
xp-guardrails = Garde-fous
xp-guardrails_help = Les événements qui ne doivent pas devenir plus rares, séparés par des virgules.
xp-variants = Variantes
xp-variants_help = Séparées par des virgules ; control est la situation actuelle.
xp-unit = Qui est comparé
xp-of_users = Personnes
xp-of_students = Élèves
xp-of_tutors = Professeurs
xp-of_visitors = Navigateurs
xp-baseline = Part actuelle
xp-baseline_help = Par exemple 0.1 si une personne sur dix le fait.
xp-effect = Changement attendu
xp-effect_help = Par exemple 0.2 pour un cinquième de plus.
xp-key = Clé
xp-key_help = Pour les programmes ; tirée de l’hypothèse si elle est vide.
xp-make = Enregistrer
xp-draft = Brouillon
xp-running = En cours
xp-stopped = Terminée
xp-killed = Interrompue
xp-start = Démarrer
xp-stop = Terminer
xp-kill = Interrompre : elle nuit
xp-honest = Vous pouvez regarder chaque jour : les bornes valent à tous les moments à la fois.
xp-split_ok = Les variantes ont reçu les parts prévues.
xp-split_broken = Les variantes n’ont pas reçu les parts prévues. Cherchez pourquoi avant de lire la suite.
xp-variant = Variante
xp-units = Unités
xp-converted = L’ont fait
xp-mean = Moyenne
xp-lift = Changement
xp-interval = Entre
xp-control = Référence
xp-between = { $low } et { $high }
xp-plan = Plan
xp-planned = Unités nécessaires par variante
xp-began = Début
xp-ended = Fin
xp-says_no_data = Pas encore de données.
xp-says_broken = La répartition est faussée : ne vous fiez pas à ces chiffres.
xp-says_harm = Quelque chose s’est dégradé qui ne le devait pas. Interrompez-la.
xp-says_wait = Trop tôt pour conclure. Laissez-la en cours.
xp-says_better = Sûrement meilleur. Adoptez-le.
xp-says_worse = Sûrement moins bon. Ne l’adoptez pas.
xp-says_same = Pas de différence de la taille attendue. Décidez selon le coût.
xp-holds = Tient
xp-breaks = Enfreint
xp-before = Jours d’avant
xp-before_help = Ce qui a été fait ces jours-là avant la variante est retiré de la comparaison. Vide : 14, et 0 n’en retire rien.
xp-adjusted = Ce qui précédait retiré
xp-adjusted_help = { $days } jours d’avant sont retirés ; il reste { $left } de la dispersion. La décision ci-dessus n’en tient pas compte.

flags-title = Interrupteurs
flags-lead = Ce qui est activé, et pour qui. Un interrupteur coupé l’est partout en cinq secondes.
flags-none = Aucun interrupteur.
flags-on = Activé
flags-killed = Coupé pour tous
flags-stale = Sa date est passée
flags-kill = Couper
flags-until = jusqu’au
flags-put = Créer ou modifier un interrupteur
flags-key = Clé
flags-key_help = Minuscules et tirets bas. Une clé existante est modifiée.
flags-rollout = Pour combien sur cent
flags-owner = Qui en répond
flags-expires_on = Dernier jour
flags-expires_help = 90 jours à partir d’aujourd’hui si vide.
flags-save = Enregistrer

analytics-title = Statistiques
analytics-lead = Combien de personnes apprennent, où elles s’arrêtent et ce qui arrive le plus.
analytics-star = Apprenants actifs par semaine
analytics-star_help = Les personnes qui ont eu un cours ou terminé une unité. La semaine en cours n’est pas finie.
analytics-week = Semaine
analytics-learners = Apprenants
analytics-new_learners = Pour la première fois
analytics-returning = Aussi la semaine d’avant
analytics-per_learner = Cours par apprenant
analytics-acquisition = Acquisition
analytics-activation = Activation
analytics-retention = Fidélité
analytics-supply = Offre
analytics-way = Parcours
analytics-segment = Qui
analytics-everybody = Tout le monde
analytics-referred = Sur invitation
analytics-from = Du
analytics-to = Au
analytics-show = Afficher
analytics-step = Étape
analytics-people = Personnes
analytics-of_previous = De l’étape précédente
analytics-of_first = De la première
analytics-joined = Compte créé
analytics-verified = E-mail confirmé
analytics-booked = Cours demandé
analytics-agreed = Cours convenu
analytics-learned = Premier cours donné
analytics-booked_soon = Cours demandé en une semaine
analytics-learned_soon = Premier cours en 30 jours
analytics-second = Deuxième cours
analytics-third = Troisième cours
analytics-fifth = Cinquième cours
analytics-profile = Profil créé
analytics-submitted = Profil soumis
analytics-approved = Profil validé
analytics-first_booking = Première demande
analytics-taught = Premier cours enseigné
analytics-happened = Ce qui s’est passé
analytics-happened_help = Les navigateurs ne sont comptés qu’avec accord ou sans nom.
analytics-event = Événement
analytics-told_by = Source
analytics-times = Fois
analytics-browser = Navigateur
analytics-server = EduStream

business-title = Activité
business-lead = Le chiffre d’affaires et ce qu’il coûte, lus dans le grand livre.
business-lessons = Cours donnés
business-people = Nouveaux comptes
business-tutors = Professeurs réservables
business-turnover = Volume par devise
business-turnover_help = Cours, forfaits et formations, remboursements déduits ; comparés à autant de jours avant.
business-none = Aucun mouvement d’argent sur ces jours.
business-what = Quoi
business-now = Ces jours-ci
business-before = Avant
business-against = par rapport au même nombre de jours avant
business-gmv = Volume
business-revenue = Revenus
business-take_rate = Commission du volume
business-refunds = Remboursements
business-promotion = Remises et crédit offert
partner-title = Programme partenaire
partner-lead = Faites venir des élèves depuis votre site et recevez { $percent } % de nos frais sur leurs premiers cours.
partner-waits = Votre candidature est arrivée, nous l’examinons. La réponse apparaîtra ici.
partner-declined_lead = Votre candidature n’a pas été retenue cette fois. Vous pouvez la modifier et la renvoyer.
partner-invitation = Devenir partenaire
partner-name = Nom
partner-name_help = Le nom sous lequel on vous connaît, vous ou votre site.
partner-site = Adresse de votre site
partner-payout = Où va votre commission
partner-to_bank = Vers mes revenus, à verser
partner-to_wallet = Vers mon portefeuille, pour des cours
partner-ask = Envoyer ma candidature
partner-link = Votre lien partenaire
partner-link_help = Placez-le sur votre site. Il compte chaque visite et chaque inscription.
partner-clicks = Visites par votre lien
partner-sign_ups = Inscriptions
partner-commission = Commission à ce jour
partner-none = Personne pour l’instant. Placez votre lien là où on le lit.
partner-lessons =
    { $count ->
        [one] { $count } cours compté
        [many] { $count } de cours comptés
       *[other] { $count } cours comptés
    }
partner-paying = Rapporte une commission
partner-not_counted = Non compté
partner-waiting = En attente
partner-approved = Partenaire
partner-declined = Non retenu
partner-in_earnings = Votre commission se trouve parmi vos revenus. Demandez-en le versement ici :
partner-in_wallet = Votre commission se trouve dans votre portefeuille :
partner-rule_last = Votre lien compte pendant 30 jours. Si la personne suit ensuite un autre lien, c’est celui-ci qui compte.
partner-rule_lessons =
    { $count ->
        [one] Pour chaque personne, le premier cours payé compte.
        [many] Pour chaque personne, les { $count } premiers cours payés comptent.
       *[other] Pour chaque personne, les { $count } premiers cours payés comptent.
    }
partner-rule_days = Un cours compte dans les { $days } jours qui suivent l’inscription.
partner-rule_clear = La commission est versée 48 heures après le cours. Un cours annulé ou remboursé d’ici là ne compte pas.
partner-rule_self = Rien n’est versé pour vous-même, votre foyer ou vos propres élèves.
partner-queue = Partenaires
partner-queue_lead = Qui souhaite faire venir des élèves. Ouvrez le site dans une fenêtre à part avant de décider.
partner-queue_none = Personne n’attend de réponse.
partner-show_all = Afficher tous les partenaires
partner-show_waiting = Afficher les candidatures en attente
partner-approve = Accepter
partner-decline = Refuser
partner-stop = Mettre fin au partenariat
partner-why = Motif, que le partenaire lira
widgets-title = Widgets pour votre site
widgets-lead = Affichez vos avis, votre profil ou un bouton de réservation sur votre propre site. Tout reste à jour.
widgets-not_listed = Dès que votre profil sera visible, vous pourrez l’afficher sur votre site.
widgets-theme = Couleurs
widgets-auto = Comme l’appareil du visiteur
widgets-light = Clair
widgets-dark = Sombre
widgets-reviews = Avis
widgets-card = Carte de profil
widgets-book = Bouton de réservation
widgets-code = Code à copier
widgets-code_help = Copiez tout et collez-le là où le widget doit apparaître. Il ne dépose aucun cookie et ne demande rien à vos visiteurs.
survey-title = Enquêtes
survey-title_lead = Ce que les gens répondent quand nous demandons comment c’était.
survey-nps = Recommanderiez-vous EduStream à vos proches ?
survey-lesson = Comment s’est passé votre premier cours ?
survey-dormant = Pourquoi ne prenez-vous plus de cours ?
survey-lead = Une question. Votre réponse est lue sans votre nom.
survey-answer = Votre réponse
survey-scale = Le nombre le plus élevé est le meilleur.
survey-comment = Autre chose ?
survey-send = Envoyer ma réponse
survey-thanks = Merci. Votre réponse nous aide.
survey-price = C’est trop cher
survey-time = Je n’ai pas le temps
survey-tutor = Personne ne me convenait
survey-done = J’ai appris ce que je voulais
survey-other = Autre raison
survey-asked = Sollicitations
survey-answered = Réponses
survey-score = Résultat
survey-people = Personnes
survey-share = Part
taught-title = Analyse
taught-lead = Vos cours et vos revenus sur un an, qui revient, et ce que demandent des professeurs semblables.
taught-price = Votre prix : { $price } de l’heure
taught-raise = Il y a de la marge : { $price }.
taught-lower = { $price } amènerait plus de cours.
taught-keep = Votre prix convient.
taught-unknown = Dès que { $count } professeurs ou plus enseignent la même matière, vous lisez ici si votre prix convient.
taught-change = Changer de prix
taught-because_below = Vous demandez moins que la moitié des professeurs semblables.
taught-because_above = Vous demandez plus que les trois quarts des professeurs semblables.
taught-because_rated = Vos élèves vous notent très bien.
taught-because_more = On vous réserve nettement plus souvent qu’eux.
taught-because_less = Vous avez moins de la moitié de leurs réservations.
taught-lessons = Cours donnés
taught-earned = Gagné après commission
taught-coming = Élèves
taught-new_students = Nouveaux élèves en douze mois
taught-returned = Revenus sous { $days } jours
taught-cancelled = Cours annulés en douze mois
taught-others = Professeurs semblables
taught-others_help = { $count } professeurs enseignent aussi : { $subject }. Vous voyez leur médiane, jamais les chiffres d’une personne ; les cours sont ceux des { $days } derniers jours.
taught-too_few = Tant que moins de { $count } professeurs enseignent la même matière, nous ne comparons rien : on pourrait deviner qui ils sont.
taught-range = La moitié d’entre eux demande entre { $low } et { $high }.
taught-price_hour = Prix de l’heure
taught-you = Vous
taught-middle = Médiane
taught-learners = Apprenants
taught-finished = Terminé
taught-watched_hours = Heures regardées
taught-watched = Des vidéos commencées
taught-watched_help = Chaque passage d’une vidéo compte une fois par personne. La dernière colonne montre quelle part des vidéos commencées a été regardée.
business-economics = Économie par client
business-economics_lead = Ce que coûte un nouveau client et ce que les clients rapportent, en dollars au cours du jour.
business-performance = Professeurs
business-performance_lead = Les professeurs listés sur les { $days } derniers jours, cent au plus.
business-new_payers = Nouveaux clients
business-spent = Dépensé en remises, parrainages et partenaires
business-cac = Coût d’un nouveau client
business-arpu = Commission par client
business-ltv = Rapporté par client jusqu’ici
business-payback = Remboursé après
business-months =
    { $count ->
        [one] { $count } mois
        [many] { $count } de mois
       *[other] { $count } mois
    }
business-payers = Clients selon le mois de leur premier cours payé
business-payers_help = La commission que l’un d’eux a rapportée à la fin de chaque mois.
business-people_paid = Clients
business-called_off = Annulés
business-missed = Manqués
business-tutor = Professeur
promotions-title = Promotion
promotions-lead = Faites-vous trouver plus souvent et donnez aux élèves une raison de réserver maintenant.
ads-title = Profil mis en avant
ads-lead = Votre profil apparaît au-dessus des résultats avec la mention « Sponsorisé ». Vous ne payez que lorsque quelqu’un l’ouvre, et jamais plus que votre enchère.
ads-balance = Vous pouvez dépenser { $money } maintenant : d’abord vos revenus, puis votre portefeuille.
ads-middle = Les autres enchérissent autour de { $price } le clic.
ads-few = Presque personne n’enchérit. Commencez par une petite enchère.
ads-quality_low = Les profils sont mis en avant à partir de 3,5 étoiles. Chaque nouvel avis favorable compte aussitôt.
ads-bid = Maximum par clic
ads-bid_help = Vous payez souvent moins : juste assez pour passer devant le professeur suivant.
ads-daily = Budget par jour
ads-daily_help = Réparti sur la journée, qui commence à minuit UTC.
ads-total = Budget total
ads-total_help = Une fois dépensé, la campagne se termine.
ads-start = Lancer la campagne
ads-none = Vous n’avez pas encore mis votre profil en avant.
ads-running = En cours
ads-paused = En pause
ads-ended = Terminée
ads-waits = En attente d’argent
ads-waits_help = Il n’y a pas assez d’argent pour un clic. Elle reprendra d’elle-même dès qu’il y en aura.
ads-pause = Mettre en pause
ads-resume = Reprendre
ads-end = Arrêter
ads-began = Campagne du { $day }
ads-spent_of = { $spent } dépensés sur { $budget }
ads-report = Résultats
ads-shown = Affichages
ads-clicks = Clics
ads-charged = Clics payés
ads-spend = Coût
ads-daily_spend = Coût par jour
ads-day = Jour
ads-why = Clics que vous n’avez pas payés
ads-expired = Ouvert plus d’un jour après
ads-used = Déjà compté
ads-own = Les vôtres
ads-program = Visites automatiques
ads-stopped = Campagne à l’arrêt
ads-person = La même personne
ads-device = Le même appareil
ads-network = Trop de clics d’un même réseau
ads-budget = Budget épuisé
ads-money = Plus d’argent
plans-title = Formule
plans-lead = Une formule vous permet d’en faire plus. Elle ne change pas votre place dans la recherche.
plans-free = Gratuite
plans-pro = Pro
plans-enterprise = Enterprise
plans-nothing = Sans frais
plans-month = { $price } par mois
plans-own = Votre formule
plans-campaigns = Campagnes à la fois : { $count }
plans-sales = Promotions à la fois : { $count }
plans-report = Rapports sur { $days } jours
plans-requests = Requêtes API par minute : { $requests }
plans-badge = « Pro » sur votre profil
plans-choose = Choisir { $plan }
plans-keep = Garder cette formule
plans-end = Arrêter à la fin du mois
plans-until = Payée jusqu’au { $day }.
plans-then_same = Elle se renouvelle ensuite d’elle-même.
plans-then_free = Elle se termine ensuite et votre compte devient gratuit.
plans-then_other = Vous passez ensuite à { $plan }.
plans-grace = Nous n’avons pas pu encaisser ce mois. Rechargez votre portefeuille ou enregistrez une autre carte avant le { $day } pour garder votre formule.
plans-rule = Une formule supérieure commence aussitôt, et le reste du mois payé est déduit de son prix. Une formule inférieure commence à la fin du mois. Vous payez avec vos revenus et votre portefeuille, sinon avec votre carte principale.

campaigns-title = Campagnes
campaigns-lead = Qui reçoit quelque chose, pourquoi et combien au plus. Chacun une fois.
campaigns-none = Pas encore de campagne. Préparez la première avec le formulaire.
campaigns-spent = { $spent } dépensés sur { $budget }
campaigns-days = { $from } – { $to }
campaigns-supply = Professeurs pour une matière
campaigns-credits = Crédits
campaigns-winback = Reconquête
campaigns-draft = Brouillon
campaigns-running = En cours
campaigns-paused = Suspendue
campaigns-ended = Terminée
campaigns-newcomers = Nouveaux venus
campaigns-learners = Élèves
campaigns-teachers = Ceux qui enseignent
campaigns-start = Lancer
campaigns-pause = Suspendre
campaigns-end = Terminer
campaigns-open_already = A une campagne
campaigns-plan = Préparer
campaigns-nothing_lacks = Aucune matière ne manque de professeurs en ce moment.
campaigns-lacking = Matières qui manquent de professeurs
campaigns-lacking_help = Ce qui a été cherché et demandé ces 28 derniers jours, à côté des heures réservables sur la même durée. Dix recherches pèsent autant qu’une demande.
campaigns-subject = Matière
campaigns-searches = Recherches
campaigns-requests = Demandes
campaigns-tutors = Professeurs
campaigns-hours = Heures réservables
campaigns-way = Étape suivante
campaigns-new = Nouvelle campagne
campaigns-kind = Type
campaigns-name = Nom
campaigns-amount = Pour chacun
campaigns-amount_help = En dollars ; en crédits pour une campagne de crédits.
campaigns-budget = Budget
campaigns-budget_help = On ne donne jamais plus.
campaigns-people_max = Personnes au plus
campaigns-starts_on = Premier jour
campaigns-ends_on = Dernier jour
campaigns-guarantee = Garantie par cours manquant
campaigns-guarantee_help = Pour qui était réservable 80 pour cent des jours.
campaigns-weekly_hours = Heures réservables par semaine
campaigns-lessons = Cours
campaigns-lessons_help = Pour les professeurs et les crédits. Deux au plus avec la même personne comptent.
campaigns-audience = À qui vont les crédits
campaigns-quiet_days = Jours sans cours, pour reconquérir
campaigns-valid_days = Jours avant expiration
campaigns-make = Enregistrer comme brouillon
campaigns-people =
    { $count ->
        [one] { $count } personne sur { $most }
        [many] { $count } personnes sur { $most }
       *[other] { $count } personnes sur { $most }
    }
campaigns-held_out =
    { $count ->
        [one] { $count } personne sans offre, pour comparer
        [many] { $count } personnes sans offre, pour comparer
       *[other] { $count } personnes sans offre, pour comparer
    }
campaigns-promise_supply =
    { $count ->
        [one] { $amount } pour { $count } cours de { $subject }.
        [many] { $amount } pour { $count } cours de { $subject }.
       *[other] { $amount } pour { $count } cours de { $subject }.
    }
campaigns-promise_guarantee =
    { $count ->
        [one] Qui est réservable { $count } heure par semaine reçoit { $amount } par cours manquant.
        [many] Qui est réservable { $count } heures par semaine reçoit { $amount } par cours manquant.
       *[other] Qui est réservable { $count } heures par semaine reçoit { $amount } par cours manquant.
    }
campaigns-promise_credits =
    { $count ->
        [one] { $amount } pour : { $whom }, dès { $count } cours.
        [many] { $amount } pour : { $whom }, dès { $count } cours.
       *[other] { $amount } pour : { $whom }, dès { $count } cours.
    }
campaigns-promise_winback =
    { $count ->
        [one] { $amount } pour qui n’a pas eu de cours depuis { $count } jour.
        [many] { $amount } pour qui n’a pas eu de cours depuis { $count } jours.
       *[other] { $amount } pour qui n’a pas eu de cours depuis { $count } jours.
    }

grows-title = Croissance
grows-lead = D’où viennent les gens, qui commence et qui revient.
grows-counted = Compté { $at } d’après les données actuelles.
grows-sources = D’où ils viennent
grows-sources_help = Comptes d’élèves créés ces jours-là. Le coût est ce qui a été versé pour eux jusqu’ici en parrainage et en commissions de partenaires.
grows-source = Origine
grows-people = Nouveaux venus
grows-part = Part
grows-verified = Adresse confirmée
grows-learned = Ont eu un cours
grows-cost = Coût
grows-direct = Direct
grows-by_people = Par parrainage
grows-by_partners = Par des partenaires
grows-activity = L’usage
grows-monthly = Venus ces quatre dernières semaines
grows-sticky = Dont venus un jour donné
grows-completion = Formations terminées
grows-watched = Part regardée des vidéos commencées
grows-activity_help = Par jour : seulement les personnes qui ont accepté d’être comptées. Formations : places prises il y a un à treize mois. Vidéos : treize derniers mois.
grows-activation = Démarrage en sept jours
grows-activation_help = Parmi les nouveaux d’une semaine, qui a réservé en sept jours. Les dernières semaines ont encore du temps.
grows-activated = Ont réservé
grows-week = Semaine
grows-target = Maintenant { $now }, objectif { $target }
grows-learners_help = Qui a eu un cours ou fini une unité dans la semaine. L’objectif est la hausse d’une semaine entière à la suivante.
grows-winback = Reconquête
grows-winback_help = Qui a été invité à revenir ces jours-là, à côté de ceux à qui rien n’a été dit exprès, et qui a réservé en 30 jours.
grows-lift = Différence : { $lift }
grows-told = Invités
grows-silent = Non invités
grows-whom = Qui
grows-came_back = Revenus
grows-of_people =
    { $count ->
        [one] { $booked } sur { $count } personne
        [many] { $booked } sur { $count } personnes
       *[other] { $booked } sur { $count } personnes
    }

grows-credit = Crédit de reconquête
grows-credit_help = Ce qui a été offert avec les mails à 14 et 30 jours sans cours, ce qui en a payé des cours, et qui est revenu, à côté des non-invités.
grows-given_to = Personnes créditées
grows-granted = Offert
grows-used = Utilisé pour des cours
grows-unused = Expiré sans être utilisé
grows-month = Ce mois-ci : { $spent } sur { $budget }
grows-month_over = Le budget est épuisé : jusqu’au mois prochain, les mails partent sans crédit.

churn-title = Qui pourrait partir
churn-help = Sur { $people } personnes ayant eu un cours. Chaque signe a des points fixes ; aucun score individuel n’est conservé.
churn-high = 50 points et plus
churn-some = De 25 à 49 points
churn-low = Moins de 25 points
churn-signal = Signe
churn-points = Points
churn-no_sign_in = Pas venu depuis 14 jours
churn-no_booking = Rien de réservé depuis 30 jours
churn-last_lesson = Dernier cours annulé ou mal noté
churn-checkout = Paiement commencé, non terminé

growth_rules-title = Règles
growth_rules-budget = Crédit de reconquête par mois (dollars US)
growth_rules-budget_help = Une fois épuisé, les mails partent avec des mots seulement. Zéro n’offre rien.
growth_rules-holdout = Comptes hors expérience (sur cent)
growth_rules-holdout_help = De 0 à 20. Chaque trimestre en tire d’autres ; l’augmenter en cours de trimestre en ajoute.
growth_rules-save = Enregistrer les règles

films-title = Vidéos
films-lead = Ce que coûtent ce mois-ci les vidéos des formations, au rythme actuel.
films-above = Ce mois-ci devrait dépasser { $limit }. Regardez ce qui a augmenté, ou relevez la limite ci-dessous.
films-none = Pas encore de données. Le premier chiffre arrive après une journée entière.
films-measured =
    { $count ->
        [one] Estimé d’après { $count } journée entière.
        [many] Estimé d’après les { $count } de dernières journées entières.
       *[other] Estimé d’après les { $count } dernières journées entières.
    }
films-what = Poste
films-amount = Dans le mois
films-cost = Coût
films-storage = Stockage
films-encoding = Encodage
films-egress = Envoyé aux spectateurs
films-total = Au total
films-gigabytes = { $size } Go
films-hours = { $time } h
films-prices = Prix et limite
films-prices_help = En dollars US, comme sur la facture de votre hébergeur.
films-price_storage = 1 000 Go stockés pendant un mois
films-price_encoding = 1 000 heures d’encodage
films-price_egress = 1 000 Go envoyés
films-limit = Alerte au-delà de (par mois)
films-save = Enregistrer les prix

holdout-title = Sans expériences
holdout-lead = Ce que donne tout ce qui est essayé : les comptes hors expérience à côté de tous les autres.
holdout-quarter = Du { $from } au { $to }, { $percent } comptes sur cent, { $accounts } en tout.
holdout-none = Personne n’est à l’écart. Fixez une part ci-dessous et la comparaison commence.
holdout-held_out = Hors expérience
holdout-others = Tous les autres

back-title = Bon retour
back-lead = Votre dernier cours : { $date }. Reprenez où vous en étiez.
back-lead_new = Vos professeurs, votre crédit et les nouveautés, sur une page.
back-credit = Crédit qui vous attend
back-credit_until = { $amount } pour vos cours, jusqu’au { $date }
back-credit_plain = { $amount } pour vos cours
back-tutors = Vos professeurs
back-no_time = Aucun créneau dans les prochains jours.
back-none_title = Pas encore de professeur
back-none = Ici figurent ceux qui vous ont donné cours. Trouvez quelqu’un pour le premier.
back-find = Trouver un professeur
back-news = Ce qui a changé
back-new_tutors = Nouveaux professeurs dans vos matières : { $number }
back-new_courses = Nouvelles formations : { $number }

sales-title = Vos promotions
sales-lead = Remplissez les heures creuses, accueillez de nouveaux élèves ou remerciez ceux qui reviennent. Vous choisissez la remise, les cours et la durée.
sales-room = { $open } sur { $limit } à la fois avec votre formule.
sales-next_flash = Votre prochaine vente flash peut commencer le { $when }.
sales-none = Vous n’avez pas encore de promotion. Voyez ci-dessous ce qu’elle coûterait.
sales-discount = Remise sur certains cours
sales-flash = Vente flash
sales-bundle = Avantage pour les élèves qui reviennent
sales-span = Du { $from } au { $until }
sales-since = À partir du { $from }, jusqu’à ce que vous y mettiez fin
sales-running = En cours
sales-planned = Prévue
sales-ended = Terminée
sales-for_all = Tous les cours à l’unité
sales-given =
    { $count ->
        [one] Utilisée pour { $count } cours, { $money } de moins pour les élèves.
       *[other] Utilisée pour { $count } cours, { $money } de moins pour les élèves.
    }
sales-most =
    { $count ->
        [one] { $count } cours au plus.
       *[other] { $count } cours au plus.
    }
sales-end = Y mettre fin maintenant
sales-take_back = La retirer
sales-preview_title = Ce que les élèves paieraient
sales-sale_price = En promotion
sales-borne = La remise est prise sur votre prix ; notre commission porte sur ce qui est payé. Les cours réservés gardent leur prix quand la promotion se termine.
sales-make = Lancer cette promotion
sales-new = Préparer une promotion
sales-discount_text = Moins cher pour les cours que vous décrivez : heures creuses, dernière minute, une durée, un premier cours. Ne remplissez que ce qui doit compter.
sales-flash_text = Moins cher pour tous les cours à l’unité, 72 heures au plus, une fois tous les 14 jours.
sales-bundle_text = Par exemple, le troisième cours en 30 jours coûte moins cher : chaque élève l’obtient par les cours qui ont eu lieu.
sales-percent = Remise en pour cent
sales-preview = Voir les prix
sales-hours = Durée en heures
sales-hours_help = Elle commence quand vous la lancez.
sales-uses = Pour combien de cours en tout
sales-uses_help = Laissez vide pour ne pas limiter. Les élèves voient combien il en reste.
sales-lessons = Quel cours coûte moins cher
sales-lessons_help = 3 veut dire : le troisième, après deux qui ont eu lieu.
sales-days = En combien de jours
sales-days_help = De 7 à 90 jours.
sales-first_day = Premier jour
sales-first_day_help = Laissez vide pour commencer tout de suite.
sales-last_day = Dernier jour
sales-last_day_help = Laissez vide : elle dure jusqu’à ce que vous y mettiez fin.
sales-weekdays = Seulement ces jours-là
sales-from = Seulement à partir de
sales-from_help = L’heure de début du cours, dans votre fuseau horaire.
sales-until = Seulement avant
sales-soon = Seulement s’il commence dans tant d’heures
sales-soon_help = Pour les créneaux qui resteraient vides : de 1 à 72.
sales-any_length = Toutes les durées
sales-first_lesson = Seulement le premier cours d’un élève avec vous
