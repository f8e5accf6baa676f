### Start page, search, filters, cards, subjects.

landing-title = Trouvez un professeur qui explique bien
landing-lead = Réservez un cours avec un professeur qui convient à votre matière, à votre budget et à vos soirées. Vous payez son prix, sans frais en plus.
landing-find = Trouver un professeur
landing-free_today = Disponibles aujourd’hui
landing-subjects = Matières les plus demandées
landing-reviews = Ce qu’en disent les élèves
landing-with = à propos de
landing-how = De la recherche au premier cours
landing-step1_title = Choisissez un professeur
landing-step1_text = Cherchez par matière, prix, langue et horaire. Les prix sont à l’heure, et vous payez le prix affiché.
landing-step2_title = Réservez un créneau
landing-step2_text = La somme est bloquée dans votre portefeuille. Si le professeur refuse ou ne répond pas sous 24 heures, vous la récupérez automatiquement.
landing-step3_title = Suivez votre cours
landing-step3_text = Le professeur est payé après le cours. Si vous devez annuler, vous voyez ce que vous récupérez avant de confirmer.
landing-teach_title = Enseignez sur EduStream
landing-teach_text = Fixez votre prix et vos horaires. Notre commission est de 20 % par cours au début, puis de 15 % et de 10 % à mesure que vos revenus augmentent. Ni abonnement, ni autres frais.
landing-teach_action = Devenir professeur

search-title = Trouver un professeur
search-description = Des professeurs pour chaque matière, avec prix, avis et créneaux libres.
search-field = Matière, nom ou mot-clé
search-placeholder = Algèbre, espagnol, guitare…
search-submit = Rechercher
search-none_title = Aucun professeur ne correspond à tous vos critères
search-none_text = Retirez un filtre ou deux, ou essayez une matière plus générale.
search-word_text = Vérifiez l’orthographe, ou essayez une matière plus générale.
search-all = Voir tous les professeurs
search-empty_title = Pas encore de professeurs
search-empty_text = Les nouveaux professeurs sont vérifiés avant d’apparaître ici. Et si c’était vous ?
search-count =
    { $count ->
        [one] { $count } professeur
       *[other] { $count } professeurs
    }
search-pages = Pages
search-first_page = Revenir à la première page
search-next_page = Page suivante

filter-title = Filtres
filter-any = Peu importe
filter-level = Niveau
filter-price = Prix à l’heure
filter-from = De
filter-to = À
filter-min_price = Prix minimum
filter-max_price = Prix maximum
filter-free_part = Moment de la journée
filter-any_time = À toute heure
filter-rating = Note
filter-at_least = { $rating } et plus
filter-language = Langues
filter-country = Pays
filter-city = Ville
filter-experience = Expérience
filter-years =
    { $count ->
        [one] { $count } an ou plus
       *[other] { $count } ans ou plus
    }
filter-certification = Certificat
filter-language_level = Niveau de langue minimum
filter-support = Accompagnement des besoins particuliers
filter-worked_as = Métier ou employeur
filter-worked_as_example = Infirmier, ingénieur, une entreprise…
filter-certification_example = DALF, CAPES…
filter-verification = Vérification
filter-instant = Réservation immédiate
filter-offers_trial = Propose un cours d’essai
filter-sort = Trier par
filter-apply = Voir les professeurs
filter-clear = Tout effacer

day_part-morning = Matin
day_part-afternoon = Après-midi
day_part-evening = Soir
day_part-night = Nuit

sort-relevance = Pertinence
sort-rating = Les mieux notés
sort-price_asc = Prix croissant
sort-price_desc = Prix décroissant
sort-experience = Les plus expérimentés
sort-response_time = Les plus réactifs

card-rating_label = Note
card-reviews = ({ $count })
card-stars =
    { $count ->
        [one] { $count } étoile sur 5
       *[other] { $count } étoiles sur 5
    }
card-lessons =
    { $count ->
        [one] { $count } cours
       *[other] { $count } cours
    }
card-promoted = Sponsorisé
card-answers_minutes = Répond sous { $count } min
card-answers_hours = Répond sous { $count } h
card-per_hour = de l’heure
card-see_profile = Voir le profil
card-next_times = Prochains créneaux libres
card-book_at = Réserver { $name }, { $when }

subjects-title = Matières
subjects-lead = Tout ce qui s’enseigne ici, et par combien de professeurs.
subjects-tutors =
    { $count ->
        [one] { $count } professeur
       *[other] { $count } professeurs
    }

search-count_of =
    { $count ->
        [one] { $count } professeur : { $subject }
       *[other] { $count } professeurs : { $subject }
    }
search-in_city = { $found } · { $city }
search-by_city = Par ville
search-subjects_in = Matières · { $city }
search-told = Prix, créneaux libres et avis
search-told_range = Une heure coûte ici de { $low } à { $high }. La moitié des professeurs demande { $middle } ou moins.
search-told_price = Une heure coûte ici { $price }.
search-told_next = Prochain créneau libre
search-told_description = { $found }. { $prices }
search-also = Formations et groupes
search-also_course = Formation
search-also_circle = Cercle
search-also_cohort = Groupe d’étude
search-shown = { $shown } sur { $total }
search-skip = Aller aux résultats
search-when = Quand
search-yours = Votre recherche
filter-spoken = { $language } : { $level }
search-any_day = N’importe quel jour
search-next_day =
    { $count ->
        [one] { $count } professeur est libre le { $day }.
       *[other] { $count } professeurs sont libres le { $day }.
    }
search-next_day_look = Voir ce jour
search-without =
    { $count ->
        [one] Sans « { $name } » : { $count } professeur
       *[other] Sans « { $name } » : { $count } professeurs
    }
