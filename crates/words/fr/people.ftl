### Tutor pages and profiles, reviews, approvals.

tutor-about = À propos de moi
tutor-subjects_prices = Matières et prix
tutor-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
tutor-length = Durée
tutor-price = Prix
tutor-minutes = { $count } minutes
tutor-times = Créneaux libres
tutor-times_in = Heures de votre fuseau : { $zone }.
tutor-no_times = Aucun créneau libre dans les prochains jours. Revenez demain ou choisissez une autre durée.
tutor-no_times_now = Aucun créneau libre dans les prochains jours. Revenez demain.
tutor-others = Voir d’autres professeurs
tutor-background = Formation et certificats
tutor-reviews = Avis
tutor-no_reviews = Pas encore d’avis. Seules les personnes qui ont suivi un cours peuvent en laisser un.
tutor-next_free = Prochain créneau :
tutor-instant_hint = Votre cours est confirmé aussitôt.
tutor-request_hint = Le professeur répond sous 24 heures. Rien n’est débité avant.

review-knowledge = Connaissances
review-communication = Communication
review-professionalism = Professionnalisme

profile-lead = C’est ce qui décide les élèves. Écrivez comme si vous parliez à l’un d’eux.
profile-pending = Votre profil est en cours de vérification. Vous pouvez continuer à le modifier.
profile-approved = Votre profil est publié.
profile-declined = Votre profil doit être modifié avant d’être publié ; nous vous avons écrit pourquoi.
profile-see = Le voir comme un élève
profile-headline = Accroche
profile-headline_help = Une ligne : ce que vous enseignez et à qui.
profile-bio_help = Comment vous enseignez, à qui, et à quoi ressemble un premier cours. Markdown accepté.
profile-rate = Prix à l’heure
profile-country = Pays
profile-lengths = Durées des cours
profile-education = Formation
profile-certifications = Certificats
profile-certifications_help = Un par ligne.
profile-instant = Confirmer aussitôt chaque demande
profile-years = Années d’expérience
profile-subjects = Matières

approvals-title = Validation des professeurs
approvals-lead = Profils en attente de publication, les plus anciens d’abord.
approvals-none = Personne n’attend.
approvals-approve = Approuver
approvals-decline = Refuser

zones-release = Données des fuseaux horaires : version { $release }.
zones-outdated = La version { $newest } des données des fuseaux horaires est parue. Là où une loi a changé, des cours peuvent être décalés d’une heure : faites-la installer.
zones-kept = Ces cours n’ont pas pu suivre un changement de l’heure légale. Les deux personnes ont été prévenues ; vérifiez qu’elles s’accordent sur une autre heure.
