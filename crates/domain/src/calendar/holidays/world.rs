//! The days of countries elsewhere, by what they are called there.

use super::Rule;
use chrono::Weekday;

pub(super) const AR: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Año Nuevo"),
    (Rule::Easter(-48), "Lunes de Carnaval"),
    (Rule::Easter(-47), "Martes de Carnaval"),
    (Rule::On(3, 24), "Día de la Memoria"),
    (Rule::On(4, 2), "Día del Veterano"),
    (Rule::Easter(-2), "Viernes Santo"),
    (Rule::On(5, 1), "Día del Trabajador"),
    (Rule::On(5, 25), "Revolución de Mayo"),
    (Rule::On(6, 20), "Día de la Bandera"),
    (Rule::On(7, 9), "Día de la Independencia"),
    (Rule::On(12, 8), "Inmaculada Concepción"),
    (Rule::On(12, 25), "Navidad"),
];

pub(super) const BR: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Confraternização Universal"),
    (Rule::Easter(-2), "Sexta-feira Santa"),
    (Rule::On(4, 21), "Tiradentes"),
    (Rule::On(5, 1), "Dia do Trabalho"),
    (Rule::On(9, 7), "Independência do Brasil"),
    (Rule::On(10, 12), "Nossa Senhora Aparecida"),
    (Rule::On(11, 2), "Finados"),
    (Rule::On(11, 15), "Proclamação da República"),
    (Rule::On(11, 20), "Dia da Consciência Negra"),
    (Rule::On(12, 25), "Natal"),
];

pub(super) const CA: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "New Year’s Day / Jour de l’An"),
    (Rule::Easter(-2), "Good Friday / Vendredi saint"),
    (Rule::UpTo(Weekday::Mon, 5, 24), "Victoria Day / Fête de la Reine"),
    (Rule::On(7, 1), "Canada Day / Fête du Canada"),
    (Rule::Nth(1, Weekday::Mon, 9), "Labour Day / Fête du Travail"),
    (
        Rule::On(9, 30),
        "National Day for Truth and Reconciliation / Journée nationale de la vérité et de la réconciliation",
    ),
    (Rule::Nth(2, Weekday::Mon, 10), "Thanksgiving / Action de grâces"),
    (Rule::On(11, 11), "Remembrance Day / Jour du Souvenir"),
    (Rule::On(12, 25), "Christmas Day / Noël"),
    (Rule::On(12, 26), "Boxing Day / Lendemain de Noël"),
];

pub(super) const CO: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Año Nuevo"),
    (Rule::From(Weekday::Mon, 1, 6), "Día de los Reyes Magos"),
    (Rule::From(Weekday::Mon, 3, 19), "Día de San José"),
    (Rule::Easter(-3), "Jueves Santo"),
    (Rule::Easter(-2), "Viernes Santo"),
    (Rule::On(5, 1), "Día del Trabajo"),
    (Rule::Easter(43), "Ascensión del Señor"),
    (Rule::Easter(64), "Corpus Christi"),
    (Rule::Easter(71), "Sagrado Corazón"),
    (Rule::From(Weekday::Mon, 6, 29), "San Pedro y San Pablo"),
    (Rule::On(7, 20), "Día de la Independencia"),
    (Rule::On(8, 7), "Batalla de Boyacá"),
    (Rule::From(Weekday::Mon, 8, 15), "Asunción de la Virgen"),
    (Rule::From(Weekday::Mon, 10, 12), "Día de la Raza"),
    (Rule::From(Weekday::Mon, 11, 1), "Todos los Santos"),
    (Rule::From(Weekday::Mon, 11, 11), "Independencia de Cartagena"),
    (Rule::On(12, 8), "Inmaculada Concepción"),
    (Rule::On(12, 25), "Navidad"),
];

pub(super) const JP: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "元日"),
    (Rule::Nth(2, Weekday::Mon, 1), "成人の日"),
    (Rule::On(2, 11), "建国記念の日"),
    (Rule::On(2, 23), "天皇誕生日"),
    (Rule::Equinox(true), "春分の日"),
    (Rule::On(4, 29), "昭和の日"),
    (Rule::On(5, 3), "憲法記念日"),
    (Rule::On(5, 4), "みどりの日"),
    (Rule::On(5, 5), "こどもの日"),
    (Rule::Nth(3, Weekday::Mon, 7), "海の日"),
    (Rule::On(8, 11), "山の日"),
    (Rule::Nth(3, Weekday::Mon, 9), "敬老の日"),
    (Rule::Equinox(false), "秋分の日"),
    (Rule::Nth(2, Weekday::Mon, 10), "スポーツの日"),
    (Rule::On(11, 3), "文化の日"),
    (Rule::On(11, 23), "勤労感謝の日"),
];

pub(super) const MX: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "Año Nuevo"),
    (Rule::Nth(1, Weekday::Mon, 2), "Día de la Constitución"),
    (Rule::Nth(3, Weekday::Mon, 3), "Natalicio de Benito Juárez"),
    (Rule::On(5, 1), "Día del Trabajo"),
    (Rule::On(9, 16), "Día de la Independencia"),
    (Rule::Nth(3, Weekday::Mon, 11), "Día de la Revolución"),
    (Rule::On(12, 25), "Navidad"),
];

pub(super) const US: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "New Year’s Day"),
    (Rule::Nth(3, Weekday::Mon, 1), "Martin Luther King Jr. Day"),
    (Rule::Nth(3, Weekday::Mon, 2), "Washington’s Birthday"),
    (Rule::Last(Weekday::Mon, 5), "Memorial Day"),
    (Rule::On(6, 19), "Juneteenth"),
    (Rule::On(7, 4), "Independence Day"),
    (Rule::Nth(1, Weekday::Mon, 9), "Labor Day"),
    (Rule::Nth(2, Weekday::Mon, 10), "Columbus Day"),
    (Rule::On(11, 11), "Veterans Day"),
    (Rule::Nth(4, Weekday::Thu, 11), "Thanksgiving Day"),
    (Rule::On(12, 25), "Christmas Day"),
];

pub(super) const ZA: &[(Rule, &str)] = &[
    (Rule::On(1, 1), "New Year’s Day"),
    (Rule::On(3, 21), "Human Rights Day"),
    (Rule::Easter(-2), "Good Friday"),
    (Rule::Easter(1), "Family Day"),
    (Rule::On(4, 27), "Freedom Day"),
    (Rule::On(5, 1), "Workers’ Day"),
    (Rule::On(6, 16), "Youth Day"),
    (Rule::On(8, 9), "National Women’s Day"),
    (Rule::On(9, 24), "Heritage Day"),
    (Rule::On(12, 16), "Day of Reconciliation"),
    (Rule::On(12, 25), "Christmas Day"),
    (Rule::On(12, 26), "Day of Goodwill"),
];
