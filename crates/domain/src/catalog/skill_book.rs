//! Finding skills by what somebody types: by the folding of the tutors' search, as spelt, as begun, as misspelt.

use super::words::{Findable, Near, Sought, Weight, WordQuery, begins_a_word, indexed, stored};
use std::collections::{BTreeSet, HashMap};

/// The words of all skills.
#[derive(Clone, Debug, Default)]
pub struct SkillBook {
    skills: Vec<Words>,
    /// Everything that misspelt words are compared with.
    known: BTreeSet<String>,
}

#[derive(Clone, Debug)]
struct Words {
    /// Names in all languages, as they are written.
    names: Vec<String>,
    folded: HashMap<String, Weight>,
}

impl SkillBook {
    /// Adds a skill behind the others: its names, its synonyms, the names of its category.
    pub fn add(&mut self, names: Vec<String>, synonyms: &[String], category: &[String]) {
        let own = names.iter().chain(synonyms).map(String::as_str).collect::<Vec<_>>().join("\n");
        let front = category.join("\n");
        let texts = Findable { subjects: &own, headline: &front, ..Findable::default() };
        let found_by = indexed(texts);
        self.known.extend(found_by.known);
        let folded = stored(&found_by.vector).into_iter().collect();
        self.skills.push(Words { names, folded });
    }

    /// Places of the skills that fit, best first: those named so, those whose names or synonyms hold it, those of a
    /// category that is named so. Empty when nothing is like it.
    pub fn find(&self, typed: &str) -> Vec<usize> {
        let Some(query) = WordQuery::read(typed) else { return Vec::new() };
        let mut found = self.fitting(&query.exact());
        if found.is_empty() {
            let begun = query.begun(|letters| {
                self.known.range(letters.to_owned()..).take_while(|word| word.starts_with(letters)).cloned().collect()
            });
            found = begun.map(|begun| self.fitting(&begun)).unwrap_or_default();
        }
        if found.is_empty() {
            let like = query.like(&self.near(&query));
            found = like.map(|like| self.fitting(&like)).unwrap_or_default();
        }
        found.sort_by_key(|(place, weight)| (!self.is_named(*place, typed), *weight));
        found.into_iter().map(|(place, _)| place).collect()
    }

    fn fitting(&self, sought: &Sought) -> Vec<(usize, Weight)> {
        let weighed = self.skills.iter().enumerate();
        weighed.filter_map(|(place, skill)| Some((place, skill.weight(sought)?))).collect()
    }

    fn is_named(&self, place: usize, typed: &str) -> bool {
        let names = self.skills.get(place).map(|skill| skill.names.as_slice()).unwrap_or_default();
        names.iter().any(|name| begins_a_word(name, typed) && begins_a_word(typed, name))
    }

    /// Known words that are spelt like those that were typed.
    fn near(&self, query: &WordQuery) -> Vec<Near> {
        let mut near = Vec::new();
        for (of, spelt) in query.spelt().into_iter().enumerate() {
            let errors = usize::try_from(spelt.errors).unwrap_or_default();
            let length = spelt.word.chars().count();
            let like = self.known.iter().filter(|word| {
                word.chars().count().abs_diff(length) <= errors && strsim::osa_distance(word, &spelt.word) <= errors
            });
            near.extend(like.map(|word| Near { of, word: word.clone() }));
        }
        near
    }
}

impl Words {
    /// The least of the places that hold what is sought; none when it is not there.
    fn weight(&self, sought: &Sought) -> Option<Weight> {
        match sought {
            Sought::Word(word) => self.folded.get(word).copied(),
            Sought::All(parts) => parts
                .iter()
                .map(|part| self.weight(part))
                .try_fold(Weight::Title, |worst, weight| weight.map(|weight| worst.max(weight))),
            Sought::Any(parts) => parts.iter().filter_map(|part| self.weight(part)).min(),
            Sought::Not(part) => self.weight(part).is_none().then_some(Weight::Title),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> SkillBook {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let mut book = SkillBook::default();
        let mathematics = texts(&["Mathematics", "Mathematik", "Математика", "数学", "الرياضيات"]);
        let programming = texts(&["Programming", "Programmierung"]);
        book.add(texts(&["Algebra", "Álgebra", "Алгебра", "代数", "الجبر"]), &texts(&["equations"]), &mathematics);
        book.add(texts(&["Linear algebra", "Линейная алгебра"]), &texts(&["matrices"]), &mathematics);
        book.add(texts(&["C"]), &texts(&["ansi c"]), &programming);
        book.add(texts(&["C++"]), &texts(&["cpp", "c plus plus"]), &programming);
        book.add(texts(&["C#"]), &texts(&["c sharp", "unity"]), &programming);
        book.add(texts(&["Piano", "Klavier", "钢琴"]), &[], &texts(&["Music"]));
        book
    }

    #[test]
    fn skills_are_found_as_spelt_as_begun_and_misspelt_in_every_script() {
        let book = book();
        for (typed, first) in [
            ("algebra", 0),
            ("ÁLGEBRA", 0),
            ("алгебра", 0),
            ("代数", 0),
            ("الجبر", 0),
            ("alg", 0),
            ("algbera", 0),
            ("linear algebra", 1),
            ("matrixes", 1),
            ("klav", 5),
            ("pianno", 5),
            ("钢琴", 5),
        ] {
            assert_eq!(book.find(typed).first(), Some(&first), "{typed}");
        }
    }

    #[test]
    fn signs_make_another_language_of_a_letter() {
        let book = book();
        assert_eq!(book.find("C").first(), Some(&2));
        assert_eq!(book.find("C++"), [3]);
        assert_eq!(book.find("c#"), [4]);
        assert_eq!(book.find("cpp"), [3]);
        assert_eq!(book.find("c sharp"), [4]);
        assert!(book.find("F#").is_empty(), "which is no misspelt C#");
    }

    #[test]
    fn a_category_finds_its_skills_behind_those_that_are_named_so() {
        let book = book();
        assert_eq!(book.find("mathematics"), [0, 1]);
        assert_eq!(book.find("数学"), [0, 1]);
        assert_eq!(book.find("programmierung"), [2, 3, 4]);
        assert_eq!(book.find("algebra"), [0, 1]);
    }

    #[test]
    fn nonsense_and_signs_alone_find_nothing() {
        let book = book();
        for typed in ["", "  ", "%", "_", "' or 1=1 --", "qzxw vbnm", "💥"] {
            assert!(book.find(typed).is_empty(), "{typed}");
        }
    }
}
