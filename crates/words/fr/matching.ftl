### Recommendations, where a tutor stands, skill exchange, and the ranker as the staff sees it.

matches-title = Vos suggestions
matches-lead = Des professeurs qui répondent à vos souhaits, et pourquoi.
matches-row = Pour vous
matches-all = Voir toutes les suggestions
matches-score = Accord { $score } sur 100
matches-explored = Nouveau profil, encore peu vu.
matches-favourite = Enregistrer { $name }
matches-pass = Pas maintenant : { $name }
matches-not_interested = Pas intéressé : { $name }
matches-skill = Compétence
matches-free_from = Libre à partir de
matches-rating = Avis
matches-rating_from = { $rating } et plus
matches-none = Pas encore de professeur
matches-none_yet = Dites-nous ce que vous voulez apprendre, et nous vous trouvons des professeurs.
matches-none_so = Essayez avec moins de filtres.
matches-by_rules = Classement selon nos règles publiées.
matches-by_model = Classement d’après les choix et les avis d’élèves comme vous.
matches-bring_back = Les afficher à nouveau
matches-wishes = Nous partons de vos souhaits.
matches-wishes_change = Modifier vos souhaits
matches-daily = Des professeurs pour vous chaque matin
matches-daily_help = Au plus { $most } par jour, qui répondent à vos souhaits et ont des disponibilités, sans répétition pendant un mois. S’il n’y a personne de nouveau, vous ne recevez rien.
matches-daily_start = M’écrire chaque matin
matches-daily_stop = Ne plus m’écrire
matches-daily_on = Activé : nous écrivons le matin.
matches-put_away =
    { $count ->
        [one] Vous avez écarté { $count } professeur.
       *[other] Vous avez écarté { $count } professeurs.
    }

standing-title = Votre place
standing-lead = Comment nos règles publiées vous classent pour un élève type de votre première matière.
standing-place = Vous êtes à la place { $place }
standing-why = Vos atouts
standing-moves = Ce qui vous ferait monter
standing-nothing = Rien à signaler : continuez ainsi.
standing-recent = Les 30 derniers jours
standing-shown = Recommandations
standing-clicked = Profil ouvert
standing-booked = Cours réservés
standing-honest = Personne ne peut payer pour une meilleure place ici.
standing-unlisted = Votre profil n’est pas encore affiché : vous n’avez pas encore de place.
standing-none = Pas encore de profil
standing-none_text = Rédigez votre profil avec une matière, et votre place s’affiche ici.
standing-of =
    { $count ->
        [one] sur { $count } professeur affiché
       *[other] sur { $count } professeurs affichés
    }

exchange-title = Échange
exchange-lead = Transmettez ce que vous savez, apprenez ce qui vous manque : sans argent, à deux ou en cercle.
exchange-none = Pas encore d’échange
exchange-none_text = Dites ce que vous pouvez enseigner et ce que vous voulez apprendre.
exchange-skills = Modifier vos compétences
exchange-cycles = Échanges possibles
exchange-pairs = Des personnes pour vous
exchange-state_possible = Possible
exchange-state_open = En attente de réponses
exchange-state_agreed = Accord trouvé
exchange-state_declined = Quelqu’un a refusé
exchange-state_expired = Réponses arrivées trop tard
exchange-state_lapsed = Quelqu’un a trouvé ailleurs
exchange-you_teach = Vous enseignez à { $name } : { $skill }
exchange-teaches_you = { $name } vous enseigne : { $skill }
exchange-teaches = { $one } enseigne à { $other } : { $skill }
exchange-meets = Premier moment possible : { $when }
exchange-said_yes = A dit oui
exchange-until = Réponses attendues jusqu’au { $when }.
exchange-plan = Votre cours n’est pas encore réservé. Convenez d’une heure par message, puis réservez-le avec des crédits sur la page de la personne qui vous enseigne.
exchange-booked = Les cours sont réservés, sans frais. Chaque personne a reçu une confirmation par e-mail.
exchange-lesson = Cours réservé : { $when }
exchange-open = Ouvrir la page
exchange-accept = Accepter
exchange-decline = Non merci
exchange-gives = Vous enseigne : { $skills }
exchange-takes = Apprend de vous : { $skills }
exchange-hours =
    { $count ->
        [one] { $count } heure commune par semaine
       *[other] { $count } heures communes par semaine
    }

ranker-title = Mise en relation
ranker-lead = Ce qui classe les professeurs, les résultats et le retour en arrière.
ranker-serving = En service
ranker-version = Version
ranker-rules = Les règles publiées
ranker-rollout = Affiché à
ranker-since = Depuis
ranker-not_loaded = Non chargé : les règles classent
ranker-rollback = Revenir en arrière
ranker-versions = Versions
ranker-no_versions = Aucune version. Exportez les données, entraînez, et placez le résultat dans le répertoire.
ranker-quality = NDCG@10
ranker-quality_rules = NDCG@10 des règles
ranker-state = État
ranker-better = Nettement meilleur que les règles
ranker-not_better = Pas nettement meilleur
ranker-let_out = Déployer à
ranker-shadow = Ombre
ranker-promote = Déployer { $version } : { $step }
ranker-clicks = Clics
ranker-day = Jour
ranker-ctr = Ouverts parmi les affichés
ranker-shares = Parts
ranker-from_matches = Réservations issues des suggestions (objectif { $goal })
ranker-explored = Places données à de nouveaux professeurs
ranker-coverage = Professeurs recommandés
ranker-first_booking = Heures entre la première liste et la première réservation
ranker-drift = Dérive
ranker-drift_help = De combien les signaux ont bougé depuis l’entraînement. Au-delà de 0,2, il faut réentraîner.
ranker-no_drift = Pas encore de données : une version doit d’abord classer.
ranker-no_data = Pas encore de données
ranker-signal = Signal
ranker-psi = Indice
ranker-moved = A bougé
ranker-percent = { $share } %

upnext-title = La suite
upnext-lead = D’abord ce que vous avez commencé, puis ce qui pourrait suivre. Personne ne peut payer pour figurer ici.
upnext-all = Tout voir
upnext-none = Vous êtes à jour
upnext-none_text = Réservez un cours, commencez une formation ou fixez-vous un objectif : la suite s’affichera ici.
upnext-less = En montrer moins : { $kind }
upnext-hidden = Masqués
upnext-show = Montrer à nouveau : { $kind }
upnext-kind_lesson = Prochain cours
upnext-kind_meeting = Rencontre de votre cercle
upnext-kind_homework = Devoirs
upnext-kind_course = Continuer à apprendre
upnext-kind_help = Un coup de main
upnext-kind_review = Un avis à donner
upnext-kind_goal = Votre objectif
upnext-kind_search = Du nouveau pour votre recherche
upnext-kind_circle = Un cercle avec une place libre
upnext-kind_similar = Une formation proche des vôtres
upnext-kind_tutor = Un professeur pour vous
