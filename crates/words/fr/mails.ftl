### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Vous recevez cet e-mail parce que vous avez un compte EduStream.
mail-otherwise = Le bouton ne marche pas ? Ouvrez cette adresse :
mail-unnamed_device = un appareil sans nom
mail-paid_by_provider = prestataire de paiement
mail-paid_by_bank = virement bancaire
mail-paid_by_hand = selon accord avec nous
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

        Votre mot de passe a été modifié. Tous vos autres appareils ont été déconnectés et toutes les clés API supprimées.

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

email_again =
    .subject = Confirmez que cette adresse fonctionne de nouveau
    .body =
        Bonjour { $name },

        Nos e-mails à cette adresse nous revenaient, nous avons donc cessé d’en envoyer. Si vous lisez ceci, elle fonctionne de nouveau. Ouvrez le lien dans { $count ->
             [one] l’heure
            *[other] les { $count } heures
        } pour les recevoir de nouveau.

        Si vous n’avez rien demandé, ignorez cet e-mail.
    .action = Recevoir de nouveau mes e-mails ici

email_undeliverable =
    .subject = Nos e-mails ne vous parviennent pas
    .body =
        Bonjour { $name },

        Nos e-mails à votre adresse nous reviennent, nous n’y envoyons donc plus rien. Confirmez l’adresse de nouveau ou choisissez-en une autre, pour ne rien manquer de vos cours.
    .action = Ouvrir le compte

taken_back =
    .subject = Votre compte a retrouvé son ancien e-mail
    .body =
        Bonjour { $name },

        Le changement de votre e-mail est annulé. Par sécurité, tout ce qui a été ajouté à votre compte dans les 30 jours précédents a disparu aussi : connexion en deux étapes, clés d’accès, comptes reliés, clés d’API, numéro de téléphone et adresse de votre agenda.

        Choisissez un nouveau mot de passe avec le lien de notre autre e-mail, puis rétablissez ce qui était à vous.
    .action = Ouvrir la sécurité

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

key_made =
    .subject = Une clé API a été créée
    .body =
        Bonjour { $name },

        la clé API « { $key } » a été créée. Désormais, un programme qui la détient agit en votre nom.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : toutes les clés prennent alors fin.
    .action = Ce n’était pas moi

key_ended =
    .subject = Une clé API a été supprimée
    .body =
        Bonjour { $name },

        la clé API « { $key } » a été supprimée. Les programmes qui l’utilisent ne peuvent plus agir en votre nom.

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

        Vous avez demandé la fermeture de votre compte. Il sera fermé : { $date }.

        D’ici là, vous pouvez vous connecter et le garder. Si cette demande ne vient pas de vous, gardez votre compte et choisissez un nouveau mot de passe.
    .action = Garder mon compte

deletion_waits =
    .subject = Votre compte n’est pas encore fermé
    .body =
        Bonjour { $name },

        Votre compte devait être fermé aujourd’hui. Quelque chose est encore en cours : un cours, un paiement, ou de l’argent arrivé après votre demande. Nous réessayons chaque jour.

        Dépensez ce qui reste ou faites-le verser, ou demandez encore une fois la fermeture en y renonçant.
    .action = Voir ce qui reste

identity_connected =
    .subject = { $provider } est relié à votre compte
    .body =
        Bonjour { $name },

        Désormais, votre compte { $provider } ouvre votre compte ici.

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe et déliez-le sous « Sécurité ».
    .action = Ce n’était pas moi

identity_disconnected =
    .subject = { $provider } n’est plus relié à votre compte
    .body =
        Bonjour { $name },

        Votre compte { $provider } n’ouvre plus votre compte ici. Votre e-mail et votre mot de passe restent valables ; si vous n’en avez jamais choisi, faites-le sous « Mot de passe oublié ? ».

        Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
    .action = Ce n’était pas moi

staff_invited =
    .subject = Une invitation à EduStream
    .body =
        Bonjour { $name },

        Un compte a été créé sur EduStream pour cette adresse. Choisissez un mot de passe pour l’utiliser ; le lien fonctionne une fois, pendant { $hours } heures. Ensuite, demandez-en un nouveau avec « Mot de passe oublié ».

        Si vous n’attendiez pas ce message, ignorez-le.
    .action = Choisir un mot de passe

