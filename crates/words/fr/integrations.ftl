hooks-title = Webhooks
hooks-lead = Votre serveur apprend en quelques secondes ce qui se passe ici, avec une signature qui prouve que cela vient de nous.
hooks-none = Aucun webhook pour l’instant. Ajoutez l’adresse de votre serveur ci-dessous.
hooks-secret = Le nouveau secret. Copiez-le maintenant : il ne sera plus affiché.
hooks-add = Ajouter un webhook
hooks-url = Adresse
hooks-url_help = Elle commence par https://, est joignable de partout et répond en moins de 10 secondes.
hooks-events = Ce qui est annoncé
hooks-all = Tout
hooks-group_booking = Cours
hooks-group_review = Avis
hooks-group_message = Messages
hooks-group_payment = Paiements
hooks-group_package = Forfaits
hooks-group_payout = Versements
hooks-group_tutor = Profil de professeur
hooks-group_availability = Horaires
hooks-group_help = Demandes d’aide
hooks-group_skill = Compétences
hooks-former = Signé aussi avec l’ancien secret jusqu’à { $at }
hooks-dead =
    { $count ->
        [one] { $count } envoi abandonné
       *[other] { $count } envois abandonnés
    }
hooks-deliveries = Envois
hooks-test = Envoyer un test
hooks-rotate = Nouveau secret
hooks-remove = Supprimer
hooks-log_lead = Conservés 30 jours. Ce que votre serveur n’accepte pas est réessayé pendant trois jours ; ensuite, vous pouvez le renvoyer d’ici.
hooks-log_none = Rien n’a encore été envoyé. Envoyez un test pour voir si votre serveur répond.
hooks-status_pending = En attente
hooks-status_failed = Nouvel essai à venir
hooks-status_delivered = Remis
hooks-status_dead = Abandonné
hooks-answered = Réponse { $status }
hooks-timed_out = Pas de réponse en 10 secondes
hooks-unreachable = Injoignable
hooks-inside = L’adresse n’est pas sur l’internet public
hooks-next = Prochain essai { $at }
hooks-tries =
    { $count ->
        [one] { $count } essai
       *[other] { $count } essais
    }
hooks-replay = Renvoyer
hooks-what = Ce qui est envoyé
hooks-back = Tous les webhooks

status-title = État du service
status-lead = Comment va EduStream en ce moment, mesuré chaque minute.
status-all_ok = Tout fonctionne.
status-some_slow = Quelque chose est plus lent que d’habitude.
status-some_down = Quelque chose ne fonctionne pas en ce moment. Nous nous en occupons.
status-database = Site et cours
status-database_is = Pages, réservations, votre compte
status-worker = Tâches de fond
status-worker_is = Rappels, versements, webhooks
status-mail = E-mail
status-mail_is = Confirmations et rappels
status-payments = Paiement par carte
status-payments_is = Recharger et payer par carte
status-ok = Fonctionne
status-slow = Lent
status-down = En panne
status-uptime = { $percent } % sur les 90 derniers jours
status-past = Jours perturbés
status-minutes = { $slow } min de lenteur, { $down } min de panne
changelog-title = Nouveautés
changelog-lead = Ce qui a changé, version après version.
changelog-webhooks = Webhooks : votre serveur apprend aussitôt ce qui arrive aux cours, aux paiements et aux messages.
changelog-keys = Les clés d’API montrent leur utilisation, et les pages web que vous nommez peuvent s’en servir.
changelog-pages = Un lien vers vos clés d’API et vos webhooks dans les réglages du compte.
changelog-developers = Une page pour les développeurs avec chaque adresse de l’API.
changelog-status = Une page d’état avec les 90 derniers jours.
dev-title = Développeurs
dev-lead = Tout ce que vous pouvez faire ici, votre programme le peut aussi.
dev-search = Chercher dans l’API
dev-find = Chercher
dev-begin = Pour commencer
dev-begin_key = Créez une clé qui peut ce dont votre programme a besoin :
dev-begin_ask = Envoyez-la avec chaque requête :
dev-begin_refusals = Un refus est du JSON avec un code stable et une phrase qui dit quoi faire. Avec 429, attendez autant de secondes que l’indique Retry-After.
dev-begin_browser = Pour une page web à vous, nommez son adresse en créant la clé.
dev-versions = Versions
dev-groups = Toutes les adresses
dev-signature = Chaque requête porte { $header } avec l’heure et une signature. Vérifiez-la ainsi :
dev-repeats = Le même événement peut venir deux fois avec le même id : répondez 200 et ne faites rien la deuxième fois.
dev-back = Toute l’API
dev-none = Rien ne correspond. Essayez avec moins de mots.
dev-details = Champs et exemple
dev-query = Paramètres
dev-body = Corps
dev-answer = Réponse { $status }
dev-refusals = Refus possibles
dev-required = obligatoire
dev-scope = Clé avec le droit { $scope }
dev-open = Ouvert à tous
dev-people = Seulement pour une personne connectée
dev-ask = Ouvrir dans ce navigateur
dev-ends = Prend fin le { $day }

