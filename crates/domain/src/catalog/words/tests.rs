//! Which words find which texts; each table once per language, with what must not be found.

use super::{
    Findable, Near, Sought, WordQuery, begins_a_word,
    indexed::{Indexed, indexed},
    stored,
};
use std::collections::HashSet;

/// Whether the search finds a tutor with that headline.
fn finds(query: &str, headline: &str) -> bool {
    let query = WordQuery::read(query).unwrap_or_else(|| panic!("{query:?} names no word"));
    answers(&query.exact(), &indexed(Findable { headline, ..Findable::default() }))
}

/// Whether the words of a profile answer a question.
fn answers(sought: &Sought, indexed: &Indexed) -> bool {
    let words: HashSet<String> = stored(&indexed.vector).into_iter().map(|(word, _)| word).collect();
    holds(sought, &words)
}

fn holds(sought: &Sought, words: &HashSet<String>) -> bool {
    match sought {
        Sought::Word(word) => words.contains(word),
        Sought::All(parts) => parts.iter().all(|part| holds(part, words)),
        Sought::Any(parts) => parts.iter().any(|part| holds(part, words)),
        Sought::Not(part) => !holds(part, words),
    }
}

fn table(found: &[(&str, &str)], not_found: &[(&str, &str)]) {
    let missed: Vec<_> = found.iter().filter(|(query, text)| !finds(query, text)).collect();
    let wrong: Vec<_> = not_found.iter().filter(|(query, text)| finds(query, text)).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "missed {missed:?}, wrongly found {wrong:?}");
}

#[test]
fn report_13_words_joined_by_signs_are_found_in_parts_and_as_a_whole() {
    let mut found = Vec::new();
    for text in [
        "Maths/Physics",
        "Maths.Physics",
        "Maths&Physics",
        "Maths-Physics",
        "Maths—Physics",
        "Maths_Physics",
        "Maths:Physics",
        "Maths@Physics",
        "Maths,Physics",
        "Maths+Physics",
        "(Maths)[Physics]",
        "Maths · Physics",
        "Maths|Physics",
        "Maths’Physics",
    ] {
        found.extend([("maths", text), ("physics", text), ("Physics maths", text), ("maths/physics", text)]);
    }
    found.extend([
        ("A-Level", "GCSE/A-Level and more"),
        ("alevel", "GCSE/A-Level and more"),
        ("a level", "GCSE/A-Level and more"),
        ("A-Level", "A level maths"),
        ("24/7", "open 24/7"),
        ("nodejs", "Node.js"),
        ("node.js", "Node.js, React"),
        ("node js", "Node.js, React"),
        ("e-mail", "email"),
        ("email", "e-mail"),
        ("e mail", "E-Mails"),
        ("TCP/IP", "TCPIP"),
        ("plsql", "PL/SQL"),
        ("O'Brien", "O’Brien"),
        ("obrien", "O'Brien"),
        ("OʼBrien", "O`Brien"),
        ("teacher's pet", "teachers pet"),
        ("U.S.A.", "USA"),
        ("R&D", "R & D"),
        ("one-two", "one‑two"),
        ("x²", "x2"),
        ("Java™", "java"),
        ("begins", "here.begins there"),
    ]);
    table(&found, &[("math/chemistry", "Maths/Physics"), ("tcpip", "tcp"), ("247", "24 hours, 7 days")]);
}

#[test]
fn report_15_signs_that_make_another_name_make_another_word() {
    let names = ["C", "C++", "C#", "F#", "R", "A+", "A*", ".NET", "J#", "F"];
    for query in names {
        for text in names {
            assert_eq!(finds(query, &format!("{text} and more")), query == text, "{query} in {text}");
            assert_eq!(finds(query, &format!("I teach ({text}), really")), query == text, "{query} in ({text})");
        }
    }
    table(
        &[
            ("c sharp", "C#/.NET"),
            ("csharp", "C#/.NET"),
            ("Ｃ＃", "C# 12"),
            ("C♯", "C#"),
            ("c plus plus", "C plus plus"),
            (".net", "ASP.NET"),
            (".NET", "C#/.NET"),
            ("dotnet", ".NET"),
            ("c++", "C/C++"),
            ("C", "C/C++"),
            ("C++17", "C++17"),
            ("c++ 17", "C++17"),
            ("#maths", "maths"),
            ("security+", "Security+"),
            ("f# minor", "F# minor"),
        ],
        &[("C", "C++ and Qt"), ("C#", "C++ and Qt"), ("c++", "C# and .NET"), ("r", "rust"), (".net", "a net")],
    );
}

