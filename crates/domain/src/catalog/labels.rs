//! Words for the values of filters, in the eight languages of the interface.

use crate::identity::LOCALES;

/// Languages that many tutors teach in, by ISO 639-1 code; names in the order of [`LOCALES`].
const LANGUAGES: &[(&str, [&str; 8])] = &[
    ("en", ["English", "Inglés", "Anglais", "Englisch", "Inglês", "英语", "Английский", "الإنجليزية"]),
    ("es", ["Spanish", "Español", "Espagnol", "Spanisch", "Espanhol", "西班牙语", "Испанский", "الإسبانية"]),
    ("fr", ["French", "Francés", "Français", "Französisch", "Francês", "法语", "Французский", "الفرنسية"]),
    ("de", ["German", "Alemán", "Allemand", "Deutsch", "Alemão", "德语", "Немецкий", "الألمانية"]),
    (
        "pt",
        [
            "Portuguese",
            "Portugués",
            "Portugais",
            "Portugiesisch",
            "Português",
            "葡萄牙语",
            "Португальский",
            "البرتغالية",
        ],
    ),
    ("zh", ["Chinese", "Chino", "Chinois", "Chinesisch", "Chinês", "中文", "Китайский", "الصينية"]),
    ("ru", ["Russian", "Ruso", "Russe", "Russisch", "Russo", "俄语", "Русский", "الروسية"]),
    ("ar", ["Arabic", "Árabe", "Arabe", "Arabisch", "Árabe", "阿拉伯语", "Арабский", "العربية"]),
    ("it", ["Italian", "Italiano", "Italien", "Italienisch", "Italiano", "意大利语", "Итальянский", "الإيطالية"]),
    ("ja", ["Japanese", "Japonés", "Japonais", "Japanisch", "Japonês", "日语", "Японский", "اليابانية"]),
    ("hi", ["Hindi", "Hindi", "Hindi", "Hindi", "Hindi", "印地语", "Хинди", "الهندية"]),
    ("tr", ["Turkish", "Turco", "Turc", "Türkisch", "Turco", "土耳其语", "Турецкий", "التركية"]),
    ("pl", ["Polish", "Polaco", "Polonais", "Polnisch", "Polonês", "波兰语", "Польский", "البولندية"]),
    ("uk", ["Ukrainian", "Ucraniano", "Ukrainien", "Ukrainisch", "Ucraniano", "乌克兰语", "Украинский", "الأوكرانية"]),
    (
        "nl",
        ["Dutch", "Neerlandés", "Néerlandais", "Niederländisch", "Holandês", "荷兰语", "Нидерландский", "الهولندية"],
    ),
    ("ko", ["Korean", "Coreano", "Coréen", "Koreanisch", "Coreano", "韩语", "Корейский", "الكورية"]),
];

/// Verification tiers one may ask for at least (PE6).
const TIERS: &[(&str, [&str; 8])] = &[
    (
        "basic",
        [
            "Identity checked",
            "Identidad comprobada",
            "Identité vérifiée",
            "Identität geprüft",
            "Identidade verificada",
            "身份已核实",
            "Личность проверена",
            "الهوية موثقة",
        ],
    ),
    (
        "verified",
        [
            "Credentials verified",
            "Títulos verificados",
            "Diplômes vérifiés",
            "Abschlüsse geprüft",
            "Credenciais verificadas",
            "资质已核实",
            "Документы проверены",
            "المؤهلات موثقة",
        ],
    ),
    (
        "premium",
        [
            "Background checked",
            "Antecedentes comprobados",
            "Antécédents vérifiés",
            "Führungszeugnis geprüft",
            "Antecedentes verificados",
            "背景已调查",
            "Биография проверена",
            "السوابق مفحوصة",
        ],
    ),
];

/// Name of a language in the reader's; none when we have no word.
pub fn language_name(code: &str, locale: &str) -> Option<String> {
    name_of(LANGUAGES, code, locale)
}

/// Name of a verification tier in the reader's language.
pub fn tier_name(tier: &str, locale: &str) -> Option<String> {
    name_of(TIERS, tier, locale)
}

fn name_of(table: &[(&str, [&str; 8])], code: &str, locale: &str) -> Option<String> {
    let position = LOCALES.iter().position(|known| *known == locale).unwrap_or(0);
    let (_, names) = table.iter().find(|(known, _)| *known == code)?;
    names.get(position).map(|name| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_interface_names_itself_and_strangers_read_english() {
        let own: Vec<String> = LOCALES.iter().filter_map(|locale| language_name(locale, locale)).collect();
        assert_eq!(own, ["English", "Español", "Français", "Deutsch", "Português", "中文", "Русский", "العربية"]);
        assert_eq!(language_name("ru", "xx").as_deref(), Some("Russian"));
        assert_eq!((language_name("tlh", "en"), tier_name("none", "en")), (None, None));
    }
}
