### Wallet, payments, postings.

account_kind-wallet = Guthaben des Schülers
account_kind-hold = Für diese Stunde vorgemerkt
account_kind-escrow = Für die Stunde verwahrt
account_kind-tutor = Verdienst des Lehrers
account_kind-fee = Provision

wallet-lead = Einmal aufladen, dann ohne Karte buchen. Was du nicht ausgibst, bleibt in deinem Guthaben.
wallet-available = verfügbar
wallet-pending = { $amount } für kommende Stunden verwahrt
wallet-promo = { $amount } Aktionsguthaben, wird zuerst verbraucht
wallet-credits =
    { $count ->
        [one] { $count } Credit
       *[other] { $count } Credits
    }
wallet-top_up = Aufladen
wallet-amount = Betrag in { $currency }
wallet-topup_help = Von { $min } bis { $max }. Ohne Gebühr.
wallet-continue_to_pay = Weiter zur Zahlung
wallet-history = Verlauf
wallet-no_history = Noch keine Zahlungen.
wallet-filter_kind = Was
wallet-kind_all = Alle Bewegungen
wallet-kind_topup = Aufladungen
wallet-kind_lesson = Stunden
wallet-kind_refund = Erstattungen
wallet-filter_from = Von
wallet-filter_to = Bis
wallet-filter_show = Anzeigen
wallet-download = Als Tabelle laden (CSV)
wallet-no_match = In diesen Tagen war nichts. Wähle andere oder zeige alles.
wallet-show_all = Alles anzeigen
wallet-date = Datum
wallet-what = Details

entry-topup = Aufladung
entry-opening = Anfangsbestand
entry-hold = Für eine Stunde vorgemerkt
entry-paid = Für eine Stunde bezahlt
entry-release = Wieder freigegeben
entry-refund = Erstattung
entry-dispute_refund = Erstattung nach einem Streitfall
entry-topup_reversal = Aufladung von der Bank zurückgebucht
entry-chargeback_return = Von der Bank zurückgegeben
entry-other = Sonstiges

earnings-title = Verdienst
earnings-lifetime = Bisher verdient
earnings-recent = In den letzten 30 Tagen verdient
earnings-before = gegenüber den 30 Tagen davor
earnings-month = Monat
earnings-earned = Verdient
earnings-so_far = { $month } bisher

checkout-title = Zahlung
checkout-sandbox = Testzahlung: keine Karte, kein Geld. Die Knöpfe tun, was sonst du und deine Bank tun würden.
checkout-pay = { $amount } zahlen
checkout-fail = Abgelehnte Karte simulieren
checkout-decided = Diese Zahlung ist abgeschlossen.
checkout-go_on = Weiter

packages-title = Pakete
packages-one = Paket
packages-lead = Stunden, die du im Voraus mit Rabatt bezahlt hast. Buche sie, wann es dir passt.
packages-empty_title = Noch keine Pakete
packages-empty_text = Auf der Seite eines Lehrers kannst du 5, 10 oder 20 Stunden auf einmal kaufen und bis zu 15 % sparen.
packages-size =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
packages-left = Noch { $left } von { $count } Stunden
packages-until = gültig bis { $date }
packages-state_gifted = Wartet auf Annahme
packages-state_transferred = Zu jemand anderem mitgenommen
packages-state_ended = Vorzeitig beendet
packages-state_expired = Abgelaufen
packages-with = Paket bei { $name }
packages-tutor_page = Zur Lehrerseite
packages-paid = Bezahlt
packages-worth = Wert der übrigen Stunden
packages-set_aside = Wartet auf offene Stunden
packages-book = Stunde buchen
packages-extend = Verlängern
packages-extend_help = Kostenlos, einmal pro Paket. Es gilt dann bis { $date }.
packages-gift = Verschenken
packages-gift_help = Wir schicken einen Link. Wer ihn zuerst öffnet, bekommt die übrigen Stunden; bis dahin kannst du sie nicht nutzen.
packages-gift_email = E-Mail-Adresse der Person
packages-gift_message = Deine Nachricht
packages-gift_send = Geschenk senden
packages-gift_waits = Du hast dieses Paket verschenkt. Der Link ging an { $email } und wartet darauf, geöffnet zu werden.
packages-transfer = Zu jemand anderem mitnehmen
packages-transfer_help = Der Wert der übrigen Stunden wird zu Stunden bei der anderen Person, zu deren Preis; der Rest kommt auf dein Guthaben.
packages-transfer_none = Merk dir erst jemanden oder sieh dir jemanden an, dann erscheint er hier.
packages-transfer_to = Lehrer
packages-transfer_look = Zeigen, was daraus wird
packages-an_hour = { $amount } pro Zeitstunde
packages-becomes = Daraus wird
packages-rest = Zurück aufs Guthaben
packages-end = Paket beenden
packages-end_help = Genommene und gebuchte Stunden zählen zum Einzelpreis, soweit du sie bezahlt hast. Was übrig bleibt, kommt sofort auf dein Guthaben. Fällt eine gebuchte Stunde später aus, bekommst du auch sie zurück.
packages-back = Du bekommst { $amount } zurück
packages-claim_title = Ein Geschenk für dich
packages-claim_lead = Jemand hat Stunden für dich bezahlt. Nimm sie an und such dir deine Zeiten aus.
packages-claim_code = Code aus der E-Mail
packages-claim = Stunden annehmen
packages-offers_title = Paketangebote
packages-offers_lead = Wer mehrere Stunden im Voraus bezahlt, bleibt länger. Du gibst den Rabatt und bestimmst, wie lange ein Paket gilt.
packages-discount = Rabatt in %, 5 bis 15
packages-valid_days = Gültig in Tagen, 30 bis 730
packages-compare = Mit einem Paket sparen
packages-compare_help = Stunden zu { $minutes } Minuten, im Voraus bezahlt. Nichts geht verloren: Was du nicht nutzt, kannst du mitnehmen oder zurückbekommen.
packages-each = { $amount } pro Stunde
packages-saved = Du sparst { $amount }
packages-valid =
    { $count ->
        [one] { $count } Tag gültig
       *[other] { $count } Tage gültig
    }
