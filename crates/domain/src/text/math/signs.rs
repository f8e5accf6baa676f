//! What the words of TeX stand for.

/// How a sign is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// As a letter.
    Letter,
    /// With room around it.
    Operator,
    /// As a word: `sin`.
    Function,
    /// With what belongs to it above and below, where there is room: a sum, a limit.
    Limits,
}

use Kind::{Function, Letter, Limits, Operator};

/// A word without its backslash, what it stands for, and how that is set.
pub(super) fn named(word: &str) -> Option<(&'static str, Kind)> {
    NAMED.iter().find(|(name, ..)| *name == word).map(|(_, sign, kind)| (*sign, *kind))
}

/// Words whose argument stands below a sign of theirs; some lie over all of it.
pub(super) fn accent(word: &str) -> Option<&'static str> {
    ACCENTS.iter().find(|(name, _)| *name == word).map(|(_, sign)| *sign)
}

/// Signs that a bracket may be, by their words.
pub(super) fn bracket(word: &str) -> Option<&'static str> {
    BRACKETS.iter().find(|(name, _)| *name == word).map(|(_, sign)| *sign)
}

/// Tables and the brackets around them.
pub(super) fn table(name: &str) -> Option<(&'static str, &'static str)> {
    TABLES.iter().find(|(known, ..)| *known == name).map(|(_, open, close)| (*open, *close))
}

/// The sets of numbers.
pub(super) fn doubled(letter: &str) -> Option<&'static str> {
    [("N", "ℕ"), ("Z", "ℤ"), ("Q", "ℚ"), ("R", "ℝ"), ("C", "ℂ")]
        .into_iter()
        .find(|(name, _)| *name == letter)
        .map(|(_, sign)| sign)
}

const ACCENTS: &[(&str, &str)] = &[
    ("vec", "→"),
    ("bar", "¯"),
    ("overline", "¯"),
    ("hat", "^"),
    ("widehat", "^"),
    ("tilde", "~"),
    ("dot", "˙"),
    ("ddot", "¨"),
];

const BRACKETS: &[(&str, &str)] = &[
    ("{", "{"),
    ("}", "}"),
    ("|", "‖"),
    ("langle", "⟨"),
    ("rangle", "⟩"),
    ("lfloor", "⌊"),
    ("rfloor", "⌋"),
    ("lceil", "⌈"),
    ("rceil", "⌉"),
];

const TABLES: &[(&str, &str, &str)] = &[
    ("matrix", "", ""),
    ("pmatrix", "(", ")"),
    ("bmatrix", "[", "]"),
    ("Bmatrix", "{", "}"),
    ("vmatrix", "|", "|"),
    ("cases", "{", ""),
    ("aligned", "", ""),
    ("align", "", ""),
    ("align*", "", ""),
];

