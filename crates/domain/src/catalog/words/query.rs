//! Typed words as a question to the index.

use super::{
    pieces::{Forms, Piece, SIGNS, groups, is_apostrophe, whole},
    sought::Sought,
    telling::{Telling, is_or, telling, telling_runs},
};
use std::mem::take;

/// Words that are compared with known ones when nobody has them as they are spelt.
const SPELT_MAX: usize = 24;

/// What somebody looks for. Signs and operators are no words; a hyphen before a word refuses it, "or" offers another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordQuery {
    /// All of these, of each any.
    wanted: Vec<Vec<Clause>>,
    /// Who has these too comes first, when `wanted` leaves out words that tell little.
    fuller: Vec<Clause>,
    /// None of these.
    refused: Vec<Clause>,
}

/// A word to be compared with known ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelt {
    /// Folded.
    pub word: String,
    /// Typing errors that are forgiven.
    pub errors: i32,
}

/// A known word that is spelt like the `of`th word that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Near {
    pub of: usize,
    pub word: String,
}

/// One thing that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Clause {
    /// A word in one of its forms.
    Word(Forms),
    /// Each of the parts, or the whole of them as one word.
    Parts(Vec<Forms>, Forms),
    /// Characters that stand beside each other.
    Run(Vec<String>),
}

/// A clause and what it tells.
struct Asked {
    clause: Clause,
    /// The same with what was left out of it.
    full: Clause,
    telling: Telling,
    refused: bool,
    /// It stands in place of the one before.
    or: bool,
}

impl WordQuery {
    /// Reads what was typed; none when it names no word.
    pub fn read(text: &str) -> Option<Self> {
        let mut asked = asked(text);
        if asked.iter().all(|one| one.refused) {
            for one in &mut asked {
                one.refused = false;
            }
        }
        let (refused, mut left): (Vec<Asked>, Vec<Asked>) = asked.into_iter().partition(|one| one.refused);
        let tells = |left: &[Asked], least: fn(Telling) -> bool| left.iter().any(|one| least(one.telling));
        let least: fn(Telling) -> bool = if tells(&left, |telling| telling == Telling::Something) {
            |telling| telling == Telling::Something
        } else if tells(&left, |telling| telling == Telling::Nothing) && !tells(&left, |t| t == Telling::Little) {
            |_| true
        } else {
            |telling| telling != Telling::Nothing
        };
        let mut fuller: Vec<Clause> = Vec::new();
        let shortened = |one: &Asked| (one.telling == Telling::Little && !least(one.telling)) || one.clause != one.full;
        if left.iter().any(shortened) {
            let counted = left.iter().filter(|one| one.telling != Telling::Nothing);
            fuller = counted.map(|one| one.full.clone()).collect();
        }
        left.retain(|one| least(one.telling));
        let mut wanted: Vec<Vec<Clause>> = Vec::new();
        for one in left {
            match wanted.last_mut() {
                Some(any) if one.or => any.push(one.clause),
                _ => wanted.push(vec![one.clause]),
            }
        }
        let refused = refused.into_iter().map(|one| one.clause).collect();
        (!wanted.is_empty()).then_some(Self { wanted, fuller, refused })
    }

    /// The words as they are spelt.
    pub fn exact(&self) -> Sought {
        self.ending(None)
    }

    /// The last word as one of those that it begins, as somebody has typed who is not done; the others as they are
    /// spelt. None when there are no such words.
    pub fn begun(&self, endings: impl FnOnce(&str) -> Vec<String>) -> Option<Sought> {
        let [Clause::Word(last)] = self.wanted.last()?.as_slice() else { return None };
        let endings = endings(last.base());
        (!endings.is_empty()).then(|| self.ending(Some(Sought::any(endings.into_iter().map(Sought::Word)))))
    }

    fn ending(&self, last: Option<Sought>) -> Sought {
        let kept = self.wanted.len() - usize::from(last.is_some());
        let wanted = self.wanted.iter().take(kept).map(|any| Sought::any(any.iter().map(Clause::exact)));
        let refused = self.refused.iter().map(|clause| Sought::Not(Box::new(clause.exact())));
        Sought::all(wanted.chain(last).chain(refused))
    }

    /// With the words that tell little, for the order; none when there are none.
    pub fn fuller(&self) -> Option<Sought> {
        (!self.fuller.is_empty()).then(|| Sought::all(self.fuller.iter().map(Clause::exact)))
    }

    /// Words to be compared with known ones.
    pub fn spelt(&self) -> Vec<Spelt> {
        let mut spelt: Vec<Spelt> = self.wanted.iter().flatten().flat_map(Clause::spelt).collect();
        spelt.truncate(SPELT_MAX);
        spelt
    }

    /// Words spelt like those that were typed; a word like nothing known is left out. None when none is left.
    pub fn like(&self, near: &[Near]) -> Option<Sought> {
        let positions = 0..self.spelt().len();
        let words = positions.map(|position| near.iter().filter(move |word| word.of == position));
        let any = words.map(|words| Sought::any(words.map(|near| form_of(&Forms::of(&near.word)))));
        Some(Sought::all(any)).filter(|sought| !sought.is_empty())
    }
}

