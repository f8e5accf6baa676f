### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Du erhältst diese E-Mail wegen deines Kontos bei EduStream.
mail-otherwise = Die Schaltfläche geht nicht? Öffne diese Adresse:
mail-unnamed_device = ein Gerät ohne Namen
mail-paid_by_provider = Zahlungsanbieter
mail-paid_by_bank = Überweisung
mail-paid_by_hand = nach Absprache mit uns
sms-code = { $code } ist dein EduStream-Code. Er gilt zehn Minuten. Wir fragen dich nie danach.

verify_email =
    .subject = Bestätige deine E-Mail-Adresse
    .body =
        Hallo { $name },

        willkommen bei EduStream! Bestätige deine E-Mail-Adresse, dann kannst du dein Guthaben aufladen und deine erste Stunde buchen. Der Link gilt { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        }.

        Du hast dich gar nicht registriert? Dann ignoriere diese E-Mail einfach.
    .action = E-Mail-Adresse bestätigen

already_registered =
    .subject = Du hast schon ein Konto
    .body =
        Hallo { $name },

        jemand wollte mit deiner E-Mail-Adresse ein Konto erstellen, aber du hast schon eines. Wenn du das warst, melde dich einfach an. Hast du dein Passwort vergessen, kannst du dort ein neues wählen.

        Wenn du es nicht warst, musst du nichts tun. Es hat sich nichts geändert.
    .action = Anmelden

reset_password =
    .subject = Wähle ein neues Passwort
    .body =
        Hallo { $name },

        du hast ein neues Passwort angefordert. Der Link funktioniert nur einmal und gilt { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        } lang.

        Wenn du nichts angefordert hast, ignoriere diese E-Mail. Dein Passwort bleibt, wie es ist.
    .action = Neues Passwort wählen

password_changed =
    .subject = Dein Passwort wurde geändert
    .body =
        Hallo { $name },

        dein Passwort wurde geändert. Alle anderen Geräte wurden abgemeldet und alle API-Schlüssel beendet.

        Wenn du das nicht warst, wähle sofort ein neues Passwort.
    .action = Das war ich nicht

two_step_on =
    .subject = Anmeldung in zwei Schritten eingeschaltet
    .body =
        Hallo { $name },

        ab jetzt brauchst du zur Anmeldung dein Passwort und einen Code aus deiner Authenticator-App.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

two_step_off =
    .subject = Anmeldung in zwei Schritten ausgeschaltet
    .body =
        Hallo { $name },

        zur Anmeldung genügt wieder dein Passwort.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

recovery_code_used =
    .subject = Ein Ersatzcode wurde benutzt
    .body =
        Hallo { $name },

        mit einem deiner Ersatzcodes hat sich jemand bei deinem Konto angemeldet. Dieser Code gilt nicht mehr; erstelle neue, wenn nur noch wenige übrig sind.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

new_device =
    .subject = Neue Anmeldung bei deinem Konto
    .body =
        Hallo { $name },

        bei deinem Konto hat sich jemand mit einem Gerät oder aus einem Netz angemeldet, das wir noch nicht kannten: { $client }, Netz { $place }, { $when }.

        Wenn du das warst, musst du nichts tun. Wenn nicht, melde dieses Gerät ab und wähle ein neues Passwort.
    .action = Meine Anmeldungen ansehen

email_confirm_new =
    .subject = Bestätige deine neue E-Mail-Adresse
    .body =
        Hallo { $name },

        du möchtest diese Adresse für dein Konto verwenden. Öffne den Link innerhalb von { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        }; danach meldest du dich mit ihr an.

        Wenn du das nicht wolltest, ignoriere diese E-Mail.
    .action = Diese Adresse verwenden

email_change_asked =
    .subject = Deine E-Mail-Adresse soll sich ändern
    .body =
        Hallo { $name },

        in deinem Konto wurde gewünscht, statt dieser Adresse künftig { $email } zu verwenden. Das gilt, sobald der Link geöffnet wird, den wir dorthin geschickt haben.

        Wenn du das nicht warst, stopp es jetzt: Dein Konto behält diese Adresse, und alle werden abgemeldet.
    .action = Das war ich nicht

email_changed =
    .subject = Deine E-Mail-Adresse wurde geändert
    .body =
        Hallo { $name },

        dein Konto verwendet jetzt { $email }. Mit dieser Adresse kannst du dich nicht mehr anmelden.

        Wenn du das nicht warst, kannst du es 7 Tage lang rückgängig machen: Dein Konto bekommt diese Adresse zurück, und alle werden abgemeldet.
    .action = Das war ich nicht

email_in_use =
    .subject = Du hast hier schon ein Konto
    .body =
        Hallo { $name },

        jemand wollte diese Adresse für ein anderes Konto verwenden, aber du hast damit schon eines. Wenn du das warst, melde dich einfach an.

        Wenn nicht, musst du nichts tun. Es hat sich nichts geändert.
    .action = Anmelden

email_again =
    .subject = Bestätige, dass diese Adresse wieder funktioniert
    .body =
        Hallo { $name },

        unsere E-Mails an diese Adresse kamen zurück, deshalb haben wir keine mehr geschickt. Wenn du das hier liest, funktioniert sie wieder. Öffne den Link innerhalb von { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        }, und du bekommst sie wieder.

        Wenn du das nicht wolltest, ignoriere diese E-Mail.
    .action = E-Mails wieder hierher schicken

email_undeliverable =
    .subject = Unsere E-Mails erreichen dich nicht
    .body =
        Hallo { $name },

        unsere E-Mails an deine Adresse kommen zurück, deshalb schicken wir nichts mehr dorthin. Bestätige die Adresse erneut oder wähle eine andere, damit du nichts zu deinen Stunden verpasst.
    .action = Konto öffnen

