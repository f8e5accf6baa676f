### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Aller au contenu
nav-main = Principal
nav-search = Trouver un professeur
nav-teach = Enseigner
nav-subjects = Matières
nav-sign_in = Se connecter
nav-register = S’inscrire
nav-home = Accueil
nav-own_menu = Menu de { $name }
nav-lessons = Cours
nav-messages = Messages
nav-wallet = Portefeuille
nav-teach_profile = Profil de professeur
nav-teach_availability = Disponibilités
nav-approvals = Validation des professeurs
nav-account = Compte
nav-sign_out = Se déconnecter
nav-teaching = Enseigner
nav-learning = Apprendre
nav-own = Vous
nav-staff = Équipe
nav-quick = Accès rapide
nav-start = Page d’accueil

footer-label = Pied de page
footer-teach = Enseigner sur EduStream
footer-privacy = Confidentialité
footer-terms = Conditions
footer-help = Aide
footer-contact = Contact
footer-cookies = Cookies
footer-language = Langue
footer-theme = Apparence
footer-theme_system = Comme l’appareil
footer-theme_light = Clair
footer-theme_dark = Sombre
footer-apply = Appliquer

form-optional = (facultatif)
form-show_password = Afficher le mot de passe
form-code = Code d’erreur : { $code }
form-email = E-mail
form-password = Mot de passe
form-password_help = Au moins 8 caractères. Quelques mots sans lien entre eux : c’est sûr et facile à retenir.
form-save = Enregistrer
form-choose = Choisir…
form-file_choose = Choisir un fichier
form-files_choose = Choisir des fichiers
form-file_none = Rien de choisi pour l’instant
form-file_chosen = Fichier choisi
form-files_chosen = Fichiers choisis

error-missing_title = Cette page n’existe pas
error-missing_text = L’adresse comporte peut-être une erreur, ou la page n’existe plus. Cherchez un professeur, ou consultez l’aide.
error-failed_title = Ça n’a pas marché
error-again = Réessayer

chart-as_table = Afficher en tableau
chart-change = { $change } % { $against }

length-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
length-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
length-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
length-year = 1 an

notice-booked = Cours réservé. Les détails vous attendent dans vos e-mails.
notice-requested = Demande envoyée. La somme est bloquée ; vous ne payez que si le professeur accepte.
notice-confirmed = Cours confirmé. L’élève est prévenu.
notice-declined = Demande refusée. L’élève en connaît la raison.
notice-cancelled = Cours annulé. Le remboursement figure ci-dessous.
notice-chat_tested = Envoyé. Le test apparaît dans la messagerie dans un instant.
notice-saved = Enregistré.
notice-settings_saved = Enregistré. Les cours réservés ne bougent pas ; seules les heures affichées changent.
notice-signed_out = Votre session est fermée. À bientôt !
notice-verified = Votre e-mail est confirmé. Vous pouvez recharger et réserver.
notice-password_changed = Mot de passe modifié. Vos autres appareils ont été déconnectés et vos clés API supprimées.
notice-topped_up = L’argent est dans votre portefeuille.
notice-topup_under_way = Votre paiement est en route. L’argent apparaît ici dès son arrivée.
notice-payment_under_way = Votre paiement est en route. Il s’affichera ici dès son arrivée.
notice-topup_failed = Le paiement n’a pas abouti et rien n’a été débité. Réessayez ou payez autrement.
notice-approved = Profil validé. Les élèves peuvent maintenant réserver.
notice-two_step_off = La connexion en deux étapes est désactivée. Votre mot de passe suffit désormais.
notice-email_changed = Votre nouvel e-mail est confirmé. Utilisez-le désormais pour vous connecter.
notice-email_proved = Merci. Nos e-mails partent de nouveau à votre adresse.
notice-passkey_added = Clé d’accès ajoutée. Vous pouvez maintenant l’utiliser pour vous connecter.
notice-passkey_removed = Clé d’accès retirée.
notice-connected = Compte relié. Vous pouvez désormais l’utiliser pour vous connecter.
notice-disconnected = Compte délié. Il n’ouvre plus votre compte ici.
notice-phone_confirmed = Votre numéro est confirmé.
notice-signed_out_others = Vos autres connexions sont fermées et vos clés API supprimées.

