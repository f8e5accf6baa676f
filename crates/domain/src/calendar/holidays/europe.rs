//! The days of countries of Europe, by what they are called there.

use super::Rule;
use chrono::Weekday;

pub(super) const AT: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Neujahr"),
    (Rule::On(1, 6), "Heilige Drei Könige"),
    (Rule::Easter(1), "Ostermontag"),
    (Rule::On(5, 1), "Staatsfeiertag"),
    (Rule::Easter(39), "Christi Himmelfahrt"),
    (Rule::Easter(50), "Pfingstmontag"),
    (Rule::Easter(60), "Fronleichnam"),
    (Rule::On(8, 15), "Mariä Himmelfahrt"),
    (Rule::On(10, 26), "Nationalfeiertag"),
    (Rule::On(11, 1), "Allerheiligen"),
    (Rule::On(12, 8), "Mariä Empfängnis"),
    (Rule::On(12, 25), "Christtag"),
    (Rule::On(12, 26), "Stefanitag"),
];

pub(super) const BE: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Nouvel An / Nieuwjaar"),
    (Rule::Easter(1), "Lundi de Pâques / Paasmaandag"),
    (Rule::On(5, 1), "Fête du Travail / Dag van de Arbeid"),
    (Rule::Easter(39), "Ascension / Hemelvaart"),
    (Rule::Easter(50), "Lundi de Pentecôte / Pinkstermaandag"),
    (Rule::On(7, 21), "Fête nationale / Nationale feestdag"),
    (Rule::On(8, 15), "Assomption / Tenhemelopneming"),
    (Rule::On(11, 1), "Toussaint / Allerheiligen"),
    (Rule::On(11, 11), "Armistice / Wapenstilstand"),
    (Rule::On(12, 25), "Noël / Kerstmis"),
];

pub(super) const CZ: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Den obnovy samostatného českého státu"),
    (Rule::Easter(-2), "Velký pátek"),
    (Rule::Easter(1), "Velikonoční pondělí"),
    (Rule::On(5, 1), "Svátek práce"),
    (Rule::On(5, 8), "Den vítězství"),
    (Rule::On(7, 5), "Den slovanských věrozvěstů Cyrila a Metoděje"),
    (Rule::On(7, 6), "Den upálení mistra Jana Husa"),
    (Rule::On(9, 28), "Den české státnosti"),
    (Rule::On(10, 28), "Den vzniku samostatného československého státu"),
    (Rule::On(11, 17), "Den boje za svobodu a demokracii"),
    (Rule::On(12, 24), "Štědrý den"),
    (Rule::On(12, 25), "1. svátek vánoční"),
    (Rule::On(12, 26), "2. svátek vánoční"),
];

pub(super) const DE: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Neujahr"),
    (Rule::Easter(-2), "Karfreitag"),
    (Rule::Easter(1), "Ostermontag"),
    (Rule::On(5, 1), "Tag der Arbeit"),
    (Rule::Easter(39), "Christi Himmelfahrt"),
    (Rule::Easter(50), "Pfingstmontag"),
    (Rule::On(10, 3), "Tag der Deutschen Einheit"),
    (Rule::On(12, 25), "1. Weihnachtstag"),
    (Rule::On(12, 26), "2. Weihnachtstag"),
];

pub(super) const DK: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Nytårsdag"),
    (Rule::Easter(-3), "Skærtorsdag"),
    (Rule::Easter(-2), "Langfredag"),
    (Rule::Easter(0), "Påskedag"),
    (Rule::Easter(1), "2. påskedag"),
    (Rule::Easter(39), "Kristi himmelfartsdag"),
    (Rule::Easter(49), "Pinsedag"),
    (Rule::Easter(50), "2. pinsedag"),
    (Rule::On(12, 25), "Juledag"),
    (Rule::On(12, 26), "2. juledag"),
];

pub(super) const ES: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Año Nuevo"),
    (Rule::On(1, 6), "Epifanía del Señor"),
    (Rule::Easter(-2), "Viernes Santo"),
    (Rule::On(5, 1), "Fiesta del Trabajo"),
    (Rule::On(8, 15), "Asunción de la Virgen"),
    (Rule::On(10, 12), "Fiesta Nacional de España"),
    (Rule::On(11, 1), "Todos los Santos"),
    (Rule::On(12, 6), "Día de la Constitución"),
    (Rule::On(12, 8), "Inmaculada Concepción"),
    (Rule::On(12, 25), "Navidad"),
];

