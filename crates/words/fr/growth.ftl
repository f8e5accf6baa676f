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
invites-earned = Ce que cela vous a rapporté
invites-money = Crédit offert
invites-people = Personnes venues
invites-spent_first = Le crédit offert est utilisé en premier quand vous réservez avec votre portefeuille. Il ne peut pas être retiré.
invites-came = Qui est venu
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
widgets-code_help = Sélectionnez tout et placez-le à l’endroit voulu. Il ne dépose aucun cookie et ne demande rien à vos visiteurs.
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