chats-title = Intégrations
chats-lead = Recevez vos nouvelles là où votre équipe échange déjà. Seuls un titre et un lien sont publiés, rien du contenu.
chats-off = Non connecté
chats-on = Connecté
chats-out_of_date = Nouvelle adresse nécessaire
chats-connect = Connecter { $name }
chats-change = Modifier { $name }
chats-end = Déconnecter { $name }
chats-url = Adresse du webhook entrant
chats-new_url = Nouvelle adresse du webhook entrant
chats-slack_help = Dans Slack, ajoutez l’application « Incoming WebHooks » à un canal et copiez son adresse. Elle commence par https://hooks.slack.com/services/.
chats-teams_help = Dans Teams, ouvrez les flux de travail d’un canal, choisissez « Publier dans un canal lorsqu’une requête de webhook est reçue » et copiez l’adresse.
chats-what = Ce qui est publié
chats-told = Dernière publication reçue : { $at }
chats-nothing_yet = Rien n’a encore été publié
chats-gone = La messagerie indique que cette adresse n’est plus valable. Créez-y un nouveau webhook et saisissez son adresse ci-dessous.
chats-answered = La messagerie a refusé la dernière publication. Envoyez un test ; s’il n’arrive pas, saisissez une nouvelle adresse.
chats-timed_out = La messagerie n’a pas répondu en 10 secondes. Envoyez un test pour réessayer.
chats-unreachable = La messagerie est injoignable. Vérifiez l’adresse, puis envoyez un test.
chats-test = Envoyer un test
chats-test_line = Ceci est un test d’EduStream. Vos nouvelles apparaîtront ici.
chats-others = Connecter autre chose
chats-others_text = Des outils comme Zapier ou Make démarrent avec un webhook et agissent avec une clé API.
cals-title = Agendas connectés
cals-lead = Ce qui est pris dans votre propre agenda l’est aussi ici, et vos cours y apparaissent.
cals-none = Aucun agenda connecté pour l’instant. Connectez celui que vous utilisez déjà : personne ne vous réservera deux fois.
cals-feed = Vous voulez seulement voir vos cours ailleurs ? Prenez le flux depuis
cals-asks_moved = Dans votre agenda { $calendar }, il commence maintenant ainsi : { $to }.
cals-asks_deleted = Il a été supprimé dans votre agenda { $calendar }.
cals-still_on = Le cours a toujours lieu comme convenu. Rien n’est annulé ni déplacé sans que vous le disiez ici.
cals-put_back = Le remettre
cals-leave_out = Ne plus l’y mettre
cals-move_here = Déplacer le cours
cals-cancel_here = Annuler le cours
cals-state_ok = À jour
cals-state_stale = Pas à jour
cals-state_sign_in = À reconnecter
cals-fault_unavailable = L’agenda ne répond pas.
cals-fault_often = L’agenda a été interrogé trop souvent. Nous attendons le temps qu’il demande.
cals-fault_refused = L’agenda refuse ce que nous demandons.
cals-fault_sign_in = L’agenda ne nous laisse plus entrer.
cals-fault_unreadable = La réponse de l’agenda est illisible.
cals-fault_many = Il contient plus de 5 000 entrées, plus que ce que nous gardons.
cals-never = Pas encore
cals-stale_text = Ce que vous y avez noté depuis la dernière lecture n’est pas connu ici : des élèves peuvent se voir proposer des horaires où vous êtes pris ailleurs. Vérifiez vos horaires avant de vous y fier.
cals-anew = Reconnecter
cals-account = Compte
cals-last_look = Dernière lecture
cals-taken = Pris là-bas
cals-written = Cours inscrits
cals-off = Désactivé
cals-blocks = Ce qui est pris là-bas l’est aussi ici
cals-exports = Inscrire mes cours là-bas
cals-look = Lire maintenant
cals-remove = Déconnecter
cals-remove_text = Nous oublions le mot de passe ou l’autorisation et tout ce qui était pris là-bas. Les cours déjà inscrits y restent.
cals-remove_sure = Oui, déconnecter
cals-connect = Connecter { $calendar }
cals-server = Un autre agenda, par CalDAV
cals-add = Connecter un agenda
cals-add_text = Nous lisons quand vous êtes pris, jamais pourquoi, et inscrivons les cours convenus.
cals-address = Adresse du serveur
cals-address_help = Nextcloud, iCloud, Fastmail et d’autres l’indiquent dans leurs réglages. Elle commence par https://.
cals-username = Nom d’utilisateur
cals-password = Mot de passe
cals-password_help = De préférence un mot de passe réservé à cette application : la plupart des serveurs en créent un dans leurs réglages de sécurité.
cals-connect_server = Connecter cet agenda
cals-sandbox_title = Autoriser l’accès à un agenda
cals-sandbox = Cette page fait partie du bac à sable : elle remplace Google et Outlook sur un ordinateur portable. Son agenda est pris de 12 h à 13 h UTC les jours ouvrés.
cals-sandbox_yes = Autoriser
cals-sandbox_no = Ne pas autoriser
cals-stale_here = Votre agenda { $calendar } n’est pas à jour ici : des horaires où vous êtes pris peuvent être proposés aux élèves.
cals-see = Voir mes agendas
cals-busy =
    { $count ->
        [one] { $count } moment dans les mois à venir
        [many] { $count } moments dans les mois à venir
       *[other] { $count } moments dans les mois à venir
    }
