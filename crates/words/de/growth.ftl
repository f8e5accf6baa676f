### Inviting friends, experiments, flags, what is counted, and the business in money.

invites-title = Freunde einladen
invites-lead = Für beide gibt es { $amount } für Stunden, sobald die erste bezahlte Stunde stattgefunden hat.
invites-link = Dein Link
invites-link_help = Schick ihn jemandem, der lernen will. Wer sich darüber registriert, zählt 30 Tage lang als von dir eingeladen.
invites-code = Oder gib deinen Code weiter:
invites-credits =
    { $count ->
        [one] Dazu je { $count } Credit nach der ersten Stunde für Credits.
       *[other] Dazu je { $count } Credits nach der ersten Stunde für Credits.
    }
invites-earned = Was du bekommen hast
invites-money = Aktionsguthaben
invites-people = Freunde, die dabei sind
invites-spent_first = Aktionsguthaben wird zuerst verwendet, wenn du mit deinem Guthaben buchst. Auszahlen geht nicht.
invites-came = Deine Freunde
invites-none = Noch niemand. Dein Link genügt.
invites-joined = Registriert
invites-rewarded = Belohnt
invites-not_counted = Nicht belohnt
invites-rules = So funktioniert es
invites-rule_first = Es zählt einmal pro Person: wenn die erste Stunde stattgefunden hat, die sie bezahlt hat.
invites-rule_self = Für dich selbst, deinen Haushalt und deine eigenen Schüler bekommst du nichts.
invites-rule_cap =
    { $count ->
        [one] Bis zu { $count } Belohnung im Jahr.
       *[other] Bis zu { $count } Belohnungen im Jahr.
    }

xp-title = Experimente
xp-lead = Zwei Wege für dieselbe Sache, verglichen, bis einer sicher besser ist.
xp-new = Neues Experiment
xp-hypothesis = Vermutung
xp-metric = Messgröße
xp-metric_help = Das Ereignis, das entscheidet, zum Beispiel lesson_booked.
xp-guardrails = Schutzgrößen
xp-guardrails_help = Ereignisse, die nicht seltener werden dürfen, durch Kommas getrennt.
xp-variants = Varianten
xp-variants_help = Durch Kommas getrennt; control ist der heutige Stand.
xp-unit = Wer verglichen wird
xp-of_users = Personen
xp-of_students = Schüler
xp-of_tutors = Lehrer
xp-of_visitors = Browser
xp-baseline = Anteil heute
xp-baseline_help = Zum Beispiel 0.1, wenn es jeder Zehnte tut.
xp-effect = Erwartete Änderung
xp-effect_help = Zum Beispiel 0.2 für ein Fünftel mehr.
xp-key = Schlüssel
xp-key_help = Für Programme; leer entsteht er aus der Vermutung.
xp-make = Festhalten
xp-draft = Entwurf
xp-running = Läuft
xp-stopped = Beendet
xp-killed = Abgebrochen
xp-start = Starten
xp-stop = Beenden
xp-kill = Abbrechen: es schadet
xp-honest = Du kannst täglich nachsehen: Die Grenzen gelten zu allen Zeitpunkten zugleich.
xp-split_ok = Die Varianten haben die Anteile bekommen, die sie sollten.
xp-split_broken = Die Varianten haben andere Anteile bekommen als geplant. Klär das, bevor du weiterliest.
xp-variant = Variante
xp-units = Einheiten
xp-converted = Haben es getan
xp-mean = Mittelwert
xp-lift = Änderung
xp-interval = Zwischen
xp-control = Vergleichsgruppe
xp-between = { $low } und { $high }
xp-plan = Plan
xp-planned = Nötige Einheiten je Variante
xp-began = Begonnen
xp-ended = Geendet
xp-says_no_data = Noch keine Daten.
xp-says_broken = Die Aufteilung stimmt nicht: Trau diesen Zahlen nicht.
xp-says_harm = Etwas ist schlechter geworden, das es nicht durfte. Brich ab.
xp-says_wait = Zu früh für ein Urteil. Lass es laufen.
xp-says_better = Sicher besser. Führ es ein.
xp-says_worse = Sicher schlechter. Führ es nicht ein.
xp-says_same = Kein Unterschied in der erwarteten Größe. Entscheide nach den Kosten.
xp-holds = Hält
xp-breaks = Verletzt
xp-before = Tage davor
xp-before_help = Was Menschen so viele Tage vor ihrer Variante taten, wird aus dem Vergleich herausgerechnet. Leer sind es 14, bei 0 keine.
xp-adjusted = Ohne das, was davor war
xp-adjusted_help = { $days } Tage davor sind herausgerechnet; { $left } der Streuung bleiben. Die Entscheidung oben fällt ohne das.

