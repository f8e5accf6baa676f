### Tutor pages and profiles, reviews, approvals.

tutor-about = Présentation
tutor-subjects_prices = Matières et prix
tutor-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
tutor-length = Durée
tutor-minutes = { $count } minutes
tutor-times_in = Heures du fuseau { $zone }.
tutor-no_times = Aucun créneau libre ces prochains jours. Revenez demain ou choisissez une autre durée.
tutor-no_times_now = Aucun créneau libre ces prochains jours. Revenez demain.
tutor-others = Voir d’autres professeurs
tutor-see_times = Choisir un créneau
tutor-background = Formation et certificats
tutor-reviews = Avis
tutor-no_reviews = Pas encore d’avis. Seuls les élèves qui ont suivi un cours peuvent en laisser un.
tutor-next_free = Prochain créneau :
tutor-instant_hint = Votre cours est confirmé tout de suite.
tutor-request_hint = Le professeur répond sous 24 heures. Rien n’est débité tant qu’il n’a pas accepté.

review-knowledge = Connaît sa matière
review-communication = Explique clairement
review-professionalism = Prépare ses cours
review-mean = { $mean } sur 5

profile-lead = C’est sur cette page que les élèves vous choisissent. Écrivez comme si vous parliez à l’un d’eux.
profile-pending = Votre profil est en cours de vérification. Vous pouvez continuer à le modifier.
profile-approved = Votre profil est en ligne.
profile-declined = Votre profil demande une modification avant d’être mis en ligne. Nous vous avons écrit pourquoi.
profile-see = Le voir comme un élève
profile-headline = Accroche
profile-headline_help = Une ligne : ce que vous enseignez et à qui.
profile-bio = À votre sujet
profile-bio_help = Comment vous enseignez, à qui, et à quoi ressemble un premier cours. Markdown accepté.
profile-rate = Prix à l’heure
profile-country = Pays
profile-lengths = Durées des cours
profile-education = Formation
profile-certifications = Certificats
profile-certifications_help = Un par ligne.
profile-instant = Accepter les réservations automatiquement
profile-years = Années d’expérience
profile-subjects = Matières
profile-meeting_title = Où vous vous retrouvez
profile-meeting_lead = Vos cours ont lieu à votre propre lien. Seuls les élèves qui ont un cours confirmé avec vous le voient.
profile-meeting_link = Lien du cours
profile-meeting_help = Du service que vous utilisez, en commençant par https://. Laissez vide pour le retirer.
profile-meeting_save = Enregistrer le lien

approvals-title = Validation des professeurs
approvals-lead = Profils en attente de validation, les plus anciens d’abord.
approvals-none = Personne n’attend.
approvals-approve = Valider
approvals-decline = Refuser

zones-release = Données des fuseaux horaires : version { $release }.
zones-outdated = La version { $newest } des données des fuseaux horaires est parue. Tant qu’elle n’est pas installée, des cours peuvent être décalés d’une heure là où la loi a changé.
zones-kept = Ces cours n’ont pas pu suivre un changement d’heure. Les deux personnes sont prévenues ; vérifiez qu’elles s’accordent sur un autre horaire.
tutor-all_reviews =
    { $count ->
        [one] { $count } avis
       *[other] { $count } avis
    }

tutor-reviews_page = Les { $count } avis
tutor-reviews_of = Avis : { $name }
approvals-count =
    { $count ->
        [one] { $count } profil en attente
       *[other] { $count } profils en attente
    }
