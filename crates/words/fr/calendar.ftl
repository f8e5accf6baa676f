### Availability.

availability-lead = Quand les élèves peuvent-ils réserver ? Les heures sont celles de votre fuseau et ne bougent pas au changement d’heure.
availability-week = Chaque semaine
availability-week_help = Indiquez les heures ainsi : 09:00 ou 12:30 ; 24:00 est la fin de la journée. Laissez vide ce qui ne sert pas.
availability-zone_help = Par exemple Europe/Berlin.
availability-increment = Un cours peut commencer toutes les
availability-buffer = Pause après un cours
availability-minutes = { $count } minutes
availability-notice = Préavis minimum, en minutes
availability-notice_help = Jusqu’à combien de temps avant un cours on peut encore le réserver.
availability-horizon = Nombre de jours réservables à l’avance
availability-horizon_help = 365 jours au plus.
availability-start_of = { $day }, de
availability-end_of = { $day }, à
availability-exceptions = Jours d’exception
availability-blocked = Indisponible
availability-open = Disponible
availability-whole_day = toute la journée
availability-remove = Retirer
availability-date = Date
availability-kind = Ce jour-là, je suis
availability-start = De
availability-end = À
availability-add = Ajouter un jour

choose-day = Jour
choose-zone = Fuseau horaire
choose-earlier = Semaine précédente
choose-later = Semaine suivante
choose-none_this_week = Rien de libre cette semaine.
choose-lost = Cet horaire n’est plus libre. Choisissez-en un autre.
choose-refresh = Afficher les horaires
choose-free =
    { $count ->
        [one] { $count } libre
       *[other] { $count } libres
    }
choose-nothing_free = { $day }, rien de libre
choose-early_late = Tôt et tard
choose-theirs = { $time } pour { $name }, à { $zone }
choose-zone_own = { $zone } (votre heure)
choose-book_for = Réserver pour { $amount }
choose-request_for = Demander pour { $amount }
choose-change = Modifier
