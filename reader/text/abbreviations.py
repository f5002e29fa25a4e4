"""English words that end in a full stop without ending a sentence."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A name always follows these.
BEFORE_NAME = _words("""
    mr mrs ms messrs mmes dr prof gen sen rep gov lt col maj capt cpt cmdr sgt cpl
    pvt adm brig rev fr hon pres amb supt det insp atty st mt ft vs v eds cf
    viz e.g i.e eg ie approx est ca
""")
# Before a number; before anything else they are words, or end a sentence.
NUMBERED = _words("""
    no nos vol pp p fig figs sec art ch op c
    jan feb mar apr jun jul aug sep sept oct nov dec
""")
# These may end a sentence; what follows them decides.
BEFORE_ANYTHING = _words("""
    inc ltd co corp llc plc bros assn dept univ jr sr ph.d m.d b.a m.a u.s u.k u.n
    e.u u.s.a d.c l.a n.y a.m p.m am pm al jan feb mar apr jun jul aug sep sept
    oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy sq min
    max avg ext tel calif mass mich minn miss okla penn tenn tex va wash wis conn
    colo ariz ala ark fla ga ill ind kan ky la md mo neb nev ore
""") - {"miss", "min", "max", "ill", "ore", "mass", "art", "sun", "mar", "la", "wash"}
# A word in small letters may follow these; they have four letters or more.
CUT_SHORT = _words("""
    approx dept govt incl assn intl natl secy dist cont illus misc temp orig abbr pron
    univ corp resp prof capt bros sept figs chap supp suppl trans diam elev prob para
""")
# American states whose abbreviation is a word when it is not capitalised.
STATES = _words("Ill Mass Miss Ore Wash La Pa Ind Mo Ala Ark Fla Ga Kan Neb Nev Va")
# Words that begin a sentence far more often than they follow an abbreviation.
OPENERS = _words("""
    The A An In On At It Its He She They We You I But And So Yet Or If When While As
    After Before Since This That These Those There Here His Her Their Our My What
    Who Why How Where Which Some Many Most Both Each No Not Now Then Still Also
    However Although Though Because For From With By To Of One Two Another Other
    Such Meanwhile Instead Even Just Let Last Earlier Later Once According Asked
    Under Despite During Until Officials Analysts Critics Experts Researchers Police
    Shares Stocks
""")
