### Start page, search, filters, cards, subjects.

landing-title = Trouvez quelqu’un qui l’enseigne bien
landing-lead = Réservez un cours avec un professeur qui convient à votre matière, à votre budget et à vos soirées. Vous payez le prix du professeur et rien de plus.
landing-find = Trouver un professeur
landing-proof = Professeurs : { $tutors }. Cours donnés à ce jour : { $lessons }.
landing-free_today = Libres dans les prochaines heures
landing-subjects = Matières populaires
landing-all_subjects = Toutes les matières
landing-reviews = Ce qu’en disent les élèves
landing-with = avec
landing-how = Comment ça marche
landing-step1_title = Choisissez un professeur
landing-step1_text = Cherchez par matière, prix, langue et horaire. Chaque prix est à l’heure et définitif.
landing-step2_title = Réservez un créneau libre
landing-step2_text = L’argent est bloqué dans votre portefeuille. Si le professeur refuse ou ne répond pas sous 24 heures, il vous revient.
landing-step3_title = Suivez votre cours
landing-step3_text = Le professeur est payé après le cours. Vous annulez selon sa règle et voyez le montant exact avant de cliquer.
landing-teach_title = Enseignez sur EduStream
landing-teach_text = Fixez votre prix et vos horaires. Nous gardons 20 % d’un cours au début, puis 15 % et 10 % à mesure que vous gagnez plus. Pas d’abonnement, pas d’autres frais.
landing-teach_action = Commencer à enseigner

search-title = Trouver un professeur
search-description = Des professeurs pour chaque matière, avec prix, avis et créneaux libres.
search-field = Matière, nom ou mot-clé
search-placeholder = Algèbre, espagnol, guitare…
search-submit = Rechercher
search-none_title = Aucun professeur ne remplit tous ces critères
search-none_text = Retirez un filtre ou deux, ou cherchez une matière plus large.
search-word_text = Vérifiez l’orthographe, ou cherchez une matière plus large.
search-all = Voir tous les professeurs
search-empty_title = Pas encore de professeurs
search-empty_text = Personne n’est encore publié. Les nouveaux professeurs sont vérifiés avant d’apparaître ici.
search-count =
    { $count ->
        [one] { $count } professeur
       *[other] { $count } professeurs
    }
search-pages = Pages
search-first_page = Revenir à la première page
search-next_page = Page suivante

filter-title = Filtres
filter-any = Indifférent
filter-subject = Matière
filter-level = Niveau
filter-price = Prix à l’heure
filter-from = de
filter-to = à
filter-min_price = Prix minimum
filter-max_price = Prix maximum
filter-free = Libre le
filter-free_on = Jour
filter-free_part = Moment de la journée
filter-any_time = N’importe quand
filter-rating = Note
filter-at_least = { $rating } et plus
filter-language = Langues
filter-country = Pays
filter-experience = Expérience
filter-years =
    { $count ->
        [one] { $count } an ou plus
       *[other] { $count } ans ou plus
    }
filter-certification = Certificat
filter-certification_example = DALF, CAPES…
filter-verification = Vérification
filter-instant = Réservation immédiate
filter-sort = Trier par
filter-apply = Voir les professeurs
filter-clear = Tout effacer

day_part-morning = Matin
day_part-afternoon = Après-midi
day_part-evening = Soir
day_part-night = Nuit

sort-relevance = Pertinence
sort-rating = Mieux notés
sort-price_asc = Prix croissant
sort-price_desc = Prix décroissant
sort-experience = Plus expérimentés
sort-response_time = Réponse la plus rapide

card-rating_label = Note
card-reviews = ({ $count })
card-stars = { $count } étoiles sur 5
card-lessons =
    { $count ->
        [one] { $count } cours
       *[other] { $count } cours
    }
card-answers_minutes = Répond sous { $count } min
card-answers_hours = Répond sous { $count } h
card-speaks = Parle
card-per_hour = de l’heure
card-see_profile = Voir le profil
card-next_times = Prochains créneaux libres
card-book_at = Réserver { $name }, { $when }

subjects-title = Matières
subjects-lead = Ce qui s’enseigne ici, et par combien de professeurs.
subjects-tutors =
    { $count ->
        [one] { $count } professeur
       *[other] { $count } professeurs
    }