packages-buy = Mit Guthaben kaufen
packages-pay_from = Bezahlen mit
entry-package_buy = Paket gekauft
entry-package_rest = Rest eines Pakets
entry-credit_grant = Credits erhalten
entry-credit_buy = Credits gekauft
entry-credit_expire = Credits verfallen
entry-credit_earned = Mit Unterricht verdient
entry-promo_grant = Aktionsguthaben
entry-affiliate_commission = Partnerprovision
entry-ad_click = Klick auf deine Anzeige
entry-subscription = Monat deines Tarifs
entry-campaign_bonus = Bonus aus einer Aktion
entry-seat_buy = Plätze gekauft
entry-sponsor_fund = An eine Einrichtung eingezahlt
entry-sponsor_withdraw = Von einer Einrichtung zurück
entry-sponsor_use = Deine Einrichtung zahlt
entry-sponsor_return = Zurück an deine Einrichtung
entry-promo_use = Aktionsguthaben eingesetzt
entry-promo_expire = Aktionsguthaben verfallen
entry-converted = Umgerechnet
entry-withdrawn = Ausgezahlt

promo-title = Aktionscodes
promo-lead = Den Rabatt zahlt die Plattform; Lehrer verdienen am vollen Preis.
promo-code = Aktionscode
promo-new = Neuer Code
promo-discount = Rabatt
promo-discount_help = Zum Beispiel 10% oder 5,00 (US-Dollar).
promo-max_uses = Einlösungen insgesamt
promo-max_uses_per_user = Einlösungen pro Person
promo-budget = Höchstsumme
promo-budget_help = In US-Dollar; kein Rabatt geht darüber hinaus.
promo-ends_on = Letzter Tag
promo-first_only = Nur für erste Stunden
promo-make = Code erstellen
promo-stop = Stoppen
promo-start = Wieder zulassen
promo-stopped = Gestoppt
promo-percent_off = { $percent } % Rabatt
promo-amount_off = { $amount } Rabatt
promo-uses = { $count }-mal eingelöst
promo-uses_of = { $count } von { $most } eingelöst
promo-per_user = { $count } pro Person
promo-spent_of = { $spent } von { $budget } vergeben