#[test]
fn report_14_scripts_without_blanks_are_found_within_their_runs() {
    table(
        &[
            ("面试", "雅思口语面试辅导"),
            ("口语面试", "雅思口语面试辅导"),
            ("雅思口语面试辅导", "雅思口语面试辅导"),
            ("杭州", "住在杭州西湖区"),
            ("杭", "住在杭州西湖区"),
            ("雅思 面试", "雅思口语面试辅导"),
            ("雅思IELTS", "IELTS雅思口语"),
            ("英语老师", "英语口语"),
            ("數學", "数学"),
            ("数学", "高中數學"),
            ("東京", "東京都に住んでいます"),
            ("田中", "田中先生のピアノ教室"),
            ("ぴあの", "ピアノ教室"),
            ("ﾋﾟｱﾉ", "ピアノ教室"),
            ("서울", "서울에서 가르칩니다"),
            ("한국어", "한국어를 가르칩니다"),
            ("ภาษาอังกฤษ", "ครูสอนภาษาอังกฤษออนไลน์"),
            ("น้ำ", "น\u{E49}\u{E4D}\u{E32}"),
            ("แม่", "เเม่บ้าน"),
            ("ភាសា", "គ្រូភាសាអង់គ្លេស"),
            ("မြန်မာ", "မြန်မာစာ"),
            ("ພາສາ", "ສອນພາສາລາວ"),
            ("3年级", "小学3年级数学"),
        ],
        &[("試面", "雅思口语面试辅导"), ("京東", "東京"), ("かき", "がき"), ("พ่อ", "แม่"), ("울서", "서울에서")],
    );
}

/// Spellings of one word, and a word that is another, by language.
#[test]
fn words_that_people_spell_in_more_than_one_way_are_one() {
    let same: [(&str, &[&str]); 24] = [
        ("en", &["naive", "naïve", "NAÏVE", "nai\u{308}ve", "ｎａｉｖｅ"]),
        ("es", &["matemáticas", "matematicas", "Matemática"]),
        ("es", &["español", "espanol", "ESPAÑOL"]),
        ("fr", &["œuvre", "oeuvre", "ŒUVRE"]),
        ("fr", &["français", "francais", "FRANÇAIS"]),
        ("de", &["Straße", "strasse", "STRASSE", "straẞe"]),
        ("de", &["Prüfung", "pruefung", "Prüfungen"]),
        ("pt", &["lição", "licao", "LIÇÃO"]),
        ("zh", &["數學", "数学"]),
        ("ru", &["ёлка", "елка", "ЁЛКА", "елки", "ёлку"]),
        ("ru", &["математика", "математике", "математику"]),
        ("ru", &["замок", "за\u{301}мок"]),
        ("ar", &["أحمد", "احمد", "أَحْمَد", "أحـمـد"]),
        ("ar", &["الرياضيات", "رياضيات", "الرِّيَاضِيَّات"]),
        ("ar", &["مدرسة", "مدرسه"]),
        ("ar", &["على", "علي"]),
        ("hi", &["हिन्दी", "हिंदी"]),
        ("hi", &["अंग्रेज़ी", "अंग्रेजी", "अँग्रेज़ी"]),
        ("he", &["שָׁלוֹם", "שלום"]),
        ("el", &["μαθηματικά", "ΜΑΘΗΜΑΤΙΚΑ"]),
        ("tr", &["İstanbul", "istanbul", "ISTANBUL"]),
        ("vi", &["Nguyễn", "nguyen", "NGUYỄN"]),
        ("fa", &["کتاب", "كتاب"]),
        ("uk", &["п'ять", "п’ять", "пʼять"]),
    ];
    let missed = same.iter().flat_map(|(language, spellings)| {
        let pairs = spellings.iter().flat_map(|query| spellings.iter().map(move |text| (query, text)));
        let missed = pairs.filter(|(query, text)| !finds(query, text) || !finds(query, &format!("x {text}, y")));
        missed.map(move |pair| (language, pair))
    });
    assert_eq!(missed.collect::<Vec<_>>(), []);
    table(
        &[],
        &[("हिन्दी", "हनद"), ("कल", "काल"), ("кот", "код"), ("casa", "cosa"), ("Muller", "Mueller"), ("كتب", "كلب")],
    );
}