cals-lessons =
    { $count ->
        [one] { $count } cours à venir
        [many] { $count } cours à venir
       *[other] { $count } cours à venir
    }
institution-title = Établissement
institution-lead = Pour les écoles et les entreprises : achetez des places, invitez vos membres et suivez les dépenses.
institution-overview = Vue d’ensemble
institution-members = Membres
institution-seats = Places
institution-reports = Rapports
institution-taken_of = { $taken } places occupées sur { $seats }
institution-invited = Invitations
institution-free = Places libres
institution-admins = Responsables
institution-since = Depuis
institution-no_seats = Vous n’avez pas encore de places. Achetez-en, puis lancez vos invitations.
institution-buy = Acheter des places
institution-others = Vos autres établissements
institution-part_member = Vous avez une place ici.
institution-leave = Quitter
institution-leave_help = Votre place se libère pour une autre personne. Votre compte et vos cours restent.
institution-make = Créer un établissement
institution-name = Nom
institution-slug = Nom court pour les adresses
institution-slug_help = De 3 à 40 lettres minuscules, chiffres et tirets, par exemple lindenhof.
institution-create = Créer
institution-invite = Inviter des personnes
institution-email = E-mail
institution-invite_one = Envoyer l’invitation
institution-list = Plusieurs à la fois
institution-list_help = Une adresse par ligne, ou un tableau avec e-mail et nom, tel qu’un tableur l’enregistre (CSV). Jusqu’à 500 personnes.
institution-check = Vérifier la liste
institution-plan = Ce qui va se passer
institution-plan_counts = Invitations : { $invited }. Laissées de côté : { $refused }.
institution-line = Ligne
institution-outcome = Résultat
institution-will_invite = Reçoit une invitation
institution-problem_email = Ce n’est pas une adresse e-mail
institution-problem_name = Ce nom ne peut pas être affiché
institution-problem_twice = Déjà plus haut dans la liste
institution-problem_member = Déjà membre
institution-problem_invited = Une invitation attend déjà
institution-problem_seat = Plus de place libre
institution-state_invited = Invitation envoyée
institution-state_active = Membre
institution-state_left = A quitté
institution-state_removed = Accès retiré
institution-state_lapsed = Invitation expirée
institution-members_none = Personne pour l’instant. Invitez les premiers membres.
institution-download = Télécharger le tableau (CSV)
institution-remove = Retirer
institution-take_back = Annuler l’invitation
institution-make_admin = Nommer admin
institution-end_admin = Retirer le rôle d’admin
institution-admin = Admin
institution-until = valable jusqu’au { $date }
institution-how_many = Combien de places
institution-show_price = Voir le prix
institution-buy_help = Payé avec votre portefeuille. Une place s’achète une fois : quand une personne part, elle est libre pour la suivante.
institution-bought = Achats
institution-bought_none = Rien pour l’instant.
institution-month = Mois
institution-joined = Arrivées
institution-left = Départs
institution-spent = Dépensé
institution-spent_all = Total dépensé
institution-join_title = Votre invitation
institution-join_open = Une place vous attend.
institution-join_lead = { $institution } vous garde une place.
institution-join_sees = Ce qui sera visible : votre nom, l’adresse de l’invitation et la date de votre arrivée. Jamais vos messages.
institution-join_code = Code de l’e-mail
institution-join = Prendre ma place
institution-send =
    { $count ->
        [one] Inviter { $count } personne
       *[other] Inviter { $count } personnes
    }
