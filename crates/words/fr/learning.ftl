### Courses, goals and progress.

courses-title = Formations
courses-lead = Apprenez à votre rythme, avec des vidéos, des exercices et un professeur qui répond.
courses-free = Gratuit
courses-paid = Payant
courses-credits = Contre des crédits
courses-newest = Les plus récentes
courses-popular = Les plus suivies
courses-cheapest = Les moins chères
courses-any = Indifférent
courses-words = Rechercher
courses-price = Prix
courses-level = Niveau
courses-sort = Ordre
courses-show = Afficher
courses-none = Aucune formation ne correspond
courses-none_text = Retirez un filtre ou cherchez d’autres mots.
courses-video = Vidéo
courses-text = Texte
courses-quiz = Quiz
courses-assignment = Devoir
courses-file = Fichier
courses-live = Cours en direct
courses-state_draft = Brouillon
courses-state_submitted = En cours d’examen
courses-state_published = Publiée
courses-state_declined = À modifier
courses-done_percent = { $percent } % terminé
courses-percent = { $percent } %
courses-units =
    { $count ->
        [one] { $count } étape
       *[other] { $count } étapes
    }
courses-minutes =
    { $count ->
        [one] { $count } minute de vidéo
       *[other] { $count } minutes de vidéo
    }
courses-learners =
    { $count ->
        [one] { $count } inscription
       *[other] { $count } inscriptions
    }
courses-opens_after =
    { $count ->
        [one] S’ouvre { $count } jour après l’inscription
       *[other] S’ouvre { $count } jours après l’inscription
    }
courses-opens_in =
    { $count ->
        [one] S’ouvre dans { $count } jour
       *[other] S’ouvre dans { $count } jours
    }
courses-watched_by =
    { $count ->
        [one] Vue par { $count } personne, jusqu’au bout par { $percent } %.
       *[other] Vue par { $count } personnes, jusqu’au bout par { $percent } %.
    }

goals-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }

courses-contents = Au programme
courses-edit = Modifier la formation
courses-go_on = Continuer
courses-sign_in_first = Se connecter pour s’inscrire
courses-refund_rule = Vous changez d’avis ? Pendant { $days } jours et jusqu’à { $percent } % de la formation, tout vous est remboursé.
courses-with_certificate = Avec certificat
courses-enrol_free = S’inscrire gratuitement
courses-enrol_for = Payer { $amount } et s’inscrire
courses-own = Mes formations
courses-own_lead = Reprenez là où vous en étiez.
courses-none_own = Aucune formation
courses-none_own_text = Trouvez celle qui vous mène où vous voulez.
courses-find = Trouver une formation
courses-next = Ensuite : { $title }
courses-finished = Terminée
courses-finished_now = Vous avez terminé cette formation.
courses-taken_down = Cette formation n’est plus disponible. Ce que vous avez terminé reste acquis.
courses-certificate = Certificat
courses-certificate_pdf = Télécharger le certificat (PDF)
courses-newer = Une version plus récente existe. Ce que vous avez fait reste acquis.
courses-newer_take = Y passer
courses-rule = Une vidéo compte comme vue à partir de { $watched } %, un quiz comme réussi à partir de { $quiz } %.
courses-done = Fait
courses-give_back = Rendre la formation
courses-give_back_until = Jusqu’au { $date }, la totalité revient dans votre portefeuille.
courses-given_back = Vous avez rendu cette formation.
courses-open = Ouvrir la formation
courses-download = Télécharger
courses-mark_done = Marquer comme fait
courses-film_waits = Cette vidéo est en préparation. Revenez dans quelques minutes.
courses-speed = Vitesse
courses-quality = Qualité
courses-quality_auto = Selon la connexion
courses-quality_each = { $height }p, jusqu’à { $size } Mo par heure
courses-remove = Retirer
courses-notes = Vos notes
courses-note = Une note
courses-note_help = Elle est liée au moment de la vidéo où vous commencez à écrire. Personne d’autre ne la voit.
courses-note_save = Enregistrer la note
courses-answer = Vérifier mes réponses
courses-feedback = Retour
courses-your_work = Votre travail
courses-hand_in = Rendre
courses-join = Rejoindre le cours
courses-genuine = Ce certificat est authentique.
courses-has_finished = a terminé la formation
courses-teacher = Professeur
courses-date = Date
courses-code = Code
courses-queue = Formations à examiner
courses-queue_none = Aucune formation en attente.
courses-decide = Décider
courses-approve = Publier la formation
courses-decline = Demander des modifications
courses-reason = Que faut-il modifier ?
courses-take_down = Retirer la formation
courses-take_down_help = Plus personne ne la voit ensuite, pas même celles et ceux qui la suivent. On peut la rendre tant que le paiement est retenu.
courses-take_down_why = Pourquoi ? La personne qui enseigne le lira.
courses-taught = Vos formations
courses-taught_lead = Écrivez une fois, enseignez à beaucoup. Nous examinons chaque formation avant sa parution.
courses-taught_none = Vous n’avez pas encore de formation. Commencez par son nom.
courses-new = Nouvelle formation
courses-name = Nom
courses-subject = Matière
courses-begin = Créer la formation
courses-waits = Nous examinons cette formation. Vous recevrez un e-mail, puis vous pourrez la modifier.
courses-to_change = Merci de modifier ceci, puis de renvoyer la formation :
courses-send_help = Vos élèves voient les changements après notre examen. Les personnes inscrites gardent leur version jusqu’à ce qu’elles choisissent la nouvelle.
courses-send = Envoyer pour examen
courses-module_title = Nom du nouveau module
courses-module_add = Ajouter un module
courses-unit_title = Nom de la nouvelle étape
courses-unit_add = Ajouter une étape
courses-kind = Type
courses-opens = S’ouvre après (jours)
courses-up = Monter : { $title }
courses-remove_it = Retirer : { $title }
courses-unfinished = incomplet
courses-stored_now = Enregistré actuellement
courses-look_inside = Aperçu
courses-about = À propos de la formation
courses-description = Ce que vos élèves apprendront
courses-language = Langue
courses-price_help = Laissez vide pour une formation gratuite.
courses-price_in = Payé en
courses-in_money = Argent
courses-in_credits = Crédits
courses-save = Enregistrer
courses-preparing = La vidéo est en préparation : { $percent } %.
courses-as_table = Afficher en tableau
courses-moment = Moment
courses-watching = Regardent
courses-film = Vidéo
courses-film_help = MP4 ou WebM, jusqu’à 2 Go et 4 heures.
courses-film_send = Envoyer la vidéo
courses-unit_text = Texte
courses-unit_text_help = Markdown : **gras**, listes, liens.
courses-questions = Questions
courses-questions_help = Une question, puis une ligne par choix : - faux, * juste. Pour une réponse tapée : = la réponse. Après !, ce qui est dit ensuite. Une ligne vide entre les questions.
courses-starts = Commence (votre heure, { $zone })
courses-link = Lien
courses-preview = Cette étape est ouverte à tous
courses-answer_work = Envoyer le retour
courses-quiz_passed = Réussi. Passez à l’étape suivante.
courses-quiz_again = Pas encore. Revoyez l’étape et réessayez.
courses-similar = À suivre aussi
courses-entry_paid = Formation payée
courses-entry_released = Formation versée
courses-entry_refund = Remboursement d’une formation

goals-title = Vos progrès
goals-lead = Ce que vous avez appris, et où vous voulez aller.
goals-streak = Jours d’affilée
goals-in_lessons = En cours
goals-in_films = En formations
goals-taught = Enseigné
goals-hours_minutes = { $hours } h { $minutes } min
goals-goals = Objectifs
goals-none = Pas encore d’objectif. Que voudriez-vous savoir faire ?
goals-what = Quel est votre objectif ?
goals-target = Heures de cours
goals-due = D’ici au
goals-set = Fixer l’objectif
goals-of_hours = { $done } heures sur { $target }
goals-until = d’ici au { $date }
goals-reached = Atteint
goals-dropped = Abandonné
goals-mark_reached = Objectif atteint
goals-drop = Abandonner
goals-milestones = Étapes franchies
goals-fresh = C’est fait : { $what }. Bravo.
goals-from_lessons = De vos cours
goals-skills = Matières apprises
goals-skill_lessons =
    { $count ->
        [one] { $count } cours, { $time }
       *[other] { $count } cours, { $time }
    }