#[test]
fn names_of_any_language_are_found_as_people_type_them() {
    for (query, name) in [
        ("muller", "Jürgen Müller"),
        ("mueller", "Jürgen Müller"),
        ("müller", "Jürgen Mueller"),
        ("joergensen", "Jørgensen"),
        ("jorgensen", "Jørgensen"),
        ("aarhus", "Århus"),
        ("lukasz", "Łukasz"),
        ("thor", "Þór"),
        ("dorde", "Đorđe"),
        ("sebnem", "Şebnem"),
        ("will", "Will Smith"),
        ("may an", "An May"),
        ("it", "It"),
        ("ng", "Ng"),
        ("o", "O Ōe"),
        ("jean luc", "Jean-Luc"),
        ("jeanluc", "Jean-Luc"),
        ("d'Arc", "Jeanne d’Arc"),
        ("darc", "Jeanne d’Arc"),
        ("al khwarizmi", "al-Khwārizmī"),
        ("hawaii", "Hawaiʻi"),
        ("李", "李华"),
        ("李华", "李華"),
        ("الحسن", "الحَسَن"),
    ] {
        let query_read = WordQuery::read(query).unwrap().exact();
        assert!(answers(&query_read, &indexed(Findable { name, ..Findable::default() })), "{query} in {name}");
    }
    // A name is found as it is spelt, not by what its inflections would share.
    let maria = indexed(Findable { name: "Maries", ..Findable::default() });
    assert!(!answers(&WordQuery::read("marie").unwrap().exact(), &maria));
}

#[test]
fn short_and_common_words_count_alone_and_are_not_insisted_on_beside_others() {
    table(
        &[
            ("IT", "IT support"),
            ("it support", "IT support"),
            ("R", "Statistics with R"),
            ("r statistics", "Statistics with R"),
            ("Go", "Go and Rust"),
            ("der die das", "der, die, das"),
            ("а", "а и б"),
            ("و", "أ و ب"),
            ("english for kids", "English, kids"),
            ("teacher of algebra", "Algebra"),
            ("clases de piano", "Piano"),
            ("cours de guitare", "guitares"),
            ("Nachhilfe für Mathe", "Mathe"),
            ("aulas de violão", "violao"),
            ("репетитор по математике", "математика"),
            ("مدرس الرياضيات", "رياضيات"),
            ("数学老师", "数学"),
            ("l'algèbre", "algèbre linéaire"),
            ("d’anglais", "anglais"),
            ("guitar or piano", "piano"),
            ("Gitarre oder Klavier", "Klavier"),
            ("guitarra o piano", "guitarra"),
            ("piano -algebra", "piano"),
            ("-algebra", "algebra"),
            ("equation", "equations"),
            ("profesores", "profesor"),
            ("Sprachen", "Sprache"),
        ],
        &[
            ("IT", "support"),
            ("R", "statistics"),
            ("piano -algebra", "piano and algebra"),
            ("guitar piano", "piano"),
            ("guitar or piano", "flute"),
            ("the", "algebra"),
        ],
    );
    assert_eq!(WordQuery::read("algebra").unwrap().fuller(), None);
    let fuller = |query: &str, headline: &str| {
        let fuller = WordQuery::read(query).unwrap().fuller().unwrap();
        answers(&fuller, &indexed(Findable { headline, ..Findable::default() }))
    };
    assert!(fuller("it support", "IT support"));
    assert!(!fuller("it support", "Support"));
    assert!(fuller("vitamin a level", "vitamin A level") && !fuller("vitamin a level", "vitamin level"));
}

#[test]
fn a_word_that_was_begun_is_ended_and_those_before_it_are_insisted_on() {
    let ends = |begun: &str| match begun {
        "alg" => vec!["algebra".to_owned(), "algeria".to_owned()],
        _ => Vec::new(),
    };
    let begun = WordQuery::read("linear alg").unwrap().begun(ends).unwrap();
    let finds = |headline: &str| answers(&begun, &indexed(Findable { headline, ..Findable::default() }));
    assert!(finds("Linear algebra") && finds("Linear Algeria") && !finds("Algebra") && !finds("Linear analysis"));
    assert_eq!(WordQuery::read("xyz").unwrap().begun(ends), None, "nothing begins like that");
    assert_eq!(WordQuery::read("面试").unwrap().begun(ends), None, "scripts without blanks are found by pairs");
    let refused = WordQuery::read("alg -piano").unwrap().begun(ends).unwrap();
    assert!(!answers(&refused, &indexed(Findable { headline: "Algebra, piano", ..Findable::default() })));
}

