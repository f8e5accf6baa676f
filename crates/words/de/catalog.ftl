### Start page, search, filters, cards, subjects.

landing-title = Finden Sie jemanden, der es gut erklärt
landing-lead = Buchen Sie eine Stunde bei einem Lehrer, der zu Ihrem Fach, Ihrem Budget und Ihren freien Abenden passt. Sie zahlen den Preis des Lehrers und nichts obendrauf.
landing-find = Lehrer finden
landing-proof = Lehrer: { $tutors }. Gegebene Stunden bisher: { $lessons }.
landing-free_today = Frei in den nächsten Stunden
landing-subjects = Beliebte Fächer
landing-all_subjects = Alle Fächer
landing-reviews = Was Schüler sagen
landing-with = bei
landing-how = So funktioniert es
landing-step1_title = Lehrer wählen
landing-step1_text = Suchen Sie nach Fach, Preis, Sprache und Zeit. Jeder Preis gilt pro Stunde und ist der Endpreis.
landing-step2_title = Freie Zeit buchen
landing-step2_text = Das Geld wird in Ihrem Guthaben vorgemerkt. Lehnt der Lehrer ab oder antwortet er nicht innerhalb von 24 Stunden, gehört es wieder Ihnen.
landing-step3_title = Unterricht nehmen
landing-step3_text = Der Lehrer wird nach der Stunde bezahlt. Absagen können Sie nach seiner Regel; den genauen Betrag sehen Sie vor dem Klick.
landing-teach_title = Auf EduStream unterrichten
landing-teach_text = Preis und Zeiten legen Sie selbst fest. Wir behalten anfangs 20 % einer Stunde, dann 15 % und 10 %, wenn Sie mehr verdienen. Kein Abo, keine weiteren Gebühren.
landing-teach_action = Unterrichten

search-title = Lehrer finden
search-description = Lehrer für jedes Fach, mit Preisen, Bewertungen und freien Zeiten.
search-field = Fach, Name oder Stichwort
search-placeholder = Algebra, Spanisch, Gitarre …
search-submit = Suchen
search-none_title = Kein Lehrer passt auf alles
search-none_text = Nehmen Sie ein oder zwei Filter weg, oder suchen Sie ein breiteres Fach.
search-word_text = Prüfen Sie die Schreibweise, oder suchen Sie ein breiteres Fach.
search-all = Alle Lehrer zeigen
search-empty_title = Noch keine Lehrer
search-empty_text = Noch ist niemand veröffentlicht. Neue Lehrer werden geprüft, bevor sie hier erscheinen.
search-count =
    { $count ->
        [one] { $count } Lehrer
       *[other] { $count } Lehrer
    }
search-pages = Seiten
search-first_page = Zurück zur ersten Seite
search-next_page = Nächste Seite

filter-title = Filter
filter-any = Beliebig
filter-subject = Fach
filter-level = Niveau
filter-price = Preis pro Stunde
filter-from = von
filter-to = bis
filter-min_price = Mindestpreis
filter-max_price = Höchstpreis
filter-free = Frei am
filter-free_on = Tag
filter-free_part = Tageszeit
filter-any_time = Jederzeit
filter-rating = Bewertung
filter-at_least = { $rating } und besser
filter-language = Sprachen
filter-country = Land
filter-experience = Erfahrung
filter-years =
    { $count ->
        [one] mindestens { $count } Jahr
       *[other] mindestens { $count } Jahre
    }
filter-certification = Zertifikat
filter-certification_example = CELTA, Lehramt …
filter-verification = Prüfung
filter-instant = Sofort buchbar
filter-sort = Sortierung
filter-apply = Lehrer zeigen
filter-clear = Alle löschen

day_part-morning = Vormittag
day_part-afternoon = Nachmittag
day_part-evening = Abend
day_part-night = Nacht

sort-relevance = Beste Treffer
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
card-answers_minutes = Antwortet in { $count } Min.
card-answers_hours = Antwortet in { $count } Std.
card-speaks = Spricht
card-per_hour = pro Stunde
card-see_profile = Profil ansehen
card-next_times = Nächste freie Zeiten
card-book_at = { $name } buchen, { $when }

subjects-title = Fächer
subjects-lead = Was hier unterrichtet wird, und von wie vielen.
subjects-tutors =
    { $count ->
        [one] { $count } Lehrer
       *[other] { $count } Lehrer
    }