goals-skill_courses =
    { $count ->
        [one] { $count } formation terminée
       *[other] { $count } formations terminées
    }
goals-first_lesson = Premier cours
goals-ten_lessons = Dix cours
goals-fifty_lessons = Cinquante cours
goals-first_course = Première formation terminée
goals-three_courses = Trois formations terminées
goals-first_goal = Premier objectif atteint
goals-hundred_taught = Cent cours donnés
goals-shown = Ce qui est affiché
goals-show_streaks = Jours d’affilée
goals-show_badges = Étapes franchies
goals-weekly = M’envoyer par e-mail un résumé de ma semaine le lundi
goals-helps = Montrer mon nom aux personnes d’une formation qui bloquent là où j’ai réussi
goals-save = Enregistrer
goals-of_child = { $name } : progrès
goals-of_child_lead = Ce que votre enfant a appris et où il veut aller. Ce qu’il a désactivé ne s’affiche pas ici non plus.
goals-of_child_none = Pas encore d’objectif.
goals-of_child_notes = Notes et devoirs

circles-free =
    { $count ->
        [one] { $count } place libre
       *[other] { $count } places libres
    }
circles-coming =
    { $count ->
        [one] { $count } personne vient
       *[other] { $count } personnes viennent
    }
circles-told =
    { $count ->
        [one] Utilité : { $average } sur 5, d’après { $count } réponse
       *[other] Utilité : { $average } sur 5, d’après { $count } réponses
    }
cohorts-weeks_long =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
cohorts-finished =
    { $count ->
        [one] { $count } personne a terminé
       *[other] { $count } personnes ont terminé
    }
cohorts-free =
    { $count ->
        [one] { $count } place libre
       *[other] { $count } places libres
    }