taken_back =
    .subject = Dein Konto hat wieder die alte E-Mail-Adresse
    .body =
        Hallo { $name },

        die Änderung deiner E-Mail-Adresse ist rückgängig gemacht. Zur Sicherheit ist auch alles weg, was in den 30 Tagen davor zu deinem Konto kam: Anmeldung in zwei Schritten, Passkeys, verbundene Konten, API-Schlüssel, Telefonnummer und die Adresse deines Kalenders.

        Wähle mit dem Link aus unserer anderen E-Mail ein neues Passwort und richte dann wieder ein, was von dir war.
    .action = Sicherheit öffnen

passkey_added =
    .subject = Ein Passkey wurde hinzugefügt
    .body =
        Hallo { $name },

        ab jetzt kann man sich mit dem Passkey „{ $passkey }“ bei deinem Konto anmelden.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

passkey_removed =
    .subject = Ein Passkey wurde entfernt
    .body =
        Hallo { $name },

        mit dem Passkey „{ $passkey }“ kann man sich bei deinem Konto nicht mehr anmelden.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

key_made =
    .subject = Ein API-Schlüssel wurde angelegt
    .body =
        Hallo { $name },

        der API-Schlüssel „{ $key }“ wurde angelegt. Ein Programm, das ihn hat, handelt ab jetzt für dich.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort: Damit enden alle Schlüssel.
    .action = Das war ich nicht

key_ended =
    .subject = Ein API-Schlüssel wurde beendet
    .body =
        Hallo { $name },

        der API-Schlüssel „{ $key }“ wurde beendet. Programme, die ihn verwenden, können nicht mehr für dich handeln.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

phone_confirmed =
    .subject = Deine Telefonnummer ist bestätigt
    .body =
        Hallo { $name },

        zu deinem Konto gehört jetzt die Telefonnummer, die auf { $number } endet.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht
deletion_asked =
    .subject = Dein Konto wird geschlossen
    .body =
        Hallo { $name },

        du möchtest dein Konto schließen. Das geschieht am { $date }.

        Bis dahin kannst du dich anmelden und es behalten. Wenn du das nicht warst, behalte dein Konto und wähl ein neues Passwort.
    .action = Konto behalten

deletion_waits =
    .subject = Dein Konto ist noch nicht geschlossen
    .body =
        Hallo { $name },

        heute sollte dein Konto geschlossen werden. Etwas ist noch offen: eine Stunde, eine laufende Zahlung oder Geld, das nach deiner Bitte kam. Wir versuchen es jeden Tag noch einmal.

        Gib aus, was übrig ist, oder lass es dir auszahlen; oder bitte noch einmal um das Ende deines Kontos und verzichte darauf.
    .action = Ansehen, was offen ist

identity_connected =
    .subject = { $provider } ist mit deinem Konto verbunden
    .body =
        Hallo { $name },

        ab jetzt kann man sich mit deinem Konto bei { $provider } hier anmelden.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort und trenne die Verbindung unter „Sicherheit“.
    .action = Das war ich nicht

identity_disconnected =
    .subject = { $provider } ist von deinem Konto getrennt
    .body =
        Hallo { $name },

        dein Konto bei { $provider } meldet dich hier nicht mehr an. E-Mail-Adresse und Passwort funktionieren weiter; hast du noch keines, wähle eines unter „Passwort vergessen?“.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

staff_invited =
    .subject = Du bist zu EduStream eingeladen
    .body =
        Hallo { $name },

        für diese Adresse wurde bei EduStream ein Konto erstellt. Wähl ein Passwort, um es zu nutzen; der Link gilt einmal und { $hours } Stunden lang. Danach bekommst du über „Passwort vergessen“ einen neuen.

        Wenn du das nicht erwartet hast, ignorier diese E-Mail.
    .action = Passwort wählen

suspended =
    .subject = Dein Konto ist gesperrt
    .body =
        Hallo { $name },

        dein Konto ist gesperrt, du kannst dich vorerst nicht anmelden. Der Grund:

        { $reason }

        Wenn das ein Irrtum ist, sag es uns hier: { $contact }.
    .action = Hilfe finden

restored =
    .subject = Dein Konto ist wieder frei
    .body =
        Hallo { $name },

        dein Konto ist nicht mehr gesperrt. Du kannst dich wieder anmelden.
    .action = Anmelden

tutor_approved =
    .subject = Dein Lehrerprofil ist freigegeben
    .body =
        Hallo { $name },

        ab jetzt können Schüler dein Profil finden. Prüf noch kurz deine Wochenzeiten: Nur diese Zeiten lassen sich buchen.
    .action = Zeiten prüfen

tutor_declined =
    .subject = Dein Lehrerprofil braucht eine Änderung
    .body =
        Hallo { $name },

        wir konnten dein Profil noch nicht freigeben. Der Grund: { $reason }

        Ändere es und speichere, dann sehen wir es uns noch einmal an.
    .action = Profil bearbeiten

edit_approved =
    .subject = Deine Änderungen sind online
    .body =
        Hallo { $name },

        die Änderungen an deinem Profil sind veröffentlicht, Schüler sehen sie jetzt.
    .action = Profil ansehen

edit_declined =
    .subject = Deine Änderungen wurden nicht übernommen
    .body =
        Hallo { $name },

        wir haben dein Profil gelassen, wie es war. Der Grund: { $reason }

        Ändere es noch einmal, wenn du willst, dann sehen wir es uns wieder an.
    .action = Profil bearbeiten

verified =
    .subject = Du hast ein neues Abzeichen
    .body =
        Hallo { $name },

        wir haben deine Unterlagen geprüft. Schüler sehen das Abzeichen jetzt in deinem Profil; die Unterlagen löschen wir in 30 Tagen.
    .action = Abzeichen ansehen

verification_rejected =
    .subject = Deine Unterlagen reichen nicht aus
    .body =
        Hallo { $name },

        wir konnten dir das Abzeichen nicht geben. Der Grund: { $reason }

        Du kannst jederzeit andere Unterlagen senden.
    .action = Andere Unterlagen senden

