### Start page, search, filters, cards, subjects.

landing-title = Finde einen Lehrer, der es gut erklärt
landing-lead = Buche eine Stunde bei einem Lehrer, der zu deinem Fach, deinem Budget und deinen freien Abenden passt. Du zahlst seinen Preis, ohne Extragebühren.
landing-find = Lehrer finden
landing-free_today = Heute noch frei
landing-subjects = Beliebte Fächer
landing-reviews = Was Schüler schreiben
landing-with = über
landing-how = Von der Suche zur ersten Stunde
landing-step1_title = Lehrer wählen
landing-step1_text = Such nach Fach, Preis, Sprache und Zeit. Die Preise gelten pro Stunde, und es kommt nichts dazu.
landing-step2_title = Zeit buchen
landing-step2_text = Der Betrag wird in deinem Guthaben vorgemerkt. Lehnt der Lehrer ab oder antwortet er nicht innerhalb von 24 Stunden, bekommst du ihn automatisch zurück.
landing-step3_title = Treffen und lernen
landing-step3_text = Der Lehrer wird erst nach der Stunde bezahlt. Musst du absagen, siehst du vorher genau, was du zurückbekommst.
landing-teach_title = Auf EduStream unterrichten
landing-teach_text = Preis und Zeiten legst du selbst fest. Unsere Provision beginnt bei 20 % pro Stunde und sinkt auf 15 und dann auf 10 %, je mehr du verdienst. Kein Abo, keine weiteren Gebühren.
landing-teach_action = Lehrer werden

search-title = Lehrer finden
search-description = Lehrer für jedes Fach, mit Preisen, Bewertungen und freien Zeiten.
search-field = Fach, Name oder Stichwort
search-placeholder = Algebra, Spanisch, Gitarre …
search-submit = Suchen
search-none_title = Kein Lehrer erfüllt alle Wünsche
search-none_text = Nimm ein oder zwei Filter weg oder such nach einem allgemeineren Fach.
search-word_text = Prüf die Schreibweise oder such nach einem allgemeineren Fach.
search-all = Alle Lehrer anzeigen
search-empty_title = Noch keine Lehrer
search-empty_text = Neue Lehrer werden geprüft, bevor sie hier erscheinen. Willst du den Anfang machen?
search-count =
    { $count ->
        [one] { $count } Lehrer
       *[other] { $count } Lehrer
    }
search-pages = Seiten
search-first_page = Zurück zur ersten Seite
search-next_page = Nächste Seite

filter-title = Filter
filter-any = Egal
filter-level = Niveau
filter-price = Preis pro Stunde
filter-from = Von
filter-to = Bis
filter-min_price = Mindestpreis
filter-max_price = Höchstpreis
filter-free_part = Tageszeit
filter-any_time = Zu jeder Zeit
filter-rating = Bewertung
filter-at_least = ab { $rating }
filter-language = Sprachen
filter-country = Land
filter-city = Stadt
filter-experience = Erfahrung
filter-years =
    { $count ->
        [one] ab { $count } Jahr
       *[other] ab { $count } Jahren
    }
filter-certification = Zertifikat
filter-language_level = Sprachniveau mindestens
filter-support = Unterstützung bei besonderem Bedarf
filter-worked_as = Berufserfahrung
filter-worked_as_example = Pflege, Ingenieurwesen, eine Firma…
filter-certification_example = CELTA, Lehramt …
filter-verification = Prüfung
filter-instant = Sofort buchbar
filter-offers_trial = Bietet eine Probestunde
filter-sort = Sortieren nach
filter-apply = Lehrer anzeigen
filter-clear = Alle Filter löschen

day_part-morning = Vormittag
day_part-afternoon = Nachmittag
day_part-evening = Abend
day_part-night = Nacht

sort-relevance = Passt am besten
sort-rating = Beste Bewertung
sort-price_asc = Niedrigster Preis
sort-price_desc = Höchster Preis
sort-experience = Meiste Erfahrung
sort-response_time = Schnellste Antwort