payouts-title = Auszahlungen
payouts-lead = Was du verdient hast, und der Weg auf dein Konto.
payouts-debt = Aus erstatteten Stunden ist noch { $amount } offen. Der Betrag wird von deinem nächsten Verdienst abgezogen.
payouts-tier = Provision derzeit: { $percent } %
payouts-next_tier = Noch { $amount }, dann sind es { $percent } %.
payouts-ask = Auszahlung anfordern
payouts-nothing = Noch nichts auszuzahlen. Verdienst wird 48 Stunden nach einer Stunde frei.
payouts-method_first = Richte erst ein, wie du bezahlt wirst.
payouts-phone_first = Bestätige vor der ersten Auszahlung deine Telefonnummer. Das schützt deinen Verdienst.
payouts-phone_confirm = Telefonnummer bestätigen
payouts-from = Verdienst
payouts-speed = Wie schnell
payouts-standard = Drei Bankarbeitstage, kostenlos
payouts-instant = Heute, für 1 %
payouts-method = Wie du bezahlt wirst
payouts-not_ready = Noch nicht bereit
payouts-connect = Beim Zahlungsanbieter einrichten
payouts-connect_name = Zahlungsanbieter
payouts-bank_name = Überweisung
payouts-manual_name = Nach Absprache mit uns
payouts-way = Weg
payouts-payee = Bezahlt als
payouts-individual = Privatperson
payouts-business = Firma
payouts-holder = Kontoinhaber
payouts-account = IBAN oder Kontonummer
payouts-account_help = Nie eine Kartennummer.
payouts-automatic = Zahl mir jeden Montag alles aus
payouts-requested = Unterwegs
payouts-paid = Ausgezahlt
payouts-failed = Zurückgekommen
payouts-state = Stand
payouts-none = Hier sind keine Auszahlungen.
payouts-statements = Abrechnungen
payouts-statements_help = Eine Tabelle pro Monat. Anfang und alle Zeilen ergeben zusammen den Endstand.
payouts-queue = Anstehende Auszahlungen
payouts-show_waiting = Unterwegs anzeigen
payouts-mark_paid = Ausgezahlt
payouts-mark_failed = Kam zurück
payouts-onboarding_title = Wer du bist
payouts-onboarding_text = Das steht für die Fragen des Zahlungsanbieters. Auf einer echten Seite fragt er nach Papieren und einem Konto.
payouts-onboarding_done = Bestätigen und zurück
payouts-undo_title = Neues Auszahlungskonto zurücknehmen
payouts-undo_lead = Wenn du diese Änderung nicht wolltest, stopp sie hier. Das vorherige Konto gilt wieder, seither angeforderte Auszahlungen kommen zu deinem Verdienst zurück, und du wählst per E-Mail ein neues Passwort.
payouts-undone_title = Die Änderung ist zurückgenommen
payouts-undone = Auf das andere Konto geht nichts mehr. Wir haben dir einen Link geschickt: Wähle damit ein neues Passwort.
payouts-held = Angehalten
payouts-method_held = Jemand hat geändert, wie du bezahlt wirst, und das wurde gestoppt. Gib noch einmal an, wohin dein Geld geht.
payouts-method_waits = Zu deinem Schutz geht Geld erst später auf das neue Konto: { $date }.
payout_files-title = Dateien für die Bank
payout_files-lead = Viele Auszahlungen per Überweisung auf einmal. Gib eine Datei frei, lade sie bei deiner Bank hoch und bestätige dann, dass das Geld angekommen ist.
payout_files-none = Noch keine Dateien.
payout_files-new = Neue Datei
payout_files-kind = Art
payout_files-kind_help = Eine SEPA-Datei ist für Konten mit IBAN. Nimm für die anderen eine Tabelle.
payout_files-sepa = SEPA-Überweisung (pain.001), Euro
payout_files-table = Tabelle (CSV)
payout_files-currency = Währung
payout_files-make = Auszahlungsdatei anlegen
payout_files-open = Noch nicht freigegeben
payout_files-released = Bei der Bank
payout_files-settled = Angekommen
payout_files-withdrawn = Zurückgezogen
payout_files-release = Freigeben
payout_files-download = Herunterladen
payout_files-settle = Alles ist angekommen
payout_files-withdraw = Zurückziehen
payout_files-why = Warum sie zurückgezogen wird (von jemandem, der sie nicht heruntergeladen hat)
payout_files-in_file = In einer Datei für die Bank
payout_files-payouts =
    { $count ->
        [one] { $count } Auszahlung
       *[other] { $count } Auszahlungen
    }
payout_files-waiting = noch unterwegs: { $count }