suspended =
    .subject = Votre compte est suspendu
    .body =
        Bonjour { $name },

        Votre compte est suspendu et la connexion est impossible pour le moment. Le motif :

        { $reason }

        Si c’est une erreur, dites-le-nous ici : { $contact }.
    .action = Obtenir de l’aide

restored =
    .subject = Votre compte est rétabli
    .body =
        Bonjour { $name },

        Votre compte n’est plus suspendu. Vous pouvez de nouveau vous connecter.
    .action = Se connecter

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

        Les modifications de votre profil sont en ligne : les élèves les voient.
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

skill_verified =
    .subject = Compétence confirmée : { $skill }
    .body =
        Bonjour { $name },

        Trois personnes qui ne se connaissent pas ont évalué ce que vous savez faire, et leur avis est bon. « { $skill } » porte désormais un badge, pour deux ans.
    .action = Voir mes compétences

skill_declined =
    .subject = Pas encore confirmée : { $skill }
    .body =
        Bonjour { $name },

        Celles et ceux qui ont regardé « { $skill } » n’ont pas encore été convaincus. Lisez leurs remarques ; si quelque chose leur a échappé, vous pouvez demander une fois l’avis d’autres personnes.
    .action = Lire leurs remarques

help_asked =
    .subject = { $student } cherche de l’aide : { $subject }
    .body =
        Bonjour { $name },

        { $student } écrit : { $text }
    .action = Proposer un cours

help_offered =
    .subject = { $tutor } peut vous aider : { $subject }
    .body =
        Bonjour { $name },

        { $tutor } propose un prix et des créneaux. Choisissez-en un, et le cours est réservé.
    .action = Voir la proposition

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

lesson_notes =
    .subject = Ce que vous avez fait en { $subject }, et la suite
    .body =
        Bonjour { $name },

        { $counterpart } a noté ce qui reste de votre cours de { $subject } : { $when }.
    .action = Ouvrir le cours

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

        { $counterpart } vous propose d’autres créneaux pour votre cours ({ $subject }, { $when }). La page du cours les montre, et jusqu’à quand vous pouvez choisir. Le prix reste le même.
    .action = Choisir un créneau

times_lapsed =
    .subject = Sans suite : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        Aucun des créneaux proposés par { $counterpart } ({ $subject }) à la place du { $when } n’a été choisi : la demande a expiré.

        L’argent est de retour dans votre portefeuille.
    .action = Voir la demande

card_lapsed =
    .subject = À payer de nouveau : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        La banque ne bloque plus l’argent de votre cours ({ $subject }) avec { $counterpart } du { $when } : une carte ne le fait qu’une semaine au plus. Rien n’a été débité.

        Payez de nouveau dans la journée, sinon le cours sera annulé.
    .action = Payer le cours

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

review_waits =
    .subject = { $counterpart } a laissé un avis sur votre cours ({ $subject })
    .body =
        Bonjour { $name },

        { $counterpart } a laissé un avis sur votre cours ({ $subject }) du { $when }. Vous pourrez le lire dès que vous aurez écrit le vôtre, ou dans deux semaines.
    .action = Laisser mon avis

review_read =
    .subject = L’avis de { $counterpart } sur votre cours ({ $subject })
    .body =
        Bonjour { $name },

        { $counterpart } a laissé un avis sur votre cours ({ $subject }) du { $when }. Vous pouvez le lire maintenant.
    .action = Lire l’avis

wait_offer =
    .subject = Une place pour vous : { $title }
    .body =
        Bonjour { $name },

        Vous attendiez cela : { $title }, { $when }. La place vous est gardée jusqu’au { $until } ; ensuite, elle sera proposée à la personne suivante.
    .action = Réserver

series_price =
    .subject = Nouveau prix : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        { $counterpart } a changé le prix de ses cours ({ $subject }). Vous aviez accepté l’ancien : les prochains cours de votre série n’ont donc pas été réservés. Ce qui est réservé ne change pas.

        Si le nouveau prix vous convient, réservez les prochains cours sur la page de { $counterpart }.
    .action = Voir la série
package_gift =
    .subject = { $name } vous offre des cours avec { $tutor }
    .body =
        Bonjour,

        { $name } vous offre un forfait avec { $tutor } : { $count ->
             [one] { $count } cours
            *[other] { $count } cours
        }, déjà payé.

        { $message }

        Ouvrez le lien, connectez-vous ou créez un compte, puis choisissez vos créneaux. Le forfait revient à la première personne qui ouvre le lien : gardez-le pour vous.
    .action = Accepter le cadeau

