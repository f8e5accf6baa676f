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
form-code = Code de cette erreur : { $code }
form-email = E-mail
form-password = Mot de passe
form-password_help = Au moins 8 caractères. Quelques mots sans lien entre eux sont sûrs et faciles à retenir.
form-save = Enregistrer
form-choose = Choisir…

error-missing_title = Cette page n’existe pas
error-missing_text = L’adresse est peut-être mal saisie, ou ce qui se trouvait ici a disparu.
error-failed_title = Cela n’a pas fonctionné
error-again = Réessayer

notice-booked = Cours réservé. Les détails sont dans votre boîte mail.
notice-requested = Demande envoyée. L’argent est bloqué, pas débité, jusqu’à la réponse du professeur.
notice-confirmed = Cours confirmé. L’élève est prévenu.
notice-declined = Demande refusée. L’autre partie en connaît la raison.
notice-cancelled = Cours annulé. L’argent a été réparti comme l’indiquait l’aperçu.
notice-saved = Enregistré.
notice-settings_saved = Enregistré. Les cours réservés gardent leur moment ; les heures s’affichent dans votre fuseau.
notice-signed_out = Vous êtes déconnecté.
notice-verified = Votre e-mail est confirmé. Vous pouvez recharger et réserver.
notice-password_changed = Mot de passe modifié. Les autres appareils ont été déconnectés.
notice-topped_up = L’argent est dans votre portefeuille.
notice-topup_failed = La banque a refusé le paiement. Rien n’a été débité ; réessayez ou payez autrement.
notice-approved = Profil approuvé. On peut maintenant réserver ce professeur.

legal-privacy_lead = Ce que nous gardons, pourquoi, et comment le reprendre.
legal-privacy_kept = Nous gardons votre compte, vos cours et ce que vous écrivez pour que le service fonctionne ; les écritures d’argent sont gardées sept ans parce que la loi l’exige.
legal-privacy_cookies = Cookies : un vous garde connecté, trois retiennent la langue, l’apparence et le fuseau horaire. Aucun ne vous suit ailleurs.
legal-privacy_shared = Votre professeur ou votre élève voit votre nom, votre fuseau horaire et ce que vous écrivez pour le cours, jamais votre adresse e-mail.
legal-privacy_rights = Les pages de votre compte et de votre profil montrent ce que nous gardons sur vous. Pour le faire corriger ou supprimer, adressez-vous à l’exploitant de ce site.
legal-terms_lead = Les règles entre les élèves, les professeurs et nous.
legal-terms_lessons = Un cours est un contrat entre l’élève et le professeur. Le professeur fixe le prix, les horaires et la règle d’annulation ; ce qu’affichait la page au moment de la réservation fait foi.
legal-terms_money = L’élève paie le prix du professeur et rien de plus. Nous gardons l’argent jusqu’à la fin du cours, puis le professeur le reçoit, moins notre commission de 20 %, 15 % ou 10 %.
legal-terms_cancel = Si le professeur refuse, annule ou ne répond pas sous 24 heures, l’élève récupère tout. Sinon, la règle du professeur s’applique :