# Where a payment provider and our books differ.
reconciliation-title = Abgleich
reconciliation-lead = Wo der Zahlungsanbieter etwas anderes sagt als unsere Bücher. Nichts davon hat Geld bewegt.
reconciliation-none = Alles stimmt überein.
reconciliation-show_open = Offene anzeigen
reconciliation-stray = Geld, das niemand verlangt hat
reconciliation-unknown_order = Nennt einen Auftrag, der nicht unserer ist
reconciliation-amount_differs = Anderer Betrag als verlangt
reconciliation-contradicts = Sagt etwas anderes als vorher
reconciliation-unfunded = Holt Geld zurück, das ausgegeben ist
reconciliation-unanswered = Seit einer Stunde keine Antwort
reconciliation-lost = Beim Anbieter nicht mehr bekannt
reconciliation-returned_there = Beim Anbieter von Hand zurückgegeben
reconciliation-unreadable = Eine Meldung, die sich nicht lesen lässt
reconciliation-said = Der Anbieter sagt { $amount }
reconciliation-asked = verlangt waren { $amount }
reconciliation-order = Auftrag
reconciliation-subject = Meldung
reconciliation-note = Was du gefunden hast
reconciliation-note_help = Was es war und was du getan hast.
reconciliation-resolve = Geklärt
reconciliation-resolved = Geklärt am { $date }
chargeback-title = Rückbuchungen
chargeback-lead = Was Karteninhaber über ihre Bank zurückverlangen, und wie lange Zeit für eine Antwort ist.
chargeback-none = Keine Rückbuchung wartet.
chargeback-of = Rückbuchung von { $name }
chargeback-open = Wartet auf Antwort
chargeback-answered = Beantwortet
chargeback-won = Gewonnen
chargeback-lost = Verloren
chargeback-accepted = Akzeptiert
chargeback-answering = Antwort unterwegs
chargeback-accepting = Verzicht unterwegs
chargeback-of_package = Ein Paket
chargeback-of_topup = Eine Aufladung
chargeback-of_credits = Ein Paket Credits
chargeback-of_lesson = Eine Stunde
chargeback-overdue = Die Frist ist vorbei
chargeback-would_be_sent = Das würde geschickt
chargeback-evidence = Das wurde geschickt
chargeback-evidence_help = Auf Englisch, aus dem, was hier aufgezeichnet wurde. Von Nachrichten nur, wie viele und wann, nie ihr Inhalt.
chargeback-refused = Der Anbieter hat es nicht angenommen: { $code }. Antworte noch einmal, oder akzeptiere die Rückbuchung.
chargeback-with_bank = Liegt bei der Bank
chargeback-with_us = Nicht abgebucht
chargeback-lesson = Das Geld der Stunde
chargeback-time = Zeit übrig
chargeback-due = Antwort bis
chargeback-told = Der Bank gesagt
chargeback-closed = Abgeschlossen
chargeback-because = Warum sie akzeptiert wurde
chargeback-reason = Grund der Bank
chargeback-money = Das Geld
chargeback-opened = Erfahren
chargeback-answer = Nachweise schicken
chargeback-answer_help = Die Bank liest eine einzige Antwort. Zwei Tage vor Fristende geht sie von selbst hinaus.
chargeback-accept = Rückbuchung akzeptieren
chargeback-why = Warum du nicht widersprichst
chargeback-why_help = Nur für das Team. Das Geld bleibt beim Karteninhaber.
chargeback-product = Was gekauft wurde
chargeback-customer = Kunde
chargeback-service_date = Wann es geleistet wurde
chargeback-activity = Aktivität
chargeback-policy = Stornoregeln
chargeback-no_refund = Warum keine Erstattung
chargeback-rest = Alles Übrige
chargeback-days =
    { $count ->
        [one] Noch { $count } Tag
       *[other] Noch { $count } Tage
    }
wallet-kind_credits = Credits und Pakete
credits-title = Guthaben in Credits
credits-lead = Lerne von Mitgliedern für Credits, und verdiene welche, indem du zeigst, was du kannst.
credits-none_title = Gerade keine Credits
credits-none_text = Gib eine Stunde in etwas, das du kannst, oder kauf ein Paket.
credits-teach = Sag, was du zeigen kannst
credits-until = bis { $date }
credits-from_starter = Zum Anfang
credits-from_referral = Für eine Empfehlung
credits-from_campaign = Aus einer Aktion
credits-from_pack = Gekauft
credits-from_earned = Mit Unterricht verdient
credits-from_returned = Zurückgegeben
credits-from_opening = Von früher
credits-buy = Credits kaufen
credits-pack = Paket
credits-by_card = Karte oder ein anderer Weg
credits-by_wallet = Dollar-Guthaben
credits-buy_help = 12 Monate gültig. Wir schreiben dir 30, 7 und 1 Tag vorher.
invoices-title = Rechnungen
invoices-lead = Belege, Rechnungen und Gutschriften zu dem, was du bezahlt hast. Daran ändert sich nie etwas.
invoices-none_title = Noch keine Rechnungen
invoices-none_text = Nach einer Stunde oder dem Kauf eines Pakets liegt hier von selbst eine Rechnung.
invoices-number = Nummer
invoices-corrects = zu { $number }
wallet-withdraw = Auszahlen
wallet-withdraw_help = Bis zu { $most }: was mit Karte kam und noch da ist. Es geht in ein paar Tagen auf diese Karten zurück.
earnings-page = Einnahmen
earnings-lead = Was deine Stunden gebracht haben, Monat für Monat, und was wir behalten.

