### Wallet, payments, postings.

account_kind-wallet = Guthaben des Schülers
account_kind-hold = Für diese Stunde vorgemerkt
account_kind-escrow = Treuhandkonto
account_kind-tutor = Verdienst des Lehrers
account_kind-fee = Provision

wallet-lead = Einmal aufladen, dann ohne Karte buchen. Was du nicht ausgibst, bleibt in deinem Guthaben.
wallet-available = verfügbar
wallet-pending = { $amount } für Stunden vorgemerkt
wallet-promo = { $amount } Aktionsguthaben, wird zuerst verbraucht
wallet-credits =
    { $count ->
        [one] { $count } Credit
       *[other] { $count } Credits
    }
wallet-top_up = Aufladen
wallet-amount = Betrag in { $currency }
wallet-topup_help = 5 bis 5.000 in den meisten Währungen. Ohne Gebühr.
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