approvals-tutor = Professeur
approvals-since = En attente depuis
approvals-details = Détails
onboarding-title = Comment les élèves vous trouvent
onboarding-lead = Indiquez ce que les élèves regardent. Vous pouvez vous arrêter et reprendre plus tard.
onboarding-complete = Votre profil est complet à { $percent } %.
onboarding-next = Ensuite : { $step }
onboarding-one_more = Encore une chose qui aiderait : { $step }
onboarding-done = Fait
onboarding-needed = Obligatoire
onboarding-open = À faire
onboarding-go = Remplir
onboarding-submit = Envoyer pour validation
onboarding-submit_help = Nous lisons chaque profil, en général sous deux jours.
onboarding-edit_waits = Nous vérifions vos changements (formation, certificats, matières ou vidéo). D’ici là, les élèves voient votre profil tel qu’il était.
onboarding-preview = Le voir comme les élèves
step-about = Titre et présentation
step-photo = Photo
step-languages = Pays et langues
step-subjects = Matières
step-background = Formation et certificats
step-price = Prix
step-hours = Horaires de la semaine
step-video = Vidéo de présentation
profile-draft = Votre profil n’a pas encore été envoyé pour validation.
profile-way = Voir ce qui manque
video-title = Vidéo de présentation
video-help = MP4 ou WebM de 5 minutes et 100 Mo au maximum. Dites qui vous êtes et comment se passe un cours avec vous.
video-choose = Votre vidéo
video-save = Enregistrer la vidéo
video-remove = Retirer la vidéo
tutor-video = Vidéo de présentation
approvals-edit = Modifications d’un profil publié
approvals-changed = Ce qui change
approvals-before = Les élèves voient
approvals-after = Après modification
approvals-nothing = Rien
approvals-take = Publier les modifications
approvals-keep = Garder la version actuelle
verification-title = Vérification
verification-lead = Prouvez qui vous êtes et ce que vous avez étudié. Les élèves voient le badge, jamais vos documents.
verification-tier = Que devons-nous vérifier ?
verification-basic = Mon identité : passeport ou carte d’identité
verification-verified = Ma formation : diplôme ou certificat d’enseignement
verification-papers = Justificatifs
verification-papers_help = PDF, JPG ou PNG, jusqu’à 5 fichiers de 10 Mo.
verification-ask = Envoyer mes justificatifs
verification-waiting = En cours de vérification
verification-approved = Accepté
verification-rejected = Refusé
verification-yours = Vos demandes
verification-queue = Vérifications
verification-queue_lead = Documents en attente d’une décision, les plus anciens d’abord.
verification-none = Aucun document en attente.
verification-approve = Donner le badge
verification-reject = Refuser
verification-privacy = Vos documents sont chiffrés et supprimés 30 jours après la décision.

background-title = Contrôle des antécédents
background-lead = Un prestataire consulte les registres publics. Si rien n’y figure, les enfants aussi pourront réserver avec vous, et votre page le dira. Nous ne voyons jamais ce que voit le prestataire.
background-ask = Demander le contrôle
background-pending = En cours
background-clear = Rien trouvé
background-refused = Non validé
background-expired = Délai dépassé
background-until = Valable jusqu’au { $day }.
background-go = Continuer chez le prestataire
background-judged = Contrôles à apprécier
background-judged_lead = Le prestataire a trouvé quelque chose. Regardez-le chez lui, puis décidez si cette personne peut enseigner à des enfants.
background-clear_it = Peut enseigner aux enfants
background-refuse = Ne peut pas
background-sandbox_title = Contrôle des antécédents (bac à sable)
background-sandbox_text = Cette page tient lieu de prestataire. En mode développement, personne n’est contrôlé : choisissez l’issue.
background-sandbox_clear = Rien trouvé
background-sandbox_consider = Quelque chose a été trouvé
skills-title = Compétences
skills-lead = Ce que vous pouvez enseigner et ce que vous voulez apprendre.
skills-teach = Je peux enseigner
skills-learn = Je veux apprendre
skills-skill = Compétence
skills-level = Niveau
skills-level_help = De 0 à 100 : à 30 vous vous débrouillez, à 60 vous maîtrisez bien, à 85 c’est votre spécialité. Les lignes vides ne comptent pas.
skills-assess_link = Évaluer les compétences des autres
skills-verification = Confirmation par des pairs
skills-verification_lead = Trois personnes qui enseignent la même chose, et ne vous connaissent pas plus qu’entre elles, donnent leur avis. S’il est bon, la compétence porte un badge pendant deux ans.
skills-none_taught = Ajoutez d’abord ce que vous pouvez enseigner.
skills-ask = Demander l’avis de pairs
skills-evidence = Où et comment vous l’avez enseigné ou pratiqué
skills-evidence_help = Un lien vers quelque chose à voir : un cours, un projet, un texte.
skills-waiting = En cours d’évaluation
skills-verified = Confirmée
skills-declined = Pas encore
skills-lapsed = Expirée
skills-until = jusqu’au { $date }
skills-appeal = Demander un second avis
skills-appeal_reason = Qu’ont-ils manqué ?
skills-appealed = Second avis demandé :
skills-assess_title = Évaluer des compétences
skills-assess_lead = Ces personnes enseignent la même chose que vous, sans vous connaître. Elles liront vos commentaires, pas votre nom.
skills-assess_none = Personne ne vous attend
skills-assess_none_text = Nous vous demandons votre avis sur ce que vous enseignez à 60 ou plus.
skills-accuracy = Est-ce juste ?
skills-depth = Est-ce approfondi ?
skills-clearness = Est-ce bien expliqué ?
skills-comment = Qu’avez-vous vu ?
skills-assess_send = Envoyer mon évaluation
skills-so_far =
    { $count ->
        [one] { $count } avis sur 3
       *[other] { $count } avis sur 3
    }