flags-title = Schalter
flags-lead = Was für wen eingeschaltet ist. Ein abgeschalteter Schalter ist überall in fünf Sekunden aus.
flags-none = Noch keine Schalter.
flags-on = An
flags-killed = Für alle aus
flags-stale = Sein Tag ist vorbei
flags-kill = Abschalten
flags-until = bis
flags-put = Schalter anlegen oder ändern
flags-key = Schlüssel
flags-key_help = Kleinbuchstaben und Unterstriche. Einen vorhandenen änderst du.
flags-rollout = Für wie viele von hundert
flags-owner = Wer dafür einsteht
flags-expires_on = Letzter Tag
flags-expires_help = Leer: 90 Tage ab heute.
flags-save = Speichern

analytics-title = Auswertung
analytics-lead = Wie viele lernen, wo sie aufhören und was am meisten geschieht.
analytics-star = Lernende pro Woche
analytics-star_help = Wer eine Stunde hatte oder eine Kurseinheit abgeschlossen hat. Die laufende Woche ist noch nicht vorbei.
analytics-week = Woche
analytics-learners = Lernende
analytics-new_learners = Zum ersten Mal
analytics-returning = Auch in der Woche davor
analytics-per_learner = Stunden pro Person
analytics-acquisition = Gewinnung
analytics-activation = Einstieg
analytics-retention = Bindung
analytics-supply = Angebot
analytics-way = Weg
analytics-segment = Wer
analytics-everybody = Alle
analytics-referred = Von jemandem eingeladen
analytics-from = Von
analytics-to = Bis
analytics-show = Anzeigen
analytics-step = Schritt
analytics-people = Personen
analytics-of_previous = Vom Schritt davor
analytics-of_first = Vom ersten
analytics-joined = Konto erstellt
analytics-verified = E-Mail bestätigt
analytics-booked = Stunde angefragt
analytics-agreed = Stunde vereinbart
analytics-learned = Erste Stunde gehalten
analytics-booked_soon = Stunde in der ersten Woche angefragt
analytics-learned_soon = Erste Stunde innerhalb von 30 Tagen
analytics-second = Zweite Stunde
analytics-third = Dritte Stunde
analytics-fifth = Fünfte Stunde
analytics-profile = Profil erstellt
analytics-submitted = Profil eingereicht
analytics-approved = Profil freigegeben
analytics-first_booking = Erste Anfrage
analytics-taught = Erste Stunde unterrichtet
analytics-happened = Was geschehen ist
analytics-happened_help = Browser zählen nur mit Einwilligung oder ohne Namen.
analytics-event = Ereignis
analytics-told_by = Gemeldet von
analytics-times = Wie oft
analytics-browser = Browser
analytics-server = EduStream

