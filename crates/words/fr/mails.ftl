### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Vous recevez cet e-mail parce que vous avez un compte EduStream.
mail-otherwise = Le bouton ne marche pas ? Ouvrez cette adresse :
mail-unnamed_device = un appareil sans nom
sms-code = { $code } est votre code EduStream. Il est valable dix minutes. Nous ne vous le demanderons jamais.

verify_email =
    .subject = Confirmez votre e-mail
    .body =
        Bonjour { $name },

        Bienvenue sur EduStream ! Confirmez votre e-mail : vous pourrez recharger votre portefeuille et réserver votre premier cours. Le lien est valable { $count ->
             [one] { $count } heure
            *[other] { $count } heures
        }.

        Cette inscription ne vient pas de vous ? Ignorez cet e-mail.
    .action = Confirmer mon e-mail

already_registered =
    .subject = Vous avez déjà un compte
    .body =
        Bonjour { $name },

        Quelqu’un a voulu créer un compte avec votre e-mail, mais vous en avez déjà un. Si c’était vous, connectez-vous. Si vous avez oublié votre mot de passe, vous pourrez en choisir un nouveau sur la même page.

        Si ce n’était pas vous, il n’y a rien à faire : rien n’a changé.
    .action = Me connecter

reset_password =
    .subject = Choisissez un nouveau mot de passe
    .body =
        Bonjour { $name },

        Vous avez demandé un nouveau mot de passe. Le lien ne sert qu’une fois, pendant { $count ->
             [one] { $count } heure
            *[other] { $count } heures
        }.

        Si vous n’avez rien demandé, ignorez cet e-mail : votre mot de passe reste le même.
    .action = Choisir un nouveau mot de passe

password_changed =
    .subject = Votre mot de passe a été modifié
    .body =
        Bonjour { $name },

        Votre mot de passe a été modifié et tous vos autres appareils ont été déconnectés.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi

two_step_on =
    .subject = Connexion en deux étapes activée
    .body =
        Bonjour { $name },

        Désormais, la connexion demande votre mot de passe et un code de votre application d’authentification.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi

two_step_off =
    .subject = Connexion en deux étapes désactivée
    .body =
        Bonjour { $name },

        Votre mot de passe suffit de nouveau pour la connexion.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi

recovery_code_used =
    .subject = Un code de secours a servi
    .body =
        Bonjour { $name },

        Quelqu’un s’est connecté à votre compte avec un de vos codes de secours. Ce code ne vaut plus rien ; créez-en de nouveaux quand il en reste peu.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi

new_device =
    .subject = Nouvelle connexion à votre compte
    .body =
        Bonjour { $name },

        Quelqu’un s’est connecté à votre compte avec un appareil ou depuis un réseau que nous ne connaissions pas : { $client }, réseau { $place }, { $when }.

        Si c’était vous, vous n’avez rien à faire. Sinon, déconnectez cet appareil et choisissez un nouveau mot de passe.
    .action = Voir mes connexions

email_confirm_new =
    .subject = Confirmez votre nouvel e-mail
    .body =
        Bonjour { $name },

        Vous souhaitez utiliser cette adresse pour votre compte. Ouvrez le lien dans { $count ->
             [one] l’heure
            *[other] les { $count } heures
        } ; ensuite, vous vous connecterez avec elle.

        Si vous n’avez rien demandé, ignorez cet e-mail.
    .action = Utiliser cette adresse

email_change_asked =
    .subject = Votre e-mail va changer
    .body =
        Bonjour { $name },

        Depuis votre compte, on a demandé de remplacer cette adresse par { $email }. Le changement prendra effet à l’ouverture du lien que nous y avons envoyé.

        Si ce n’était pas vous, arrêtez tout maintenant : votre compte garde cette adresse et toutes les sessions sont fermées.
    .action = Ce n’était pas moi