cards-title = Karten
cards-lead = Einmal gespeichert, zahlst du mit deiner Karte in einem Schritt.
cards-empty = Noch keine Karte. Speichere eine, dann brauchst du zum Aufladen und Buchen nur einen Schritt.
cards-add = Karte speichern
cards-full = Hier sind schon zehn Karten. Entferne eine, um eine andere zu speichern.
cards-safe = Die Kartennummer bleibt bei unserem Zahlungsanbieter. Wir sehen Marke, die letzten vier Ziffern und das Datum.
cards-pending = Eine Karte wartet noch auf der Seite des Anbieters.
cards-go_on = Fertig speichern
cards-stop = Nicht speichern
cards-finished = Diese Seite ist erledigt.
cards-default = Wird zuerst genommen
cards-make_default = Zuerst nehmen
cards-until = Gültig bis { $month }
cards-expired = Abgelaufen
cards-ends_soon = Läuft bald ab
cards-remove = Entfernen
cards-remove_text = Laufende Zahlungen gehen noch durch. Willst du die Karte später wieder nutzen, speicherst du sie neu.
cards-remove_sure = Diese Karte entfernen
cards-other = Eine andere Karte
cards-save = Diese Karte speichern
cards-sandbox = Testseite: keine Karte, kein Geld. Wähl, was diese Karte tun soll.
cards-test_plain = Zahlt sofort.
cards-test_declined = Die Bank lehnt jede Zahlung ab.
cards-test_confirm = Die Bank lässt dich jede Zahlung bestätigen.
cards-test_expired = Ist seit dem Speichern abgelaufen.

checkout-bank_title = Bei deiner Bank bestätigen
checkout-bank_text = Testseite: Das würde dich deine Bank fragen. Keine Karte, kein Geld.
checkout-confirm = { $amount } bestätigen
checkout-refuse = Nicht bestätigen

packages-buy_by_card = Mit Karte kaufen
packages-buy_with = Mit { $card } kaufen
packages-pay_now = Jetzt bezahlen
packages-state_paying = Noch nicht bezahlt
packages-state_unpaid = Nie bezahlt

governor-title = Regeln der Credits
governor-lead = Was Credits regelt: was eine Stunde kostet, was geschenkt wird und wann es verfällt. Jede Änderung ist eine neue Fassung mit einem Grund.
governor-indicators = Wie es um die Credits steht
governor-indicators_help = Verschenkt, gekauft, ausgegeben und verfallen zählen die letzten 30 Tage; alles andere gilt für jetzt.
governor-holders = Menschen mit Credits
governor-held = In den Guthaben
governor-issued = Verschenkt
governor-bought = Gekauft
governor-spent = Für Unterricht ausgegeben
governor-ended = Verfallen
governor-velocity = Umläufe in 30 Tagen
governor-gini = Gini-Koeffizient
governor-top_tenth = Anteil des reichsten Zehntels
governor-idle = Seit 90 Tagen unbewegt
governor-cannot_afford = Können sich keine Stunde leisten
governor-rules = Geltende Regeln, Fassung { $version }
governor-range = { $least } bis { $most }
governor-starter = Credits zum Anfang
governor-valid_months = Monate bis zum Verfall
governor-normal_floor = Mindestpreis einer Stunde
governor-normal_ceiling = Höchstpreis einer Stunde
governor-premium_floor = Mindestpreis Premium
governor-premium_ceiling = Höchstpreis Premium
governor-premium_rating = Bewertung für Premium, in Zehntelsternen
governor-premium_sessions = Stunden für Premium
governor-spent_per_day = Höchstens ausgegeben in 24 Stunden
governor-pair_per_week = Stunden zwischen denselben zwei in 7 Tagen
governor-weeks = Wochen voraus
governor-reason_help = Er bleibt bei der Fassung, und das Team liest ihn.
governor-simulate = Durchrechnen
governor-put = In Kraft setzen
governor-ahead = Was geschähe
governor-ahead_help = Ein Modell: Alle wollen so viel wie in den letzten vier Wochen, was immer eine Stunde kostet. Die Summen reichen bis zur letzten Woche.
governor-as_now = Wie jetzt
governor-with_these = Mit diesen Regeln
governor-week = Woche
governor-hour = Preis einer Stunde im Mittel
governor-versions = Alle Fassungen
governor-version = Fassung
governor-since = Seit
governor-by = Von
governor-changed = { $rule }: { $before } → { $after }