circles-title = Cercles
circles-lead = Apprenez à quelques-uns, de trois à huit personnes qui veulent la même chose que vous.
circles-none = Aucun cercle n’a de place pour l’instant
circles-none_text = Lancez-en un : on le trouvera ici.
circles-begin = Lancer un cercle
circles-mine = Vos cercles
circles-open = Cercles avec une place libre
circles-full = Complet
circles-over = Terminé
circles-yours = Vous y êtes
circles-no_time = Pas encore d’horaire
circles-host = Animé par { $name }
circles-name = Nom
circles-name_help = Ce que vous apprendrez ensemble, en quelques mots.
circles-agenda = Ce que vous faites ensemble
circles-size = Combien de personnes, vous compris
circles-first = Jour
circles-time = Heure
circles-length = Durée
circles-sessions = Rencontres, une par semaine
circles-times_help = Laissez le jour vide pour trouver vos horaires ensemble quand d’autres seront là.
circles-join = Rejoindre le cercle
circles-sign_in = Se connecter pour rejoindre
circles-adults = Il faut avoir 18 ans pour rejoindre un cercle.
circles-leave = Quitter le cercle
circles-leave_help = Votre place se libère aussitôt et nous prévenons les autres.
circles-close = Fermer le cercle
circles-close_help = Personne ne peut plus le rejoindre et les rencontres à venir sont annulées.
circles-members = Qui en fait partie
circles-all = Tous les cercles
circles-ahead = Rencontres
circles-enter = Rejoindre la rencontre
circles-opens = La salle ouvre { $at }.
circles-no_sessions = Pas encore de rencontre.
circles-suits = Des horaires qui vous conviennent
circles-suits_lead = D’après les horaires que chacun a indiqués et ce qui est déjà réservé.
circles-suits_none = Dans les deux semaines à venir, aucun horaire ne convient à plus de la moitié d’entre vous.
circles-own_times = Modifier mes horaires
circles-can = { $can } sur { $of } ont le temps.
circles-cannot = Pas libre : { $names }
circles-set = Fixer cet horaire
circles-add = Ajouter une rencontre
circles-this_time = Ce que vous faites cette fois
circles-answer = Serez-vous là ?
circles-yes = Oui
circles-maybe = Peut-être
circles-no = Non
circles-there = Qui était là ?
circles-save_there = Enregistrer les présences
circles-recap = Écrire le compte rendu
circles-recap_by = Compte rendu de { $name }
circles-recap_help = Ce que vous avez fait et la suite
circles-recap_save = Enregistrer le compte rendu
circles-worth = Cela valait-il votre temps ?
circles-useful = Était-ce utile, de 1 à 5 ?
circles-words = Un mot pour la personne qui anime
circles-words_help = Elle seule le lit, sans votre nom, dès que trois d’entre vous ont répondu.
circles-survey_send = Envoyer ma réponse
circles-partners = S’encourager à deux
circles-partners_lead = Choisissez quelqu’un qui prendra de vos nouvelles. Si le choix est réciproque, vous êtes partenaires.
circles-partner_name = Choisir { $name }
circles-partner_back = Revenir sur ce choix
circles-partner_both = Partenaires
circles-partner_waits = Votre choix
circles-partner_asks = Vous a choisi
cohorts-title = Groupes d’étude
cohorts-lead = Suivez une formation à plusieurs, semaine après semaine.
cohorts-none = Aucun groupe d’étude n’est ouvert pour l’instant
cohorts-none_text = Suivez une formation à votre rythme, ou revenez bientôt.
cohorts-mine = Vos groupes d’étude
cohorts-open = Inscriptions ouvertes
cohorts-full = Complet
cohorts-off = Annulé
cohorts-yours = Vous y êtes
cohorts-starts = Début : { $date }
cohorts-new = Ouvrir un groupe d’étude
cohorts-none_taught = Il vous faut d’abord une formation publiée.
cohorts-course = Formation
cohorts-first_day = Premier jour
cohorts-weeks = Semaines
cohorts-seats = Places
cohorts-price_help = Laissez vide pour garder le prix de la formation.
cohorts-goal = Ce que le groupe saura faire
cohorts-goal_help = Par exemple : chacun parle dix minutes sans notes.
cohorts-open_it = Ouvrir les inscriptions
cohorts-all = Tous les groupes d’étude
cohorts-plan = Semaine par semaine
cohorts-live = Rencontres en direct
cohorts-week = Semaine { $number }
cohorts-catch_up = Du temps pour rattraper
cohorts-progress = Où en est le groupe
cohorts-before = Cela n’a pas encore commencé.
cohorts-week_now = Semaine { $week } sur { $weeks }
cohorts-pace = Le programme
cohorts-group = Le groupe
cohorts-you = Vous
cohorts-rule = Jusqu’à { $days } jours après le premier jour, et jusqu’à { $percent } % de la formation, tout vous est rendu.
cohorts-leave = Quitter le groupe d’étude
cohorts-leave_help = La formation reste à vous. Votre place se libère et nous prévenons les autres.
cohorts-cancel = Annuler le groupe d’étude
cohorts-cancel_help = Chacun récupère ce qu’il a payé et nous prévenons tout le monde.
cohorts-wait = Rejoindre la liste d’attente
cohorts-wait_help = Si une place se libère, nous vous la gardons { $hours } heures. Attendre ne coûte rien.
cohorts-in_line = Vous êtes numéro { $place } sur la liste d’attente.
cohorts-kept = Une place vous est gardée jusqu’à : { $until }.
cohorts-unwait = Quitter la liste d’attente
cohorts-waits =
    { $count ->
        [one] { $count } personne attend
       *[other] { $count } personnes attendent
    }

together-title = Trouver un moment ensemble
together-lead = Nous cherchons des moments où tout le monde est libre. Personne ne voit le calendrier des autres.
together-people = Qui participe ?
together-long = Combien de temps ?
together-within = Dans les
together-days = { $count } jours
together-find = Chercher
together-found = Des moments pour vous tous
together-none = Il n’y a aucun moment où tout le monde est libre. Regardez ce qui devient possible sans quelqu’un, ou choisissez une durée plus courte.
together-without = Sans { $name }
together-alone = Rejoignez d’abord un cercle ou réservez un cours ; vous pourrez ensuite chercher un moment avec ces personnes.