const NAMED: &[(&str, &str, Kind)] = &[
    ("alpha", "α", Letter),
    ("beta", "β", Letter),
    ("gamma", "γ", Letter),
    ("delta", "δ", Letter),
    ("epsilon", "ϵ", Letter),
    ("varepsilon", "ε", Letter),
    ("zeta", "ζ", Letter),
    ("eta", "η", Letter),
    ("theta", "θ", Letter),
    ("vartheta", "ϑ", Letter),
    ("iota", "ι", Letter),
    ("kappa", "κ", Letter),
    ("lambda", "λ", Letter),
    ("mu", "μ", Letter),
    ("nu", "ν", Letter),
    ("xi", "ξ", Letter),
    ("pi", "π", Letter),
    ("rho", "ρ", Letter),
    ("sigma", "σ", Letter),
    ("tau", "τ", Letter),
    ("upsilon", "υ", Letter),
    ("phi", "ϕ", Letter),
    ("varphi", "φ", Letter),
    ("chi", "χ", Letter),
    ("psi", "ψ", Letter),
    ("omega", "ω", Letter),
    ("Gamma", "Γ", Letter),
    ("Delta", "Δ", Letter),
    ("Theta", "Θ", Letter),
    ("Lambda", "Λ", Letter),
    ("Xi", "Ξ", Letter),
    ("Pi", "Π", Letter),
    ("Sigma", "Σ", Letter),
    ("Phi", "Φ", Letter),
    ("Psi", "Ψ", Letter),
    ("Omega", "Ω", Letter),
    ("infty", "∞", Letter),
    ("emptyset", "∅", Letter),
    ("hbar", "ℏ", Letter),
    ("ell", "ℓ", Letter),
    ("partial", "∂", Letter),
    ("nabla", "∇", Letter),
    ("degree", "°", Letter),
    ("angle", "∠", Letter),
    ("ldots", "…", Letter),
    ("dots", "…", Letter),
    ("cdots", "⋯", Letter),
    ("vdots", "⋮", Letter),
    ("ddots", "⋱", Letter),
    ("cdot", "⋅", Operator),
    ("times", "×", Operator),
    ("div", "÷", Operator),
    ("pm", "±", Operator),
    ("mp", "∓", Operator),
    ("circ", "∘", Operator),
    ("le", "≤", Operator),
    ("leq", "≤", Operator),
    ("ge", "≥", Operator),
    ("geq", "≥", Operator),
    ("lt", "<", Operator),
    ("gt", ">", Operator),
    ("ne", "≠", Operator),
    ("neq", "≠", Operator),
    ("approx", "≈", Operator),
    ("equiv", "≡", Operator),
    ("sim", "∼", Operator),
    ("propto", "∝", Operator),
    ("to", "→", Operator),
    ("rightarrow", "→", Operator),
    ("leftarrow", "←", Operator),
    ("mapsto", "↦", Operator),
    ("Rightarrow", "⇒", Operator),
    ("implies", "⇒", Operator),
    ("Leftarrow", "⇐", Operator),
    ("Leftrightarrow", "⇔", Operator),
    ("iff", "⇔", Operator),
    ("in", "∈", Operator),
    ("notin", "∉", Operator),
    ("subset", "⊂", Operator),
    ("subseteq", "⊆", Operator),
    ("supset", "⊃", Operator),
    ("cup", "∪", Operator),
    ("cap", "∩", Operator),
    ("setminus", "∖", Operator),
    ("land", "∧", Operator),
    ("wedge", "∧", Operator),
    ("lor", "∨", Operator),
    ("vee", "∨", Operator),
    ("neg", "¬", Operator),
    ("forall", "∀", Operator),
    ("exists", "∃", Operator),
    ("perp", "⊥", Operator),
    ("parallel", "∥", Operator),
    ("mid", "∣", Operator),
    ("int", "∫", Operator),
    ("iint", "∬", Operator),
    ("oint", "∮", Operator),
    ("%", "%", Operator),
    ("$", "$", Operator),
    ("#", "#", Operator),
    ("&", "&", Operator),
    ("_", "_", Operator),
    ("sum", "∑", Limits),
    ("prod", "∏", Limits),
    ("lim", "lim", Limits),
    ("max", "max", Limits),
    ("min", "min", Limits),
    ("sin", "sin", Function),
    ("cos", "cos", Function),
    ("tan", "tan", Function),
    ("cot", "cot", Function),
    ("arcsin", "arcsin", Function),
    ("arccos", "arccos", Function),
    ("arctan", "arctan", Function),
    ("sinh", "sinh", Function),
    ("cosh", "cosh", Function),
    ("tanh", "tanh", Function),
    ("log", "log", Function),
    ("lg", "lg", Function),
    ("ln", "ln", Function),
    ("exp", "exp", Function),
    ("det", "det", Function),
    ("gcd", "gcd", Function),
    ("deg", "deg", Function),
    ("dim", "dim", Function),
    ("ker", "ker", Function),
];
