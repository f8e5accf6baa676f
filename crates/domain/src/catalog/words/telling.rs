//! Words that are not insisted on when others stand beside them.

use super::{fold::plain, pieces::Forms};
use std::{collections::HashSet, sync::LazyLock};

/// How much a word says of whom one looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// It is what the search is about.
    Something,
    /// It only joins others; who has it too comes first. `IT` and `Will` are such words, so alone they count.
    Little,
    /// Every tutor answers to it.
    Nothing,
}

const LITTLE: [&str; 8] = [
    "a an and are as at be by can do for from how i in is it me my of on or our that the this to us we \
     what who will with you your",
    "a al con de del e el en la las lo los mi mis o para por que se sobre su sus un una y",
    "a à au aux avec ce ces de des du en et je la le les leur ma mes mon ou par pour que qui sur un une",
    "als am an auf aus bei das dem den der des die ein eine einem einen einer für ich im in ist mein mit oder \
     und vom von zu zum zur",
    "a à ao aos as com da das de do dos e em meu minha na nas no nos o os ou para por que se sobre um uma",
    "的 和 与 在 了 我 你 是",
    "а в во для до и из или к как ко мне мой на не о об от по при с со у что я",
    "في من على إلى عن مع و أو هذا هذه أن لي",
];

const NOTHING: [&str; 8] = [
    "tutor tutors teacher teachers lesson lessons learn online",
    "profesor profesora profesores clase clases aprender tutora tutores online línea",
    "professeur professeurs prof cours apprendre enseignant enseignante ligne",
    "Lehrer Lehrerin Nachhilfe Nachhilfelehrer Unterricht lernen Tutorin",
    "professor professora professores aula aulas aprender",
    "老师 教师 家教 辅导 课程 在线",
    "репетитор репетитора репетиторы учитель преподаватель урок уроки занятия онлайн",
    "مدرس معلم معلمة أستاذ أستاذة درس دروس تعلم",
];

/// Words between two that are asked for in place of each other.
const OR: [&str; 6] = ["or", "oder", "ou", "o", "или", "أو"];

struct Known {
    little: HashSet<String>,
    nothing: HashSet<String>,
    or: HashSet<String>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let folded = |words: &[&str]| {
        let words = words.iter().flat_map(|words| words.split(' '));
        words.flat_map(|word| Forms::of(&plain(word)).words).collect()
    };
    Known { little: folded(&LITTLE), nothing: folded(&NOTHING), or: folded(&OR) }
});

/// What a folded word says.
pub(super) fn telling(word: &str) -> Telling {
    if KNOWN.nothing.contains(word) {
        Telling::Nothing
    } else if KNOWN.little.contains(word) {
        Telling::Little
    } else {
        Telling::Something
    }
}

/// Whether a folded word means "either".
pub(super) fn is_or(word: &str) -> bool {
    KNOWN.or.contains(word)
}

/// A run without blanks, cut where it says what every tutor answers to; whole when nothing else is left.
pub(super) fn telling_runs(characters: &[String]) -> Vec<Vec<String>> {
    let mut runs = vec![Vec::new()];
    let mut rest = characters;
    while let Some((first, after)) = rest.split_first() {
        let said = |length: &usize| rest.get(..*length).is_some_and(|word| KNOWN.nothing.contains(&word.concat()));
        match [4, 3, 2].iter().find(|length| said(length)) {
            Some(length) => {
                runs.push(Vec::new());
                rest = rest.get(*length..).unwrap_or_default();
            }
            None => {
                if let Some(run) = runs.last_mut() {
                    run.push(first.clone());
                }
                rest = after;
            }
        }
    }
    runs.retain(|run| !run.is_empty());
    if runs.is_empty() { vec![characters.to_vec()] } else { runs }
}
