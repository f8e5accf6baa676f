### Registering, signing in, passwords, the account.

register-title = Créez votre compte
register-lead = Gratuit pour les élèves. Les professeurs paient une commission sur leurs cours, rien d’autre.
register-role = Qu’est-ce qui vous amène ?
register-role_student = Je veux apprendre
register-role_tutor = Je veux enseigner
register-name = Nom
register-name_help = Le nom que les autres verront.
register-birth_date = Date de naissance
register-birth_date_help = Vous devez avoir au moins 18 ans.
register-submit = Créer mon compte
register-terms = En créant un compte, vous acceptez nos
register-privacy = Ce que nous faisons de vos données :
register-have_account = Vous avez déjà un compte ?

check_mail-title = Consultez vos e-mails
check_mail-lead = Nous vous avons envoyé un lien. Ouvrez-le pour confirmer votre e-mail.
check_mail-reset_lead = Si cet e-mail correspond à un compte, un lien pour choisir un nouveau mot de passe est en route.
check_mail-help = Toujours rien après quelques minutes ? Regardez dans vos spams.
check_mail-again = Renvoyer le lien
check_mail-dev = Mode développement : les e-mails se lisent sur /dev/mailbox?to=ADRESSE

verify-title = Confirmez votre e-mail
verify-lead = Saisissez le mot de passe choisi à l’inscription et vous pourrez recharger et réserver.
verify-submit = Confirmer mon e-mail

login-title = Connexion
login-submit = Se connecter
login-forgot = Mot de passe oublié ?
login-no_account = Pas encore de compte ? Inscrivez-vous
login-demo = Mode développement. Comptes de démonstration : student-001@demo.test, tutor-001@demo.test, admin@demo.test ; mot de passe Demo-2026!

password-forgot_title = Mot de passe oublié ?
password-forgot_lead = Indiquez votre e-mail : nous vous enverrons un lien pour en choisir un nouveau.
password-forgot_submit = Envoyer le lien
password-reset_title = Choisissez un nouveau mot de passe
password-new = Nouveau mot de passe
password-reset_submit = Enregistrer
password-again = Envoyer un nouveau lien

account-title = Compte
account-not_verified = Votre e-mail n’est pas encore confirmé. Ouvrez le lien que nous vous avons envoyé ; d’ici là, vous ne pouvez ni recharger ni réserver.
account-settings = Heure, langue et devise
account-zone = Fuseau horaire
account-zone_help = Les cours réservés ne bougent pas ; seule l’heure affichée change.
account-language = Langue
account-currency = Devise
account-currency_help = Les prix s’affichent dans cette devise. L’argent de votre portefeuille garde la devise dans laquelle vous avez payé.
account-password = Mot de passe
account-old_password = Mot de passe actuel
account-change_password = Changer le mot de passe
account-devices = Vos connexions
account-this_device = Cet appareil
account-last_seen = Dernière activité : { $at }
account-revoke = Déconnecter

wanted-title = Votre cours avec { $name }

security-title = Sécurité
security-lead = Votre façon de vous connecter, et de fermer la porte aux autres.
security-two_step = Connexion en deux étapes
security-off = Désactivée. Une fois activée, il faut aussi un code de votre téléphone : un mot de passe volé ne suffit plus.
security-on = Activée. La connexion demande votre mot de passe et un code de votre application d’authentification.
security-forced = L’argent et les données d’autres personnes vous sont confiés. Activez d’abord la connexion en deux étapes ; le reste s’ouvrira ensuite.
security-set_up = Configurer la connexion en deux étapes
security-turn_off = Désactiver
security-codes_left = Codes de secours restants : { $number }
security-new_codes = Créer de nouveaux codes de secours
security-code = Code
security-code_help = Celui de votre application d’authentification. Téléphone perdu ? Utilisez un code de secours.
security-password = Défini. Changez-le si vous pensez que quelqu’un d’autre le connaît.
security-sessions =
    { $count ->
        [one] { $count } connexion ouverte
       *[other] { $count } connexions ouvertes
    }
security-passkeys =
    { $count ->
        [one] { $count } clé d’accès
       *[other] { $count } clés d’accès
    }