business-title = Geschäft
business-lead = Umsatz und was er kostet, aus dem Hauptbuch gelesen.
business-lessons = Gehaltene Stunden
business-people = Neue Konten
business-tutors = Buchbare Lehrer
business-turnover = Umsatz nach Währung
business-turnover_help = Stunden, Pakete und Kurse nach Erstattungen; verglichen mit ebenso vielen Tagen davor.
business-none = In diesen Tagen hat sich kein Geld bewegt.
business-what = Was
business-now = Diese Tage
business-before = Davor
business-against = gegenüber ebenso vielen Tagen davor
business-gmv = Umsatz
business-revenue = Ertrag
business-take_rate = Provision vom Umsatz
business-refunds = Erstattungen
business-promotion = Rabatte und Aktionsguthaben
partner-title = Partnerprogramm
partner-lead = Bring Lernende von deiner Website mit und bekomm { $percent } % unserer Gebühr für ihre ersten Stunden.
partner-waits = Deine Bewerbung ist da, wir sehen sie uns an. Die Antwort findest du hier.
partner-declined_lead = Diesmal konnten wir deine Bewerbung nicht annehmen. Du kannst sie ändern und noch einmal schicken.
partner-invitation = Partner werden
partner-name = Name
partner-name_help = Der Name, unter dem man dich oder deine Website kennt.
partner-site = Adresse deiner Website
partner-payout = Wohin deine Provision geht
partner-to_bank = Zu meinem Verdienst, zum Auszahlen
partner-to_wallet = Auf mein Guthaben, für Stunden
partner-ask = Bewerben
partner-link = Dein Partnerlink
partner-link_help = Setz ihn auf deine Website. Er zählt jeden Besuch und wer sich darüber registriert.
partner-clicks = Besuche über deinen Link
partner-sign_ups = Registrierungen
partner-commission = Provision bisher
partner-none = Noch niemand. Setz deinen Link dorthin, wo man ihn liest.
partner-lessons =
    { $count ->
        [one] { $count } Stunde gezählt
       *[other] { $count } Stunden gezählt
    }
partner-paying = Bringt Provision
partner-not_counted = Zählt nicht
partner-waiting = Wartet
partner-approved = Partner
partner-declined = Abgelehnt
partner-in_earnings = Deine Provision liegt bei deinem Verdienst. Dort kannst du sie auszahlen lassen:
partner-in_wallet = Deine Provision liegt auf deinem Guthaben:
partner-rule_last = Dein Link zählt 30 Tage lang. Folgt jemand später einem anderen, zählt der.
partner-rule_lessons =
    { $count ->
        [one] Bei jeder Person zählt die erste bezahlte Stunde.
       *[other] Bei jeder Person zählen die ersten { $count } bezahlten Stunden.
    }