email_changed =
    .subject = Votre e-mail a été changé
    .body =
        Bonjour { $name },

        Votre compte utilise désormais { $email }. Cette adresse ne permet plus de vous connecter.

        Si ce n’était pas vous, vous pouvez revenir en arrière pendant 7 jours : votre compte retrouve cette adresse et toutes les sessions sont fermées.
    .action = Ce n’était pas moi

email_in_use =
    .subject = Vous avez déjà un compte ici
    .body =
        Bonjour { $name },

        Quelqu’un a voulu utiliser cette adresse pour un autre compte, mais vous en avez déjà un avec elle. Si c’était vous, connectez-vous simplement.

        Sinon, vous n’avez rien à faire. Rien n’a changé.
    .action = Se connecter

passkey_added =
    .subject = Une clé d’accès a été ajoutée
    .body =
        Bonjour { $name },

        Désormais, la clé d’accès « { $passkey } » ouvre votre compte.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi

passkey_removed =
    .subject = Une clé d’accès a été retirée
    .body =
        Bonjour { $name },

        La clé d’accès « { $passkey } » n’ouvre plus votre compte.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi

phone_confirmed =
    .subject = Votre numéro de téléphone est confirmé
    .body =
        Bonjour { $name },

        Votre compte est désormais lié au numéro qui se termine par { $number }.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi
deletion_asked =
    .subject = Votre compte va être fermé
    .body =
        Bonjour { $name },

        vous avez demandé la fermeture de votre compte. Il sera fermé : { $date }.

        D’ici là, vous pouvez vous connecter et le garder. Si cette demande ne vient pas de vous, gardez votre compte et choisissez un nouveau mot de passe.
    .action = Garder mon compte

tutor_approved =
    .subject = Votre profil de professeur est validé
    .body =
        Bonjour { $name },

        Les élèves peuvent maintenant trouver votre profil. Vérifiez vos horaires de la semaine : ce sont les créneaux qu’ils pourront réserver.
    .action = Vérifier mes horaires

tutor_declined =
    .subject = Votre profil de professeur demande une modification
    .body =
        Bonjour { $name },

        Nous n’avons pas encore pu valider votre profil. En voici la raison : { $reason }

        Modifiez-le et enregistrez : nous le regarderons à nouveau.
    .action = Modifier mon profil

edit_approved =
    .subject = Vos changements sont en ligne
    .body =
        Bonjour { $name },

        Les élèves voient maintenant les changements de votre profil.
    .action = Voir mon profil

edit_declined =
    .subject = Vos changements n’ont pas été repris
    .body =
        Bonjour { $name },

        Nous avons laissé votre profil tel qu’il était. En voici la raison : { $reason }

        Modifiez-le encore si vous voulez : nous le regarderons à nouveau.
    .action = Modifier mon profil

verified =
    .subject = Vous avez un nouveau badge
    .body =
        Bonjour { $name },

        Nous avons vérifié vos documents. Les élèves voient maintenant le badge, et nous supprimons les documents dans 30 jours.
    .action = Voir mes badges

verification_rejected =
    .subject = Vos documents ne suffisent pas
    .body =
        Bonjour { $name },

        Nous n’avons pas pu vous donner le badge. En voici la raison : { $reason }

        Vous pouvez envoyer d’autres documents à tout moment.
    .action = Envoyer d’autres documents

search_found =
    .subject = De nouveaux professeurs pour votre recherche
    .body =
        Bonjour { $name },

        Quelqu’un de nouveau correspond à l’une de vos recherches : { $tutors }
    .action = Voir la recherche

report_filed =
    .subject = Un signalement attend une réponse
    .body =
        Bonjour { $name },

        On nous a dit qu’un cours s’était mal passé. Lisez le signalement et répondez.
    .action = Lire le signalement

report_answered =
    .subject = Notre réponse à votre signalement
    .body =
        Bonjour { $name },

        Merci de nous avoir écrit. { $answer }
    .action = Ouvrir le signalement