pub(super) const FI: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Uudenvuodenpäivä"),
    (Rule::On(1, 6), "Loppiainen"),
    (Rule::Easter(-2), "Pitkäperjantai"),
    (Rule::Easter(0), "Pääsiäispäivä"),
    (Rule::Easter(1), "2. pääsiäispäivä"),
    (Rule::On(5, 1), "Vappu"),
    (Rule::Easter(39), "Helatorstai"),
    (Rule::Easter(49), "Helluntaipäivä"),
    (Rule::From(Weekday::Fri, 6, 19), "Juhannusaatto"),
    (Rule::From(Weekday::Sat, 6, 20), "Juhannuspäivä"),
    (Rule::From(Weekday::Sat, 10, 31), "Pyhäinpäivä"),
    (Rule::On(12, 6), "Itsenäisyyspäivä"),
    (Rule::On(12, 24), "Jouluaatto"),
    (Rule::On(12, 25), "Joulupäivä"),
    (Rule::On(12, 26), "Tapaninpäivä"),
];

pub(super) const FR: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Jour de l’An"),
    (Rule::Easter(1), "Lundi de Pâques"),
    (Rule::On(5, 1), "Fête du Travail"),
    (Rule::On(5, 8), "Victoire 1945"),
    (Rule::Easter(39), "Ascension"),
    (Rule::Easter(50), "Lundi de Pentecôte"),
    (Rule::On(7, 14), "Fête nationale"),
    (Rule::On(8, 15), "Assomption"),
    (Rule::On(11, 1), "Toussaint"),
    (Rule::On(11, 11), "Armistice"),
    (Rule::On(12, 25), "Noël"),
];

pub(super) const GB: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "New Year’s Day"),
    (Rule::Easter(-2), "Good Friday"),
    (Rule::Easter(1), "Easter Monday"),
    (Rule::Nth(1, Weekday::Mon, 5), "Early May bank holiday"),
    (Rule::Last(Weekday::Mon, 5), "Spring bank holiday"),
    (Rule::Last(Weekday::Mon, 8), "Summer bank holiday"),
    (Rule::On(12, 25), "Christmas Day"),
    (Rule::On(12, 26), "Boxing Day"),
];

pub(super) const GR: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Πρωτοχρονιά"),
    (Rule::On(1, 6), "Θεοφάνεια"),
    (Rule::EasternEaster(-48), "Καθαρά Δευτέρα"),
    (Rule::On(3, 25), "Ευαγγελισμός της Θεοτόκου"),
    (Rule::EasternEaster(-2), "Μεγάλη Παρασκευή"),
    (Rule::EasternEaster(0), "Πάσχα"),
    (Rule::EasternEaster(1), "Δευτέρα του Πάσχα"),
    (Rule::On(5, 1), "Πρωτομαγιά"),
    (Rule::EasternEaster(50), "Δευτέρα του Αγίου Πνεύματος"),
    (Rule::On(8, 15), "Κοίμηση της Θεοτόκου"),
    (Rule::On(10, 28), "Ημέρα του Όχι"),
    (Rule::On(12, 25), "Χριστούγεννα"),
    (Rule::On(12, 26), "Σύναξη της Θεοτόκου"),
];

pub(super) const IE: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "New Year’s Day"),
    (Rule::From(Weekday::Mon, 2, 1), "Saint Brigid’s Day"),
    (Rule::On(3, 17), "Saint Patrick’s Day"),
    (Rule::Easter(1), "Easter Monday"),
    (Rule::Nth(1, Weekday::Mon, 5), "May Day"),
    (Rule::Nth(1, Weekday::Mon, 6), "June holiday"),
    (Rule::Nth(1, Weekday::Mon, 8), "August holiday"),
    (Rule::Last(Weekday::Mon, 10), "October holiday"),
    (Rule::On(12, 25), "Christmas Day"),
    (Rule::On(12, 26), "Saint Stephen’s Day"),
];