partner-rule_days = Eine Stunde zählt bis { $days } Tage nach der Registrierung.
partner-rule_clear = Du bekommst die Provision 48 Stunden nach der Stunde. Was bis dahin abgesagt oder erstattet wurde, zählt nicht.
partner-rule_self = Für dich selbst, deinen Haushalt und deine eigenen Schüler bekommst du nichts.
partner-queue = Partner
partner-queue_lead = Wer Lernende bringen möchte. Sieh dir die Website in einem eigenen Fenster an, bevor du entscheidest.
partner-queue_none = Niemand wartet auf eine Antwort.
partner-show_all = Alle Partner zeigen
partner-show_waiting = Nur wartende zeigen
partner-approve = Annehmen
partner-decline = Ablehnen
partner-stop = Partnerschaft beenden
partner-why = Grund, für den Partner zu lesen
widgets-title = Widgets für deine Website
widgets-lead = Zeig deine Bewertungen, dein Profil oder einen Buchungsknopf auf deiner eigenen Website. Alles bleibt von selbst aktuell.
widgets-not_listed = Sobald dein Profil zu finden ist, kannst du es auf deiner Website zeigen.
widgets-theme = Farben
widgets-auto = Wie das Gerät des Besuchers
widgets-light = Hell
widgets-dark = Dunkel
widgets-reviews = Bewertungen
widgets-card = Profilkarte
widgets-book = Buchungsknopf
widgets-code = Code zum Kopieren
widgets-code_help = Kopier alles und füg es dort ein, wo das Widget erscheinen soll. Es setzt keine Cookies und fragt deine Besucher nach nichts.
survey-title = Umfragen
survey-title_lead = Was Leute antworten, wenn wir fragen, wie es war.
survey-nps = Wie wahrscheinlich empfiehlst du EduStream Freunden?
survey-lesson = Wie war deine erste Stunde?
survey-dormant = Warum nimmst du keine Stunden mehr?
survey-lead = Eine Frage. Deine Antwort wird ohne deinen Namen gelesen.
survey-answer = Deine Antwort
survey-scale = Die höchste Zahl ist die beste.
survey-comment = Noch etwas?
survey-send = Antwort senden
survey-thanks = Danke. Deine Antwort hilft.
survey-price = Es kostet zu viel
survey-time = Ich habe keine Zeit
survey-tutor = Niemand hat gepasst
survey-done = Ich kann, was ich lernen wollte
survey-other = Etwas anderes
survey-asked = Gefragt
survey-answered = Geantwortet
survey-score = Ergebnis
survey-people = Personen
survey-share = Anteil
taught-title = Auswertung
taught-lead = Deine Stunden und Einnahmen über ein Jahr, wer wiederkommt und was ähnliche Lehrer verlangen.
taught-price = Dein Preis: { $price } pro Stunde
taught-raise = Nach oben ist Platz: { $price }.
taught-lower = Mit { $price } kämen mehr Stunden.
taught-keep = Dein Preis passt.
taught-unknown = Sobald { $count } oder mehr Lehrer dasselbe Fach unterrichten, liest du hier, ob dein Preis passt.
taught-change = Preis ändern
taught-because_below = Du verlangst weniger als die Hälfte der ähnlichen Lehrer.
taught-because_above = Du verlangst mehr als drei Viertel der ähnlichen Lehrer.
taught-because_rated = Deine Schüler bewerten dich sehr gut.
taught-because_more = Du wirst deutlich öfter gebucht als sie.
taught-because_less = Du wirst weniger als halb so oft gebucht wie sie.
taught-lessons = Gehaltene Stunden
taught-earned = Verdient nach Provision
taught-coming = Schüler
taught-new_students = Neue Schüler in zwölf Monaten
taught-returned = Kamen innerhalb von { $days } Tagen wieder
taught-cancelled = Abgesagte Stunden in zwölf Monaten
taught-others = Ähnliche Lehrer
taught-others_help = { $count } Lehrer unterrichten auch { $subject }. Du siehst den Median, nie die Zahlen Einzelner; gezählt sind die Stunden der letzten { $days } Tage.
taught-too_few = Solange weniger als { $count } Lehrer dasselbe Fach unterrichten, vergleichen wir nichts: Man könnte erkennen, wer sie sind.
taught-range = Die Hälfte von ihnen verlangt zwischen { $low } und { $high }.
taught-price_hour = Preis einer Stunde
taught-you = Du
taught-middle = Median
taught-learners = Lernende
taught-finished = Abgeschlossen
taught-watched_hours = Stunden geschaut
taught-watched = Von begonnenen Videos
taught-watched_help = Jede Stelle eines Videos zählt einmal je Person. Die letzte Spalte zeigt, wie viel von den begonnenen Videos angesehen wurde.
business-economics = Wirtschaftlichkeit
business-economics_lead = Was ein neuer Zahlender kostet und was Zahlende bringen, in US-Dollar zu heutigen Kursen.
business-performance = Lehrer
business-performance_lead = Gelistete Lehrer in den letzten { $days } Tagen, höchstens hundert.
business-new_payers = Neue Zahlende
business-spent = Ausgegeben für Rabatte, Empfehlungen und Partner
business-cac = Kosten eines neuen Zahlenden
business-arpu = Provision je Zahlendem
business-ltv = Bisher je Zahlendem eingebracht
business-payback = Zurückverdient nach
business-months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monaten
    }
