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
messages-read = Lu
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
messages-write = Message
messages-write_to = Écrire à { $name }
messages-lesson = À propos d’un cours

reaction-like = J’aime
reaction-love = J’adore
reaction-laugh = Drôle
reaction-celebrate = Bravo
reaction-question = Pas encore clair