package_ending =
    .subject = Votre forfait avec { $tutor } se termine : { $date }
    .body =
        Bonjour { $name },

        Votre forfait avec { $tutor } est valable jusqu’au { $date }. Il vous reste { $count ->
             [one] { $count } cours
            *[other] { $count } cours
        } à réserver. Vous pouvez aussi le prolonger une fois, le passer à un autre professeur, ou y mettre fin et récupérer de l’argent.
    .action = Ouvrir le forfait

package_ended =
    .subject = Votre forfait avec { $tutor } est terminé : { $amount } rendus
    .body =
        Bonjour { $name },

        Votre forfait avec { $tutor } est arrivé à son terme ; il restait { $count ->
             [one] { $count } cours
            *[other] { $count } cours
        }. Rien n’est perdu : { $amount } sont de retour dans votre portefeuille. Les cours pris comptent au prix à l’unité.
    .action = Voir le forfait

package_tutor_gone =
    .subject = Votre forfait est terminé : { $amount } rendus
    .body =
        Bonjour { $name },

        Les cours de l’un de vos forfaits ne sont plus donnés ici ; le forfait est donc terminé et il restait { $count ->
             [one] { $count } cours
            *[other] { $count } cours
        }. Tout l’argent qui restait est de retour dans votre portefeuille : { $amount }.
    .action = Voir le forfait

credits_ending =
    .subject = { $count } crédits expirent : { $date }
    .body =
        Bonjour { $name },

        { $count ->
             [one] { $count } de vos crédits expire
            *[other] { $count } de vos crédits expirent
        } à cette date : { $date }. Réservez un cours avant ; ceux qui expirent en premier sont utilisés en premier.
    .action = Voir mes crédits

trial_credit =
    .subject = { $amount } pour un cours avec un autre professeur
    .body =
        Bonjour { $name },

        Nous regrettons que votre cours d’essai ne vous ait pas convenu. Vous avez maintenant { $amount } pour un cours avec quelqu’un d’autre. Ce crédit est valable jusqu’au { $date } et sert en premier lors du paiement.
    .action = Trouver un autre professeur

card_ending =
    .subject = Votre carte { $card } expire : { $month }
    .body =
        Bonjour { $name },

        Votre carte enregistrée { $card } est valable jusqu’à la fin de { $month }. Enregistrez la nouvelle dès que votre banque l’a envoyée, pour recharger et réserver comme avant.
    .action = Voir mes cartes

plan_unpaid =
    .subject = Nous n’avons pas pu encaisser { $amount } pour votre formule
    .body =
        Bonjour { $name },

        Le nouveau mois de votre formule coûte { $amount }, et ni votre solde ni votre carte n’ont pu le payer. Nous réessayons chaque jour pendant { $days } jours. Rechargez votre portefeuille ou enregistrez une autre carte pour garder votre formule.
    .action = Voir ma formule

plan_ended =
    .subject = Votre formule est terminée
    .body =
        Bonjour { $name },

        Votre formule est terminée, car le mois n’a pas pu être payé. Votre profil, vos cours et vos campagnes en cours continuent. Vous pouvez reprendre une formule quand vous voulez.
    .action = Voir les formules
calendar_stale =
    .subject = Votre agenda { $calendar } n’est plus à jour ici
    .body =
        Bonjour { $name },

        Nous n’avons pas pu lire votre agenda { $calendar } depuis un moment. Ce que vous y avez noté depuis n’est pas connu ici, et des élèves peuvent demander des horaires où vous êtes pris ailleurs. Nous continuons d’essayer ; vérifiez si nous avons besoin de vous.
    .action = Voir mes agendas

calendar_sign_in =
    .subject = Reconnectez votre agenda { $calendar }
    .body =
        Bonjour { $name },

        Votre agenda { $calendar } ne nous laisse plus entrer. Tant que vous ne le reconnectez pas, ce que vous y notez ne bloque aucun horaire ici et les cours n’y sont plus inscrits.
    .action = Reconnecter

calendar_asks =
    .subject = Un cours a changé dans votre agenda { $calendar }
    .body =
        Bonjour { $name },

        Vous avez supprimé ou déplacé un cours dans votre agenda { $calendar }. Il a toujours lieu comme convenu : rien n’est annulé sans que vous le disiez ici. Remettez-le, ou annulez-le ou déplacez-le là où vous voyez ce que cela coûte.
    .action = Décider