business-payers = Zahlende nach dem Monat ihrer ersten bezahlten Stunde
business-payers_help = Was einer von ihnen bis zum Ende jedes Monats an Provision eingebracht hat.
business-people_paid = Zahlende
business-called_off = Abgesagt
business-missed = Versäumt
business-tutor = Lehrer
promotions-title = Werbung und Angebote
promotions-lead = Lass dich öfter finden und gib Schülern einen Grund, jetzt zu buchen.
ads-title = Anzeige über der Suche
ads-lead = Dein Profil steht über der Suche und trägt den Hinweis „Anzeige“. Du zahlst nur, wenn jemand es öffnet, und nie mehr als dein Gebot.
ads-balance = Du kannst jetzt { $money } ausgeben: zuerst aus deinem Verdienst, dann aus deinem Guthaben.
ads-middle = Andere bieten etwa { $price } pro Klick.
ads-few = Kaum jemand bietet mit. Fang mit einem niedrigen Gebot an.
ads-quality_low = Beworben werden Profile ab 3,5 Sternen. Neue gute Bewertungen zählen sofort.
ads-bid = Höchstens pro Klick
ads-bid_help = Meist zahlst du weniger: gerade so viel, dass du vor dem nächsten Lehrer stehst.
ads-daily = Budget pro Tag
ads-daily_help = Über den Tag verteilt; er beginnt um Mitternacht UTC.
ads-total = Budget insgesamt
ads-total_help = Ist es aufgebraucht, endet die Kampagne.
ads-start = Kampagne starten
ads-none = Du hast dein Profil noch nicht beworben.
ads-running = Läuft
ads-paused = Angehalten
ads-ended = Beendet
ads-waits = Wartet auf Geld
ads-waits_help = Das Geld reicht nicht für einen Klick. Sobald welches da ist, läuft die Kampagne von selbst weiter.
ads-pause = Anhalten
ads-resume = Fortsetzen
ads-end = Beenden
ads-began = Kampagne vom { $day }
ads-spent_of = { $spent } von { $budget } ausgegeben
ads-report = Ergebnis
ads-shown = Gezeigt
ads-clicks = Klicks
ads-charged = Bezahlte Klicks
ads-spend = Kosten
ads-daily_spend = Kosten pro Tag
ads-day = Tag
ads-why = Klicks, die nichts gekostet haben
ads-expired = Erst nach mehr als einem Tag geöffnet
ads-used = Schon gezählt
ads-own = Deine eigenen
ads-program = Automatische Besuche
ads-stopped = Kampagne lief nicht
ads-person = Dieselbe Person noch einmal
ads-device = Dasselbe Gerät noch einmal
ads-network = Zu viele aus einem Netz
ads-budget = Budget aufgebraucht
ads-money = Kein Geld mehr da
plans-title = Tarif
plans-lead = Mit einem Tarif kannst du mehr tun. Deinen Platz in der Suche ändert er nicht.
plans-free = Kostenlos
plans-pro = Pro
plans-enterprise = Enterprise
plans-nothing = Kostet nichts
plans-month = { $price } im Monat
plans-own = Dein Tarif
plans-campaigns = Kampagnen gleichzeitig: { $count }
plans-sales = Aktionen gleichzeitig: { $count }
plans-report = Berichte über { $days } Tage
plans-requests = API-Anfragen pro Minute: { $requests }
plans-badge = „Pro“ auf deinem Profil
plans-choose = { $plan } wählen
plans-keep = Tarif behalten
plans-end = Zum Monatsende beenden
plans-until = Bezahlt bis { $day }.
plans-then_same = Danach verlängert er sich von selbst.
plans-then_free = Danach endet er, und dein Konto ist kostenlos.
plans-then_other = Danach wechselst du zu { $plan }.
plans-grace = Wir konnten den Preis für diesen Monat nicht einziehen. Lade bis { $day } dein Guthaben auf oder speichere eine andere Karte, um deinen Tarif zu behalten.
plans-rule = Ein größerer Tarif beginnt sofort, und was vom bezahlten Monat übrig ist, wird vom Preis abgezogen. Ein kleinerer beginnt, wenn der Monat endet. Du zahlst aus Verdienst und Guthaben, sonst mit deiner Standardkarte.