institution-price_from =
    { $count ->
        [one] Dès { $count } place : { $price } chacune
       *[other] Dès { $count } places : { $price } chacune
    }
institution-buy_now =
    { $count ->
        [one] Acheter { $count } place pour { $price }
       *[other] Acheter { $count } places pour { $price }
    }
institution-seats_count =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
institution-budget = Budget
institution-budget_lead = Votre établissement peut payer les cours de ses membres. Un cours est payé en entier tant que le budget du mois et le solde le permettent ; sinon, le membre paie lui-même. Ce qui est remboursé revient au solde.
institution-rule = Ce que nous payons
institution-per_member = Par membre et par mois ({ $currency })
institution-per_member_help = Avec 0, plus aucun cours n’est payé.
institution-lesson_most = Maximum par cours ({ $currency })
institution-lesson_most_help = Les membres paient eux-mêmes les cours plus chers.
institution-ask_above = Demander l’accord au-delà de ({ $currency })
institution-ask_above_help = Un cours plus cher attend l’accord d’une personne qui gère l’établissement. Laissez vide pour payer chaque cours tout de suite.
institution-save = Enregistrer
institution-balance = Solde
institution-there = Disponible
institution-used = Cours de ce mois
institution-amount = Montant ({ $currency })
institution-pay_in = Verser depuis mon portefeuille
institution-take_out = Retirer
institution-may_take_out = Vous pouvez retirer { $amount }.
institution-lessons = Cours payés
institution-lessons_none = Pas encore de cours.
institution-lessons_booked = Réservés
institution-lessons_held = Donnés
institution-subject = Matière
institution-sign_in = Connexion
institution-branding = Apparence
institution-look = Nom et couleurs
institution-brand_lead = Vos membres le voient sur les pages de votre établissement et là où ils se connectent.
institution-color_light = Couleur sur fond clair
institution-color_dark = Couleur sur fond sombre
institution-color_help = Sous la forme # et six chiffres, par exemple { $example }, avec un contraste de 4,5:1 ou plus. Laissez les deux vides pour garder nos couleurs.
institution-logo = Votre logo
institution-logo_choose = Image de votre logo
institution-logo_help = JPEG, PNG ou WebP, 2 Mo au plus.
institution-logo_save = Enregistrer le logo
institution-logo_remove = Retirer le logo
institution-sso_title = Se connecter avec vos propres comptes
institution-sso_lead = Vos membres se connectent avec le compte qu’ils ont déjà dans votre école ou votre entreprise (OpenID Connect).
institution-callback = Adresse de redirection, pour votre fournisseur d’identité
institution-sign_in_link = Là où vos membres se connectent
institution-connected = Membres reliés
institution-issuer = Émetteur (issuer)
institution-issuer_help = L’adresse que votre fournisseur d’identité appelle issuer, par exemple https://accounts.school.example.
institution-client_id = Identifiant client (client ID)
institution-client_secret = Secret client (client secret)
institution-secret_kept = Un secret est enregistré. Laissez vide pour le garder.
institution-domains = Domaines d’e-mail
institution-domains_help = Un par ligne. Seules les personnes qui ont un e-mail d’un domaine confirmé entrent par là.
institution-sso_on = On peut se connecter ainsi
institution-sso_only = Les comptes reliés se connectent uniquement ainsi
institution-sso_only_help = Leur mot de passe ne sert plus si leur e-mail appartient à un domaine confirmé. Les personnes qui gèrent l’établissement gardent le leur.
institution-domain_confirmed = Confirmé
institution-domain_how = Placez à l’adresse { $address } un fichier avec cette ligne
institution-domain_check = Vérifier maintenant
institution-scim_title = Annuaire (SCIM 2.0)
institution-scim_lead = Votre fournisseur d’identité peut donner et reprendre des places lui-même. Chaque personne ajoutée reçoit une invitation qui lui garde une place.
institution-scim_url = Adresse, pour votre fournisseur d’identité
institution-scim_people = Personnes dans l’annuaire
institution-scim_groups = Groupes de l’annuaire
institution-scim_token_once = La nouvelle clé. Copiez-la maintenant : elle ne sera plus affichée.
institution-scim_token_make = Créer une clé
institution-scim_token_end = Révoquer la clé
institution-scim_token_line = Clé se terminant par { $hint }
institution-scim_used = dernière utilisation : { $date }
institution-scim_unused = pas encore utilisée
sso-title = Se connecter avec votre établissement
sso-lead = Pour vous, si votre école ou votre entreprise apprend ici et vous connecte elle-même.
sso-field = E-mail, ou nom court de votre établissement
sso-go_on = Continuer
sso-none = Aucun établissement ne connecte avec cet e-mail ou ce nom. Vérifiez-le, ou connectez-vous autrement.
sso-enter_title = Se connecter avec { $institution }
sso-enter = Continuer vers { $institution }
sso-connect_lead = Votre session est ouverte. Reliez votre compte { $institution } pour vous connecter avec lui désormais.
sso-usual = Se connecter autrement