card-rating_label = Bewertung
card-reviews = ({ $count })
card-stars = { $count } von 5 Sternen
card-lessons =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
card-promoted = Anzeige
card-answers_minutes = Antwortet in { $count } Min.
card-answers_hours = Antwortet in { $count } Std.
card-per_hour = pro Stunde
card-see_profile = Profil ansehen
card-next_times = Nächste freie Zeiten
card-book_at = Bei { $name } buchen, { $when }

subjects-title = Fächer
subjects-lead = Alles, was hier unterrichtet wird, und wie viele Lehrer es tun.
subjects-tutors =
    { $count ->
        [one] { $count } Lehrer
       *[other] { $count } Lehrer
    }

search-count_of = { $count } Lehrer für { $subject }
search-in_city = { $found } in { $city }
search-by_city = Nach Stadt
search-subjects_in = Fächer in { $city }
search-told = Preise, freie Zeiten und Bewertungen
search-told_range = Eine Stunde kostet hier { $low } bis { $high }. Die Hälfte der Lehrer verlangt höchstens { $middle }.
search-told_price = Eine Stunde kostet hier { $price }.
search-told_next = Nächste freie Stunde
search-told_description = { $found }. { $prices }
search-also = Kurse und Gruppen
search-also_course = Kurs
search-also_circle = Lernkreis
search-also_cohort = Lerngruppe
search-shown = { $shown } von { $total }
search-skip = Zu den Ergebnissen
search-when = Wann
search-yours = Deine Suche
filter-spoken = { $language }: { $level }
search-any_day = Jeder Tag
search-next_day =
    { $count ->
        [one] { $count } Lehrer ist am { $day } frei.
       *[other] { $count } Lehrer sind am { $day } frei.
    }
search-next_day_look = Diesen Tag ansehen
search-without =
    { $count ->
        [one] Ohne „{ $name }“: { $count } Lehrer
       *[other] Ohne „{ $name }“: { $count } Lehrer
    }
search-without_look = Alle ansehen
filter-count = Filter ({ $count })
filter-more = Mehr
filter-per_hour = Pro Stunde, in { $currency }
filter-up_to = Bis { $price }
filter-from_price = Ab { $price }
filter-remove = { $name }, entfernen
filter-active = Gesetzte Filter
card-today = Heute { $time }
landing-often = Beliebt:
landing-fact_tutors =
    { $count ->
        [one] Lehrer
       *[other] Lehrer
    }
landing-fact_lessons =
    { $count ->
        [one] gegebene Stunde
       *[other] gegebene Stunden
    }
landing-from = ab { $price }
landing-count_subjects = Alle { $count } Fächer
landing-reviewed_only = Bewerten kann nur, wer die Stunde hatte.
landing-fees = Unsere Provision, je nachdem, was du bisher verdient hast
landing-fee_earned = Bisher verdient
landing-fee_ours = Unsere Provision
landing-fee_keep = Von { $price } bleiben dir
landing-fee_below = Unter { $amount }
landing-fee_above = Ab { $amount }
landing-demo_fees = Extragebühren
landing-demo_hold = Vorgemerkt, bis der Lehrer zusagt
landing-demo_join = Zur Stunde
saved-title = Gemerkte Lehrer
saved-lead = Deine gemerkten Lehrer, deine Suchen und wen du zuletzt angesehen hast.
saved-tutors = Deine Lehrer
saved-none = Noch niemand gemerkt
saved-none_text = Gefällt dir jemand? Tipp auf der Seite auf Merken, dann steht der Lehrer hier.
saved-find = Lehrer finden
saved-searches = Deine Suchen
saved-no_searches = Noch keine gespeicherten Suchen.
saved-viewed = Zuletzt angesehen
saved-save = Merken
saved-unsave = Gemerkt
saved-search_save = Suche speichern, neue Lehrer täglich per E-Mail
saved-search_daily = Neue Lehrer per E-Mail, einmal am Tag
saved-search_off = Keine E-Mail
saved-search_open = Suchen
saved-search_all = Alle Lehrer
saved-search_remove = Entfernen
saved-keep = { $name } merken
taxonomy-title = Fächer und Fähigkeiten
taxonomy-lead = Alles, was hier unterrichtet wird, und wie Leute danach suchen.
taxonomy-add = Fach hinzufügen
taxonomy-change = Bearbeiten
taxonomy-remove = Entfernen
taxonomy-slug = Name in der Adresse
taxonomy-synonyms = Synonyme, mit Komma getrennt
taxonomy-category = Kategorie

