### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Für Anfänger
level-intermediate = Für die Mittelstufe
level-advanced = Für Fortgeschrittene
level-expert = Für Profis

tier-basic = Identität geprüft
tier-verified = Abschlüsse geprüft
tier-premium = Führungszeugnis geprüft
tier-none = Nicht geprüft

badge-verified = Geprüft
badge-premium = Führungszeugnis geprüft
badge-instant = Sofort buchbar
badge-new = Neu
badge-top_rated = Top bewertet

step-requested = Angefragt
step-confirmed = Bestätigt
step-join = Teilnehmen
step-review = Bewerten
step-declined = Abgelehnt
step-expired = Keine Antwort erhalten
step-cancelled = Abgesagt
step-not_held = Hat nicht stattgefunden

place-link = Hier trefft ihr euch: { $link }
place-missing = { $name } hat noch keinen Link zum Treffen hinterlegt. Du findest ihn auf der Seite der Stunde, sobald er da ist.
place-missing_own = Du hast noch keinen Link zum Treffen hinterlegt, so kann dein Schüler nicht teilnehmen. Ergänz ihn in deinem Profil.

invitation-summary = { $subject } mit { $name }
invitation-page = Die Stunde auf EduStream: { $link }

consent-text = Ich bin Mutter, Vater oder sorgeberechtigt. Ich stimme zu, dass EduStream dieses Konto führt: Name, Geburtsdatum, Stunden und was sie kosten. Lehrer sehen den Namen und worum es in der Stunde geht; kein anderer Schüler und keine öffentliche Seite zeigt mein Kind. Über jede Stunde, die mein Kind anfragt, entscheide ich, und was es darf, kann ich jederzeit ändern.
