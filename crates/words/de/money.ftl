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
packages-end_help = Genommene und gebuchte Stunden zählen zum Einzelpreis. Was übrig bleibt, kommt sofort auf dein Guthaben.
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
packages-compare_help = Stunden zu { $minutes } Minuten, bezahlt mit deinem Guthaben. Nichts geht verloren: Was du nicht nutzt, kannst du mitnehmen oder zurückbekommen.
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
reconciliation-said = Der Anbieter sagt { $amount }
reconciliation-asked = verlangt waren { $amount }
reconciliation-order = Auftrag
reconciliation-subject = Meldung
reconciliation-note = Was du gefunden hast
reconciliation-note_help = Was es war und was du getan hast.
reconciliation-resolve = Geklärt
reconciliation-resolved = Geklärt am { $date }