booking_requested =
    .subject = Nouvelle demande : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        { $counterpart } aimerait suivre avec vous un cours ({ $subject }) le { $when }.

        Merci de répondre sous 24 heures. Ensuite, la demande expire et le créneau redevient libre.
    .action = Répondre à la demande

booking_confirmed =
    .subject = Confirmé : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        Votre cours avec { $counterpart } ({ $subject }) est confirmé pour le { $when }.
    .action = Voir le cours

booking_declined =
    .subject = Refusé : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        { $counterpart } ne peut pas donner votre cours ({ $subject }) le { $when }. { $reason }

        L’argent est de retour dans votre portefeuille.
    .action = Voir la demande

booking_expired =
    .subject = Sans réponse : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        { $counterpart } n’a pas répondu à temps à votre demande de cours ({ $subject }) pour le { $when }.

        L’argent est de retour dans votre portefeuille. D’autres professeurs sont peut-être libres.
    .action = Voir la demande

booking_cancelled =
    .subject = Annulé : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        Votre cours avec { $counterpart } ({ $subject }) du { $when } a été annulé. { $reason }

        La page du cours indique ce qui a été remboursé.
    .action = Voir le cours

lesson_ended =
    .subject = Comment s’est passé votre cours avec { $counterpart } ({ $subject }) ?
    .body =
        Bonjour { $name },

        Votre cours avec { $counterpart } ({ $subject }) du { $when } est terminé.
    .action = Voir le cours

lesson_time_moved =
    .subject = Changement d’heure : votre cours ({ $subject }) garde son horaire
    .body =
        Bonjour { $name },

        Votre cours avec { $counterpart } ({ $subject }) était prévu le { $agreed }. Une nouvelle loi y a changé l’heure légale ; le cours reste à l’heure convenue sur place.

        Pour vous, il commence : { $when }. Si cela ne vous convient plus, vous pouvez l’annuler sur la page du cours.
    .action = Voir le cours

lesson_time_kept =
    .subject = Changement d’heure : vérifiez votre cours ({ $subject })
    .body =
        Bonjour { $name },

        Votre cours avec { $counterpart } ({ $subject }) était prévu le { $agreed }. Une nouvelle loi y a changé l’heure légale, et le cours n’a pas pu suivre : cette heure est prise, trop proche ou n’existe plus.

        Il commence donc exactement quand il aurait commencé auparavant, soit pour vous : { $when }. Si cela ne vous convient pas, vous pouvez l’annuler sur la page du cours.
    .action = Voir le cours

child_sign_in =
    .subject = Votre connexion à EduStream
    .body =
        Bonjour { $name },

        { $parent } a créé une connexion pour vous. Confirmez cet e-mail avec le mot de passe choisi ensemble, et vous pourrez chercher des professeurs et demander des cours.

        Si vous ne connaissez pas { $parent }, ignorez cet e-mail.
    .action = Confirmer mon e-mail

child_thirteen =
    .subject = { $child } a 13 ans
    .body =
        Bonjour { $name },

        { $child } a 13 ans et peut avoir sa propre connexion : avec son e-mail, chercher des professeurs et demander des cours. Chaque cours attend toujours votre accord.
    .action = Créer une connexion

child_waits =
    .subject = { $child } a 18 ans : encore une étape
    .body =
        Bonjour { $name },

        { $child } a 18 ans et le compte lui revient. Il manque encore une connexion : saisissez son e-mail, et nous y enverrons un lien.
    .action = Saisir l’e-mail

child_grown =
    .subject = { $child } a 18 ans
    .body =
        Bonjour { $name },

        { $child } a 18 ans et le compte lui appartient. Dès aujourd’hui, ses réservations et ses paiements ne passent plus par vous. Les cours que vous avez déjà payés ont lieu comme convenu.
    .action = Ouvrir la famille

account_yours =
    .subject = Votre compte est à vous
    .body =
        Bonjour { $name },

        Vous avez 18 ans : votre compte n’appartient plus qu’à vous. Vous décidez de vos cours et les payez avec votre portefeuille. Tout ce qui est réservé reste réservé.
    .action = Ouvrir mon compte