legal-privacy_lead = Ce que nous gardons, pourquoi, et comment le récupérer.
legal-privacy_kept = Nous gardons votre compte, vos cours et ce que vous écrivez, parce que le service en a besoin. Les messages sont supprimés au bout de deux ans. Les pièces comptables sont gardées au moins sept ans parce que la loi l’exige.
legal-privacy_devices = Quand vous vous connectez, nous notons votre navigateur et votre adresse réseau, pour que vous voyiez vos appareils et que nous protégions votre compte.
legal-privacy_cookies = Quelques cookies gardent votre session ouverte et retiennent vos choix. Aucun ne vous suit ailleurs. Tous, un par un :
legal-privacy_shared = Votre professeur ou votre élève voit votre nom, votre fuseau horaire et ce que vous écrivez pour le cours, jamais votre adresse e-mail.
legal-privacy_public = Le profil d’un professeur et ses avis sont lisibles par tous. Les élèves n’ont pas de page publique.
legal-privacy_rights = Vous pouvez télécharger une copie de tout ce que nous conservons à votre sujet, le rectifier ou fermer votre compte :
legal-contact = Écrivez à l’exploitant de ce site :
legal-terms_lead = Les règles entre les élèves, les professeurs et nous.
legal-terms_lessons = Un cours est un contrat entre l’élève et le professeur. Le professeur fixe le prix, les horaires et la règle d’annulation ; ce qu’affichait la page au moment de la réservation fait foi.
legal-terms_money = L’élève paie le prix du professeur, sans frais en plus. Nous gardons l’argent jusqu’à la fin du cours, puis le professeur le reçoit, moins notre commission de 20 %, 15 % ou 10 %.
legal-terms_cancel = Si le professeur refuse, annule ou ne répond pas sous 24 heures, l’élève récupère tout. Sinon, la règle d’annulation du professeur s’applique :

cookies-lead = Ce que ce site garde dans votre navigateur, et combien de temps. Rien ne vous suit, et personne d’autre n’y dépose quoi que ce soit.
cookies-name = Nom
cookies-purpose = Pour quoi faire
cookies-kept = Durée
cookies-session = Garde votre session ouverte.
cookies-device = Reconnaît ce navigateur quand vous vous connectez, pour que les essais ratés d’autrui ne vous bloquent pas.
cookies-acting = Permet à notre équipe de voir le site comme une autre personne, pour l’aider. Elle seule le reçoit.
cookies-way = Reconnaît ce navigateur quand vous revenez du compte avec lequel vous vous connectez.
cookies-launch = Reconnaît ce navigateur quand la plateforme de votre école vous envoie ici.
cookies-referral = Retient le lien qui vous a fait venir, pour que chacun reçoive ce qui a été promis. Seul un tel lien l’enregistre.
cookies-flash = Rend ce que vous avez saisi quand un formulaire n’a pas pu être envoyé. Jamais les mots de passe.
cookies-wrote = Vous montre aussitôt ce que vous venez de changer.
cookies-locale = Retient votre langue.
cookies-theme = Retient le mode clair ou sombre.
cookies-zone = Retient votre fuseau horaire, pour que les heures soient justes avant la connexion.
cookies-currency = Retient la devise dans laquelle vous voyez les prix.
cookies-event = Sait où vos pages ouvertes en étaient, pour ne manquer aucune nouvelle. Uniquement avec une session ouverte, comme la suite.
cookies-waiting = Garde les messages que vous avez écrits sans connexion.
cookies-drafts = Garde ce que vous avez commencé à écrire à quelqu’un.
cookies-pushed = Sait que les notifications de ce navigateur ont été préparées depuis son ouverture.
cookies-pages = Garde votre agenda et vos dernières conversations pour les moments sans connexion.
cookies-watched = Garde ce que vous avez vu d’une vidéo jusqu’à ce que le cours l’ait noté.
cookies-units = Garde les étapes de formations que vous avez emportées, avec leurs vidéos.
cookies-till_deleted = Jusqu’à ce que vous l’effaciez
cookies-till_sent = Jusqu’à leur envoi
cookies-till_closed = Jusqu’à la fermeture de l’onglet
cookies-till_sign_out = Jusqu’à la déconnexion
cookies-no_choice = Tous sont nécessaires à ce que vous demandez au site : il n’y a donc rien à accepter. Si cela change un jour, nous vous demanderons d’abord, et dire non sera aussi simple que dire oui.
cookies-nothing_else = Rien d’autre n’est gardé dans votre navigateur. Vous pouvez tout effacer dans ses réglages ; votre session se ferme, rien d’autre ne change.


