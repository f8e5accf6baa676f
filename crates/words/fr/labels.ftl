### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Pour débutants
level-intermediate = Pour niveau intermédiaire
level-advanced = Pour niveau avancé
level-expert = Pour experts

tier-basic = Identité vérifiée
tier-verified = Diplômes vérifiés
tier-premium = Antécédents vérifiés
tier-none = Non vérifié

badge-verified = Vérifié
badge-premium = Antécédents vérifiés
badge-instant = Réservation immédiate
badge-new = Nouveau
badge-top_rated = Très bien noté

step-requested = Demandé
step-confirmed = Confirmé
step-join = Rejoindre
step-review = Donner un avis
step-declined = Refusé
step-expired = Sans réponse à temps
step-cancelled = Annulé
step-not_held = N’a pas eu lieu

place-link = Rendez-vous ici : { $link }
place-missing = { $name } n’a pas encore ajouté de lien pour le cours. Vous le trouverez sur la page du cours dès qu’il y sera.
place-missing_own = Vous n’avez pas encore ajouté de lien : votre élève ne peut pas rejoindre le cours. Ajoutez-le à votre profil.

invitation-summary = { $subject } avec { $name }
invitation-page = Le cours sur EduStream : { $link }

consent-text = Je suis parent ou responsable légal de cet enfant. J’accepte qu’EduStream tienne ce compte : nom, date de naissance, cours et leur prix. Les professeurs voient le nom et le sujet du cours ; aucun autre élève et aucune page publique ne montre mon enfant. Je valide ou refuse chaque cours demandé par mon enfant, et je peux changer à tout moment ce qui lui est permis.
