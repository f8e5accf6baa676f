//! Cities that a tutor may say they live in: a word for addresses, the country, and the name in the languages of the
//! interface, in the order of [`LOCALES`]. Never a street. Sorted by the word.

use super::refusals;
use crate::{Refusal, identity::LOCALES};

/// A city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct City {
    pub slug: &'static str,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    pub names: [&'static str; 8],
}

impl City {
    /// The name in a language; English where the language is none of ours.
    pub fn name(&self, locale: &str) -> &'static str {
        let at = LOCALES.iter().position(|code| *code == locale).unwrap_or(0);
        self.names.get(at).copied().unwrap_or(self.slug)
    }
}

const fn of(slug: &'static str, country: &'static str, names: [&'static str; 8]) -> City {
    City { slug, country, names }
}

/// The list.
#[rustfmt::skip]
pub const CITIES: [City; 45] = [
    of("amsterdam", "NL", [
        "Amsterdam", "Ámsterdam", "Amsterdam", "Amsterdam", "Amsterdã",
        "阿姆斯特丹", "Амстердам", "أمستردام",
    ]),
    of("athens", "GR", [
        "Athens", "Atenas", "Athènes", "Athen", "Atenas",
        "雅典", "Афины", "أثينا",
    ]),
    of("barcelona", "ES", [
        "Barcelona", "Barcelona", "Barcelone", "Barcelona", "Barcelona",
        "巴塞罗那", "Барселона", "برشلونة",
    ]),
    of("beijing", "CN", [
        "Beijing", "Pekín", "Pékin", "Peking", "Pequim",
        "北京", "Пекин", "بكين",
    ]),
    of("berlin", "DE", [
        "Berlin", "Berlín", "Berlin", "Berlin", "Berlim",
        "柏林", "Берлин", "برلين",
    ]),
    of("bogota", "CO", [
        "Bogotá", "Bogotá", "Bogota", "Bogotá", "Bogotá",
        "波哥大", "Богота", "بوغوتا",
    ]),
    of("buenos-aires", "AR", [
        "Buenos Aires", "Buenos Aires", "Buenos Aires", "Buenos Aires", "Buenos Aires",
        "布宜诺斯艾利斯", "Буэнос-Айрес", "بوينس آيرس",
    ]),
    of("cairo", "EG", [
        "Cairo", "El Cairo", "Le Caire", "Kairo", "Cairo",
        "开罗", "Каир", "القاهرة",
    ]),
    of("casablanca", "MA", [
        "Casablanca", "Casablanca", "Casablanca", "Casablanca", "Casablanca",
        "卡萨布兰卡", "Касабланка", "الدار البيضاء",
    ]),
    of("chicago", "US", [
        "Chicago", "Chicago", "Chicago", "Chicago", "Chicago",
        "芝加哥", "Чикаго", "شيكاغو",
    ]),
    of("delhi", "IN", [
        "Delhi", "Delhi", "Delhi", "Delhi", "Délhi",
        "德里", "Дели", "دلهي",
    ]),
    of("dubai", "AE", [
        "Dubai", "Dubái", "Dubaï", "Dubai", "Dubai",
        "迪拜", "Дубай", "دبي",
    ]),
    of("dublin", "IE", [
        "Dublin", "Dublín", "Dublin", "Dublin", "Dublin",
        "都柏林", "Дублин", "دبلن",
    ]),
    of("hamburg", "DE", [
        "Hamburg", "Hamburgo", "Hambourg", "Hamburg", "Hamburgo",
        "汉堡", "Гамбург", "هامبورغ",
    ]),
    of("istanbul", "TR", [
        "Istanbul", "Estambul", "Istanbul", "Istanbul", "Istambul",
        "伊斯坦布尔", "Стамбул", "إسطنبول",
    ]),
    of("johannesburg", "ZA", [
        "Johannesburg", "Johannesburgo", "Johannesburg", "Johannesburg", "Joanesburgo",
        "约翰内斯堡", "Йоханнесбург", "جوهانسبرغ",
    ]),
    of("lagos", "NG", [
        "Lagos", "Lagos", "Lagos", "Lagos", "Lagos",
        "拉各斯", "Лагос", "لاغوس",
    ]),
    of("lima", "PE", [
        "Lima", "Lima", "Lima", "Lima", "Lima",
        "利马", "Лима", "ليما",
    ]),
    of("lisbon", "PT", [
        "Lisbon", "Lisboa", "Lisbonne", "Lissabon", "Lisboa",
        "里斯本", "Лиссабон", "لشبونة",
    ]),
    of("london", "GB", [
        "London", "Londres", "Londres", "London", "Londres",
        "伦敦", "Лондон", "لندن",
    ]),
    of("los-angeles", "US", [
        "Los Angeles", "Los Ángeles", "Los Angeles", "Los Angeles", "Los Angeles",
        "洛杉矶", "Лос-Анджелес", "لوس أنجلوس",
    ]),
    of("madrid", "ES", [
        "Madrid", "Madrid", "Madrid", "Madrid", "Madri",
        "马德里", "Мадрид", "مدريد",
    ]),
    of("mexico-city", "MX", [
        "Mexico City", "Ciudad de México", "Mexico", "Mexiko-Stadt", "Cidade do México",
        "墨西哥城", "Мехико", "مكسيكو سيتي",
    ]),
    of("milan", "IT", [
        "Milan", "Milán", "Milan", "Mailand", "Milão",
        "米兰", "Милан", "ميلانو",
    ]),
    of("moscow", "RU", [
        "Moscow", "Moscú", "Moscou", "Moskau", "Moscou",
        "莫斯科", "Москва", "موسكو",
    ]),
    of("mumbai", "IN", [
        "Mumbai", "Bombay", "Mumbai", "Mumbai", "Mumbai",
        "孟买", "Мумбаи", "مومباي",
    ]),
    of("munich", "DE", [
        "Munich", "Múnich", "Munich", "München", "Munique",
        "慕尼黑", "Мюнхен", "ميونخ",
    ]),
    of("nairobi", "KE", [
        "Nairobi", "Nairobi", "Nairobi", "Nairobi", "Nairóbi",
        "内罗毕", "Найроби", "نيروبي",
    ]),
    of("new-york", "US", [
        "New York", "Nueva York", "New York", "New York", "Nova York",
        "纽约", "Нью-Йорк", "نيويورك",
    ]),
    of("paris", "FR", [
        "Paris", "París", "Paris", "Paris", "Paris",
        "巴黎", "Париж", "باريس",
    ]),
    of("prague", "CZ", [
        "Prague", "Praga", "Prague", "Prag", "Praga",
        "布拉格", "Прага", "براغ",
    ]),
    of("rio-de-janeiro", "BR", [
        "Rio de Janeiro", "Río de Janeiro", "Rio de Janeiro", "Rio de Janeiro", "Rio de Janeiro",
        "里约热内卢", "Рио-де-Жанейро", "ريو دي جانيرو",
    ]),
    of("rome", "IT", [
        "Rome", "Roma", "Rome", "Rom", "Roma",
        "罗马", "Рим", "روما",
    ]),
    of("saint-petersburg", "RU", [
        "Saint Petersburg", "San Petersburgo", "Saint-Pétersbourg", "Sankt Petersburg", "São Petersburgo",
        "圣彼得堡", "Санкт-Петербург", "سانت بطرسبرغ",
    ]),
    of("sao-paulo", "BR", [
        "São Paulo", "São Paulo", "São Paulo", "São Paulo", "São Paulo",
        "圣保罗", "Сан-Паулу", "ساو باولو",
    ]),
    of("seoul", "KR", [
        "Seoul", "Seúl", "Séoul", "Seoul", "Seul",
        "首尔", "Сеул", "سول",
    ]),
    of("shanghai", "CN", [
        "Shanghai", "Shanghái", "Shanghai", "Schanghai", "Xangai",
        "上海", "Шанхай", "شنغهاي",
    ]),
    of("singapore", "SG", [
        "Singapore", "Singapur", "Singapour", "Singapur", "Singapura",
        "新加坡", "Сингапур", "سنغافورة",
    ]),
    of("stockholm", "SE", [
        "Stockholm", "Estocolmo", "Stockholm", "Stockholm", "Estocolmo",
        "斯德哥尔摩", "Стокгольм", "ستوكهولم",
    ]),
    of("sydney", "AU", [
        "Sydney", "Sídney", "Sydney", "Sydney", "Sydney",
        "悉尼", "Сидней", "سيدني",
    ]),
    of("tokyo", "JP", [
        "Tokyo", "Tokio", "Tokyo", "Tokio", "Tóquio",
        "东京", "Токио", "طوكيو",
    ]),
    of("toronto", "CA", [
        "Toronto", "Toronto", "Toronto", "Toronto", "Toronto",
        "多伦多", "Торонто", "تورونتو",
    ]),
    of("vienna", "AT", [
        "Vienna", "Viena", "Vienne", "Wien", "Viena",
        "维也纳", "Вена", "فيينا",
    ]),
    of("warsaw", "PL", [
        "Warsaw", "Varsovia", "Varsovie", "Warschau", "Varsóvia",
        "华沙", "Варшава", "وارسو",
    ]),
    of("zurich", "CH", [
        "Zurich", "Zúrich", "Zurich", "Zürich", "Zurique",
        "苏黎世", "Цюрих", "زيورخ",
    ]),
];

/// The city of that word.
pub fn city(slug: &str) -> Option<&'static City> {
    CITIES.iter().find(|city| city.slug == slug)
}