bridge-title = Une personne pourrait-elle aider ?
bridge-failed = Ce quiz demande parfois plusieurs essais. Quinze minutes avec quelqu’un suffisent souvent.
bridge-rewatched = Vous avez revu plusieurs fois des passages de cette vidéo. Quinze minutes avec quelqu’un suffisent souvent.
bridge-tutors = Trouver un professeur : { $subject }
bridge-dismiss = Non merci
bridge-peers = Ou demandez à une personne de cette formation qui l’a réussi et aide volontiers :
bridge-ask = Demander à { $name }
bridge-hard = Difficile pour beaucoup
bridge-where_stuck = Là où ça bloque
bridge-where_lead = D’après les quiz non réussis et les vidéos revues plusieurs fois. Personne n’est nommé.
bridge-now =
    { $count ->
        [one] { $count } professeur peut aider maintenant
       *[other] { $count } professeurs peuvent aider maintenant
    }
bridge-stuck =
    { $count ->
        [one] { $count } personne a bloqué
       *[other] { $count } personnes ont bloqué
    }
bridge-of_learners =
    { $count ->
        [one] sur { $count } ayant commencé.
       *[other] sur { $count } ayant commencé.
    }
bridge-took =
    { $count ->
        [one] { $count } a pris de l’aide.
       *[other] { $count } ont pris de l’aide.
    }

import-title = Importer une formation
import-lead = Apportez une formation que vous avez déjà : nous en faisons un brouillon, que vous vérifiez avant que quiconque le voie.
import-file = Fichier
import-file_help = Markdown, Common Cartridge ou SCORM, 200 Mo au plus.
import-own_subject = La première matière que vous enseignez
import-begin = Importer le fichier
import-how = Que devient le fichier ?
import-how_markdown = En Markdown, # nomme la formation, ## un module et ### une étape. Un titre précédé d’un point d’interrogation est un quiz : les réponses cochées sont justes, et > s’affiche ensuite.
import-how_package = D’un paquet, nous reprenons les pages, les quiz, les vidéos et les fichiers dans l’ordre du sommaire. Les scripts, les outils externes et les images dans les textes sont laissés de côté et figurent sur une liste.
import-earlier = Déjà importés
import-another = Importer un autre fichier
import-waits = Nous lisons le fichier. Cela prend une minute ou deux.
import-look_again = Actualiser
import-taken = Dans le brouillon
import-open_draft = Ouvrir le brouillon
import-left = Laissé de côté
import-left_lead = Ajoutez vous-même au brouillon ce dont vous avez besoin.
import-left_nothing = Rien : tout a été repris.
import-state_waiting = En cours
import-state_done = Brouillon prêt
import-state_failed = Pas de brouillon
import-left_picture = Images dans un texte
import-left_script = Scripts dans une page
import-left_embedded = Contenu intégré dans une page
import-left_inner_link = Liens vers d’autres parties du paquet
import-left_runtime = Partie interactive : seul son texte a été repris, sans score
import-left_tool = Outil d’un autre fournisseur
import-left_discussion = Fil de discussion
import-left_question_bank = Banque de questions hors de tout quiz
import-left_question = Question d’un autre type, ou sans bonne réponse
import-left_missing = Cité dans le sommaire, mais absent du paquet
import-left_file_type = Type de fichier que nous ne prenons pas
import-left_file_refused = Fichier que nos contrôles ont refusé
import-left_unreadable = Illisible
import-left_empty = Rien à lire
import-left_unused = Fichier qu’aucune étape n’utilise
import-left_unknown = Partie d’un type inconnu
import-left_more = Et d’autres, non détaillés
import-modules =
    { $count ->
        [one] { $count } module
       *[other] { $count } modules
    }

cohorts-attended = { $attended } rencontres en direct sur { $held }
cohorts-attended_own = Vous étiez à { $attended } rencontres en direct sur { $held }.
cohorts-was_there = Vous y étiez.
cohorts-were_there = Étaient là :