teach-title = Unterrichte, was du kannst – zu deinem Preis
teach-lead = Preis und Zeiten bestimmst du. EduStream bringt Schüler, führt den Kalender, verwahrt das Geld und gibt dir einen Raum zum Unterrichten.
teach-how = So geht es
teach-step1_title = Profil schreiben
teach-step1_text = Fächer, Preis pro Stunde, ein Foto und ein paar ehrliche Sätze. Wir lesen jedes neue Profil, meist innerhalb eines Tages.
teach-step2_title = Zeiten öffnen
teach-step2_text = Sag, wann du unterrichtest, in deiner Zeitzone. Gebucht wird nur, was frei ist, und niemand wird doppelt gebucht.
teach-step3_title = Unterrichten und verdienen
teach-step3_text = Bezahlt ist vor Beginn der Stunde. 48 Stunden danach gehört das Geld dir; auszahlen lassen kannst du es ab { $min }.
teach-fees_title = Was wir behalten
teach-fees_text = Mitmachen kostet nichts. Wir nehmen einen Anteil jeder Stunde, und er sinkt, je mehr du verdienst.
teach-tools = Was dazugehört
teach-tool_room = Ein Videoraum mit Tafel, Notizen und geteiltem Bildschirm. Nichts zu installieren.
teach-tool_calendar = Ein Kalender mit freien Tagen, Reisen, Erinnerungen und einem Abo für deinen eigenen Kalender.
teach-tool_rules = Deine Absageregeln gelten: Sagt ein Schüler zu spät ab, wirst du trotzdem bezahlt.
teach-tool_more = Gruppenstunden, Pakete, Videokurse und Lerngruppen, wenn Einzelstunden nicht reichen.
pricing-link = Preise
pricing-title = Was es kostet
pricing-lead = Umsehen kostet nichts. Für eine Stunde zahlst du den Preis des Lehrers und nichts darüber hinaus.
pricing-learn = Wenn du lernst
pricing-learn_price = Jeder Lehrer bestimmt seinen Preis. Was auf der Karte steht, das zahlst du.
pricing-learn_hold = Dein Geld wird verwahrt, bis die Stunde vorbei ist. Sagt der Lehrer ab oder kommt nicht, bekommst du alles zurück.
pricing-learn_cancel = Sagst du ab, siehst du vorher, was du zurückbekommst.
pricing-teach = Wenn du unterrichtest
pricing-teach_commission = Anmelden und gefunden werden kosten nichts. Unsere Provision sinkt mit deinen Einnahmen:
pricing-teach_payouts = Eine Auszahlung auf dein Konto ist kostenlos; kommt sie sofort, kostet sie { $fee }.
pricing-packages = Pakete
pricing-packages_text = Mehrere Stunden bei einem Lehrer, auf einmal bezahlt und günstiger. Lehrer können andere Rabatte wählen; das hier ist üblich.
pricing-package = Paket
pricing-less = Rabatt je Stunde
pricing-valid = Gültig
pricing-lessons = { $count } Stunden
pricing-days = { $count } Tage
pricing-credits = Credits
pricing-credits_text = Mitglieder unterrichten einander für Credits statt für Geld. Alle beginnen mit { $starter }; mehr bekommst du fürs Unterrichten oder als Paket. Credits gelten { $months } Monate.
pricing-pack = Paket
pricing-price = Preis
pricing-ten = 10 Credits kosten

filter-regular = Es zählt der normale Preis; Aktionen gehen davon noch ab.