search_found =
    .subject = Neue Lehrer für deine Suche
    .body =
        Hallo { $name },

        zu einer deiner Suchen passt jemand Neues: { $tutors }
    .action = Suche ansehen

skill_verified =
    .subject = Dein Können ist bestätigt: { $skill }
    .body =
        Hallo { $name },

        drei Leute, die einander nicht kennen, haben „{ $skill }“ beurteilt und sind überzeugt: Du kannst das. Zwei Jahre lang trägt die Fähigkeit jetzt ein Abzeichen.
    .action = Meine Fähigkeiten ansehen

skill_declined =
    .subject = Noch nicht bestätigt: { $skill }
    .body =
        Hallo { $name },

        wer sich „{ $skill }“ angesehen hat, war noch nicht überzeugt. Lies, was sie geschrieben haben. Wenn sie etwas übersehen haben, kannst du einmal andere fragen.
    .action = Lesen, was sie schreiben

help_asked =
    .subject = { $student } braucht Hilfe: { $subject }
    .body =
        Hallo { $name },

        { $student } schreibt: { $text }
    .action = Stunde anbieten

help_offered =
    .subject = { $tutor } kann dir helfen: { $subject }
    .body =
        Hallo { $name },

        { $tutor } schlägt Preis und Zeiten vor. Such dir eine aus, dann ist sie gebucht.
    .action = Angebot ansehen

report_filed =
    .subject = Eine Meldung wartet auf Antwort
    .body =
        Hallo { $name },

        jemand hat uns gemeldet, dass bei einer Stunde etwas schiefging. Lies die Meldung und antworte.
    .action = Meldung lesen

report_answered =
    .subject = Unsere Antwort auf deine Meldung
    .body =
        Hallo { $name },

        danke, dass du uns geschrieben hast. { $answer }
    .action = Meldung öffnen

booking_requested =
    .subject = Neue Anfrage: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } möchte bei dir eine Stunde in { $subject } nehmen: { $when }.

        Bitte antworte innerhalb von 24 Stunden. Danach verfällt die Anfrage, und die Zeit ist wieder frei.
    .action = Anfrage beantworten

booking_confirmed =
    .subject = Bestätigt: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } ist bestätigt: { $when }.
    .action = Stunde ansehen

booking_declined =
    .subject = Abgelehnt: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } kann dir die Stunde in { $subject } am { $when } leider nicht geben. { $reason }

        Das Geld ist wieder in deinem Guthaben.
    .action = Anfrage ansehen

booking_expired =
    .subject = Keine Antwort: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } hat deine Anfrage für { $subject } am { $when } nicht rechtzeitig beantwortet.

        Das Geld ist wieder in deinem Guthaben. Vielleicht haben andere Lehrer Zeit für dich.
    .action = Anfrage ansehen

booking_cancelled =
    .subject = Abgesagt: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } am { $when } wurde abgesagt. { $reason }

        Was erstattet wurde, steht auf der Seite der Stunde.
    .action = Stunde ansehen

lesson_ended =
    .subject = Wie war { $subject } mit { $counterpart }?
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } am { $when } ist vorbei.
    .action = Stunde ansehen

lesson_notes =
    .subject = Was ihr in { $subject } gemacht habt, und wie es weitergeht
    .body =
        Hallo { $name },

        { $counterpart } hat aufgeschrieben, was von deiner Stunde in { $subject } bleibt: { $when }.
    .action = Stunde öffnen

lesson_time_moved =
    .subject = Zeitumstellung: { $subject } bleibt bei der vereinbarten Uhrzeit
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } war für { $agreed } vereinbart. Dort stellt ein neues Gesetz die Uhren um; die Stunde bleibt bei der vereinbarten Uhrzeit.

        Bei dir beginnt sie: { $when }. Wenn dir das nicht mehr passt, kannst du auf der Seite der Stunde absagen.
    .action = Stunde ansehen

lesson_time_kept =
    .subject = Zeitumstellung: Bitte prüf deine Stunde in { $subject }
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } war für { $agreed } vereinbart. Dort stellt ein neues Gesetz die Uhren um, und die Stunde konnte nicht mitwandern: Die neue Zeit ist belegt, zu nah, oder es gibt sie nicht.

        Deshalb beginnt sie genau dann, wann sie auch bisher begonnen hätte, bei dir: { $when }. Wenn dir das nicht passt, kannst du auf der Seite der Stunde absagen.
    .action = Stunde ansehen

child_sign_in =
    .subject = Deine Anmeldung bei EduStream
    .body =
        Hallo { $name },

        { $parent } hat eine Anmeldung für dich eingerichtet. Bestätige diese E-Mail-Adresse mit dem Passwort, das ihr zusammen gewählt habt; dann kannst du Lehrer suchen und Stunden anfragen.

        Du kennst { $parent } nicht? Dann ignorier diese E-Mail.
    .action = E-Mail-Adresse bestätigen

child_thirteen =
    .subject = { $child } ist jetzt 13
    .body =
        Hallo { $name },

        { $child } ist 13 und darf eine eigene Anmeldung haben: mit eigener E-Mail-Adresse Lehrer suchen und Stunden anfragen. Über jede Stunde entscheidest weiterhin du.
    .action = Anmeldung einrichten

child_waits =
    .subject = { $child } ist 18: ein Schritt fehlt
    .body =
        Hallo { $name },

        { $child } ist 18, und das Konto geht über. Noch fehlt eine eigene Anmeldung: Gib die E-Mail-Adresse ein, dann schicken wir einen Link dorthin.
    .action = E-Mail-Adresse eingeben

child_grown =
    .subject = { $child } ist jetzt 18
    .body =
        Hallo { $name },

        { $child } ist 18 und hat das Konto von heute an in eigener Hand, mit eigenen Buchungen und eigenem Guthaben. Stunden, die du schon bezahlt hast, finden statt wie vereinbart.
    .action = Familie öffnen