payout_failed =
    .subject = Votre versement de { $amount } est revenu
    .body =
        Bonjour { $name },

        La banque n’a pas accepté votre versement de { $amount }. L’argent est de nouveau dans vos revenus. Vérifiez votre mode de paiement, puis demandez-le à nouveau.
    .action = Vérifier mes versements

case_opened =
    .subject = Un litige est ouvert : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        Un litige est ouvert au sujet de votre cours ({ $subject }, { $when }). La somme payée attend la décision, sous deux jours.

        Dites sur la page du cours ce qui s’est passé de votre côté.
    .action = Voir le cours

case_decided =
    .subject = Le litige est tranché : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        Le litige au sujet de votre cours ({ $subject }, { $when }) est tranché. La décision et son motif sont sur la page du cours.
    .action = Voir le cours

case_offered =
    .subject = Une proposition pour votre litige : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        Pour le litige au sujet de votre cours ({ $subject }, { $when }), des règles fixes proposent une issue d’après ce que montre la salle du cours.

        Si vous l’acceptez tous les deux sous deux jours, elle est appliquée. Sinon, une personne de notre équipe tranche.
    .action = Voir la proposition

case_appealed =
    .subject = Un recours dans votre litige : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        La décision au sujet de votre cours ({ $subject }, { $when }) fait l’objet d’un recours. Une autre personne de notre équipe la réexamine sous deux jours, et sa décision est définitive.

        D’ici là, vous pouvez ajouter ce que vous savez sur la page du litige.
    .action = Voir le litige

case_final =
    .subject = Le recours est tranché : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        Le recours au sujet de votre cours ({ $subject }, { $when }) est tranché, définitivement. La décision et son motif sont sur la page du litige.
    .action = Voir la décision

payout_method_changed =
    .subject = Vos versements vont sur un autre compte
    .body =
        Bonjour { $name },

        Vos revenus vous sont désormais versés ainsi : { $way }. S’il y avait un autre compte avant, le premier versement ira sur le nouveau au bout de { $hours } heures.

        Si ce n’était pas vous, revenez en arrière sous { $days } jours : le compte d’avant compte de nouveau, ce qui a été demandé depuis est arrêté et vous choisissez un nouveau mot de passe.
    .action = Ce n’était pas moi

refund_done =
    .subject = { $amount } de votre cours sont revenus
    .body =
        Bonjour { $name },

        Nous avons rendu { $amount } de votre cours là d’où il avait été payé. Voici ce que nous en disons : { $answer }
    .action = Voir le cours

refund_taken =
    .subject = { $amount } d’un cours sont revenus à l’élève
    .body =
        Bonjour { $name },

        Nous avons rendu à l’élève { $amount } d’un de vos cours. Votre part est retenue sur vos revenus ; ce qui a déjà été versé, sur vos prochains revenus.
    .action = Voir le cours

card_not_taken =
    .subject = Votre cours avec { $tutor } est annulé : votre carte n’a pas été débitée
    .body =
        Bonjour { $name },

        Nous n’avons pas pu accepter le paiement par carte de { $amount } pour votre cours avec { $tutor }, le cours est donc annulé. Rien n’a été débité, et le montant retenu sur votre carte est débloqué ; votre banque peut mettre quelques jours à l’afficher.

        Réservez à nouveau avec une autre carte, ou rechargez d’abord votre portefeuille. Si vous pensez qu’il s’agit d’une erreur, écrivez à l’assistance.
    .action = Voir le cours

refund_declined =
    .subject = Nous ne remboursons pas votre cours
    .body =
        Bonjour { $name },

        Nous avons examiné votre demande et ne remboursons pas ce cours. Voici ce que nous en disons : { $answer }
    .action = Voir le cours
message_waits =
    .subject = Nouveau message de { $counterpart }
    .body =
        Bonjour { $name },

        { $counterpart } vous a écrit. Lisez le message et répondez sur EduStream.
    .action = Lire le message
message_reminder =
    .subject = Rappel : le message de { $counterpart }
    .body =
        Bonjour { $name },

        vous vouliez revenir maintenant sur un message de { $counterpart }.
    .action = Lire le message
message_unsent =
    .subject = Non envoyé : votre message à { $counterpart }
    .body =
        Bonjour { $name },

        votre message à { $counterpart } devait partir maintenant, mais vous ne pouvez plus écrire dans cette conversation. Il n’a pas été envoyé. Son texte est conservé 30 jours.
    .action = Voir le message

