//! Words of the simulated market: needs that students and tutors express with different words.
//!
//! Each topic has two vocabularies, one for goals and one for profiles, chosen so that they share meaning but hardly a
//! content word: a ranker that only counts shared words cannot see the match, a sentence embedding can.

use crate::dice::Dice;

/// Subjects taught in the simulated market.
pub const SUBJECTS: [&str; 12] = [
    "mathematics",
    "physics",
    "chemistry",
    "biology",
    "english",
    "spanish",
    "french",
    "programming",
    "piano",
    "guitar",
    "history",
    "economics",
];
/// Languages; the first is common, the rest are not.
pub const LANGUAGES: [&str; 6] = ["en", "es", "fr", "de", "pl", "zh"];
/// Learning styles a student can declare, one per taste direction.
pub const STYLES: [&str; 4] = ["visual", "auditory", "reading", "kinesthetic"];

struct Topic {
    goals: [&'static str; 4],
    bios: [&'static str; 4],
}

const TOPICS: [Topic; 12] = [
    Topic {
        goals: [
            "I freeze up whenever there is a test",
            "My nerves ruin every exam",
            "I panic and forget everything in finals",
            "Assessments make me anxious",
        ],
        bios: [
            "Calm coaching for worried candidates",
            "I help pupils stay relaxed under pressure",
            "Confidence building before big assessments",
            "Gentle approach for stressed learners",
        ],
    },
    Topic {
        goals: [
            "I missed months of school and fell behind",
            "I need to catch up after being ill",
            "There are huge gaps in what I know",
            "I lost track last year",
        ],
        bios: [
            "Rebuilding foundations from the ground up",
            "I close holes left by absent terms",
            "Patient recovery plans for late starters",
            "Going back to basics is my speciality",
        ],
    },
    Topic {
        goals: [
            "I want to win the national olympiad",
            "Preparing for a competition at the top level",
            "Looking for really hard problems",
            "I am bored by the normal syllabus",
        ],
        bios: [
            "Former contest medallist training gifted youngsters",
            "Challenging puzzles beyond the curriculum",
            "Stretching the most talented",
            "I coach teams for tournaments",
        ],
    },
    Topic {
        goals: [
            "My little son is six and cannot sit still",
            "A first teacher for my young daughter",
            "We need someone playful for a small kid",
            "Fun lessons for a primary pupil",
        ],
        bios: [
            "Games, songs and stories for early years",
            "Kindergarten educator with lots of energy",
            "Toddlers and infants love my sessions",
            "Learning through toys and laughter",
        ],
    },
    Topic {
        goals: [
            "I am changing careers and need new skills",
            "I want a better job in industry",
            "Switching profession at forty",
            "Getting ready for technical interviews",
        ],
        bios: [
            "Twenty years in companies, now mentoring adults",
            "Workplace oriented practice for grown-ups",
            "I guide people toward employment",
            "Portfolio and hiring advice included",
        ],
    },
    Topic {
        goals: [
            "I must get into medical school",
            "Hoping for a place at a top university",
            "College admission is my aim",
            "I need high marks for my application",
        ],
        bios: [
            "Entrance preparation for selective faculties",
            "My pupils enrol at prestigious campuses",
            "Guiding applicants through higher education choices",
            "Undergraduate selection expert",
        ],
    },
    Topic {
        goals: [
            "I cannot focus for long",
            "I have ADHD and lose the thread",
            "I get distracted after five minutes",
            "Reading is hard because of dyslexia",
        ],
        bios: [
            "Special needs educator with short varied tasks",
            "Neurodivergent friendly, small steps and breaks",
            "Trained in attention difficulties",
            "Inclusive methods for different minds",
        ],
    },
    Topic {
        goals: [
            "I want to chat without fear",
            "I would like to speak fluently",
            "I am shy when I have to talk",
            "I need to hold a presentation",
        ],
        bios: [
            "Conversation and oral expression",
            "Rhetoric and public delivery training",
            "We converse from the first minute",
            "Voice, discussion and debate",
        ],
    },
    Topic {
        goals: [
            "I need somebody to check my homework daily",
            "Help me get organised every week",
            "I never finish my assignments",
            "I keep putting things off",
        ],
        bios: [
            "Planning, routines and study habits",
            "Accountability with regular follow-ups",
            "Time management for busy pupils",
            "I keep you on schedule",
        ],
    },
    Topic {
        goals: [
            "I am writing my thesis",
            "My dissertation needs statistics",
            "I do research and need help with data",
            "A paper has to be finished this term",
        ],
        bios: [
            "Postdoctoral scientist supervising academic work",
            "Scholarly methods and quantitative analysis",
            "Supporting graduate level manuscripts",
            "Experienced in laboratories and publications",
        ],
    },
    Topic {
        goals: [
            "We are moving abroad soon",
            "I just arrived in this country",
            "I need it for my visa",
            "My family emigrates next summer",
        ],
        bios: [
            "Supporting newcomers and expatriates",
            "Immigration certificates and settlement",
            "Cross-cultural guidance for relocating households",
            "I have lived on three continents",
        ],
    },
    Topic {
        goals: [
            "I just do it for pleasure",
            "A relaxing hobby after work",
            "I retired and finally have time",
            "No pressure, only enjoyment",
        ],
        bios: [
            "Leisurely pace for amateurs",
            "Joy first, no marks and no stress",
            "Seniors and enthusiasts welcome",
            "Discover a lifelong passion",
        ],
    },
];

const TASTE: [[&str; 3]; 4] = [
    ["I draw diagrams and use colourful slides", "Sketches and pictures in every session", "Whiteboard and animations"],
    ["I explain aloud and we discuss", "Listening and telling stories", "Lots of spoken examples"],
    ["Written notes and book lists after each meeting", "Articles and summaries", "Structured texts to study"],
    ["Hands-on experiments", "You practise by doing", "Building and trying things out"],
];

const FILLER: [&str; 8] = [
    "Happy to meet you.",
    "Lessons online.",
    "Ask me anything.",
    "Flexible times.",
    "First lesson to get to know each other.",
    "References on request.",
    "I look forward to working together.",
    "Punctual and friendly.",
];

/// Number of topics.
pub const TOPIC_COUNT: usize = TOPICS.len();

/// What a student with these topics writes about the goals.
pub fn goals(topics: &[usize], subject: &str, dice: &mut Dice) -> String {
    let mut parts: Vec<String> = sentences(topics, dice, |topic| &topic.goals);
    if dice.chance(0.4) {
        parts.push(format!("It is about {subject}"));
    }
    dice.shuffle(&mut parts);
    parts.join(". ") + "."
}

/// What a tutor with these topics and this strongest taste direction writes.
pub fn bio(topics: &[usize], taste: usize, subject: &str, dice: &mut Dice) -> String {
    let mut parts = sentences(topics, dice, |topic| &topic.bios);
    if dice.chance(0.7) {
        parts.extend(TASTE.get(taste).and_then(|lines| dice.pick(lines)).map(|line| (*line).to_owned()));
    }
    parts.push(format!("I teach {subject}"));
    dice.shuffle(&mut parts);
    let filler = dice.pick(&FILLER).copied().unwrap_or_default();
    parts.join(". ") + ". " + filler
}

fn sentences(topics: &[usize], dice: &mut Dice, lines: impl Fn(&Topic) -> &[&'static str; 4]) -> Vec<String> {
    let found = topics.iter().filter_map(|topic| TOPICS.get(*topic));
    found.filter_map(|topic| dice.pick(lines(topic)).map(|line| (*line).to_owned())).collect()
}
