### Messages : la liste, une conversation, ce qu’on en dit.

messages-title = Messages
messages-new_count =
    { $count ->
        [one] { $count } conversation avec de nouveaux messages
        [many] { $count } de conversations avec de nouveaux messages
       *[other] { $count } conversations avec de nouveaux messages
    }
messages-unread =
    { $count ->
        [one] { $count } nouveau message
        [many] { $count } de nouveaux messages
       *[other] { $count } nouveaux messages
    }
messages-none_title = Pas encore de messages
messages-none_text = Écrivez à un professeur qui vous plaît, ou posez une question sur un cours réservé.
messages-find = Trouver un professeur
messages-pick = Choisissez une conversation pour la lire ici.
messages-archived = Conversations archivées
messages-archived_none = Vous n’avez archivé aucune conversation.
messages-all = Tous les messages
messages-more_threads = Conversations plus anciennes
messages-you = Vous
messages-with = Conversation avec { $name }
messages-earlier = Messages précédents
messages-latest = Derniers messages
messages-field = Message à { $name }
messages-send = Envoyer le message
messages-first = Dites ce que vous aimeriez apprendre et quand vous êtes libre.
messages-says = { $name } a écrit
messages-you_said = Vous avez écrit
messages-sent = Envoyé
messages-delivered = Remis
messages-read = Lu
messages-read_by = Lu par { $read } sur { $all }
messages-edited = modifié
messages-deleted = Ce message a été supprimé.
messages-held = Votre parent le lit d’abord.
messages-held_adult = Le parent de l’enfant le lit d’abord.
messages-held_parent = Ce message donne un contact hors d’EduStream. Personne d’autre que vous et son auteur ne le voit.
messages-release = Laisser passer
messages-options = Options pour ce message
messages-edit = Modifier le texte
messages-save = Enregistrer le texte
messages-delete = Supprimer le message
messages-archive = Archiver
messages-unarchive = Remettre dans les messages
messages-mute = Couper le son une semaine
messages-unmute = Rétablir le son
messages-muted = Silencieux jusqu’au { $date }
messages-today = Aujourd’hui
messages-yesterday = Hier
messages-reads_along = { $name } suit la conversation en tant que parent.
messages-safe = Conservé chiffré, mais pas de bout en bout. Gardez cours et paiements sur EduStream, pour que nous puissions vous aider en cas de problème.
messages-typing = { $name } écrit…
messages-waits = En attente d’envoi
messages-unsent = Non envoyé
messages-online = En ligne
messages-share = Partager dans une conversation
messages-share_lead = Choisissez à qui l’envoyer. Vous pourrez modifier le texte avant l’envoi.
messages-share_none = Vous n’avez pas encore de conversation. Écrivez d’abord à un professeur.
messages-write = Message
messages-write_to = Écrire à { $name }
messages-lesson = À propos d’un cours
messages-search = Chercher dans vos messages
messages-search_button = Chercher
messages-search_lead = Trouve des mots entiers, messages récents d’abord. Les messages sont stockés chiffrés ; pour la recherche, nous ne gardons que des empreintes brouillées de leurs mots.
messages-search_none = Aucun message ne contient ces mots. Essayez-en moins, ou d’autres.
messages-found = Messages trouvés
messages-group_new = Nouveau groupe
messages-group_begin = Créer le groupe
messages-group_title = Nom du groupe
messages-group_title_help = Sans nom, on voit qui en fait partie.
messages-group_people = Qui en fait partie
messages-group_people_help = Vous pouvez ajouter des personnes avec qui vous avez un cours ou une conversation. Qui arrive plus tard lit à partir de là.
messages-group_nobody = Vous n’avez encore ni cours ni conversation avec personne. Écrivez d’abord à un professeur.
messages-group_manage = Personnes et nom
messages-group_owner = responsable du groupe
messages-group_remove = Retirer { $name }
messages-group_add = Ajouter au groupe
messages-group_leave = Quitter le groupe
messages-group_leave_help = Vous ne verrez pas ce qui s’écrira ensuite.
messages-group_save = Enregistrer le nom
messages-group_first = Personne n’a encore écrit ici.
messages-group_stays = Vous suivez ce groupe tant que votre enfant y est.
messages-later = Envoyer plus tard
messages-later_at = Envoyer à ({ $zone })
messages-later_title = Pour plus tard
messages-later_lead = Les messages qui attendent leur heure, et ceux sur lesquels vous voulez revenir.
messages-later_none = Rien de prévu. En écrivant un message, vous pouvez choisir quand il part.
messages-later_when = Part le { $date }
messages-later_unsent = Non envoyé : vous ne pouvez plus écrire dans cette conversation.
messages-later_cancel = Annuler l’envoi
messages-later_dismiss = Retirer de la liste
messages-file_attach = Joindre un fichier
messages-file_help = PDF, Word, JPG, PNG, MP4 ou ZIP, jusqu’à 10 Mo. Vérifié contre les virus.
messages-file_word = Un mot avec le fichier
messages-file_send = Envoyer le fichier
messages-file = Un fichier
messages-remind = Me le rappeler
messages-remind_when = Quand
messages-remind_hour = Dans une heure
messages-remind_tomorrow = Demain à cette heure
messages-remind_week = Dans une semaine
messages-reminders = Rappels
messages-reminder_when = Le { $date }
messages-reminder_end = Ne pas me le rappeler

reaction-like = J’aime
reaction-love = J’adore
reaction-laugh = Drôle
reaction-celebrate = Bravo
reaction-question = Pas encore clair

case_messages-title = Messages du litige
case_messages-lead = Ce que les deux parties se sont écrit jusqu’à l’ouverture du litige. Votre consultation est consignée.
case_messages-none = Elles ne se sont rien écrit pendant cette période.
case_messages-more = Seuls les { $most } derniers sont affichés.
case_messages-back = Retour au litige
case_messages-link = Lire ce que les deux parties se sont écrit