lti-platforms = Plateformes d’apprentissage
lti-platforms_lead = Les cours d’ici s’ouvrent dans la plateforme de votre école : Moodle, Canvas, Blackboard, Brightspace et toutes celles qui parlent LTI 1.3.
lti-ours = À copier dans la plateforme
lti-ours_help = Ajoutez-y EduStream comme outil LTI 1.3 qui s’ouvre dans une nouvelle fenêtre.
lti-login_url = URL de connexion
lti-launch_url = URL de lancement et de redirection
lti-deep_link_url = URL de liaison profonde
lti-jwks_url = URL de nos clés publiques
lti-none_text = Aucune plateforme n’est encore enregistrée. Copiez nos adresses dans la vôtre, puis saisissez ici ce qu’elle affiche.
lti-add = Enregistrer une plateforme
lti-register = Enregistrer la plateforme
lti-change = Modifier
lti-change_help = Un autre émetteur, un autre identifiant client ou une autre adresse de clés désigne une autre plateforme : chacun devra de nouveau lier son compte.
lti-remove = Retirer cette plateforme
lti-remove_help = Les cours ne s’ouvriront plus depuis cette plateforme et les liens prendront fin. Les comptes et les cours restent.
lti-name = Nom
lti-name_help = Comme vous l’appelez, par exemple Moodle.
lti-issuer = Émetteur (identifiant de la plateforme)
lti-issuer_help = Copiez-le à l’identique, barre oblique finale comprise.
lti-client_id = Identifiant client
lti-deployments = Identifiants de déploiement
lti-deployments_help = Un par ligne.
lti-auth_url = URL de demande d’authentification
lti-token_url = URL de jeton d’accès
lti-keys_url = URL des clés publiques de la plateforme
lti-linked =
    { $count ->
        [one] { $count } compte lié
       *[other] { $count } comptes liés
    }