pub(super) const IT: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Capodanno"),
    (Rule::On(1, 6), "Epifania"),
    (Rule::Easter(0), "Pasqua"),
    (Rule::Easter(1), "Lunedì dell’Angelo"),
    (Rule::On(4, 25), "Festa della Liberazione"),
    (Rule::On(5, 1), "Festa del Lavoro"),
    (Rule::On(6, 2), "Festa della Repubblica"),
    (Rule::On(8, 15), "Ferragosto"),
    (Rule::On(10, 4), "San Francesco d’Assisi"),
    (Rule::On(11, 1), "Ognissanti"),
    (Rule::On(12, 8), "Immacolata Concezione"),
    (Rule::On(12, 25), "Natale"),
    (Rule::On(12, 26), "Santo Stefano"),
];

pub(super) const NL: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Nieuwjaarsdag"),
    (Rule::Easter(0), "Eerste paasdag"),
    (Rule::Easter(1), "Tweede paasdag"),
    (Rule::On(4, 27), "Koningsdag"),
    (Rule::Easter(39), "Hemelvaartsdag"),
    (Rule::Easter(49), "Eerste pinksterdag"),
    (Rule::Easter(50), "Tweede pinksterdag"),
    (Rule::On(12, 25), "Eerste kerstdag"),
    (Rule::On(12, 26), "Tweede kerstdag"),
];

pub(super) const NO: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Første nyttårsdag"),
    (Rule::Easter(-3), "Skjærtorsdag"),
    (Rule::Easter(-2), "Langfredag"),
    (Rule::Easter(0), "Første påskedag"),
    (Rule::Easter(1), "Andre påskedag"),
    (Rule::On(5, 1), "Arbeidernes dag"),
    (Rule::On(5, 17), "Grunnlovsdagen"),
    (Rule::Easter(39), "Kristi himmelfartsdag"),
    (Rule::Easter(49), "Første pinsedag"),
    (Rule::Easter(50), "Andre pinsedag"),
    (Rule::On(12, 25), "Første juledag"),
    (Rule::On(12, 26), "Andre juledag"),
];

pub(super) const PL: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Nowy Rok"),
    (Rule::On(1, 6), "Święto Trzech Króli"),
    (Rule::Easter(0), "Wielkanoc"),
    (Rule::Easter(1), "Poniedziałek Wielkanocny"),
    (Rule::On(5, 1), "Święto Pracy"),
    (Rule::On(5, 3), "Święto Konstytucji 3 Maja"),
    (Rule::Easter(49), "Zesłanie Ducha Świętego"),
    (Rule::Easter(60), "Boże Ciało"),
    (Rule::On(8, 15), "Wniebowzięcie Najświętszej Maryi Panny"),
    (Rule::On(11, 1), "Wszystkich Świętych"),
    (Rule::On(11, 11), "Święto Niepodległości"),
    (Rule::On(12, 24), "Wigilia"),
    (Rule::On(12, 25), "Boże Narodzenie"),
    (Rule::On(12, 26), "Drugi dzień Bożego Narodzenia"),
];

pub(super) const PT: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Ano Novo"),
    (Rule::Easter(-2), "Sexta-feira Santa"),
    (Rule::Easter(0), "Páscoa"),
    (Rule::On(4, 25), "Dia da Liberdade"),
    (Rule::On(5, 1), "Dia do Trabalhador"),
    (Rule::Easter(60), "Corpo de Deus"),
    (Rule::On(6, 10), "Dia de Portugal"),
    (Rule::On(8, 15), "Assunção de Nossa Senhora"),
    (Rule::On(10, 5), "Implantação da República"),
    (Rule::On(11, 1), "Todos os Santos"),
    (Rule::On(12, 1), "Restauração da Independência"),
    (Rule::On(12, 8), "Imaculada Conceição"),
    (Rule::On(12, 25), "Natal"),
];

pub(super) const SE: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Nyårsdagen"),
    (Rule::On(1, 6), "Trettondedag jul"),
    (Rule::Easter(-2), "Långfredagen"),
    (Rule::Easter(0), "Påskdagen"),
    (Rule::Easter(1), "Annandag påsk"),
    (Rule::On(5, 1), "Första maj"),
    (Rule::Easter(39), "Kristi himmelsfärdsdag"),
    (Rule::Easter(49), "Pingstdagen"),
    (Rule::On(6, 6), "Sveriges nationaldag"),
    (Rule::From(Weekday::Sat, 6, 20), "Midsommardagen"),
    (Rule::From(Weekday::Sat, 10, 31), "Alla helgons dag"),
    (Rule::On(12, 25), "Juldagen"),
    (Rule::On(12, 26), "Annandag jul"),
];
