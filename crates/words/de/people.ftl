### Tutor pages and profiles, reviews, approvals.

tutor-about = Über mich
tutor-subjects_prices = Fächer und Preise
tutor-years =
    { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
tutor-length = Dauer
tutor-price = Preis
tutor-minutes = { $count } Minuten
tutor-times = Freie Zeiten
tutor-times_in = Zeiten in Ihrer Zeitzone: { $zone }.
tutor-no_times = Keine freien Zeiten in den nächsten Tagen. Sehen Sie morgen wieder nach, oder wählen Sie eine andere Dauer.
tutor-no_times_now = Keine freien Zeiten in den nächsten Tagen. Sehen Sie morgen wieder nach.
tutor-others = Andere Lehrer ansehen
tutor-background = Ausbildung und Zertifikate
tutor-reviews = Bewertungen
tutor-no_reviews = Noch keine Bewertungen. Bewerten kann nur, wer eine Stunde hatte.
tutor-next_free = Nächste freie Zeit:
tutor-instant_hint = Ihre Stunde ist sofort bestätigt.
tutor-request_hint = Der Lehrer antwortet innerhalb von 24 Stunden. Vorher wird nichts abgebucht.

review-knowledge = Wissen
review-communication = Verständlichkeit
review-professionalism = Professionalität

profile-lead = Danach entscheiden Schüler. Schreiben Sie, wie Sie mit einem von ihnen sprechen würden.
profile-pending = Ihr Profil wird geprüft. Sie können es weiter ändern.
profile-approved = Ihr Profil ist veröffentlicht.
profile-declined = Ihr Profil braucht eine Änderung, bevor es veröffentlicht wird; den Grund haben wir Ihnen geschrieben.
profile-see = Ansehen wie ein Schüler
profile-headline = Überschrift
profile-headline_help = Eine Zeile: was Sie unterrichten und für wen.
profile-bio_help = Wie Sie unterrichten, wen, und wie eine erste Stunde abläuft. Markdown ist möglich.
profile-rate = Preis pro Stunde
profile-country = Land
profile-lengths = Dauer der Stunden
profile-education = Ausbildung
profile-certifications = Zertifikate
profile-certifications_help = Eines pro Zeile.
profile-instant = Jede Anfrage sofort bestätigen
profile-years = Jahre Erfahrung
profile-subjects = Fächer

approvals-title = Freigabe von Lehrern
approvals-lead = Profile, die auf Veröffentlichung warten, die ältesten zuerst.
approvals-none = Niemand wartet.
approvals-approve = Freigeben
approvals-decline = Ablehnen

zones-release = Zeitzonendaten: Ausgabe { $release }.
zones-outdated = Ausgabe { $newest } der Zeitzonendaten ist erschienen. Wo sich seither ein Gesetz geändert hat, können Stunden um eine Stunde falsch liegen: Lassen Sie sie einspielen.
zones-kept = Diese Stunden konnten einer Umstellung der Uhren nicht folgen. Beide Seiten wissen davon; sehen Sie nach, ob sie sich auf eine andere Zeit einigen.