zone-unknown = Les heures sont en UTC, car votre navigateur ne partage pas votre fuseau horaire.
zone-choose = Choisir mon fuseau horaire
zone-change = Changer de fuseau horaire
zone-title = Votre fuseau horaire
zone-lead = Votre navigateur ne le partage pas. Une fois choisi, toutes les heures suivent votre montre.
zone-lead_known = Les pages et les e-mails affichent les heures de ce fuseau. Les cours réservés ne bougent pas.
zone-none = Choisissez…
zone-submit = Afficher les heures à ma montre
zone-why = Votre navigateur ne le partage pas ; or les cours, les e-mails et les rappels suivent votre montre.
nav-teach_onboarding = Être publié
notice-sent_in = C’est envoyé. Nous regardons et vous écrivons.
notice-check_asked = Demandé. Continuez chez le prestataire.
notice-papers_sent = Documents envoyés. Nous les vérifions et vous écrivons.
notice-reported = Merci. Nous lisons votre signalement et vous écrivons ce que nous avons fait.
notice-blocked = Bloqué. Aucun de vous ne trouve ni ne joint plus l’autre.
notice-unblocked = Débloqué.
notice-appealed = Nous réexaminons et répondons par e-mail.
notice-asked_support = Nous avons votre question. L’échéance de la réponse est ci-dessous.
notice-voted = Merci de votre retour.
notice-decided = C’est décidé. Les personnes concernées reçoivent un e-mail.
notice-case_opened = Le litige est ouvert. La somme payée attend la décision.
notice-case_accepted = Vous avez accepté. Dès que l’autre personne accepte aussi, c’est appliqué.
nav-saved = Enregistrés
notice-search_saved = C’est enregistré. Nous vous écrivons quand quelqu’un de nouveau convient, une fois par jour au plus.

nav-calendar = Agenda
nav-teach_dashboard = Statistiques

notice-proposed = C’est proposé. Nous vous enverrons la réponse par e-mail.
notice-moved = C’est convenu. Le cours est déplacé.
notice-kept = Le cours reste comme prévu.
notice-absent = Merci de nous l’avoir dit. Le cours est clos.
notice-held = Merci. Votre réponse est notée.
notice-feed_new = Vos cours ont une nouvelle adresse.
notice-series_booked = Vos cours sont réservés.
notice-series_requested = Demandes envoyées. Vous ne payez que les cours acceptés.

notice-series_off = Tous les cours à venir de la série sont annulés.

notice-reviewed = Merci pour votre avis.

notice-waiting = Vous êtes sur la liste. Nous vous écrirons dès que quelque chose se libère.
notice-skill_asked = Envoyé. Nous vous écrirons dès que les trois auront répondu.
notice-assessed = Merci. Votre évaluation compte.
notice-help_asked = Envoyé aux professeurs concernés. Chaque réponse arrive par e-mail.
notice-help_offered = C’est envoyé. À l’élève de choisir.
notice-package_bought = Forfait acheté. Réservez votre premier cours quand vous voulez.
notice-package_extended = C’est fait. Le forfait est prolongé.
notice-package_ended = Le forfait est clos. Le reste est dans votre portefeuille.
notice-package_moved = C’est fait. Voici votre forfait avec le nouveau professeur.
notice-package_given = Le lien est parti.
notice-package_claimed = Ces cours sont à vous. Bonne découverte !

notice-payout_asked = Votre versement est en cours.
notice-onboarded = Tout est prêt. Vous pouvez recevoir vos versements.
notice-onboarding_under_way = Le prestataire de paiement examine vos informations. Vous pourrez être payé dès qu’il les aura acceptées.