approval_asked =
    .subject = { $child } demande un cours : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        { $child } aimerait un cours de { $subject } avec { $counterpart } : { $when }. Il coûte { $amount }, à payer avec votre portefeuille seulement si vous acceptez.

        Merci de décider avant { $until }. Jusque-là, le créneau est gardé et le professeur n’en sait rien.
    .action = Décider

approval_refused =
    .subject = Demande refusée : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        Vos parents n’ont pas accepté le cours de { $subject } avec { $counterpart } : { $when }. { $reason }

        Le créneau est de nouveau libre. Demandez-leur quel cours conviendrait.
    .action = Ouvrir la demande

lesson_reminder =
    .subject = Bientôt : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        Votre cours avec { $counterpart } ({ $subject }) commence le { $when }.

        Un empêchement ? Dites-le maintenant sur la page du cours : vous pouvez proposer un autre créneau ou annuler.
    .action = Voir le cours

tutor_absent =
    .subject = Remboursement intégral : absence de { $counterpart }
    .body =
        Bonjour { $name },

        Nous sommes désolés : { $counterpart } n’était pas là pour votre cours ({ $subject }) du { $when }. Le prix entier est de retour dans votre portefeuille.

        Nous cherchons un professeur libre et vous écrivons dès que nous l’avons trouvé.
    .action = Voir le cours

tutor_absent_own =
    .subject = Cours manqué : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        { $counterpart } a attendu pour le cours ({ $subject }) du { $when } et nous a signalé votre absence. L’argent lui a été rendu.

        Ce cours compte comme manqué dans vos chiffres. Si cela s’est passé autrement, signalez-le sur la page du cours.
    .action = Voir le cours

student_absent =
    .subject = Absence de { $counterpart } : le cours vous est payé
    .body =
        Bonjour { $name },

        { $counterpart } n’était pas là pour votre cours ({ $subject }) du { $when }. Il vous est payé comme s’il avait eu lieu.
    .action = Voir le cours

student_absent_own =
    .subject = Votre absence au cours : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        { $counterpart } a attendu pour le cours ({ $subject }) du { $when } et nous a signalé votre absence. Le cours est donc payé.

        Si cela s’est passé autrement, signalez-le sur la page du cours.
    .action = Voir le cours

move_declined =
    .subject = L’horaire ne change pas : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        { $counterpart } préfère garder l’horaire. Votre cours ({ $subject }) reste le { $when }. { $reason }
    .action = Voir le cours

lesson_moved =
    .subject = Nouvel horaire : { $subject } avec { $counterpart }, { $when }
    .body =
        Bonjour { $name },

        Votre cours avec { $counterpart } ({ $subject }) a maintenant lieu le { $when }. Le prix ne change pas, et rien n’a été débité de nouveau.
    .action = Voir le cours

times_proposed =
    .subject = D’autres créneaux pour { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        { $counterpart } ne peut pas le { $when } mais vous propose d’autres créneaux ({ $subject }). Choisissez celui qui vous convient, et le cours est confirmé.
    .action = Choisir un créneau

times_lapsed =
    .subject = Sans suite : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        Aucun des créneaux proposés par { $counterpart } ({ $subject }) à la place du { $when } n’a été choisi : la demande a expiré.

        L’argent est de retour dans votre portefeuille.
    .action = Voir la demande

move_asked =
    .subject = Un autre créneau ? { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        { $counterpart } aimerait déplacer votre cours ({ $subject }) du { $when } au { $asked }.

        Rien ne change sans votre accord, et le prix reste le même.
    .action = Répondre

replacement_found =
    .subject = { $counterpart } peut vous donner ce cours : { $subject }, { $when }
    .body =
        Bonjour { $name },

        { $counterpart } enseigne aussi cette matière ({ $subject }) et a un créneau libre le { $when }. Réservez-le s’il vous convient : il n’est pas gardé pour vous.
    .action = Réserver ce cours