two_step-scan = Scannez cette image avec une application d’authentification sur votre téléphone.
two_step-picture = Code QR pour votre application d’authentification
two_step-by_hand = Impossible de scanner ? Saisissez cette clé dans l’application :
two_step-code_help = Les six chiffres que l’application affiche en ce moment.
two_step-submit = Activer
codes-title = Vos codes de secours
codes-lead = Si vous perdez votre téléphone, chacun d’eux vous connecte une fois. Gardez-les avec vos mots de passe : nous ne pourrons pas les afficher de nouveau.
codes-gone = Les codes de secours ne s’affichent qu’une fois. Si vous n’avez plus les vôtres, créez-en de nouveaux.
codes-done = Je les ai enregistrés
login_code-title = Saisissez votre code
login_code-again = Recommencer
sessions-title = Vos connexions
sessions-lead = Déconnectez ce que vous ne reconnaissez pas. Nous montrons le réseau, jamais le lieu exact.
sessions-others = Déconnecter partout ailleurs
sessions-others_help = Vos clés API prennent fin aussi.
sessions-browser = Navigateur
sessions-program = Programme
sessions-network = Réseau { $prefix }
sessions-only = Vous n’avez aucune autre connexion ouverte.
step_up-title = Confirmez que c’est bien vous
step_up-lead = Votre connexion remonte à un moment. Avant de changer cela, confirmez votre identité.
step_up-kept = Votre saisie est conservée. Seuls les mots de passe et les codes sont à retaper.
step_up-submit = Continuer
step_up-code_help = Le code affiché en ce moment par votre application d’authentification, ou un code de secours.
email_again-since = Nos e-mails à cette adresse nous reviennent (depuis le { $at }). Nous n’y envoyons plus rien tant que vous ne l’avez pas confirmée de nouveau ; ici, sur le site, vous trouvez tout.
email_again-said = Réponse du serveur de messagerie :
email_again-ask = Confirmer de nouveau cette adresse
email_again-title = Recevoir de nouveau mes e-mails ici
email_again-lead = Cet e-mail vous est parvenu : votre boîte fonctionne donc de nouveau. Nous y enverrons désormais tous nos messages.
email_change-title = Changer d’e-mail
email_change-lead = Nous enverrons un lien à la nouvelle adresse. Rien ne change tant que vous ne l’ouvrez pas.
email_change-new = Nouvel e-mail
email_change-submit = Envoyer le lien
email_change-sent_title = Consultez votre nouvelle messagerie
email_change-sent = Nous y avons envoyé un lien. Ouvrez-le dans les 72 heures pour vous connecter avec la nouvelle adresse. Nous avons aussi prévenu l’ancienne.
email_change-confirm_title = Utiliser cette adresse
email_change-confirm_lead = Désormais, vous vous connecterez avec cette adresse et nos e-mails y arriveront.
email_change-undo_title = Garder mon ancienne adresse
email_change-undo_lead = Si vous n’avez pas demandé ce changement, arrêtez-le ici. Votre compte garde son ancienne adresse, toutes les sessions sont fermées et vous choisissez un nouveau mot de passe par e-mail.
email_change-undone_title = Votre compte garde son ancienne adresse
email_change-undone = Toutes les sessions sont fermées et l’ancien mot de passe ne fonctionne plus. Nous vous avons envoyé un lien pour en choisir un autre.
passkeys-title = Clés d’accès
passkeys-lead = Connectez-vous avec votre empreinte, votre visage ou le verrouillage de votre écran. Une clé d’accès ne marche que sur ce site, un faux site ne peut pas la voler, et elle vaut pour les deux étapes.
passkeys-none = Aucune pour l’instant.
passkeys-name = Nom de la clé d’accès
passkeys-name_help = Pour la reconnaître plus tard, par exemple « Mon ordinateur ».
passkeys-add = Ajouter une clé d’accès
passkeys-used = Dernière utilisation : { $at }
passkeys-added = Ajoutée le { $at }
passkeys-remove = Retirer
passkeys-sign_in = Se connecter avec une clé d’accès
passkeys-failed = Cela n’a pas marché et rien n’a changé. Réessayez ou connectez-vous autrement.
passkeys-script = Les clés d’accès demandent un navigateur avec JavaScript. Votre mot de passe fonctionne sans.
oidc-go_on = Continuer avec { $provider }
oidc-other = Autres façons de se connecter
oidc-almost = { $provider } a confirmé { $email }. Encore quelques informations.
oidc-title = Comptes reliés
oidc-lead = Connectez-vous avec un compte que vous avez ailleurs, sans votre mot de passe.
oidc-none = Aucun pour l’instant.
oidc-connect = Relier { $provider }
oidc-disconnect = Délier
phone-title = Téléphone
phone-none = Pas encore de numéro. Nous le demandons avant un premier versement ou le compte d’un enfant, et ne le montrons à personne.
phone-is = Le numéro qui se termine par { $end } est confirmé.
phone-number = Numéro de téléphone
phone-number_help = Avec l’indicatif du pays, par exemple +33 6 12 34 56 78.
phone-submit = Recevoir un code par SMS
phone-sent = Nous avons envoyé un SMS au numéro qui se termine par { $end }. Le code est valable dix minutes.
phone-code_help = Les six chiffres du SMS.
phone-confirm = Confirmer le numéro

