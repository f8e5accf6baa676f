//! A question about words as a tree, which whoever keeps the words evaluates.

/// What a text must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// This word, folded.
    Word(String),
    /// Each of these. A [`Sought::Not`] stands beside something that is wanted, never alone.
    All(Vec<Sought>),
    /// One of these.
    Any(Vec<Sought>),
    /// Anything but this.
    Not(Box<Sought>),
}

impl Sought {
    /// Each of these; what asks for nothing is left out.
    pub(super) fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(parts, Self::All)
    }

    /// One of these; what asks for nothing is left out.
    pub(super) fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(parts, Self::Any)
    }

    fn joined(parts: impl IntoIterator<Item = Self>, join: fn(Vec<Self>) -> Self) -> Self {
        let mut parts: Vec<Self> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        match parts.len() {
            1 => parts.remove(0),
            _ => join(parts),
        }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Word(word) => word.is_empty(),
            Self::All(parts) | Self::Any(parts) => parts.is_empty(),
            Self::Not(part) => part.is_empty(),
        }
    }
}