digest =
    .subject = Ce qui vous attend
    .body =
        Bonjour { $name },

        Voici ce qui est arrivé depuis votre dernier résumé :
    .action = Voir toutes les notifications

micro_offered =
    .subject = { $student } a besoin d’aide en { $subject } maintenant
    .body =
        Bonjour { $name },

        { $student } a besoin tout de suite d’un quart d’heure d’aide en { $subject }. Vous avez une minute pour accepter.
    .action = Voir la demande

circle_time =
    .subject = Une nouvelle date : { $title }
    .body =
        Bonjour { $name },

        Votre cercle { $title } se réunit une fois de plus : { $when }. Dites si vous venez.
    .action = Répondre

place_free =
    .subject = Une place se libère : { $title }
    .body =
        Bonjour { $name },

        Quelqu’un a quitté { $title } et sa place est de nouveau libre. Connaissez-vous quelqu’un qui aurait envie de venir ?
    .action = Voir le groupe

cohort_off =
    .subject = Annulé : { $title }
    .body =
        Bonjour { $name },

        Le groupe d’étude de { $title } est annulé. Ce que vous avez payé est revenu sur votre solde. Si vous aviez déjà dépassé la partie remboursable, la formation reste à vous.
    .action = Voir d’autres dates

cohort_place =
    .subject = Une place vous attend jusqu’à { $until } : { $title }
    .body =
        Bonjour { $name },

        Une place s’est libérée dans { $title }, et c’est votre tour. Nous vous la gardons jusqu’à : { $until }. Ensuite, elle ira à la personne suivante.
    .action = Prendre la place

session_reminder =
    .subject = Bientôt : { $title }, { $when }
    .body =
        Bonjour { $name },

        { $title } se réunit : { $when }. La salle ouvre un quart d’heure avant.
    .action = Voir le groupe

help_note_waits =
    .subject = Une note vous attend : { $title }
    .body =
        Bonjour { $name },

        Une personne qui a aidé dans { $title } y a écrit une note. Lisez-la, puis montrez-la à tous ou refusez-la.
    .action = Lire la note

co_teacher_asked =
    .subject = Donner { $title } ensemble ?
    .body =
        Bonjour { $name },

        { $teacher } vous propose de donner ensemble la formation { $title }. Votre part serait de { $share } % de ce qu’elle rapporte. Vous écririez ses étapes, ajouteriez des vidéos et répondriez aux travaux rendus.
    .action = Lire et répondre

weekly_summary =
    .subject = Votre semaine sur EduStream
    .body =
        Bonjour { $name },

        Voici ce que la semaine dernière a donné :
    .action = Voir mes progrès

tutors_today =
    .subject = Des professeurs pour vous aujourd’hui
    .body =
        Bonjour { $name },

        Ces professeurs répondent à vos souhaits et ont bientôt des disponibilités :
    .action = Voir pourquoi

warned =
    .subject = À lire : un avertissement
    .body =
        Bonjour { $name },

        Quelque chose que vous avez fait sur EduStream est contraire à nos règles : { $reason }

        Cette fois, rien d’autre ne s’ensuit. Si vous n’êtes pas d’accord, vous pouvez faire appel sous 30 jours.
    .action = Voir l’avertissement

restricted =
    .subject = Réservations et premiers messages impossibles pour l’instant
    .body =
        Bonjour { $name },

        Quelque chose que vous avez fait sur EduStream est contraire à nos règles : { $reason }

        Tant que nous ne l’avons pas levée, cette restriction empêche de réserver, d’écrire à de nouvelles personnes et de publier des avis. Les cours réservés ont lieu. Si vous n’êtes pas d’accord, vous pouvez faire appel sous 30 jours.
    .action = Voir pourquoi, ou faire appel

restricted_until =
    .subject = Réservations et premiers messages impossibles jusqu’au { $until }
    .body =
        Bonjour { $name },

        Quelque chose que vous avez fait sur EduStream est contraire à nos règles : { $reason }

        Jusqu’au { $until }, vous ne pouvez ni réserver, ni écrire à de nouvelles personnes, ni publier d’avis. Les cours réservés ont lieu. Si vous n’êtes pas d’accord, vous pouvez faire appel sous 30 jours.
    .action = Voir pourquoi, ou faire appel