campaigns-title = Kampagnen
campaigns-lead = Wer was bekommt und wofür, und wie viel höchstens. Jeder einmal.
campaigns-none = Noch keine Kampagne. Das Formular daneben legt die erste an.
campaigns-spent = { $spent } von { $budget } ausgegeben
campaigns-days = { $from } – { $to }
campaigns-supply = Lehrer für ein Fach
campaigns-credits = Credits
campaigns-winback = Zurückholen
campaigns-draft = Entwurf
campaigns-running = Läuft
campaigns-paused = Angehalten
campaigns-ended = Beendet
campaigns-newcomers = Neue
campaigns-learners = Lernende
campaigns-teachers = Lehrende
campaigns-start = Starten
campaigns-pause = Anhalten
campaigns-end = Beenden
campaigns-open_already = Kampagne ist da
campaigns-plan = Kampagne anlegen
campaigns-nothing_lacks = Zurzeit fehlen keinem Fach Lehrer.
campaigns-lacking = Fächer, denen Lehrer fehlen
campaigns-lacking_help = Was in den letzten 28 Tagen gesucht und angefragt wurde, neben den buchbaren Stunden in derselben Zeit. Zehn Suchen wiegen so viel wie eine Anfrage.
campaigns-subject = Fach
campaigns-searches = Suchen
campaigns-requests = Anfragen
campaigns-tutors = Lehrer
campaigns-hours = Buchbare Stunden
campaigns-way = Nächster Schritt
campaigns-new = Neue Kampagne
campaigns-kind = Art
campaigns-name = Name
campaigns-amount = Für jeden
campaigns-amount_help = In Dollar, bei einer Kampagne mit Credits in Credits.
campaigns-budget = Budget
campaigns-budget_help = Mehr wird nie ausgegeben.
campaigns-people_max = Höchstens so viele Menschen
campaigns-starts_on = Erster Tag
campaigns-ends_on = Letzter Tag
campaigns-guarantee = Garantie je ausgebliebener Stunde
campaigns-guarantee_help = Für alle, die an 80 Prozent der Tage buchbar waren.
campaigns-weekly_hours = Buchbare Stunden je Woche
campaigns-lessons = Unterrichtsstunden
campaigns-lessons_help = Für Lehrer und für Credits. Höchstens zwei mit derselben Person zählen.
campaigns-audience = Für wen die Credits sind
campaigns-quiet_days = Tage ohne Stunde, zum Zurückholen
campaigns-valid_days = Tage bis zum Verfall
campaigns-make = Als Entwurf anlegen
campaigns-people =
    { $count ->
        [one] { $count } von { $most } Person erreicht
       *[other] { $count } von { $most } Menschen erreicht
    }
campaigns-held_out =
    { $count ->
        [one] { $count } Person zum Vergleich ohne Angebot
       *[other] { $count } Menschen zum Vergleich ohne Angebot
    }
campaigns-promise_supply =
    { $count ->
        [one] { $amount } für { $count } Stunde in { $subject }.
       *[other] { $amount } für { $count } Stunden in { $subject }.
    }
campaigns-promise_guarantee =
    { $count ->
        [one] Wer { $count } Stunde je Woche buchbar ist, bekommt { $amount } für jede, die ausbleibt.
       *[other] Wer { $count } Stunden je Woche buchbar ist, bekommt { $amount } für jede, die ausbleibt.
    }
campaigns-promise_credits =
    { $count ->
        [one] { $amount } für: { $whom }, ab { $count } Stunde.
       *[other] { $amount } für: { $whom }, ab { $count } Stunden.
    }
campaigns-promise_winback =
    { $count ->
        [one] { $amount } für alle, die seit { $count } Tag keine Stunde hatten.
       *[other] { $amount } für alle, die seit { $count } Tagen keine Stunde hatten.
    }

grows-title = Wachstum
grows-lead = Woher Menschen kommen, wer von ihnen anfängt und wer zurückkommt.
grows-counted = Gezählt { $at }, aus den Daten, wie sie sind.
grows-sources = Woher sie kommen
grows-sources_help = Konten von Lernenden aus diesen Tagen. Die Kosten sind, was an Empfehlungen und Partnerprovision für sie bisher gezahlt wurde.
grows-source = Weg
grows-people = Neue Menschen
grows-part = Anteil
grows-verified = Adresse bestätigt
grows-learned = Hatten Unterricht
grows-cost = Kosten
grows-direct = Direkt
grows-by_people = Empfehlung
grows-by_partners = Partner
grows-activity = Wie es genutzt wird
grows-monthly = In den letzten vier Wochen da
grows-sticky = Davon an einem Tag da
grows-completion = Kurse abgeschlossen
grows-watched = Von begonnenen Videos angesehen
grows-activity_help = Je Tag: nur wer der Zählung zugestimmt hat. Kurse: Plätze, die vor einem bis dreizehn Monaten belegt wurden. Videos: die letzten dreizehn Monate.
grows-activation = Anfang in sieben Tagen
grows-activation_help = Wie viele der Neuen einer Woche in sieben Tagen eine Stunde gebucht haben. Die letzten Wochen haben noch Zeit.
grows-activated = Haben gebucht
grows-week = Woche
grows-target = Jetzt { $now }, Ziel { $target }
grows-learners_help = Wer in der Woche Unterricht hatte oder eine Einheit abgeschlossen hat. Das Ziel ist der Zuwachs von einer ganzen Woche zur nächsten.
grows-winback = Zurückholen
grows-winback_help = Wer in diesen Tagen zurückgebeten wurde, neben denen, die absichtlich nichts hörten; und wer in 30 Tagen gebucht hat.
grows-lift = Unterschied: { $lift }
grows-told = Gefragt
grows-silent = Nicht gefragt
grows-whom = Wer
grows-came_back = Zurückgekommen
grows-of_people =
    { $count ->
        [one] { $booked } von { $count } Person
       *[other] { $booked } von { $count } Menschen
    }

