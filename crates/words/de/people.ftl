### Tutor pages and profiles, reviews, approvals.

tutor-about = Über mich
tutor-subjects_prices = Fächer und Preise
tutor-years =
    { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
tutor-length = Dauer
tutor-minutes = { $count } Minuten
tutor-times_in = Uhrzeiten in der Zeitzone { $zone }.
tutor-no_times = In den nächsten Tagen ist nichts frei. Schau morgen wieder vorbei oder wähle eine andere Dauer.
tutor-no_times_now = In den nächsten Tagen ist nichts frei. Schau morgen wieder vorbei.
tutor-others = Andere Lehrer ansehen
tutor-see_times = Zeit wählen
tutor-background = Ausbildung und Zertifikate
tutor-reviews = Bewertungen
tutor-no_reviews = Noch keine Bewertungen. Bewerten kann nur, wer eine Stunde hatte.
tutor-next_free = Nächste freie Zeit:
tutor-instant_hint = Deine Stunde ist sofort bestätigt.
tutor-request_hint = Der Lehrer antwortet innerhalb von 24 Stunden. Abgebucht wird erst, wenn er zusagt.

review-knowledge = Kennt sein Fach
review-communication = Erklärt verständlich
review-professionalism = Ist gut vorbereitet
review-mean = { $mean } von 5

profile-lead = Danach entscheiden sich Schüler für dich. Schreib so, wie du mit einem von ihnen sprechen würdest.
profile-pending = Dein Profil wird gerade geprüft. Du kannst es weiter bearbeiten.
profile-approved = Dein Profil ist online.
profile-declined = Dein Profil braucht noch eine Änderung, bevor es online geht. Den Grund haben wir dir per E-Mail geschrieben.
profile-see = So sehen es deine Schüler
profile-headline = Überschrift
profile-headline_help = Eine Zeile: was du unterrichtest und für wen.
profile-bio = Über dich
profile-bio_help = Wie du unterrichtest, wen, und wie die erste Stunde abläuft. Markdown funktioniert.
profile-rate = Preis pro Stunde
profile-country = Land
profile-lengths = Dauer der Stunden
profile-education = Ausbildung
profile-certifications = Zertifikate
profile-certifications_help = Eines pro Zeile.
profile-instant = Buchungen automatisch annehmen
profile-years = Jahre Erfahrung
profile-subjects = Fächer
profile-meeting_title = Wo ihr euch trefft
profile-meeting_lead = Deine Stunden finden unter deinem eigenen Link statt. Nur wer eine bestätigte Stunde bei dir hat, sieht ihn.
profile-meeting_link = Link zum Treffen
profile-meeting_help = Von dem Dienst, den du nutzt, beginnend mit https://. Lass das Feld leer, um den Link zu entfernen.
profile-meeting_save = Link speichern

approvals-title = Freigabe von Lehrern
approvals-lead = Profile, die auf Freigabe warten, die ältesten zuerst.
approvals-none = Niemand wartet.
approvals-approve = Freigeben
approvals-decline = Ablehnen

zones-release = Zeitzonendaten: Version { $release }.
zones-outdated = Version { $newest } der Zeitzonendaten ist da. Bis sie installiert ist, können Termine um eine Stunde falsch liegen, wo sich das Gesetz geändert hat.
zones-kept = Diese Termine konnten einer Zeitumstellung nicht folgen. Beide Seiten wissen Bescheid; sieh nach, ob sie sich auf eine andere Zeit einigen.
tutor-all_reviews =
    { $count ->
        [one] { $count } Bewertung
       *[other] { $count } Bewertungen
    }

tutor-reviews_page = Alle { $count } Bewertungen
tutor-reviews_of = Bewertungen: { $name }
approvals-count =
    { $count ->
        [one] { $count } Profil wartet
       *[other] { $count } Profile warten
    }
approvals-tutor = Lehrer
approvals-since = Wartet seit
approvals-details = Einzelheiten
onboarding-title = So wirst du gefunden
onboarding-lead = Fülle aus, worauf Schüler achten. Du kannst jederzeit aufhören und später weitermachen.
onboarding-complete = Dein Profil ist zu { $percent } % vollständig.
onboarding-next = Als Nächstes: { $step }
onboarding-one_more = Eins würde noch helfen: { $step }
onboarding-done = Erledigt
onboarding-needed = Pflicht
onboarding-open = Offen
onboarding-go = Ausfüllen
onboarding-submit = Zur Prüfung senden
onboarding-submit_help = Wir sehen uns jedes Profil selbst an, meist innerhalb von zwei Tagen.
onboarding-edit_waits = Wir prüfen deine Änderungen an Ausbildung, Zertifikaten, Fächern oder Video. So lange sehen Schüler dein Profil wie bisher.
onboarding-preview = So sehen es Schüler
step-about = Überschrift und über dich
step-photo = Foto
step-languages = Land und Sprachen
step-subjects = Fächer
step-background = Ausbildung und Zertifikate
step-price = Preis
step-hours = Wöchentliche Zeiten
step-video = Vorstellungsvideo
profile-draft = Du hast dein Profil noch nicht zur Prüfung gesendet.
profile-way = Ansehen, was fehlt
video-title = Vorstellungsvideo
video-help = MP4 oder WebM, höchstens 5 Minuten und 100 MB. Sag, wer du bist und wie eine Stunde bei dir abläuft.
video-choose = Dein Video
video-save = Video speichern
video-remove = Video entfernen
tutor-video = Vorstellungsvideo
approvals-edit = Änderungen an einem veröffentlichten Profil
approvals-changed = Was sich ändert
approvals-before = Schüler sehen jetzt
approvals-after = Nach der Änderung
approvals-nothing = Nichts
approvals-take = Änderungen veröffentlichen
approvals-keep = Bisherige Fassung behalten
verification-title = Nachweise
verification-lead = Weise nach, wer du bist und was du gelernt hast. Schüler sehen das Abzeichen, nie die Unterlagen.
verification-tier = Was sollen wir prüfen?
verification-basic = Meine Identität: Pass oder Personalausweis
verification-verified = Meine Ausbildung: Abschluss oder Lehrzertifikat
verification-papers = Unterlagen
verification-papers_help = PDF, JPG oder PNG, bis zu 5 Dateien mit je 10 MB.
verification-ask = Unterlagen senden
verification-waiting = Wird geprüft
verification-approved = Anerkannt
verification-rejected = Nicht anerkannt
verification-yours = Deine Anträge
verification-queue = Nachweise
verification-queue_lead = Unterlagen, die auf eine Entscheidung warten, die ältesten zuerst.
verification-none = Es warten keine Unterlagen.
verification-approve = Abzeichen geben
verification-reject = Ablehnen
verification-privacy = Deine Unterlagen sind verschlüsselt gespeichert und werden 30 Tage nach der Entscheidung gelöscht.

background-title = Führungszeugnis
background-lead = Ein Anbieter sieht in öffentliche Register. Ist nichts zu finden, können auch Kinder bei dir buchen, und deine Seite sagt es. Was der Anbieter sieht, sehen wir nicht.
background-ask = Prüfung beantragen
background-pending = Läuft
background-clear = Nichts gefunden
background-refused = Nicht bestanden
background-expired = Frist verstrichen
background-until = Gültig bis { $day }.
background-go = Beim Anbieter weitermachen
background-judged = Prüfungen zu beurteilen
background-judged_lead = Der Anbieter hat etwas gefunden. Sieh es dort an und entscheide dann, ob diese Person Kinder unterrichten darf.
background-clear_it = Darf Kinder unterrichten
background-refuse = Darf nicht
background-sandbox_title = Führungszeugnis (Sandbox)
background-sandbox_text = Diese Seite steht für den Anbieter. Im Entwicklungsmodus wird niemand geprüft: Wähle, wie es ausgeht.
background-sandbox_clear = Nichts gefunden
background-sandbox_consider = Etwas gefunden
skills-title = Fähigkeiten
skills-lead = Was du unterrichten kannst und was du lernen willst.
skills-teach = Das kann ich unterrichten
skills-learn = Das will ich lernen
skills-skill = Fähigkeit
skills-level = Stand
skills-level_help = Von 0 bis 100: Mit 30 kommst du zurecht, mit 60 kannst du es gut, mit 85 sehr gut. Leere Zeilen zählen nicht.
skills-assess_link = Fähigkeiten anderer beurteilen
skills-verification = Von anderen bestätigt
skills-verification_lead = Drei Leute, die dasselbe unterrichten und weder dich noch einander kennen, sehen es sich an. Sind sie überzeugt, trägt die Fähigkeit zwei Jahre lang ein Abzeichen.
skills-none_taught = Füge zuerst hinzu, was du unterrichten kannst.
skills-ask = Um Beurteilung bitten
skills-evidence = Wo und wie du es unterrichtet oder genutzt hast
skills-evidence_help = Verlinke etwas, das man sich ansehen kann: eine Stunde, ein Projekt, einen Text.
skills-waiting = Wird beurteilt
skills-verified = Bestätigt
skills-declined = Noch nicht
skills-lapsed = Abgelaufen
skills-until = bis { $date }
skills-appeal = Zweite Meinung einholen
skills-appeal_reason = Was haben sie übersehen?
skills-appealed = Zweite Meinung angefragt:
skills-assess_title = Fähigkeiten beurteilen
skills-assess_lead = Hier fragen Leute, die dasselbe unterrichten wie du und dich nicht kennen. Gelesen wird, was du schreibst, nicht dein Name.
skills-assess_none = Niemand wartet auf dich
skills-assess_none_text = Wir fragen dich nach dem, was du mit 60 oder mehr unterrichtest.
skills-accuracy = Stimmt es?
skills-depth = Wie tief geht es?
skills-clearness = Ist es gut erklärt?
skills-comment = Was hast du gesehen?
skills-assess_send = Beurteilung senden
skills-so_far =
    { $count ->
        [one] { $count } von 3 Antworten da
       *[other] { $count } von 3 Antworten da
    }
learning-title = Was ich suche
learning-lead = Danach schlagen wir dir Lehrer vor. Sonst sieht es niemand.
learning-quiz = Finde, wer zu dir passt
learning-quiz_lead = Fünf kurze Fragen. Beim Registrieren bleiben deine Antworten erhalten.
learning-quiz_next = Weiter
learning-quiz_step = Frage { $step } von { $steps }
learning-quiz_back = Zurück
learning-quiz_keep = Antworten behalten
learning-goals = Was ist dein Ziel?
learning-goals_help = Zum Beispiel: im Juni eine Prüfung bestehen, im Urlaub frei sprechen.
learning-subjects = Was möchtest du lernen?
learning-level = Dein Niveau
learning-level_beginner = Ich fange gerade an
learning-level_intermediate = Ich kenne die Grundlagen
learning-level_advanced = Ich bin fortgeschritten
learning-level_expert = Ich kenne mich sehr gut aus
learning-budget = Wie viel darf eine Stunde kosten?
learning-style = Wie lernst du am besten?
learning-style_any = Weiß ich noch nicht
learning-style_visual = Wenn ich es sehe
learning-style_talking = Wenn ich darüber rede
learning-style_practice = Wenn ich es mache
learning-style_reading = Wenn ich darüber lese
member-title = Meine Mitgliedsseite
member-lead = Hier sehen andere, was du gegen Credits unterrichtest.
member-see = So sehen es andere
member-teaches = Das unterrichtet { $name }
member-credits = Credits pro Stunde
member-price = { $count } Credits die Stunde
member-listed = Suchmaschinen dürfen meine Seite finden
member-no_skills = Füge zuerst die Fähigkeiten hinzu, die du unterrichtest; dann gib jeder einen Preis.
member-verified = Von anderen bestätigt
tutor-trial = Probestunde: { $minutes } Minuten für { $price }
profile-experience = Berufserfahrung
profile-experience_help = Je Zeile: Aufgabe | Unternehmen | Jahre.
profile-language_levels = Wie gut du sie sprichst
profile-language_levels_help = Speicher neue Sprachen zuerst, dann stehen sie hier.
profile-level_unsaid = Keine Angabe
profile-supports = Was du Schülern mit besonderem Bedarf anbietest
profile-supports_help = Kreuz an, was du schon gemacht hast und wieder kannst. Es steht auf deiner Seite, und Schüler filtern danach.
tutor-spoken = Sprachen
tutor-supports = Unterstützung bei besonderem Bedarf
tutor-supports_note = Angaben des Lehrers. Schreib vor dem Buchen, was du brauchst.
profile-city = Stadt
profile-trial = Probestunde
profile-trial_none = Keine Probestunde
profile-trial_price = Preis der Probestunde
profile-auto_confirm = Schüler nach so vielen Stunden automatisch annehmen
profile-auto_confirm_help = Lass es leer, um jede Anfrage selbst zu beantworten.