account_yours =
    .subject = Dein Konto gehört dir
    .body =
        Hallo { $name },

        du bist 18: Dein Konto gehört jetzt dir allein. Über deine Stunden entscheidest du, und du bezahlst sie von deinem eigenen Guthaben. Was gebucht ist, bleibt.
    .action = Mein Konto öffnen

approval_asked =
    .subject = { $child } möchte eine Stunde: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        { $child } möchte eine Stunde in { $subject } mit { $counterpart }: { $when }. Preis: { $amount }, bezahlt nur mit deiner Zustimmung und von deinem Guthaben.

        Bitte entscheide bis { $until }. So lange bleibt die Zeit reserviert, und der Lehrer erfährt nichts davon.
    .action = Entscheiden

approval_refused =
    .subject = Nicht genehmigt: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        deine Eltern haben die Stunde in { $subject } mit { $counterpart } nicht genehmigt: { $when }. { $reason }

        Die Zeit ist wieder frei. Frag sie, welche Stunde passen würde.
    .action = Anfrage öffnen

lesson_reminder =
    .subject = Bald: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } beginnt: { $when }.

        Kannst du doch nicht? Sag es jetzt auf der Seite der Stunde: Dort schlägst du eine andere Zeit vor oder sagst ab.
    .action = Stunde ansehen

tutor_absent =
    .subject = Dein Geld ist zurück: { $counterpart } ist nicht gekommen
    .body =
        Hallo { $name },

        es tut uns leid: { $counterpart } ist nicht zu deiner Stunde in { $subject } gekommen ({ $when }). Der volle Preis ist wieder in deinem Guthaben.

        Wir suchen dir jemanden, der einspringen kann, und schreiben dir, sobald wir jemanden gefunden haben.
    .action = Stunde ansehen

tutor_absent_own =
    .subject = Verpasste Stunde: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } hat bei der Stunde in { $subject } auf dich gewartet ({ $when }) und uns gemeldet, dass du nicht gekommen bist. Das Geld ist erstattet.

        Die Stunde zählt in deinen Zahlen als verpasst. War es anders, dann melde es auf der Seite der Stunde.
    .action = Stunde ansehen

student_absent =
    .subject = { $counterpart } ist nicht gekommen: Du wirst bezahlt
    .body =
        Hallo { $name },

        { $counterpart } ist nicht zu eurer Stunde in { $subject } gekommen ({ $when }). Du wirst bezahlt, als hätte sie stattgefunden.
    .action = Stunde ansehen

student_absent_own =
    .subject = { $counterpart } hat auf dich gewartet: { $subject }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } hat bei der Stunde in { $subject } auf dich gewartet ({ $when }) und uns gemeldet, dass du nicht gekommen bist. Die Stunde ist deshalb bezahlt.

        War es anders, dann melde es auf der Seite der Stunde.
    .action = Stunde ansehen

move_declined =
    .subject = Es bleibt bei der Zeit: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } möchte lieber bei der Zeit bleiben. Eure Stunde in { $subject } ist weiterhin am { $when }. { $reason }
    .action = Stunde ansehen

lesson_moved =
    .subject = Neue Zeit: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        eure Stunde in { $subject } mit { $counterpart } hat eine neue Zeit: { $when }. Der Preis bleibt gleich, und nichts wurde noch einmal abgebucht.
    .action = Stunde ansehen

