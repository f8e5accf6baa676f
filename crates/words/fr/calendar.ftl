### Availability.

availability-lead = Quand les élèves peuvent-ils réserver ? Les heures sont celles de votre fuseau et ne bougent pas au changement d’heure.
availability-week = Chaque semaine
availability-week_help = Activez les jours où vous enseignez. On peut réserver dans ces horaires.
availability-increment = Un cours peut commencer toutes les
availability-buffer = Pause après un cours
availability-notice = Préavis minimum
availability-notice_help = Jusqu’à combien de temps avant un cours on peut encore le réserver.
availability-horizon = Jusqu’à quand on peut réserver
availability-no_break = Aucune pause
availability-no_notice = Jusqu’au début
availability-start_of = { $day }, de
availability-end_of = { $day }, à
availability-on_day = { $day } : { $message }
availability-add_hours = Ajouter un horaire
availability-remove_hours = { $day } : retirer { $hours }
availability-copy = Copier
availability-to_weekdays = Du lundi au vendredi
availability-to_all = À tous les jours
availability-unsaved = Des changements ne sont pas encore enregistrés.
availability-preview = Ce que verront les élèves
availability-preview_help = Les sept prochains jours pour des cours de { $count } minutes, à votre heure ({ $zone }). Les élèves les voient à la leur. Les cours réservés et les jours d’exception sont déjà retirés.
availability-preview_none = Rien ne peut être réservé dans les sept prochains jours.
availability-preview_update = Actualiser l’aperçu
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
choose-same_time = la même heure pour { $name }, à { $zone }
choose-zone_own = { $zone } (votre heure)
choose-book_for = Réserver pour { $amount }
choose-request_for = Demander pour { $amount }
choose-change = Modifier