learning-title = Ce que je cherche
learning-lead = Cela nous sert à vous proposer des professeurs. Personne d’autre ne le voit.
learning-quiz = Trouvez votre professeur
learning-quiz_lead = Cinq questions rapides. Vos réponses sont gardées à l’inscription.
learning-quiz_next = Suivant
learning-quiz_step = Question { $step } sur { $steps }
learning-quiz_back = Retour
learning-quiz_keep = Garder mes réponses
learning-goals = Quel est votre objectif ?
learning-goals_help = Par exemple : réussir un examen en juin, parler librement en vacances.
learning-subjects = Que voulez-vous apprendre ?
learning-level = Votre niveau
learning-level_beginner = Je débute
learning-level_intermediate = Je connais les bases
learning-level_advanced = J’ai un niveau avancé
learning-level_expert = J’ai un niveau expert
learning-budget = Quel est votre budget pour une heure ?
learning-style = Comment apprenez-vous le mieux ?
learning-style_any = Je ne sais pas encore
learning-style_visual = En voyant
learning-style_talking = En en parlant
learning-style_practice = En pratiquant
learning-style_reading = En lisant
member-title = Ma page de membre
member-lead = Cette page montre ce que vous enseignez contre des crédits.
member-see = La voir comme les autres
member-teaches = Ce que { $name } enseigne
member-credits = Crédits par heure
member-price = { $count } crédits de l’heure
member-listed = Les moteurs de recherche peuvent trouver ma page
member-no_skills = Ajoutez d’abord les compétences que vous enseignez, puis donnez un prix à chacune.
member-verified = Confirmée par des pairs
tutor-trial = Cours d’essai : { $minutes } minutes pour { $price }
profile-experience = Expérience professionnelle
profile-experience_help = Une par ligne : poste | organisation | années.
profile-language_levels = Votre niveau dans ces langues
profile-language_levels_help = Enregistrez d’abord les nouvelles langues : elles apparaissent ensuite ici.
profile-level_unsaid = Non précisé
profile-supports = Ce que vous proposez aux élèves ayant un besoin particulier
profile-supports_help = Cochez ce que vous avez déjà fait et pouvez refaire. Votre page l’affiche et les élèves filtrent par là.
tutor-spoken = Langues
tutor-supports = Accompagnement des besoins particuliers
tutor-supports_note = Selon le professeur. Écrivez-lui ce dont vous avez besoin avant de réserver.
profile-city = Ville
profile-trial = Cours d’essai
profile-trial_none = Pas de cours d’essai
profile-trial_price = Prix du cours d’essai
profile-auto_confirm = Accepter d’office un élève après ce nombre de cours
profile-auto_confirm_help = Laissez vide pour répondre vous-même à chaque demande.
