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

### Time off, trips, holidays, and why a time cannot be booked.

availability-holidays = Jours fériés
availability-holidays_help = Personne ne peut réserver les jours fériés nationaux. Pour enseigner l’un de ces jours, ajoutez une exception.
availability-no_holidays = Aucun
availability-lessons =
    { $count ->
        [one] { $count } cours
       *[other] { $count } cours
    }
availability-no_limit = Sans limite
availability-per_day = Cours par jour au maximum
availability-per_week = Cours par semaine au maximum
away-title = Congés et déplacements
away-lead = Indiquez une fois vos absences et vos séjours dans un autre fuseau. Vos heures de la semaine ne changent pas.
away-open = Prévoir une absence
away-time_off = Congés
away-none_in_the_way = Aucun cours n’est réservé alors. Enregistrez, et personne ne pourra réserver ces jours.
away-in_the_way =
    { $count ->
        [one] { $count } cours est réservé alors. Il reste jusqu’à ce que vous le déplaciez ou l’annuliez.
       *[other] { $count } cours sont réservés alors. Ils restent jusqu’à ce que vous les déplaciez ou les annuliez.
    }
away-save = Enregistrer le congé
away-no_time_off = Aucun congé prévu.
away-first_day = Premier jour
away-last_day = Dernier jour
away-note = Remarque
away-note_help = Rien que pour vous : les élèves ne la voient jamais.
away-look = Voir ce qui est réservé
away-trips = Séjours dans un autre fuseau
away-trips_help = Ces jours-là, vos heures de la semaine valent à l’heure du lieu. Les cours réservés gardent leur heure.
away-place = Fuseau du lieu
away-add_trip = Ajouter un séjour
away-kept = Personne ne peut réserver les jours fériés de ce pays : { $country }. Les prochains :
away-none_kept = Vous n’observez aucun jour férié.
away-choose_country = Choisir un pays
why-ask = Pourquoi une heure n’est-elle pas réservable ?
why-lead_own = Indiquez une heure et lisez lesquelles de vos règles s’y opposent.
why-lead = Indiquez une heure avec { $name } et lisez quoi choisir à la place.
why-free = { $when } : réservable.
why-book = Réserver cette heure
why-not = { $when } : pas réservable
why-clock = À votre heure ({ $zone }).
why-submit = Voir la raison
why-missing = Il manque une heure ? Voyez pourquoi.
why-outside_hours = C’est en dehors de vos heures de la semaine.
why-blocked_date = Vous avez bloqué cette date par une exception.
why-time_off = Vous êtes en congé à ce moment.
why-holiday = C’est un jour férié que vous observez. Ajoutez une exception pour enseigner ce jour-là.
why-busy = Votre calendrier est déjà pris à cette heure.
why-buffer = C’est trop près d’un autre cours pour votre pause.
why-notice = C’est plus tôt que votre préavis minimum.
why-horizon = C’est plus loin que ce qui est réservable chez vous.
why-max_per_day = Ce jour-là, vous avez déjà autant de cours que vous l’autorisez.
why-max_per_week = Cette semaine-là, vous avez déjà autant de cours que vous l’autorisez.
why-length = Vous ne proposez pas de cours de cette durée.
why-off_grid = Vos cours ne commencent pas à cette minute.