lti-never_used = pas encore utilisée
lti-last_used = dernière utilisation : { $at }
lti-classes = Cours là-bas
lti-class_help = Dès qu’un professeur arrive depuis un cours de là-bas, la plateforme peut dire qui le suit. Nous lui demandons à chaque fois et ne gardons rien.
lti-class_seen = dernière ouverture par un professeur : { $at }
lti-class_people = Qui suit ce cours
lti-class_teaches = enseigne
lti-class_linked = compte associé
lti-class_seated = a une place
lti-class_unseated = pas encore de place
lti-class_unnamed = Aucun nom indiqué
lti-class_empty_text = La plateforme n’indique personne dans ce cours.
lti-class_invite = Inviter les personnes sans place
lti-title = Plateformes liées
lti-lead = La plateforme de votre école peut ouvrir vos cours ici. Ouvrez-y un cours pour commencer.
lti-links_none_text = Aucune plateforme n’est liée à votre compte.
lti-unlink = Mettre fin au lien
lti-unlink_help = Une plateforme déliée n’ouvre plus votre compte et ne reçoit plus de résultats. Vos cours restent.
lti-link_title = Est-ce votre compte ?
lti-asks = Vous venez de { $platform } ({ $institution }). Indiquez une fois quel compte est le vôtre ici.
lti-came_for = Vous veniez pour :
lti-sign_in_first = Connectez-vous d’abord. Nous vous demanderons ensuite s’il faut lier les deux.
lti-register_help = Première visite ? Inscrivez-vous, confirmez votre e-mail, puis rouvrez le cours depuis votre plateforme.
lti-no_seat = Vous n’avez pas encore de place dans l’établissement { $institution }. Demandez-y une invitation, puis rouvrez le cours.
lti-link_means = Ensuite, votre compte sur { $platform } ouvrira votre compte ici. Les versements, le mot de passe et l’adresse demanderont toujours votre mot de passe.
lti-link_told = La plateforme saura quand vous terminez un cours qu’elle a ouvert, et rien d’autre.
lti-link = Lier mon compte ({ $name })
lti-other_account = Ce n’est pas vous ? Déconnectez-vous d’abord.
lti-choose_title = Choisir un cours
lti-choose_lead = Il s’ouvrira depuis { $platform }.
lti-choose_words = Chercher un cours
lti-choose_find = Chercher
lti-choose_none_text = Aucun cours trouvé. Essayez d’autres mots.
lti-choose = Choisir
lti-free = Gratuit
lti-chosen = Cours choisi : { $course }
lti-bring = Ajouter à { $platform }
lti-window_title = EduStream s’ouvre dans sa propre fenêtre
lti-window_lead = C’est là seulement que votre connexion est conservée.
lti-window_open = Ouvrir EduStream