times_proposed =
    .subject = Andere Zeiten für { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        { $counterpart } schlägt für deine Stunde ({ $subject }, { $when }) andere Zeiten vor. Auf der Seite der Stunde siehst du sie und bis wann du wählen kannst. Der Preis bleibt gleich.
    .action = Zeit wählen

times_lapsed =
    .subject = Nicht zustande gekommen: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        von den Zeiten, die { $counterpart } für { $subject } statt { $when } vorgeschlagen hat, wurde keine gewählt. Deshalb ist die Anfrage abgelaufen.

        Das Geld ist wieder in deinem Guthaben.
    .action = Anfrage ansehen

card_lapsed =
    .subject = Bitte noch einmal zahlen: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        die Bank hält das Geld für deine Stunde { $subject } mit { $counterpart } am { $when } nicht mehr zurück: eine Karte tut das höchstens eine Woche lang. Abgebucht wurde nichts.

        Bitte zahle innerhalb eines Tages noch einmal, sonst fällt die Stunde aus.
    .action = Stunde bezahlen

move_asked =
    .subject = Andere Zeit? { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        { $counterpart } möchte eure Stunde in { $subject } verlegen. Bisher: { $when }. Neu: { $asked }.

        Nichts ändert sich, bevor du zustimmst, und der Preis bleibt gleich.
    .action = Antworten

replacement_found =
    .subject = { $counterpart } hat Zeit für { $subject }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } unterrichtet auch { $subject } und hat Zeit: { $when }. Buch die Stunde, wenn sie dir passt; die Zeit ist nicht reserviert.
    .action = Diese Stunde buchen

review_waits =
    .subject = { $counterpart } hat eure Stunde in { $subject } bewertet
    .body =
        Hallo { $name },

        { $counterpart } hat eure Stunde in { $subject } bewertet ({ $when }). Du kannst es lesen, sobald auch du geschrieben hast, oder in zwei Wochen.
    .action = Bewertung schreiben

review_read =
    .subject = Bewertung von { $counterpart }: { $subject }
    .body =
        Hallo { $name },

        { $counterpart } hat eure Stunde in { $subject } bewertet ({ $when }). Du kannst es jetzt lesen.
    .action = Bewertung lesen

wait_offer =
    .subject = Ein Platz für dich: { $title }
    .body =
        Hallo { $name },

        darauf hast du gewartet: { $title }, { $when }. Bis { $until } kannst du zusagen; danach wird die nächste Person gefragt.
    .action = Jetzt buchen

series_price =
    .subject = Neuer Preis: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        { $counterpart } hat den Preis für { $subject } geändert. Vereinbart war der alte, deshalb haben wir die nächsten Stunden deiner Serie nicht gebucht. Was gebucht ist, bleibt.

        Wenn dir der neue Preis passt, buch die nächsten Stunden auf der Seite von { $counterpart }.
    .action = Serie ansehen
package_gift =
    .subject = { $name } schenkt dir Stunden bei { $tutor }
    .body =
        Hallo,

        { $name } schenkt dir ein Paket bei { $tutor }: { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        }, schon bezahlt.

        { $message }

        Öffne den Link, melde dich an oder erstelle ein Konto und such dir deine Zeiten aus. Das Paket bekommt, wer den Link zuerst öffnet, also behalt ihn für dich.
    .action = Geschenk annehmen

package_ending =
    .subject = Dein Paket bei { $tutor } endet: { $date }
    .body =
        Hallo { $name },

        dein Paket bei { $tutor } gilt bis { $date }. Du hast noch { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        }. Du kannst es auch einmal verlängern, zu jemand anderem mitnehmen oder beenden und Geld zurückbekommen.
    .action = Paket öffnen

package_ended =
    .subject = Dein Paket bei { $tutor } ist abgelaufen: { $amount } zurück
    .body =
        Hallo { $name },

        dein Paket bei { $tutor } ist abgelaufen, { $count ->
             [one] { $count } Stunde war
            *[other] { $count } Stunden waren
        } noch übrig. Nichts geht verloren: { $amount } ist wieder in deinem Guthaben. Genommene Stunden zählen zum Einzelpreis.
    .action = Paket ansehen

package_tutor_gone =
    .subject = Dein Paket ist beendet: { $amount } zurück
    .body =
        Hallo { $name },

        bei einem deiner Pakete gibt es den Unterricht hier nicht mehr. Das Paket ist beendet, { $count ->
             [one] { $count } Stunde war
            *[other] { $count } Stunden waren
        } noch übrig. Dein ganzes restliches Geld ist wieder in deinem Guthaben: { $amount }.
    .action = Paket ansehen

credits_ending =
    .subject = { $count } Credits verfallen: { $date }
    .body =
        Hallo { $name },

        { $count ->
             [one] { $count } deiner Credits verfällt
            *[other] { $count } deiner Credits verfallen
        } zu dieser Zeit: { $date }. Buche vorher eine Stunde damit; was zuerst verfällt, wird zuerst verbraucht.
    .action = Meine Credits ansehen

trial_credit =
    .subject = { $amount } für eine Stunde bei jemand anderem
    .body =
        Hallo { $name },

        schade, dass es in der Probestunde nicht gepasst hat. Du hast jetzt { $amount } für eine Stunde bei jemand anderem. Das gilt bis { $date } und wird beim Bezahlen zuerst genommen.
    .action = Anderen Lehrer finden

card_ending =
    .subject = Deine Karte { $card } läuft ab: { $month }
    .body =
        Hallo { $name },

        deine gespeicherte Karte { $card } gilt bis Ende { $month }. Speichere die neue, sobald deine Bank sie geschickt hat, dann geht das Aufladen und Buchen weiter wie bisher.
    .action = Meine Karten ansehen

plan_unpaid =
    .subject = Wir konnten { $amount } für deinen Tarif nicht einziehen
    .body =
        Hallo { $name },

        der neue Monat deines Tarifs kostet { $amount }, und weder dein Geld hier noch deine Karte haben dafür gereicht. Wir versuchen es { $days } Tage lang jeden Tag noch einmal. Lade dein Guthaben auf oder speichere eine andere Karte, um deinen Tarif zu behalten.
    .action = Meinen Tarif ansehen

plan_ended =
    .subject = Dein Tarif ist beendet
    .body =
        Hallo { $name },

        dein Tarif ist beendet, weil der Monat nicht bezahlt werden konnte. Dein Profil, deine Stunden und laufende Kampagnen gehen weiter. Du kannst jederzeit wieder einen Tarif wählen.
    .action = Tarife ansehen
calendar_stale =
    .subject = Dein Kalender von { $calendar } ist hier nicht auf dem neuesten Stand
    .body =
        Hallo { $name },

        Wir konnten deinen Kalender von { $calendar } eine Weile nicht lesen. Was du seitdem dort eingetragen hast, ist hier nicht bekannt, und Schüler können nach Zeiten fragen, zu denen du schon etwas vorhast. Wir versuchen es weiter; schau nach, ob wir deine Hilfe brauchen.
    .action = Meine Kalender ansehen

calendar_sign_in =
    .subject = Verbinde deinen Kalender von { $calendar } noch einmal
    .body =
        Hallo { $name },

        Dein Kalender von { $calendar } lässt uns nicht mehr hinein. Bis du ihn wieder verbindest, blockiert dort nichts deine Zeiten hier, und Stunden werden nicht dort eingetragen.
    .action = Wieder verbinden

calendar_asks =
    .subject = Eine Stunde steht anders in deinem Kalender von { $calendar }
    .body =
        Hallo { $name },

        Du hast eine Stunde in deinem Kalender von { $calendar } gelöscht oder verschoben. Die Stunde bleibt trotzdem wie vereinbart: Abgesagt wird nur, was du hier absagst. Trag sie wieder ein, oder sag sie ab oder verschieb sie dort, wo du siehst, was das kostet.
    .action = Entscheiden

payout_failed =
    .subject = Deine Auszahlung über { $amount } kam zurück
    .body =
        Hallo { $name },

        die Bank hat deine Auszahlung über { $amount } nicht angenommen. Das Geld ist wieder bei deinem Verdienst. Prüf, wie du bezahlt wirst, und fordere es dann noch einmal an.
    .action = Auszahlungen prüfen

case_opened =
    .subject = Ein Streitfall ist offen: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        Zu deiner Stunde { $subject } am { $when } ist ein Streitfall offen. Was bezahlt wurde, wartet auf die Entscheidung, höchstens zwei Tage.

        Sag auf der Seite der Stunde, was aus deiner Sicht passiert ist.
    .action = Stunde ansehen

case_decided =
    .subject = Der Streitfall ist entschieden: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        Der Streitfall zu deiner Stunde { $subject } am { $when } ist entschieden. Entscheidung und Grund stehen auf der Seite der Stunde.
    .action = Stunde ansehen

case_offered =
    .subject = Ein Vorschlag für deinen Streitfall: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        Für den Streitfall zu deiner Stunde { $subject } am { $when } gibt es einen Vorschlag nach festen Regeln, aus dem, was der Raum der Stunde zeigt.

        Stimmt ihr beide innerhalb von zwei Tagen zu, wird er sofort ausgeführt. Sonst entscheidet jemand aus unserem Team.
    .action = Vorschlag ansehen

case_appealed =
    .subject = Widerspruch in deinem Streitfall: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        Gegen die Entscheidung zu deiner Stunde { $subject } am { $when } wurde Widerspruch eingelegt. Jemand aus unserem Team, der nicht zuerst entschieden hat, sieht innerhalb von zwei Tagen noch einmal hin, und dabei bleibt es.

        Bis dahin kannst du auf der Seite des Streitfalls noch etwas sagen.
    .action = Streitfall ansehen

case_final =
    .subject = Über den Widerspruch ist entschieden: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        Über den Widerspruch zu deiner Stunde { $subject } am { $when } ist entschieden. Entscheidung und Grund stehen auf der Seite des Streitfalls, und dabei bleibt es.
    .action = Entscheidung ansehen

payout_method_changed =
    .subject = Deine Auszahlungen gehen auf ein anderes Konto
    .body =
        Hallo { $name },

        dein Verdienst wird jetzt so ausgezahlt: { $way }. Stand dort vorher ein anderes Konto, geht die erste Auszahlung nach { $hours } Stunden auf das neue.

        Wenn du das nicht warst, mach es innerhalb von { $days } Tagen rückgängig: Dann gilt wieder das vorherige Konto, seither angeforderte Auszahlungen werden gestoppt, und du wählst ein neues Passwort.
    .action = Das war ich nicht

refund_done =
    .subject = { $amount } deiner Stunde sind zurück
    .body =
        Hallo { $name },

        wir haben { $amount } deiner Stunde dorthin zurückgegeben, von wo sie bezahlt wurde. Dazu sagen wir: { $answer }
    .action = Stunde ansehen

refund_taken =
    .subject = { $amount } einer Stunde gingen an den Schüler zurück
    .body =
        Hallo { $name },

        wir haben { $amount } einer deiner Stunden zurückgegeben. Dein Anteil wird von deinem Verdienst abgezogen; was schon ausgezahlt wurde, von deinem nächsten Verdienst.
    .action = Stunde ansehen

card_not_taken =
    .subject = Deine Stunde mit { $tutor } ist abgesagt: Die Karte wurde nicht belastet
    .body =
        Hallo { $name },

        die Kartenzahlung über { $amount } für deine Stunde mit { $tutor } konnten wir nicht annehmen, deshalb ist die Stunde abgesagt. Abgebucht wurde nichts, und was auf deiner Karte vorgemerkt war, ist freigegeben; bei deiner Bank kann das ein paar Tage dauern.

        Buch noch einmal mit einer anderen Karte, oder lade erst dein Guthaben auf. Wenn du das für einen Irrtum hältst, schreib dem Support.
    .action = Stunde ansehen

refund_declined =
    .subject = Wir erstatten deine Stunde nicht
    .body =
        Hallo { $name },

        wir haben deinen Wunsch geprüft und erstatten diese Stunde nicht. Dazu sagen wir: { $answer }
    .action = Stunde ansehen
message_waits =
    .subject = Neue Nachricht von { $counterpart }
    .body =
        Hallo { $name },

        { $counterpart } hat dir geschrieben. Lies die Nachricht auf EduStream und antworte dort.
    .action = Nachricht lesen
message_reminder =
    .subject = Erinnerung: die Nachricht von { $counterpart }
    .body =
        Hallo { $name },

        du wolltest jetzt auf eine Nachricht von { $counterpart } zurückkommen.
    .action = Nachricht lesen
message_unsent =
    .subject = Nicht gesendet: deine Nachricht an { $counterpart }
    .body =
        Hallo { $name },

        deine Nachricht an { $counterpart } sollte jetzt gesendet werden, aber du kannst dort nicht mehr schreiben, deshalb ging nichts hinaus. Der Text bleibt 30 Tage erhalten.
    .action = Nachricht ansehen

digest =
    .subject = Was auf dich wartet
    .body =
        Hallo { $name },

        Das ist seit der letzten Zusammenfassung dazugekommen:
    .action = Alle Mitteilungen ansehen

micro_offered =
    .subject = { $student } braucht jetzt Hilfe in { $subject }
    .body =
        Hallo { $name },

        { $student } braucht gerade eine Viertelstunde Hilfe in { $subject }. Du hast eine Minute, um zuzusagen.
    .action = Anfrage ansehen

circle_time =
    .subject = Ein neuer Termin: { $title }
    .body =
        Hallo { $name },

        dein Lernkreis { $title } trifft sich noch einmal: { $when }. Sag kurz, ob du dabei bist.
    .action = Antworten

place_free =
    .subject = Ein Platz ist wieder frei: { $title }
    .body =
        Hallo { $name },

        jemand hat { $title } verlassen, der Platz ist wieder frei. Kennst du jemanden, der gut dazu passt?
    .action = Zur Gruppe

cohort_off =
    .subject = Abgesagt: { $title }
    .body =
        Hallo { $name },

        die Lerngruppe zu { $title } wurde abgesagt. Was du bezahlt hast, ist wieder auf deinem Guthaben. Warst du schon über den Teil hinaus, den man zurückgeben kann, bleibt dir der Kurs.
    .action = Andere Termine ansehen

cohort_place =
    .subject = Ein Platz ist bis { $until } für dich frei: { $title }
    .body =
        Hallo { $name },

        in { $title } ist ein Platz frei geworden, und du bist dran. Wir halten ihn bis { $until } für dich, danach bekommt ihn, wer hinter dir wartet.
    .action = Platz nehmen

session_reminder =
    .subject = Bald: { $title }, { $when }
    .body =
        Hallo { $name },

        { $title } trifft sich: { $when }. Der Raum öffnet eine Viertelstunde vorher.
    .action = Zur Gruppe

help_note_waits =
    .subject = Eine Notiz wartet auf dich: { $title }
    .body =
        Hallo { $name },

        wer in { $title } geholfen hat, hat dort eine Notiz geschrieben. Lies sie und zeig sie allen im Kurs oder lehne sie ab.
    .action = Notiz lesen

co_teacher_asked =
    .subject = { $title } gemeinsam unterrichten?
    .body =
        Hallo { $name },

        { $teacher } möchte den Kurs { $title } mit dir zusammen unterrichten. Dein Anteil wären { $share } % der Einnahmen. Du schreibst dann Einheiten, lädst Filme hoch und antwortest auf Abgaben.
    .action = Lesen und antworten

weekly_summary =
    .subject = Deine Woche bei EduStream
    .body =
        Hallo { $name },

        das ist in der letzten Woche zusammengekommen:
    .action = Meinen Fortschritt ansehen

tutors_today =
    .subject = Lehrer für dich heute
    .body =
        Hallo { $name },

        diese Lehrer passen zu deinen Wünschen und haben bald Zeit:
    .action = Ansehen, warum sie passen

warned =
    .subject = Bitte lies das: eine Verwarnung
    .body =
        Hallo { $name },

        Etwas, was du auf EduStream getan hast, verstößt gegen unsere Regeln: { $reason }

        Mehr folgt daraus diesmal nicht. Siehst du es anders, kannst du innerhalb von 30 Tagen widersprechen.
    .action = Verwarnung ansehen

restricted =
    .subject = Du kannst vorerst nicht buchen und niemanden neu anschreiben
    .body =
        Hallo { $name },

        Etwas, was du auf EduStream getan hast, verstößt gegen unsere Regeln: { $reason }

        Bis wir das aufheben, kannst du keine Stunden buchen, niemanden neu anschreiben und nichts bewerten. Gebuchte Stunden finden statt. Siehst du es anders, kannst du innerhalb von 30 Tagen widersprechen.
    .action = Grund ansehen oder widersprechen

restricted_until =
    .subject = Bis { $until } kannst du nicht buchen und niemanden neu anschreiben
    .body =
        Hallo { $name },

        Etwas, was du auf EduStream getan hast, verstößt gegen unsere Regeln: { $reason }

        Bis { $until } kannst du keine Stunden buchen, niemanden neu anschreiben und nichts bewerten. Gebuchte Stunden finden statt. Siehst du es anders, kannst du innerhalb von 30 Tagen widersprechen.
    .action = Grund ansehen oder widersprechen

restriction_over =
    .subject = Alles geht wieder
    .body =
        Hallo { $name },

        Die Einschränkung deines Kontos ist vorbei. Du kannst wieder buchen, schreiben und bewerten.
    .action = EduStream öffnen

appeal_refused =
    .subject = Unsere Antwort auf deinen Widerspruch
    .body =
        Hallo { $name },

        Wir haben noch einmal hingesehen, und es bleibt dabei. { $answer }
    .action = Konto öffnen

appeal_granted =
    .subject = Du hattest recht
    .body =
        Hallo { $name },

        Wir haben noch einmal hingesehen und unsere Entscheidung zurückgenommen. { $answer }
    .action = Konto öffnen

report_settled =
    .subject = Was aus deiner Meldung wurde
    .body =
        Hallo { $name },

        Danke, dass du uns Bescheid gegeben hast. { $answer }

        Du kannst jederzeit jemanden blockieren: Dann findet und erreicht keiner von euch den anderen.
    .action = So laufen Meldungen ab

child_reported =
    .subject = Ein Kind braucht dich: Lies diese Meldung jetzt
    .body =
        Hallo { $name },

        gerade ist eine Meldung eingegangen, die ein Kind betrifft. Lies sie jetzt und entscheide: Es kann um eine Stunde gehen, die gerade läuft.
    .action = Meldung lesen

text_held =
    .subject = Deine Bewertung wartet, bis wir sie gelesen haben
    .body =
        Hallo { $name },

        In deiner Bewertung steht etwas, was wir erst ansehen müssen: Kontaktdaten, ein Link oder ein grobes Wort. Das dauert höchstens einen Tag. Du kannst sie auch selbst ändern, dann erscheint sie sofort.
    .action = Stunde öffnen

text_removed =
    .subject = Deine Bewertung erscheint nicht
    .body =
        Hallo { $name },

        Wir haben deine Bewertung gelesen und nicht veröffentlicht. { $reason }
    .action = Was geschrieben werden darf

ticket_answered =
    .subject = Wir haben dir geantwortet [#{ $number }]
    .body =
        Hallo { $name },

        Auf deine Frage gibt es eine Antwort. Du findest sie auf deiner Support-Seite und kannst dort zurückschreiben.
    .action = Antwort lesen

welcome_find =
    .subject = Finde den Lehrer, der zu dir passt
    .body =
        Hallo { $name },

        Sag, was du lernen willst, was es kosten darf und wann du Zeit hast. Du siehst, wer dann frei ist, mit Bewertungen von Leuten, die die Stunde hatten.
    .action = Lehrer finden

welcome_lesson =
    .subject = So ist eine erste Stunde
    .body =
        Hallo { $name },

        Die Stunde ist im Browser, mit Video, Tafel und Notizen, die bei ihr bleiben. Viele bieten eine kurze Probestunde zu eigenem Preis an, und du zahlst erst, wenn die Anfrage angenommen ist.
    .action = Probestunden ansehen

welcome_help =
    .subject = Können wir dir beim Suchen helfen?
    .body =
        Hallo { $name },

        Du hast noch keine Stunde gebucht. Falls etwas im Weg ist: Die Hilfeseiten beantworten die meisten Fragen, und den Rest beantworten wir.
    .action = Zur Hilfe

rebook =
    .subject = Wann ist deine nächste Stunde?
    .body =
        Hallo { $name },

        Deine letzte Stunde ist ein paar Tage her, und keine weitere ist gebucht. Dieselbe Stunde jede Woche hält sich am leichtesten.
    .action = Nächste Stunde buchen

winback_7 =
    .subject = Eine Woche ohne Stunde
    .body =
        Hallo { $name },

        Was du gelernt hast, sitzt am besten, wenn du bald weitermachst. Vielleicht ist diese Woche noch etwas frei.
    .action = Zeit finden

winback_14 =
    .subject = Mach dort weiter, wo du aufgehört hast
    .body =
        Hallo { $name },

        Zwei Wochen ist es her. Deine Notizen und die Tafel der letzten Stunde sind noch da.
    .action = Zeit finden

winback_30 =
    .subject = Passt jemand anderes besser?
    .body =
        Hallo { $name },

        Es ist einen Monat her. Wenn die letzte Stunde nicht das Richtige war, erklärt es jemand anderes vielleicht auf andere Art.
    .action = Umsehen

winback_offer =
    .subject = { $amount } für deine nächste Stunde
    .body =
        Hallo { $name },

        Es ist eine Weile her. Wir haben dir { $amount } Guthaben gegeben: Es bezahlt deine nächste Stunde bis { $date }; was bis dahin nicht verbraucht ist, verfällt.
    .action = Jemanden finden

survey_lesson =
    .subject = Wie war deine erste Stunde?
    .body =
        Hallo { $name },

        Eine Frage, eine halbe Minute: Deine Antwort sagt uns, was wir besser machen können.
    .action = Antworten

survey_nps =
    .subject = Würdest du uns empfehlen?
    .body =
        Hallo { $name },

        Du hattest jetzt ein paar Stunden. Sag uns mit einem Klick, wie wahrscheinlich du EduStream Freunden empfiehlst.
    .action = Antworten

survey_dormant =
    .subject = Warum hast du aufgehört?
    .body =
        Hallo { $name },

        Wir haben dich zwei Monate nicht gesehen und wüssten gern, warum. Eine Frage, danach schreiben wir dazu nicht mehr.
    .action = Antworten

package_nudge =
    .subject = Stunden bei { $tutor }, günstiger
    .body =
        Hallo { $name },

        Du hattest schon ein paar Stunden bei { $tutor }. Im Paket kosten sie weniger als einzeln, und was du nicht nutzt, lässt sich übertragen oder zurückgeben.
    .action = Pakete ansehen

checkout_nudge =
    .subject = Deine Stunde ist noch nicht gebucht
    .body =
        Hallo { $name },

        Du hast angefangen zu buchen, aber die Zahlung hat nicht geklappt. Es wurde nichts abgebucht, und die Zeit ist wieder frei. Nimm sie oder eine andere.
    .action = Noch einmal versuchen

quarterly =
    .subject = Was seit deiner letzten Stunde neu ist
    .body =
        Hallo { $name },

        Wer dich unterrichtet hat, die nächsten freien Zeiten und was sich geändert hat, steht auf einer Seite. Wir schreiben dir viermal im Jahr und sonst nicht.
    .action = Ansehen

week_report =
    .subject = Letzte Woche: { $from } bis { $to }
    .body =
        Hallo { $name },

        So war die Woche, neben der davor.
    .action = Übersicht öffnen

film_costs =
    .subject = Kursvideos: Dieser Monat kostet voraussichtlich { $amount }
    .body =
        Hallo { $name },

        wenn es so weitergeht, kosten die Kursvideos diesen Monat { $amount }. Du wolltest ab { $limit } gewarnt werden. Die Seite zeigt, was gewachsen ist: Speicher, Kodierung oder Auslieferung.
    .action = Zahlen ansehen

institution_invited =
    .subject = { $name } lädt dich ein: { $institution } auf EduStream
    .body =
        Hallo,

        { $name } lädt dich ein, auf EduStream zu lernen ({ $institution }). Ein Platz ist für dich reserviert.

        Öffne den Link, melde dich an oder erstelle ein Konto und nimm deinen Platz ein. Der Link gilt { $count ->
             [one] { $count } Tag
            *[other] { $count } Tage
        }. Den Platz bekommt, wer den Link zuerst öffnet, also behalt ihn für dich.
    .action = Platz annehmen

institution_lesson_asked =
    .subject = { $member } möchte eine Stunde: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        { $member } möchte eine Stunde in { $subject } mit { $counterpart }: { $when }. Preis: { $amount }, bezahlt nur mit deiner Zustimmung und vom Konto der Einrichtung ({ $institution }).

        Bitte entscheide bis { $until }. So lange bleibt die Zeit reserviert, und der Lehrer erfährt nichts davon.
    .action = Entscheiden

institution_lesson_refused =
    .subject = { $institution } hat nicht zugestimmt: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        deine Einrichtung ({ $institution }) hat die Stunde in { $subject } mit { $counterpart } nicht genehmigt: { $when }. { $reason }

        Die Zeit ist wieder frei. Frag dort, welche Stunde passen würde, oder buche sie und zahle mit Karte.
    .action = Anfrage öffnen

video_sign_in =
    .subject = Verbinde dein Konto bei { $provider } noch einmal
    .body =
        Hallo { $name },

        Dein Konto bei { $provider } lässt uns nicht mehr hinein. Bis du es wieder verbindest, finden deine Stunden in unserem eigenen Raum statt, und deine Schüler kommen dorthin.
    .action = Wieder verbinden

video_moved =
    .subject = Deine Stunde findet in unserem eigenen Raum statt
    .body =
        Hallo { $name },

        { $provider } funktioniert bei deiner Stunde nicht, deshalb findet sie in unserem eigenen Raum statt. Falls du dort wartest, komm herüber: Du wirst hier erwartet.
    .action = Raum öffnen
