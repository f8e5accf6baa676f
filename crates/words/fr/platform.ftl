### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Aller au contenu
nav-main = Principal
nav-search = Trouver un professeur
nav-subjects = Matières
nav-sign_in = Se connecter
nav-register = S’inscrire
nav-home = Accueil
nav-own_menu = Menu de { $name }
nav-lessons = Cours
nav-wallet = Portefeuille
nav-teach_profile = Profil de professeur
nav-teach_availability = Disponibilités
nav-approvals = Validation des professeurs
nav-account = Compte
nav-sign_out = Se déconnecter
nav-start = Page d’accueil

footer-label = Pied de page
footer-teach = Enseigner sur EduStream
footer-privacy = Confidentialité
footer-terms = Conditions
footer-language = Langue
footer-theme = Apparence
footer-theme_system = Comme l’appareil
footer-theme_light = Clair
footer-theme_dark = Sombre
footer-apply = Appliquer

form-optional = (facultatif)
form-code = Code d’erreur : { $code }
form-email = E-mail
form-password = Mot de passe
form-password_help = Au moins 8 caractères. Quelques mots sans lien entre eux : c’est sûr et facile à retenir.
form-save = Enregistrer
form-choose = Choisir…

error-missing_title = Cette page n’existe pas
error-missing_text = L’adresse comporte peut-être une erreur, ou la page n’existe plus.
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
notice-saved = Enregistré.
notice-settings_saved = Enregistré. Les cours réservés ne bougent pas ; seules les heures affichées changent.
notice-signed_out = Votre session est fermée. À bientôt !
notice-verified = Votre e-mail est confirmé. Vous pouvez recharger et réserver.
notice-password_changed = Mot de passe modifié. Vos autres appareils ont été déconnectés.
notice-topped_up = L’argent est dans votre portefeuille.
notice-topup_failed = Le paiement n’a pas abouti et rien n’a été débité. Réessayez ou payez autrement.
notice-approved = Profil validé. Les élèves peuvent maintenant réserver.

legal-privacy_lead = Ce que nous gardons, pourquoi, et comment le récupérer.
legal-privacy_kept = Nous gardons votre compte, vos cours et ce que vous écrivez, parce que le service en a besoin. Les écritures comptables sont gardées sept ans parce que la loi l’exige.
legal-privacy_cookies = Cookies : un garde votre session ouverte ; trois retiennent la langue, l’apparence et le fuseau horaire. Aucun ne vous suit ailleurs.
legal-privacy_shared = Votre professeur ou votre élève voit votre nom, votre fuseau horaire et ce que vous écrivez pour le cours, jamais votre adresse e-mail.
legal-privacy_rights = Les pages de votre compte et de votre profil montrent ce que nous gardons sur vous. Pour le faire corriger ou supprimer, écrivez à l’exploitant de ce site.
legal-contact = Écrivez à l’exploitant de ce site :
legal-terms_lead = Les règles entre les élèves, les professeurs et nous.
legal-terms_lessons = Un cours est un contrat entre l’élève et le professeur. Le professeur fixe le prix, les horaires et la règle d’annulation ; ce qu’affichait la page au moment de la réservation fait foi.
legal-terms_money = L’élève paie le prix du professeur, sans frais en plus. Nous gardons l’argent jusqu’à la fin du cours, puis le professeur le reçoit, moins notre commission de 20 %, 15 % ou 10 %.
legal-terms_cancel = Si le professeur refuse, annule ou ne répond pas sous 24 heures, l’élève récupère tout. Sinon, la règle d’annulation du professeur s’applique :

zone-unknown = Les heures sont en UTC, car votre navigateur ne partage pas votre fuseau horaire.
zone-choose = Choisir mon fuseau horaire
zone-title = Votre fuseau horaire
zone-lead = Votre navigateur ne le partage pas. Une fois choisi, toutes les heures suivent votre montre.
zone-none = Choisissez…
zone-submit = Afficher les heures à ma montre
zone-why = Votre navigateur ne le partage pas ; or les cours, les e-mails et les rappels suivent votre montre.