family-title = Famille
family-lead = Les comptes de vos enfants : ce qui leur est permis et ce que vous décidez.
family-children = Vos enfants
family-none = Aucun de vos enfants n’a encore de compte ici. Ajoutez-en un ci-dessous ; chaque cours passe par vous.
family-age =
    { $count ->
        [one] { $count } an
        [many] { $count } ans
       *[other] { $count } ans
    }
family-open = Ouvrir
family-add = Ajouter un enfant
family-name_help = Les professeurs voient ce nom.
family-email = E-mail de votre enfant
family-email_help = À partir de 13 ans, pour se connecter seul. Laissez vide, et c’est vous qui connectez votre enfant.
family-password = Premier mot de passe
family-agree = J’accepte ce texte
family-add_submit = Créer le compte
family-link = Relier le compte d’un adolescent
family-link_text = Votre adolescent a déjà un compte ? L’un crée un code, l’autre le saisit ici. Relier les comptes vaut accord avec le texte pour les parents.
family-code_make = Créer un code
family-code = Code
family-code_is = Votre code : { $code }. Il est valable 24 heures. Saisissez-le sur cette page depuis l’autre compte.
family-code_submit = Relier les comptes

child-allowed = Ce qui est permis à votre enfant
child-may_book = Demander des cours ; chaque demande attend votre accord
child-may_message = Écrire aux professeurs
child-limit = Plafond de dépenses
child-limit_amount = Au plus ({ $currency })
child-limit_help = Un cours compte dans la semaine ou le mois où il a lieu.
child-limit_none = Aucun plafond
child-limit_week = Par semaine
child-limit_month = Par mois
child-limit_a_week = { $amount } par semaine
child-limit_a_month = { $amount } par mois
child-notify = Ce que nous vous envoyons par e-mail
child-notify_requests = Les demandes qui attendent votre accord
child-notify_lessons = Les cours confirmés, refusés, annulés ou terminés
child-sign_in = Connexion
child-sign_in_own = Votre enfant se connecte avec { $email }.
child-sign_in_waiting = Nous avons envoyé un lien à { $email }. Dès que votre enfant l’ouvre, la connexion fonctionne.
child-sign_in_parent = Votre enfant ne peut pas encore se connecter seul. Connectez-le sur cet appareil ; votre session y est fermée entre-temps.
child-sign_in_submit = Connecter mon enfant
child-sign_in_give = Créer une connexion
child-grown = Votre enfant a 18 ans. Le compte lui appartient dès qu’il a sa propre connexion.
child-consent = Vous avez accepté le texte pour les parents le { $date }.
child-particulars = Nom et fuseau horaire
child-all = Tous les enfants
child-progress = Progrès
child-close = Fermer le compte de cet enfant
child-close_text = Le compte est fermé { $days } jours après votre demande. D’ici là, vous pouvez le garder. Ensuite, le profil, la date de naissance et les connexions de votre enfant sont effacés ; votre compte et ceux de vos autres enfants restent.
child-close_password = Votre mot de passe
child-close_forfeit = Renoncer à l’argent et aux crédits qui restent sur ce compte
child-closes_on = Ce compte sera fermé le { $date }.
child-close_stay = Garder le compte
photo-title = Photo
photo-help = JPG, PNG ou WebP, 10 Mo au plus. Nous retirons le lieu et les données de l’appareil.
photo-choose = Nouvelle photo
photo-save = Enregistrer la photo
photo-remove = Retirer la photo