grows-credit = Guthaben zum Zurückholen
grows-credit_help = Was mit den Mails nach 14 und 30 stillen Tagen gegeben wurde, was davon Stunden bezahlt hat, und wer zurückkam, neben den nicht Gefragten.
grows-given_to = Menschen mit Guthaben
grows-granted = Gegeben
grows-used = Für Stunden verwendet
grows-unused = Ungenutzt verfallen
grows-month = Dieser Monat: { $spent } von { $budget }
grows-month_over = Das Budget ist aufgebraucht: Bis zum nächsten Monat gehen die Mails ohne Guthaben hinaus.

churn-title = Wer gehen könnte
churn-help = Von { $people } Menschen, die eine Stunde hatten. Jedes Zeichen hat feste Punkte; niemandes eigener Wert wird gespeichert.
churn-high = Ab 50 Punkten
churn-some = 25 bis 49 Punkte
churn-low = Unter 25 Punkten
churn-signal = Zeichen
churn-points = Punkte
churn-no_sign_in = 14 Tage nicht da
churn-no_booking = 30 Tage nichts gebucht
churn-last_lesson = Letzte Stunde abgesagt oder schlecht bewertet
churn-checkout = Zahlung begonnen, nicht beendet

growth_rules-title = Regeln
growth_rules-budget = Guthaben zum Zurückholen im Monat (US-Dollar)
growth_rules-budget_help = Ist es aufgebraucht, gehen Mails nur mit Worten hinaus. Null gibt nichts.
growth_rules-holdout = Konten in keinem Experiment (von hundert)
growth_rules-holdout_help = Von 0 bis 20. Jedes Quartal trifft es andere; wer im Quartal erhöht, nimmt Konten dazu.
growth_rules-save = Regeln speichern

films-title = Videos
films-lead = Was Kursvideos diesen Monat voraussichtlich kosten.
films-above = Dieser Monat wird voraussichtlich teurer als { $limit }. Sieh nach, was gewachsen ist, oder erhöhe unten die Grenze.
films-none = Noch keine Daten. Die erste Zahl kommt nach einem ganzen Tag.
films-measured =
    { $count ->
        [one] Hochgerechnet aus dem letzten ganzen Tag.
       *[other] Hochgerechnet aus den letzten { $count } ganzen Tagen.
    }
films-what = Was
films-amount = Im Monat
films-cost = Kosten
films-storage = Gespeichert
films-encoding = Kodierung
films-egress = Ausgeliefert
films-total = Gesamt
films-gigabytes = { $size } GB
films-hours = { $time } Std.
films-prices = Preise und Grenze
films-prices_help = In US-Dollar, wie auf der Rechnung deines Anbieters für Server und Speicher.
films-price_storage = 1.000 GB Speicher für einen Monat
films-price_encoding = 1.000 Stunden Kodierung
films-price_egress = 1.000 GB ausgeliefert
films-limit = Warnen ab (pro Monat)
films-save = Preise speichern

holdout-title = Ohne Experimente
holdout-lead = Was alles Ausprobierte zusammen bewirkt: Konten in keinem Experiment neben allen anderen.
holdout-quarter = Von { $from } bis { $to }, { $percent } von hundert Konten, { $accounts } insgesamt.
holdout-none = Niemand ist ausgenommen. Leg unten einen Anteil fest, dann beginnt der Vergleich.
holdout-held_out = In keinem Experiment
holdout-others = Alle anderen