helped-title = Notes sur votre aide
helped-lead = Après un quart d’heure d’aide, vous pouvez laisser une note à ce moment de la formation. Son professeur la lit avant tout le monde.
helped-none = Vous n’avez aidé personne dans une formation récemment.
helped-moment = Moment
helped-moment_help = Minutes et secondes de la vidéo, par exemple 7:30.
helped-note = Texte de la note
helped-note_help = Ce qui a éclairci le point, en deux ou trois phrases. Sans nom.
helped-send = Envoyer au professeur
helped-own = Vos notes
helped-state_waiting = Chez le professeur
helped-state_shown = Affichée
helped-state_declined = Non affichée
helped-beside = De professeurs qui ont aidé ici
helped-by = { $name } a écrit :
helped-waiting = Notes qui vous attendent
helped-waiting_lead = Des professeurs qui ont aidé vos élèves les ont écrites. Ce que vous affichez, toute la formation peut le lire.
helped-show = Afficher dans la formation
helped-reason = Pourquoi pas ?
helped-decline = Ne pas afficher

before-title = Avant de commencer
before-required = Terminez d’abord celles-ci :
before-recommended = Il est utile d’avoir suivi celles-ci :
before-done = Terminée
before-none = Aucune
before-place = Formation { $number }
before-help = Jusqu’à trois formations à avoir terminées avant.
before-ask = Personne ne peut s’inscrire sans elles (sinon, elles sont seulement conseillées)

courses-chapters = Chapitres
courses-chapters_help = Une ligne par chapitre : un temps et un titre, par exemple 1:30 Premiers pas
courses-scrub = Moment de la vidéo
courses-said = Ce qui est dit
courses-said_search = Chercher dans le texte
courses-said_none = Personne ne dit cela.
along-keep = Enregistrer sur cet appareil
along-forget = Retirer de cet appareil
along-kept = Enregistré sur cet appareil : s’ouvre aussi hors ligne, jusqu’à votre déconnexion.
along-full = Il n’y a pas assez de place sur cet appareil.
along-failed = Impossible de l’enregistrer. Réessayez avec une meilleure connexion.
along-progress = { $percent } % enregistrés
coteach-title = Donner la formation ensemble
coteach-help = Proposez à d’autres d’écrire cette formation avec vous. Ils ajoutent des étapes et des vidéos et répondent aux travaux rendus ; vous gardez le prix, la présentation et l’envoi. Leur part vaut pour ce qui est vendu après leur accord.
coteach-tutor = Profil
coteach-tutor_help = Ouvrez le profil et copiez son adresse.
coteach-share = Leur part
coteach-share_help = Pourcentage de ce que rapporte la formation, de 0 à { $limit }. Le reste est à vous.
coteach-ask = Proposer
coteach-agreed = Participe
coteach-asked = Proposé
coteach-declined = A refusé
coteach-end = Retirer
coteach-with_others = Formations d’autres personnes
coteach-asks = { $teacher } vous propose de donner aussi cette formation. Vous écririez ses étapes, et { $percent } % de ce qu’elle rapporte seraient à vous.
coteach-teaches = Vous donnez cette formation avec { $teacher }. Votre part est de { $percent } %.
coteach-yes = Participer
coteach-no = Non merci
coteach-leave = Ne plus la donner
coteach-led_by = { $teacher } dirige cette formation et l’envoie.
coteach-with = Avec { $names }.
items-title = Ce que valent les questions
items-few = Les chiffres apparaissent dès que { $count } personnes ont essayé le quiz tel qu’il est maintenant.
items-people =
    { $count ->
        [one] { $count } personne l’a essayé. Le premier essai compte.
       *[other] { $count } personnes l’ont essayé. Le premier essai compte.
    }
items-question = Question
items-right = Juste du premier coup
items-tells = Distingue ceux qui savent
items-tells_help = De 1 (qui sait le reste sait aussi cela) à −1 (l’inverse). Apparaît à partir de { $count } personnes.
items-unclear = Ceux qui savent le reste se trompent ici : la question est peut-être peu claire, ou sa réponse fausse.
items-hard = Peu de gens connaissent la réponse. Il manque peut-être un exemple dans l’étape d’avant.