restriction_over =
    .subject = Tout fonctionne à nouveau
    .body =
        Bonjour { $name },

        La restriction de votre compte est terminée. Vous pouvez réserver, écrire et donner votre avis comme avant.
    .action = Ouvrir EduStream

appeal_refused =
    .subject = Notre réponse à votre appel
    .body =
        Bonjour { $name },

        Nous avons réexaminé la situation, et notre décision reste la même. { $answer }
    .action = Ouvrir votre compte

appeal_granted =
    .subject = Vous aviez raison
    .body =
        Bonjour { $name },

        Nous avons réexaminé la situation et retiré notre décision. { $answer }
    .action = Ouvrir votre compte

report_settled =
    .subject = Ce que nous avons fait de votre signalement
    .body =
        Bonjour { $name },

        Merci de nous avoir prévenus. { $answer }

        Vous pouvez bloquer une personne à tout moment : aucun de vous deux ne trouve ni ne joint plus l’autre.
    .action = Comment marchent les signalements

child_reported =
    .subject = Un enfant a besoin de vous : lisez ce signalement maintenant
    .body =
        Bonjour { $name },

        Un signalement concernant un enfant vient d’arriver. Lisez-le maintenant et décidez : il peut s’agir d’un cours qui a lieu en ce moment.
    .action = Lire le signalement

text_held =
    .subject = Votre avis attend notre lecture
    .body =
        Bonjour { $name },

        Votre avis contient quelque chose que nous devons d’abord lire : des coordonnées, un lien ou un mot grossier. Cela prend un jour au plus. Vous pouvez aussi le modifier vous-même, et il paraît aussitôt.
    .action = Ouvrir le cours

text_removed =
    .subject = Votre avis ne paraît pas
    .body =
        Bonjour { $name },

        Nous avons lu votre avis et ne l’avons pas publié. { $reason }
    .action = Ce que l’on peut écrire

