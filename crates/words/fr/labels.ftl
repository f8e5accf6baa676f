### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Pour débutants
level-intermediate = Pour niveau intermédiaire
level-advanced = Pour niveau avancé
level-expert = Pour experts

tier-basic = Identité vérifiée
tier-verified = Diplômes vérifiés
tier-premium = Antécédents vérifiés
tier-none = Non vérifié
spoken_level-basic = Notions
spoken_level-conversational = Conversation courante
spoken_level-fluent = Courant
spoken_level-native = Langue maternelle

supports-sign_language = Langue des signes
supports-captions = Sous-titres en direct
supports-in_writing = Cours par écrit, sans parler
supports-screen_reader = Supports lisibles par un lecteur d’écran
supports-large_print = Gros caractères et fort contraste
supports-dyslexia = Dyslexie
supports-adhd = TDAH
supports-autism = Autisme
supports-slow_pace = Rythme calme et pauses en plus

badge-verified = Vérifié
badge-premium = Antécédents vérifiés
badge-instant = Réservation immédiate
badge-new = Nouveau
badge-top_rated = Très bien noté
badge-lessons_100 = 100 cours et plus
badge-fast = Répond vite
badge-reliable = Fiable
badge-pro = Pro

archive-title = Vos données chez EduStream
archive-lead = Voici une copie de tout ce que nous conservons à votre sujet. Chaque fichier contient une table de notre base de données, sous forme de liste JSON. Les heures sont en UTC et les montants dans la plus petite unité de leur devise, par exemple en centimes. Une liste vide signifie que nous n’avons rien de ce type.
archive-too_many = Au moins un fichier était trop long et s’arrête avant la fin. Écrivez-nous pour obtenir le reste.
archive-files = CE QUE CONTIENT CHAQUE FICHIER
archive-own_files = Vos fichiers, tels que vous les avez envoyés :
archive-large_files = Fichiers trop volumineux pour cette archive ; téléchargez-les sur la page où vous l’avez demandée :
archive-left_out = COLONNES LAISSÉES DE CÔTÉ
archive-nothing = TABLES QUI NE CONTIENNENT RIEN DE VOUS
archive_about-account = Votre compte : nom, e-mail, date de naissance, réglages.
archive_about-sign_ins = Vos connexions : comment et d’où.
archive_about-family = Votre famille : qui décide pour qui, et les accords donnés.
archive_about-teaching = Ce que vous enseignez et quand.
archive_about-lessons = Vos cours et vos avis.
archive_about-money = Votre argent : soldes, mouvements, paiements.
archive_about-mails = Les e-mails que nous vous avons envoyés.
archive_about-reports = Ce que vous nous avez signalé, et nos réponses.
archive_about-privacy = Les copies demandées, vos accords et, le cas échéant, la fermeture prévue de votre compte.
archive_about-acts = Le journal de ce qui a été fait sur votre compte.
archive_why-secret = Les mots de passe, clés et jetons, et ce qui sert à les vérifier. Dans une copie, ils pourraient ouvrir votre compte à d’autres.
archive_why-others = Concerne d’autres personnes.
archive_why-derived = Calculé à partir de cette copie, ou présent ailleurs dans celle-ci.
archive_why-passing = Conservé peu de temps ; l’essentiel figure dans les fichiers ci-dessus.
archive_why-proof = Des sommes de contrôle qui prouvent que personne n’a modifié le passé.
archive_why-everybody = Identique pour toutes les personnes qui utilisent le site.
archive_why-machinery = Fait fonctionner le site et ne dit rien de personne.

step-requested = Demandé
step-confirmed = Confirmé
step-join = Rejoindre
step-review = Donner un avis
step-declined = Refusé
step-expired = Sans réponse à temps
step-cancelled = Annulé
step-not_held = N’a pas eu lieu

told-topics = Ce que nous avons fait : { $text }
told-homework = Devoirs : { $text }
told-next_steps = La prochaine fois : { $text }
told-after = Sur la page du cours, vous pouvez le noter et réserver le suivant.
place-link = Rendez-vous ici : { $link }
place-missing = { $name } n’a pas encore ajouté de lien pour le cours. Vous le trouverez sur la page du cours dès qu’il y sera.
place-missing_own = Vous n’avez pas encore ajouté de lien : votre élève ne peut pas rejoindre le cours. Ajoutez-le à votre profil.

invitation-summary = { $subject } avec { $name }
invitation-page = Le cours sur EduStream : { $link }