supply-title = Angebote für dich
supply-bonus = { $amount } extra, wenn das bis { $date } gelingt.
supply-paid = { $amount } sind bei deinen Einnahmen.
supply-over = Die Zeit ist vorbei. Die letzten Stunden werden in vier Tagen gezählt.
supply-counts = Bezahlte Stunden zählen, höchstens zwei mit derselben Person, 48 Stunden nach dem Unterricht.
supply-progress =
    { $count ->
        [one] { $taught } von { $count } Stunde
       *[other] { $taught } von { $count } Stunden
    }
supply-guarantee =
    { $count ->
        [one] Bist du { $count } Stunde je Woche buchbar, bekommst du { $amount } für jede, die ausbleibt.
       *[other] Bist du { $count } Stunden je Woche buchbar, bekommst du { $amount } für jede, die ausbleibt.
    }

paydesk-title = Zahlungen
paydesk-lead = Alles, was beim Zahlungsdienst bezahlt wurde. Nur zum Lesen; jede Suche wird notiert.
paydesk-one = Eine Zahlung
paydesk-logged = Dass du sie angesehen hast, ist notiert.
paydesk-none = Keine solchen Zahlungen. Ändere die Suche.
paydesk-search = Suche
paydesk-search_help = Name, E-Mail oder Kennung beim Zahlungsdienst
paydesk-any = Jeder Stand
paydesk-pending = Offen
paydesk-succeeded = Bezahlt
paydesk-failed = Abgelehnt
paydesk-disputed = Zurückgebucht
paydesk-state = Stand
paydesk-when = Wann
paydesk-person = Wer
paydesk-amount = Betrag
paydesk-purpose = Wofür
paydesk-provider = Zahlungsdienst
paydesk-decided = Entschieden
paydesk-what = Was
paydesk-asked = Was gefragt und geantwortet wurde
paydesk-journals = Buchungen
paydesk-account = Konto
paydesk-risk_warning = Die Bank der Karte meldet Betrug.
paydesk-risk_review = Der Anbieter prüft diese Zahlung.
paydesk-risk_elevated = Der Anbieter sieht bei dieser Karte ein erhöhtes Risiko.
paydesk-risk_highest = Der Anbieter sieht bei dieser Karte das höchste Risiko.

sale-off = { $percent } % günstiger
sale-off_until = { $percent } % günstiger bis { $when }
sale-off_regular = { $percent } % günstiger als der normale Preis von { $regular }.
sale-first = Erste Stunde bei diesem Lehrer
sale-soon =
    { $count ->
        [one] Beginnt in höchstens { $count } Stunde
       *[other] Beginnt in höchstens { $count } Stunden
    }
sale-bundle =
    { $count ->
        [one] Die Stunde nach { $count } Stunde in { $days } Tagen
       *[other] Die Stunde nach { $count } Stunden in { $days } Tagen
    }
sale-left =
    { $count ->
        [one] Noch { $count } Stunde zu diesem Preis
       *[other] Noch { $count } Stunden zu diesem Preis
    }
sale-ends_hours =
    { $count ->
        [one] Endet in { $count } Stunde
       *[other] Endet in { $count } Stunden
    }
sale-ends_minutes =
    { $count ->
        [one] Endet in { $count } Minute
       *[other] Endet in { $count } Minuten
    }
sale-was = Niedrigster Preis der 30 Tage davor
sale-single = Für einzelne Stunden, mit Karte oder Guthaben bezahlt. Pakete, Serien und Gruppenstunden behalten ihren Preis.
sale-regular = Normaler Preis
sale-taken = Aktion des Lehrers
sale-code_help = Ein Gutscheincode kommt nicht zur Aktion des Lehrers dazu: Es zählt, was mehr spart, und der Code bleibt dir, wenn es die Aktion ist.