impl Clause {
    fn exact(&self) -> Sought {
        let word = |word: &String| Sought::Word(word.clone());
        match self {
            Self::Word(forms) => form_of(forms),
            Self::Parts(parts, whole) => {
                Sought::any([Sought::all(parts.iter().map(form_of)), Sought::any(whole.all().map(word))])
            }
            Self::Run(characters) if characters.len() < 2 => Sought::all(characters.iter().map(word)),
            Self::Run(characters) => Sought::all(characters.windows(2).map(|pair| Sought::Word(pair.concat()))),
        }
    }

    fn spelt(&self) -> Vec<Spelt> {
        let forms = |forms: &Forms| {
            let word = forms.base().to_owned();
            // `F#` is no misspelt `C#`.
            let errors = match word.chars().count() {
                _ if is_signed(&word) => 0,
                0..=2 => 0,
                3..=4 => 1,
                _ => 2,
            };
            Spelt { word, errors }
        };
        match self {
            Self::Word(word) => vec![forms(word)],
            Self::Parts(parts, _) => parts.iter().map(forms).collect(),
            Self::Run(characters) if characters.len() < 2 => {
                characters.iter().map(|one| Spelt { word: one.clone(), errors: 0 }).collect()
            }
            Self::Run(characters) => {
                characters.windows(2).map(|pair| Spelt { word: pair.concat(), errors: 0 }).collect()
            }
        }
    }
}

/// What was asked for, one after the other.
fn asked(text: &str) -> Vec<Asked> {
    let mut reading = Reading::default();
    for group in groups(text) {
        reading.read(&group);
    }
    reading.asked.retain(|one| !one.clause.exact().is_empty());
    reading.asked
}

#[derive(Default)]
struct Reading {
    asked: Vec<Asked>,
    /// What comes stands in place of what came last.
    or: bool,
    /// A lone letter was last. It belongs to the next word too: `C sharp`, `e mail`, `A level`.
    letter: Option<(Forms, Telling)>,
}

impl Reading {
    fn read(&mut self, group: &[Piece]) {
        let refused = group.first().is_some_and(|piece| piece.refused);
        match group {
            [run] if run.unspaced => {
                self.letter = None;
                for run in telling_runs(&run.characters()) {
                    let nothing = run.len() > 1 && telling(&run.concat()) == Telling::Nothing;
                    let telling = if nothing { Telling::Nothing } else { Telling::Something };
                    self.put(Clause::Run(run), telling, refused);
                }
            }
            [piece] => self.word(forms_alone(piece), refused),
            _ => {
                self.letter = None;
                self.put(together(group), Telling::Something, refused);
            }
        }
    }

    fn word(&mut self, word: Forms, refused: bool) {
        if is_or(word.base()) && !refused && self.asked.last().is_some_and(|one| !one.refused) {
            (self.or, self.letter) = (true, None);
            return;
        }
        let telling = telling(word.base());
        let letter = self.letter.take().filter(|_| !refused && telling == Telling::Something);
        self.letter = (is_one_letter(&word) && !refused).then(|| (word.clone(), telling));
        let Some((letter, says)) = letter else {
            self.put(Clause::Word(word), telling, refused);
            return;
        };
        // The letter was asked for alone.
        self.or = self.asked.pop().is_some_and(|one| one.or);
        let whole = Forms::of(&format!("{}{}", letter.base(), word.base()));
        self.put(Clause::Parts(vec![letter, word.clone()], whole.clone()), telling, refused);
        if let (Telling::Little, Some(one)) = (says, self.asked.last_mut()) {
            one.clause = Clause::Parts(vec![word], whole);
        }
    }

    fn put(&mut self, clause: Clause, telling: Telling, refused: bool) {
        let or = take(&mut self.or);
        self.asked.push(Asked { full: clause.clone(), clause, telling, refused, or });
    }
}

/// `.NET` alone is its name with the dot.
fn forms_alone(piece: &Piece) -> Forms {
    match piece.with_dot() {
        Some(dotted) => Forms { words: vec![dotted], stems: Vec::new() },
        None => piece.forms(),
    }
}

/// Pieces that signs join. A letter or an article before an apostrophe, and the `s` behind one, are left out.
fn together(group: &[Piece]) -> Clause {
    let heard = |(i, piece): &(usize, &Piece)| {
        let next = group.get(i + 1).and_then(|next| next.glue);
        let elided = [piece.glue, next].into_iter().flatten().any(is_apostrophe);
        !(elided && (piece.text.chars().count() < 2 || telling(piece.forms().base()) == Telling::Little))
    };
    let mut parts: Vec<Forms> = group.iter().enumerate().filter(heard).map(|(_, piece)| piece.forms()).collect();
    if parts.is_empty() {
        parts = group.iter().map(Piece::forms).collect();
    }
    Clause::Parts(parts, whole(group).unwrap_or_default())
}

/// One letter with a sign, by its name.
fn is_signed(word: &str) -> bool {
    let letter = SIGNS.iter().find_map(|sign| word.strip_suffix(sign));
    letter.is_some_and(|letter| letter.chars().count() == 1)
}

fn is_one_letter(forms: &Forms) -> bool {
    let mut letters = forms.base().chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// A word in any of its forms.
fn form_of(forms: &Forms) -> Sought {
    Sought::any(forms.all().map(|form| Sought::Word(form.clone())))
}