consent-text = Je suis parent ou responsable légal de cet enfant. J’accepte qu’EduStream tienne ce compte : nom, date de naissance, cours et leur prix. Les professeurs voient le nom et le sujet du cours ; aucun autre élève et aucune page publique ne montre mon enfant. Je valide ou refuse chaque cours demandé par mon enfant, et je peux changer à tout moment ce qui lui est permis.
badge-basic = Identité vérifiée
archive_about-messages = Vos messages : conversations, ce que vous avez écrit et vos réactions.
archive_about-courses = Formations : ce que vous enseignez et apprenez, notes, quiz, certificats et objectifs.
nudge-contact_shared = Vous avez donné des coordonnées. Cours et paiements ne sont protégés que s’ils restent sur EduStream.
nudge-contact_disguised = Cela ressemble à des coordonnées. Vous pouvez vous écrire ici, et c’est seulement ici que nous pouvons vous aider en cas de problème.
nudge-chat_elsewhere = Vous avez cité une autre messagerie. En cas de litige, nous ne voyons que ce qui a été écrit ici.
held_against-tutor = Le professeur dit que le cours a eu lieu. Je dis qu’il n’est pas venu.
held_against-student = L’élève dit que le cours a eu lieu. Je dis qu’il n’est pas venu.
nudge-pay_outside = Un paiement hors d’EduStream n’est pas protégé : ni remboursement, ni aide en cas de litige. Réservez le cours ici.
nudge-contact_held = Votre message dit comment vous joindre ailleurs, votre parent le lit donc d’abord.
nudge-contact_waits = Votre message donne un contact hors d’EduStream, le parent de l’enfant le lit donc d’abord.
nudge-file_held = Votre message contient un fichier : votre parent le voit d’abord.
nudge-file_waits = Votre message contient un fichier : le parent de l’enfant le voit d’abord.
paper-invoice = Facture
paper-receipt = Reçu
paper-credit_note = Avoir
paper-statement = Relevé de revenus
paper-payee = Professeur
paper-date = Date d’émission
paper-billed_to = Pour
paper-corrects = Corrige
paper-tax_id = Numéro fiscal
paper-what = Désignation
paper-amount = Montant
paper-net = Hors taxes
paper-tax = Taxe { $percent } %
paper-total = Total à payer
paper-no_tax = Aucune taxe n’est facturée.
paper-opening = Au début
paper-closing = À la fin
paper-nothing = Rien n’a été gagné ni versé ce mois-ci.
paper-line_topup = Recharge du portefeuille
paper-line_credits = 
    { $count ->
        [one] { $count } crédit
       *[other] { $count } crédits
    }
paper-line_package = 
    { $count ->
        [one] { $count } cours de { $minutes } minutes avec { $name }
       *[other] { $count } cours de { $minutes } minutes avec { $name }
    }
paper-line_lesson = { $subject }, { $minutes } minutes avec { $name }, { $date }
paper-line_seats =
    { $count ->
        [one] { $count } place ({ $name })
       *[other] { $count } places ({ $name })
    }
paper-entry_lesson = Cours
paper-entry_cancelled = Annulé tardivement
paper-entry_payout = Versé
paper-entry_refund = Remboursé à l’élève
paper-entry_package = Forfait terminé
paper-entry_other = Autre

certificate-title = Certificat
certificate-finished = a terminé le cours
certificate-taught_by = Cours donné par : { $name }

week-learned = Cours suivis : { $hours } h { $minutes } min
week-taught = Cours donnés : { $hours } h { $minutes } min
week-units = Parties de formations terminées : { $number }
week-courses = Formations terminées : { $number }
week-goals_reached = Objectifs atteints : { $number }
week-goals_open = Objectifs en cours : { $number }
week-off = Si vous préférez ne pas recevoir ce message le lundi, désactivez-le sur la page de vos progrès.
daily-off = Vous avez demandé à recevoir ce message chaque matin. Vous pouvez l’arrêter sur la page de vos suggestions.
week_line-lessons = Cours : { $now } (semaine précédente : { $before })
week_line-learners = Personnes qui ont appris : { $now } (semaine précédente : { $before })
week_line-people = Nouveaux comptes : { $now } (semaine précédente : { $before })
week_line-gmv = Volume en { $currency } : { $now } (semaine précédente : { $before })
week_line-revenue = Commission et crédits en { $currency } : { $now } (semaine précédente : { $before })
week_line-tutors = Professeurs réservables : { $now }
