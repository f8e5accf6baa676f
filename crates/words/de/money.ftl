### Wallet, payments, postings.

account_kind-wallet = Guthaben des Schülers
account_kind-hold = Für diese Stunde vorgemerkt
account_kind-escrow = Treuhandkonto
account_kind-tutor = Verdienst des Lehrers
account_kind-fee = Provision

wallet-lead = Einmal aufladen, dann ohne Karte buchen. Was Sie nicht brauchen, bleibt Ihres.
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
wallet-topup_help = Zwischen 5 und 5.000 in den meisten Währungen. Keine Gebühr.
wallet-continue_to_pay = Weiter zur Zahlung
wallet-history = Verlauf
wallet-no_history = Noch keine Bewegungen.
wallet-date = Datum
wallet-what = Vorgang

entry-topup = Aufladung
entry-hold = Für eine Stunde vorgemerkt
entry-paid = Für eine Stunde bezahlt
entry-release = Freigegeben
entry-refund = Erstattet
entry-topup_reversal = Aufladung von der Bank zurückgeholt
entry-other = Sonstiges

checkout-title = Zahlung
checkout-sandbox = Das ist die Testumgebung: keine Karte, kein Geld. Die Schaltflächen tun, was Karteninhaber und Bank tun würden.
checkout-pay = { $amount } zahlen
checkout-fail = Bank lehnt ab
checkout-decided = Diese Zahlung ist entschieden.
checkout-go_on = Weiter
