### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Vous recevez ce message car vous avez un compte sur EduStream.

verify_email =
    .subject = Confirmez votre adresse e-mail
    .body =
        Bonjour { $name },

        Bienvenue sur EduStream. Confirmez que cette adresse est la vôtre : vous pourrez réserver des cours et recharger votre portefeuille. Le lien est valable { $count ->
             [one] { $count } heure
            *[other] { $count } heures
        }.

        Si vous ne vous êtes pas inscrit, ignorez ce message.
    .action = Confirmer mon adresse

already_registered =
    .subject = Vous avez déjà un compte
    .body =
        Bonjour { $name },

        Quelqu’un a voulu s’inscrire avec cette adresse, mais elle a déjà un compte. Si c’était vous, connectez-vous ; si vous avez oublié le mot de passe, vous pourrez en choisir un nouveau.

        Si ce n’était pas vous, il n’y a rien à faire : rien n’a été modifié.
    .action = Se connecter

reset_password =
    .subject = Choisissez un nouveau mot de passe
    .body =
        Bonjour { $name },

        Vous avez demandé un nouveau mot de passe. Le lien fonctionne une seule fois et pendant { $count ->
             [one] { $count } heure
            *[other] { $count } heures
        }.

        Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.
    .action = Choisir un nouveau mot de passe

password_changed =
    .subject = Votre mot de passe a été modifié
    .body =
        Bonjour { $name },

        Votre mot de passe a été modifié et tous les autres appareils ont été déconnectés.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi

tutor_approved =
    .subject = Votre profil de professeur est approuvé
    .body =
        Bonjour { $name },

        Les élèves peuvent maintenant trouver votre profil. Vérifiez vos horaires de la semaine pour qu’ils puissent réserver.
    .action = Vérifier mes horaires

tutor_declined =
    .subject = Votre profil de professeur doit être modifié
    .body =
        Bonjour { $name },

        Nous n’avons pas encore pu approuver votre profil. La raison : { $reason }

        Modifiez-le et enregistrez-le : il nous reviendra.
    .action = Modifier mon profil

booking_requested =
    .subject = { $counterpart } demande un cours : { $subject }
    .body =
        Bonjour { $name },

        { $counterpart } souhaite un cours de { $subject } le { $when }.

        Répondez sous 24 heures ; ensuite la demande expire et le créneau redevient libre.
    .action = Répondre à la demande

booking_confirmed =
    .subject = Votre cours est confirmé : { $subject }
    .body =
        Bonjour { $name },

        Votre cours de { $subject } avec { $counterpart } aura lieu le { $when }.
    .action = Voir le cours

booking_declined =
    .subject = Votre demande a été refusée : { $subject }
    .body =
        Bonjour { $name },

        { $counterpart } ne peut pas donner le cours de { $subject } le { $when }. { $reason }

        L’argent est de retour dans votre portefeuille.
    .action = Voir la réservation

booking_expired =
    .subject = Votre demande est restée sans réponse : { $subject }
    .body =
        Bonjour { $name },

        { $counterpart } n’a pas répondu à temps à votre demande de { $subject } pour le { $when }.

        L’argent est de retour dans votre portefeuille. D’autres professeurs sont peut-être libres.
    .action = Voir la réservation

booking_cancelled =
    .subject = Le cours a été annulé : { $subject }
    .body =
        Bonjour { $name },

        Le cours de { $subject } avec { $counterpart } du { $when } a été annulé. { $reason }

        Ce qui a été remboursé est indiqué dans la réservation.
    .action = Voir la réservation

lesson_ended =
    .subject = Comment s’est passé votre cours de { $subject } ?
    .body =
        Bonjour { $name },

        Votre cours de { $subject } avec { $counterpart } du { $when } est terminé.
    .action = Voir le cours

lesson_time_moved =
    .subject = L’heure légale change, votre cours garde son heure : { $subject }
    .body =
        Bonjour { $name },

        Votre cours de { $subject } avec { $counterpart } était convenu pour le { $agreed }. Une nouvelle loi y a changé l’heure légale. Le cours reste à cette heure-là sur place.

        À votre montre, il commence : { $when }. Si cela ne vous convient plus, vous pouvez l’annuler sur la page de la réservation.
    .action = Voir la réservation

lesson_time_kept =
    .subject = L’heure légale change, vérifiez votre cours : { $subject }
    .body =
        Bonjour { $name },

        Votre cours de { $subject } avec { $counterpart } était convenu pour le { $agreed }. Une nouvelle loi y a changé l’heure légale, et le cours n’a pas pu suivre : cette heure est prise, trop proche ou n’existe plus.

        Il commence donc au même moment qu’avant ; à votre montre : { $when }. Si cela ne vous convient pas, vous pouvez l’annuler sur la page de la réservation.
    .action = Voir la réservation