#[test]
fn signs_alone_are_no_words() {
    for text in ["%", "_", "' --", "& | !", "", "\"", "🎸", "\u{301}", "\u{200D}", "-", "...", "#", "+"] {
        assert_eq!(WordQuery::read(text), None, "{text:?}");
    }
}

#[test]
fn a_misspelt_word_is_compared_by_its_length_and_what_is_like_nothing_is_left_out() {
    let query = WordQuery::read("the algerba C# pan 面试").unwrap();
    let spelt: Vec<(String, i32)> = query.spelt().into_iter().map(|spelt| (spelt.word, spelt.errors)).collect();
    let expected = [("algerba", 2), ("csharp", 0), ("pan", 1), ("面试", 0)];
    assert_eq!(spelt, expected.map(|(word, errors)| (word.to_owned(), errors)));
    let near = |of: usize, word: &str| Near { of, word: word.into() };
    let like = query.like(&[near(0, "algebra"), near(0, "algeria"), near(1, "csharp")]).unwrap();
    let finds = |headline: &str| answers(&like, &indexed(Findable { headline, ..Findable::default() }));
    assert!(finds("Algebra in C#") && finds("Algeria, C#") && !finds("Algebra"));
    assert_eq!(query.like(&[]), None);
}

#[test]
fn weights_say_where_a_word_stands_and_known_words_come_from_the_front() {
    let indexed =
        indexed(Findable { name: "Ada", subjects: "Algebra", headline: "Ada 数学", bio: "Algebra, quietly" });
    let weight = |word: &str| {
        indexed.vector.split(' ').find(|entry| entry.starts_with(&format!("'{word}':"))).map(str::to_owned)
    };
    assert_eq!(weight("ada").unwrap(), "'ada':1A,2B");
    assert_eq!(weight("algebra").unwrap(), "'algebra':1A,3C");
    assert_eq!(weight("数学").unwrap(), "'数学':2B");
    assert_eq!(weight("~ada").unwrap(), "'~ada':2B", "names have no stems");
    assert_eq!(indexed.known, ["ada", "algebra", "学", "数", "数学"]);
}

#[test]
fn an_input_box_suggests_while_a_name_is_typed() {
    for (known, typed) in [
        ("Algebra", "alg"),
        ("Álgebra", "ALGE"),
        ("Алгебра", "алг"),
        ("الجبر", "جب"),
        ("الجبر", "الج"),
        ("高中数学", "數"),
        ("C++", "c+"),
        ("C++", "C++"),
        ("C#", "c#"),
        ("C#", "c"),
        (".NET", ".n"),
        ("Web-Entwicklung", "entw"),
        ("Linear algebra", "algeb"),
        ("Ёлка", "ел"),
    ] {
        assert!(begins_a_word(known, typed), "{typed} in {known}");
    }
    for (known, typed) in [("Algebra", "gebra"), ("C", "c+"), ("C++", "c#"), ("Algebra", "%"), ("Algebra", " ")] {
        assert!(!begins_a_word(known, typed), "{typed} in {known}");
    }
}

proptest::proptest! {
    #[test]
    fn every_word_of_a_text_finds_it_and_nothing_typed_breaks_the_question(
        text in "[\\PC]{0,60}|[a-zA-Z#+.*/' -]{0,40}|[\u{400}-\u{45F} -]{0,30}\
                 |[\u{600}-\u{6FF} ]{0,30}|[\u{900}-\u{97F} ]{0,30}|[\u{E00}-\u{E7F}]{0,20}",
    ) {
        if let Some(query) = WordQuery::read(&text) {
            let found_by = indexed(Findable { bio: &text, ..Findable::default() });
            let positive = !text.contains('-') && !text.contains('–');
            let found = answers(&query.exact(), &found_by);
            proptest::prop_assert!(found || !positive, "{:?} {}", query.exact(), found_by.vector);
        }
    }
}