ticket_answered =
    .subject = Nous avons répondu à votre question [#{ $number }]
    .body =
        Bonjour { $name },

        Il y a une réponse à votre question. Elle se trouve sur votre page d’assistance, où vous pouvez répondre.
    .action = Lire la réponse

welcome_find =
    .subject = Trouvez le professeur qui vous convient
    .body =
        Bonjour { $name },

        Dites ce que vous voulez apprendre, à quel prix et quand. Vous verrez qui est libre à ce moment-là, avec les avis de personnes qui ont suivi le cours.
    .action = Trouver un professeur

welcome_lesson =
    .subject = À quoi ressemble un premier cours
    .body =
        Bonjour { $name },

        Vous vous retrouvez dans le navigateur, avec la vidéo, un tableau et des notes qui restent avec le cours. Beaucoup proposent un court essai à son propre prix, et rien n’est débité avant l’acceptation.
    .action = Voir qui propose un essai

welcome_help =
    .subject = Pouvons-nous vous aider à chercher ?
    .body =
        Bonjour { $name },

        Vous n’avez pas encore réservé de cours. Si quelque chose vous retient, nos pages d’aide répondent à la plupart des questions, et nous répondons aux autres.
    .action = Obtenir de l’aide

rebook =
    .subject = À quand votre prochain cours ?
    .body =
        Bonjour { $name },

        Votre dernier cours date de quelques jours et aucun autre n’est réservé. La même heure chaque semaine est la plus facile à tenir.
    .action = Réserver le prochain

winback_7 =
    .subject = Une semaine sans cours
    .body =
        Bonjour { $name },

        Ce que vous avez appris reste mieux si vous revenez vite. Il y a peut-être encore un créneau cette semaine.
    .action = Trouver un créneau

winback_14 =
    .subject = Reprenez où vous en étiez
    .body =
        Bonjour { $name },

        Cela fait deux semaines. Vos notes et le tableau de votre dernier cours sont toujours là.
    .action = Trouver un créneau

winback_30 =
    .subject = Un autre professeur vous conviendrait-il mieux ?
    .body =
        Bonjour { $name },

        Cela fait un mois. Si le dernier cours n’était pas le bon, quelqu’un d’autre l’expliquera peut-être autrement.
    .action = Regarder

winback_offer =
    .subject = { $amount } pour votre prochain cours
    .body =
        Bonjour { $name },

        Cela fait un moment. Nous vous avons offert { $amount } : de quoi payer votre prochain cours jusqu’au { $date }. Ce qui n’est pas utilisé d’ici là expire.
    .action = Trouver un professeur

survey_lesson =
    .subject = Comment s’est passé votre premier cours ?
    .body =
        Bonjour { $name },

        Une question, une demi-minute : votre réponse nous dit quoi améliorer.
    .action = Répondre

survey_nps =
    .subject = Nous recommanderiez-vous ?
    .body =
        Bonjour { $name },

        Vous avez suivi quelques cours. Dites-nous en un clic si vous recommanderiez EduStream à vos proches.
    .action = Répondre

survey_dormant =
    .subject = Pourquoi cet arrêt ?
    .body =
        Bonjour { $name },

        Nous ne vous avons pas vu depuis deux mois et aimerions savoir pourquoi. Une question, et nous n’écrirons plus à ce sujet.
    .action = Répondre

package_nudge =
    .subject = Des cours avec { $tutor } pour moins cher
    .body =
        Bonjour { $name },

        Vous avez déjà suivi quelques cours avec { $tutor }. En forfait, ils coûtent moins qu’à l’unité, et ce qui n’est pas utilisé peut être transféré ou remboursé.
    .action = Voir les forfaits

checkout_nudge =
    .subject = Votre cours n’est pas encore réservé
    .body =
        Bonjour { $name },

        Vous avez commencé à réserver, mais le paiement n’a pas abouti. Rien n’a été débité et le créneau est de nouveau libre. Reprenez-le ou choisissez-en un autre.
    .action = Réessayer

quarterly =
    .subject = Du nouveau depuis votre dernier cours
    .body =
        Bonjour { $name },

        Vos professeurs, leurs prochains créneaux et ce qui a changé sont réunis sur une page. Nous vous écrivons quatre fois par an, et pour rien d’autre.
    .action = Y jeter un œil

week_report =
    .subject = La semaine dernière : { $from } – { $to }
    .body =
        Bonjour { $name },

        Voici la semaine, à côté de la précédente.
    .action = Ouvrir le tableau de bord

film_costs =
    .subject = Vidéos des formations : ce mois-ci pourrait coûter { $amount }
    .body =
        Bonjour { $name },

        À ce rythme, les vidéos des formations coûteront { $amount } ce mois-ci. Vous avez demandé une alerte au-delà de { $limit }. La page montre ce qui a augmenté : stockage, encodage ou envoi.
    .action = Voir les chiffres

institution_invited =
    .subject = { $name } vous invite : { $institution } sur EduStream
    .body =
        Bonjour,

        { $name } vous invite à apprendre sur EduStream ({ $institution }). Une place vous attend.

        Ouvrez le lien, connectez-vous ou créez un compte, puis prenez votre place. Le lien reste valable { $count ->
             [one] { $count } jour
            *[other] { $count } jours
        }. La place revient à la première personne qui l’ouvre : gardez-le pour vous.
    .action = Prendre ma place

institution_lesson_asked =
    .subject = { $member } demande un cours : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        { $member } aimerait un cours de { $subject } avec { $counterpart } : { $when }. Il coûte { $amount }, à payer avec le solde de { $institution } seulement si vous acceptez.

        Merci de décider avant { $until }. Jusque-là, le créneau est gardé et le professeur n’en sait rien.
    .action = Décider

institution_lesson_refused =
    .subject = { $institution } n’a pas accepté : { $subject } avec { $counterpart }
    .body =
        Bonjour { $name },

        Votre établissement ({ $institution }) n’a pas accepté le cours de { $subject } avec { $counterpart } : { $when }. { $reason }

        Le créneau est de nouveau libre. Demandez à votre établissement quel cours conviendrait, ou réservez-le et payez par carte.
    .action = Ouvrir la demande

video_sign_in =
    .subject = Reconnectez votre compte { $provider }
    .body =
        Bonjour { $name },

        Votre compte { $provider } ne nous laisse plus entrer. Tant que vous ne l’avez pas reconnecté, vos cours ont lieu dans notre propre salle, et vos élèves y sont dirigés.
    .action = Reconnecter

video_moved =
    .subject = Votre cours a lieu dans notre propre salle
    .body =
        Bonjour { $name },

        { $provider } ne fonctionne pas pour votre cours, qui a donc lieu dans notre propre salle. Si vous attendez là-bas, rejoignez-nous ici.
    .action = Ouvrir la salle