back-title = Willkommen zurück
back-lead = Deine letzte Stunde war am { $date }. Hier geht es weiter.
back-lead_new = Deine Lehrenden, dein Guthaben und Neues auf einer Seite.
back-credit = Guthaben, das auf dich wartet
back-credit_until = { $amount } für Stunden, bis { $date }
back-credit_plain = { $amount } für Stunden
back-tutors = Deine Lehrenden
back-no_time = In den nächsten Tagen nichts frei.
back-none_title = Noch niemand
back-none = Hier steht, bei wem du Stunden hattest. Finde jemanden für die erste.
back-find = Jemanden finden
back-news = Was neu ist
back-new_tutors = Neue Lehrende für deine Fächer: { $number }
back-new_courses = Neue Kurse: { $number }

sales-title = Aktionen
sales-lead = Fülle ruhige Stunden, begrüße neue Schüler oder danke denen, die wiederkommen. Du bestimmst, wie viel günstiger, für welche Stunden und bis wann.
sales-room = { $open } von { $limit } gleichzeitig in deinem Tarif.
sales-next_flash = Deine nächste Blitzaktion kann beginnen: { $when }.
sales-none = Du hast noch keine Aktion. Sieh unten, was eine kosten würde.
sales-discount = Rabatt für bestimmte Stunden
sales-flash = Blitzaktion
sales-bundle = Bündel für alle, die wiederkommen
sales-span = { $from } bis { $until }
sales-since = Ab { $from }, bis du sie beendest
sales-running = Läuft gerade
sales-planned = Geplant
sales-ended = Beendet
sales-for_all = Alle einzelnen Stunden
sales-given =
    { $count ->
        [one] Für { $count } Stunde genutzt, Schüler zahlten { $money } weniger.
       *[other] Für { $count } Stunden genutzt, Schüler zahlten { $money } weniger.
    }
sales-most =
    { $count ->
        [one] Höchstens { $count } Stunde.
       *[other] Höchstens { $count } Stunden.
    }
sales-end = Jetzt beenden
sales-take_back = Zurücknehmen
sales-preview_title = Was Schüler zahlen würden
sales-sale_price = In der Aktion
sales-borne = Was abgezogen wird, geht von deinem Preis ab; unsere Provision ist ein Teil dessen, was gezahlt wird. Gebuchte Stunden behalten ihren Preis, wenn die Aktion endet.
sales-make = Diese Aktion starten
sales-new = Eine Aktion planen
sales-discount_text = Günstiger für Stunden, die du beschreibst: ruhige Zeiten, kurzfristige Termine, eine Länge, die erste Stunde. Füll nur aus, was gelten soll.
sales-flash_text = Günstiger für alle einzelnen Stunden, höchstens 72 Stunden lang, einmal in 14 Tagen.
sales-bundle_text = Zum Beispiel die dritte Stunde in 30 Tagen kostet weniger: Jeder Schüler verdient sie sich durch Stunden, die stattgefunden haben.
sales-percent = Wie viel Prozent günstiger
sales-preview = Preise zeigen
sales-hours = Wie viele Stunden sie dauert
sales-hours_help = Beginnt, sobald du sie startest.
sales-uses = Für wie viele Stunden insgesamt
sales-uses_help = Leer lassen heißt: ohne Grenze. Schüler sehen, wie viele übrig sind.
sales-lessons = Welche Stunde günstiger ist
sales-lessons_help = 3 heißt: die dritte, nach zwei, die stattgefunden haben.
sales-days = In wie vielen Tagen
sales-days_help = 7 bis 90 Tage.
sales-first_day = Erster Tag
sales-first_day_help = Leer lassen heißt: ab sofort.
sales-last_day = Letzter Tag
sales-last_day_help = Leer lassen heißt: bis du sie beendest.
sales-weekdays = Nur an diesen Tagen
sales-from = Nur ab
sales-from_help = Wann die Stunde beginnt, in deiner Zeitzone.
sales-until = Nur vor
sales-soon = Nur wenn sie in so vielen Stunden beginnt
sales-soon_help = Für Zeiten, die sonst leer bleiben: 1 bis 72.
sales-any_length = Jede Länge
sales-first_lesson = Nur die erste Stunde eines Schülers bei dir
