//! Rules of matching: the transparent scorer that is baseline, cold-start ranker and fallback.