/// Reads a city's word; empty is none.
///
/// # Errors
/// 422 `city_unknown`.
pub(super) fn parse_city(slug: &str) -> Result<String, Refusal> {
    let slug = slug.trim();
    let known = slug.is_empty() || city(slug).is_some();
    known.then(|| slug.to_owned()).ok_or_else(refusals::city_unknown)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::people::places::COUNTRIES;

    #[test]
    fn cities_are_sorted_in_a_country_that_there_is_and_named_in_every_language() {
        assert!(CITIES.windows(2).all(|pair| pair[0].slug < pair[1].slug));
        for city in CITIES {
            assert!(COUNTRIES.contains(&city.country), "{}", city.slug);
            assert!(LOCALES.iter().all(|code| !city.name(code).is_empty()), "{}", city.slug);
        }
        let munich = city("munich").unwrap();
        assert_eq!((munich.name("de"), munich.name("ar"), munich.name("xx")), ("München", "ميونخ", "Munich"));
    }

    #[test]
    fn a_city_is_one_of_the_list_or_none() {
        assert_eq!(parse_city(" berlin ").unwrap(), "berlin");
        assert_eq!(parse_city("").unwrap(), "");
        for wrong in ["Berlin", "1 High Street", "atlantis", "<script>"] {
            assert_eq!(parse_city(wrong).unwrap_err().code, "city_unknown", "{wrong}");
        }
    }
}