notices-title = Vos notifications
notices-lead = Ce qui s’est passé, le plus récent d’abord.
notices-settings = Réglages des notifications
notices-empty = Rien pour l’instant
notices-empty_text = Cours, messages et argent apparaissent ici.
notices-unread = Nouveau
notices-read_all = Tout marquer comme lu
notices-log = Ce qui vous a été envoyé
notices-log_empty = Rien ne vous a encore été envoyé.
notices-prefs = Réglages des notifications
notices-prefs_lead = Choisissez comment chaque type de nouvelle vous parvient. Ce qui touche à votre sécurité arrive toujours par e-mail.
notices-lessons = Cours
notices-matching = Professeurs et demandes
notices-messages = Messages reçus
notices-credits = Argent et crédits
notices-system = Votre compte
notices-in_app = Ici
notices-email = E-mail
notices-push = Téléphone
notices-push_here = Ce navigateur
notices-push_lead = Soyez au courant des cours et des messages même quand aucune page n’est ouverte. Le texte des messages n’y figure jamais.
notices-push_without = Pour l’activer, il faut JavaScript. Tout le reste de cette page fonctionne sans.
notices-push_unable = Ce navigateur ne le permet pas. Sur iPhone ou iPad, ajoutez d’abord EduStream à l’écran d’accueil et ouvrez-le depuis là.
notices-push_denied = Les notifications de ce site sont bloquées. Autorisez-les dans les réglages du navigateur, puis rechargez la page.
notices-push_on = Ce navigateur reçoit les notifications tant que votre session y reste ouverte.
notices-push_start = Activer dans ce navigateur
notices-push_stop = Désactiver dans ce navigateur
notices-push_failed = Cela n’a pas fonctionné. Vérifiez votre connexion et réessayez.
notices-quiet = Rien qui puisse attendre entre { $from } et { $until } dans mon fuseau horaire
notices-digest = Regrouper ce qui n’est pas urgent
notices-digest_off = Chaque chose à part
notices-digest_daily = Un e-mail chaque matin
notices-digest_weekly = Un e-mail chaque lundi
notices-sent = Envoyé
notices-waiting = En attente
notices-dropped = Plus nécessaire
notices-undeliverable = Non remis à cette adresse

live-offline = Vous êtes hors ligne. Ce que vous écrivez est gardé et partira dès votre retour.
live-kept = Cette page est dans l’état du
live-update = Il existe une version plus récente d’EduStream.
live-reload = Recharger
offline-title = Vous êtes hors ligne
offline-text = Cette page n’est pas gardée sur cet appareil. Elle s’ouvrira dès que la connexion reviendra.
offline-kept = Vos dernières pages sont encore là :
manifest-about = Trouvez un professeur qui explique bien, réservez un cours, apprenez.
notice-credits_bought = Crédits achetés. Ils sont déjà là.
notice-lesson_paid = Le montant est réservé sur votre carte. Il est débité après le cours.
notice-withdrawn = C’est en route vers votre carte.
notice-calendar_connected = Agenda connecté. Nous le lisons en ce moment.
notice-calendar_gone = Agenda déconnecté. Rien n’en est gardé ici.
notice-calendar_looked = Nous le lisons en ce moment.
notice-calendar_answered = C’est noté. Le cours reste comme convenu.
notice-video_connected = Compte connecté. Vos cours y ont lieu désormais.
notice-video_gone = Compte déconnecté. Vos cours ont de nouveau lieu dans notre propre salle.
notice-video_here = Le cours a maintenant lieu ici.
notice-card_saved = Carte enregistrée. Vous pouvez payer avec dès maintenant.
notice-card_under_way = Votre carte est en cours d’enregistrement. Elle apparaît ici dans un instant.
notice-card_refused = Aucune carte n’a été enregistrée.
notice-card_removed = C’est supprimé.
notice-card_declined = La banque a refusé cette carte et rien n’a été débité. Votre créneau reste réservé : payez ici avec une autre carte.
notice-trial_replaced = Merci. Le crédit est dans votre portefeuille ; voici qui d’autre enseigne cette matière.