search-without_look = Tout voir
filter-count = Filtres ({ $count })
filter-more = Plus
filter-per_hour = De l’heure, en { $currency }
filter-up_to = Jusqu’à { $price }
filter-from_price = À partir de { $price }
filter-remove = { $name }, retirer
filter-active = Filtres choisis
card-today = Aujourd’hui { $time }
landing-often = Très demandés :
landing-fact_tutors =
    { $count ->
        [one] professeur
       *[other] professeurs
    }
landing-fact_lessons =
    { $count ->
        [one] cours donné
       *[other] cours donnés
    }
landing-from = dès { $price }
landing-count_subjects = Les { $count } matières
landing-reviewed_only = Seuls les élèves qui ont suivi le cours peuvent laisser un avis.
landing-fees = Notre commission selon vos revenus
landing-fee_earned = Revenus cumulés
landing-fee_ours = Notre commission
landing-fee_keep = Pour vous, sur { $price }
landing-fee_below = Moins de { $amount }
landing-fee_above = À partir de { $amount }
landing-demo_fees = Frais en plus
landing-demo_hold = Bloqué jusqu’à la réponse du professeur
landing-demo_join = Rejoindre le cours
saved-title = Professeurs enregistrés
saved-lead = Vos professeurs et recherches enregistrés, et vos dernières visites.
saved-tutors = Vos professeurs
saved-none = Aucun professeur enregistré
saved-none_text = Un professeur vous plaît ? Touchez Enregistrer sur sa page, et vous le retrouverez ici.
saved-find = Trouver un professeur
saved-searches = Vos recherches
saved-no_searches = Aucune recherche enregistrée.
saved-viewed = Vus récemment
saved-save = Enregistrer
saved-unsave = Enregistré
saved-search_save = Enregistrer la recherche et recevoir chaque jour les nouveaux
saved-search_daily = Nouveaux professeurs par e-mail, une fois par jour
saved-search_off = Pas d’e-mail
saved-search_open = Chercher
saved-search_all = Tous les professeurs
saved-search_remove = Retirer
saved-keep = Enregistrer { $name }
taxonomy-title = Matières et compétences
taxonomy-lead = Tout ce qui s’enseigne ici, et les mots avec lesquels on le cherche.
taxonomy-add = Ajouter une matière
taxonomy-change = Modifier
taxonomy-remove = Retirer
taxonomy-slug = Nom dans l’adresse web
taxonomy-synonyms = Synonymes, séparés par des virgules
taxonomy-category = Catégorie

teach-title = Enseignez ce que vous savez, à votre prix
teach-lead = Vous fixez le prix et les horaires. EduStream amène des élèves, tient l’agenda, garde l’argent et vous donne une salle pour enseigner.
teach-how = Comment ça marche
teach-step1_title = Écrivez votre profil
teach-step1_text = Matières, prix à l’heure, une photo et quelques phrases sincères. Nous lisons chaque nouveau profil, en général sous un jour.
teach-step2_title = Ouvrez vos horaires
teach-step2_text = Dites quand vous enseignez, dans votre fuseau. On ne réserve que ce qui est libre, et jamais deux fois la même heure.
teach-step3_title = Enseignez, soyez payé
teach-step3_text = L’élève a payé avant le cours. 48 heures après, l’argent est à vous, et vous pouvez le retirer à partir de { $min }.
teach-fees_title = Ce que nous gardons
teach-fees_text = S’inscrire est gratuit. Nous prenons une part de chaque cours, de plus en plus petite à mesure que vous gagnez plus.
teach-tools = Ce qui va avec
teach-tool_room = Une salle vidéo avec tableau, notes et partage d’écran. Rien à installer.
teach-tool_calendar = Un agenda avec vos congés, vos voyages, des rappels et un lien pour votre propre calendrier.
teach-tool_rules = Vos règles d’annulation sont tenues : si un élève annule trop tard, vous êtes payé quand même.
teach-tool_more = Cours en groupe, forfaits, cours vidéo et groupes d’étude, quand le cours particulier ne suffit pas.
pricing-link = Tarifs
pricing-title = Ce que ça coûte
pricing-lead = Regarder est gratuit. Vous payez le prix du professeur pour le cours, sans frais en plus.
pricing-learn = Si vous apprenez
pricing-learn_price = Chaque professeur fixe son prix. Ce que vous voyez sur la carte est ce que vous payez.
pricing-learn_hold = Votre argent est gardé jusqu’à la fin du cours. Si le professeur refuse ou ne vient pas, vous récupérez tout.
pricing-learn_cancel = Si vous annulez, vous voyez ce qui vous revient avant de confirmer.
pricing-teach = Si vous enseignez
pricing-teach_commission = S’inscrire et être dans la liste ne coûte rien. Notre commission baisse à mesure que vous gagnez plus :
pricing-teach_payouts = Un versement sur votre compte est gratuit ; s’il arrive tout de suite, il coûte { $fee }.
pricing-packages = Forfaits
pricing-packages_text = Plusieurs cours avec un professeur, payés d’un coup et moins chers. Chacun peut choisir d’autres remises ; voici les habituelles.
pricing-package = Forfait
pricing-less = Remise par cours
pricing-valid = Valable
pricing-lessons = { $count } cours
pricing-days = { $count } jours
pricing-credits = Crédits
pricing-credits_text = Les membres s’apprennent des choses entre eux contre des crédits plutôt que de l’argent. Chacun commence avec { $starter } ; on en gagne en donnant des cours, ou on achète un lot. Les crédits sont valables { $months } mois.
pricing-pack = Lot
pricing-price = Prix
pricing-ten = 10 crédits coûtent

filter-regular = C’est le prix habituel qui compte ; les promotions s’en déduisent.
